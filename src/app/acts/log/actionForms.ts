/** What is written in the log's windows: done, or the window again with what is wrong in it. */
import { savedForm } from '../../../cards/log/actionForm.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { Action } from '../../../domain/improvement/action.ts';
import { onlyReminds } from '../../../domain/improvement/texts.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { actionIn, changeAction, createAction } from '../../log/actions.ts';
import { nobody, planInputs, readDraft, readEdit, readStep, stepInputs } from '../../log/fields.ts';
import { readLog } from '../../log/readLog.ts';
import type { CardTap, Member } from '../../ports/act.ts';
import { activityKey } from '../../ports/keys.ts';
import type { World } from '../../ports/world.ts';
import { editWindow, type NewAction, newActionWindow, type Written } from '../../views/log/actionWindow.ts';
import { onPages } from '../../views/log/elsewhere.ts';
import { logSetting } from '../../views/log/logView.ts';
import { problemOf } from '../../views/log/problems.ts';
import { roundWindow } from '../../views/log/roundWindow.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** `action.new`: the window, with what has been written in it so far. */
export async function openNewAction(
  world: World,
  act: CardTap,
  data: NewAction,
  inputs: Inputs,
): Promise<Card> {
  if (act.surface.at !== 'dialog') return onPages(world, act, '/tiltak/nytt');
  return newActionWindow(world, act, data, writtenIn(inputs));
}

/** A choice of nothing says so: Teams takes none that says nothing. */
function chosenIn(inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      (name === 'innsats' || name === 'gevinst') && value === nobody ? '' : value,
    ]),
  );
}

/** What came of the window's fields; nothing with the tap that opened it. */
function writtenIn(inputs: Inputs): Written {
  const read = planInputs.safeParse(chosenIn(inputs));
  if (!read.success) return {};
  const { status: _, hvorfor: __, ...fields } = read.data;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => inputs[name] !== undefined));
}

/** Fields beyond those that are shown at first. */
const furtherFields = ['rolle', 'mal', 'maldato', 'hvis', 'sa', 'innsats'] as const;

/** `action.create`. The same window again, by whichever tap, leads to what it made the first time. */
export async function makeAction(
  world: World,
  act: CardTap,
  { skjema, ...about }: Omit<NewAction, 'more'> & { readonly skjema?: string | undefined },
  inputs: Inputs,
): Promise<Card | Refusal> {
  const read = planInputs.safeParse(chosenIn(inputs));
  if (!read.success) return refuse('badData');
  const { session, reason } = about;
  const from = { ...(session !== undefined && { session }), ...(reason !== undefined && { reason }) };
  const draft = readDraft(read.data, from, { members: await membersOf(world, act) });
  const key = skjema ?? activityKey(act.id || world.ids.session());
  const done = isRefusal(draft) ? draft : await createAction(world, act, key, draft);
  if (!isRefusal(done)) return saved(world, act, done.action, session);
  const more = furtherFields.some((field) => read.data[field] !== '') ? 1 : undefined;
  return rewrite(world, done, (problem) =>
    newActionWindow(world, act, { ...about, more }, writtenIn(inputs), problem),
  );
}

interface OfVersion {
  readonly nr: number;
  readonly versjon: number;
}

/** `action.edit`: the window with the action as it is. */
export async function openEdit(
  world: World,
  act: CardTap,
  { nr }: Pick<OfVersion, 'nr'>,
): Promise<Card | Refusal> {
  if (act.surface.at !== 'dialog') return onPages(world, act, `/tiltak/${nr}`);
  return editWindow(world, act, nr, {});
}

/**
 * `action.save`. Where somebody else has changed it meanwhile nothing is saved: what was written stands in the fields,
 * beside who changed it and, where that differs, what they wrote.
 */
export async function saveAction(
  world: World,
  act: CardTap,
  { nr, versjon }: OfVersion,
  inputs: Inputs,
): Promise<Card | Refusal> {
  const read = planInputs.safeParse(chosenIn(inputs));
  if (!read.success) return refuse('badData');
  const action = actionIn(await readLog(world, act.channel), nr);
  if (action === undefined) return refuse('noSuchAction');
  const command = readEdit(read.data, action, await membersOf(world, act));
  const done = isRefusal(command) ? command : await changeAction(world, act, nr, command, { versjon });
  if (!isRefusal(done)) return saved(world, act, done.action, undefined);
  const since = done.refused === 'changedMeanwhile' ? versjon : undefined;
  const now = actionIn(await readLog(world, act.channel), nr);
  return rewrite(
    world,
    done,
    (problem) => editWindow(world, act, nr, writtenIn(inputs), problem, since),
    now ?? action,
  );
}

/** `action.step`: the window, or a line of a round from what was written in it. */
export async function takeStep(
  world: World,
  act: CardTap,
  { nr, versjon }: OfVersion,
  inputs: Inputs,
): Promise<Card | Refusal> {
  if (act.surface.at !== 'dialog') return onPages(world, act, `/tiltak/${nr}`);
  if (inputs.steg === undefined) return roundWindow(world, act, nr, {});
  const read = stepInputs.safeParse(inputs);
  if (!read.success) return refuse('badData');
  const command = readStep(read.data);
  const done = isRefusal(command) ? command : await changeAction(world, act, nr, command, { versjon });
  if (!isRefusal(done)) return saved(world, act, done.action, undefined);
  const before = actionIn(await readLog(world, act.channel), nr);
  return rewrite(world, done, (problem) => roundWindow(world, act, nr, read.data, problem), before);
}

function saved(world: World, act: CardTap, action: Action, session: string | undefined): Card {
  const setting = logSetting(world, act.channel);
  return savedForm(world.words, { ...setting, action, session, onlyReminds: onlyReminds(action.text) });
}

/**
 * The window again. What was written stands in it, and nowhere else: it may be what must not be stored.
 * @param before the action, for what is said when somebody else has changed it.
 */
async function rewrite(
  world: World,
  refusal: Refusal,
  again: (problem: string) => Promise<Card | Refusal>,
  before?: Action,
): Promise<Card | Refusal> {
  if (refusal.refused === 'noSuchAction') return refusal;
  world.log.info({ refused: refusal.refused, field: refusal.field }, 'refused');
  return again(problemOf(world.words, refusal, before));
}

/** Whoever can be made responsible; nobody when Teams does not say who is in the channel. */
async function membersOf(world: World, act: CardTap): Promise<readonly Member[]> {
  try {
    return await world.roster.members(act.address);
  } catch {
    return [];
  }
}
