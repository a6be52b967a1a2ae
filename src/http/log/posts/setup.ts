/** What the unit is called, and who looks after its log. */
import { formInputs, setupInputs } from '../../../app/log/fields.ts';
import { saveSetup } from '../../../app/log/setup.ts';
import type { World } from '../../../app/ports/world.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { type Setup, setupPage } from '../pages/setupPage.ts';
import { open } from '../visitView.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

/** `oppsett`: what the unit is called, and who looks after its log. */
export async function postSetup(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words } = visit;
  const done = await saveSetup(world, act, setupInputs.parse(formInputs(form)));
  if (!isRefusal(done)) return saved(visit, '/oppsett');
  return (
    beyondForm(visit, done) ??
    setupAgain(world, visit, { sent: form, problems: problemsOf(words, done, 'enhet') })
  );
}

/** The set-up as it is, with what was sent and what is wrong in it. */
export async function setupAgain(
  world: World,
  visit: Visit,
  refused: Pick<Setup, 'sent' | 'code' | 'problems'>,
): Promise<WebResponse> {
  const { reader, view, log } = await open(world, visit, noQuery);
  const { contact, unitName = visit.channel.value.unitName ?? '' } = log.head;
  return setupPage(422, reader, view, { unitName, contact, ...refused }, false);
}
