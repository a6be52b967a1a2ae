/** «Velg områder»: what the unit will do something about after a session. */
import { areasSaved } from '../../../cards/log/areasForm.ts';
import type { Card } from '../../../cards/model/card.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { chooseAreas } from '../../log/areas.ts';
import { areasInputs, readAreas } from '../../log/fields.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { areasWindow } from '../../views/log/areasWindow.ts';
import { onPages } from '../../views/log/elsewhere.ts';
import { problemOf } from '../../views/log/problems.ts';

/** `areas.open`. */
export async function openAreas(world: World, act: CardTap, session: string): Promise<Card | Refusal> {
  return act.surface.at === 'dialog'
    ? areasWindow(world, act, session)
    : onPages(world, act, `/okt/${session}#omrader`);
}

/** `areas.save`. */
export async function saveAreas(
  world: World,
  act: CardTap,
  session: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<Card | Refusal> {
  const read = areasInputs.safeParse(inputs);
  if (!read.success) return refuse('badData');
  const reasons = readAreas(read.data);
  const why = read.data.hvorfor;
  const done = await chooseAreas(world, act, session, { reasons, why });
  if (!isRefusal(done))
    return areasSaved(
      world.words,
      session,
      done.chosen.map(({ reason }) => reason),
    );
  if (done.refused === 'unknownSession') return done;
  world.log.info({ refused: done.refused, field: done.field }, 'refused');
  const problem =
    done.refused === 'whyNeeded' ? world.words.logForms.areasWhyMissing : problemOf(world.words, done);
  return areasWindow(world, act, session, { chosen: reasons, why }, problem);
}
