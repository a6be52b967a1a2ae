/** The window in which an action is made or changed. */
import { actionForm } from '../../../cards/log/actionForm.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { ActionFields } from '../../../cards/model/logViews.ts';
import type { Summary } from '../../../domain/figures/summary.ts';
import { isVague } from '../../../domain/form/catalogue.ts';
import { forms, reasonIn } from '../../../domain/form/form.ts';
import type { Action, Weight } from '../../../domain/improvement/action.ts';
import { dayOf, daysAfter } from '../../../domain/improvement/day.ts';
import { proposedGain } from '../../../domain/improvement/figures/priority.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { suggestionOrder } from '../../../words/found.ts';
import { changedSince, valuesOf } from '../../log/actionFields.ts';
import { actionIn } from '../../log/actions.ts';
import { chosenWithoutAction } from '../../log/areas.ts';
import { nobody } from '../../log/fields.ts';
import { readHistory, readLog, readResults } from '../../log/readLog.ts';
import type { CardTap } from '../../ports/act.ts';
import { activityKey } from '../../ports/keys.ts';
import type { Result } from '../../ports/rows/channels.ts';
import type { World } from '../../ports/world.ts';
import { figuresBehind, logSetting } from './logView.ts';

/** A new action is due so many days from now, until somebody says otherwise. */
const usualDays = 42;

/** What was in the fields when they came, as text. */
export type Written = Partial<ActionFields>;

export interface NewAction {
  readonly session?: string | undefined;
  readonly reason?: string | undefined;
  readonly more?: 1 | undefined;
}

/** `action.new`: empty but for what is usual, or as it was written with what is wrong. */
export async function newActionWindow(
  world: World,
  act: CardTap,
  { session, reason, more }: NewAction,
  written: Written,
  problem?: string,
): Promise<Card> {
  const results = await readResults(world, act.channel);
  const result = results?.results.find((each) => each.session === session);
  const about = { ...(session !== undefined && { session }), ...(reason !== undefined && { reason }) };
  const proposed = result && gainOf(result, reason);
  const fields: ActionFields = {
    tekst: '',
    ansvarlig: nobody,
    rolle: '',
    frist: daysAfter(dayOf(world.now()), usualDays),
    mal: '',
    maldato: '',
    hvis: '',
    sa: '',
    innsats: '',
    gevinst: proposed === undefined ? '' : String(proposed),
    niva: levelOf(result, reason),
    ...written,
  };
  return actionForm(world.words, {
    ...logSetting(world, act.channel),
    edits: undefined,
    session: result?.session,
    reason: reason ?? (result && chosenWithoutAction(await readLog(world, act.channel), result.session)),
    areas: result === undefined ? [] : areasToChoose(result.summary),
    behind: await figuresBehind(world, act.channel, about),
    fields,
    gainProposed: proposed !== undefined && fields.gevinst === String(proposed),
    none: nobody,
    people: await peopleOf(world, act),
    more: more === 1,
    problem,
    skjema: activityKey(act.id || world.ids.session()),
  });
}

/**
 * `action.edit`: as it is stored, or as it was written with what is wrong.
 * @param since `Action.version` that it was written from, where somebody else has changed it: what differs is said.
 */
export async function editWindow(
  world: World,
  act: CardTap,
  nr: number,
  written: Written,
  problem?: string,
  since?: number,
): Promise<Card | Refusal> {
  const action = actionIn(await readLog(world, act.channel), nr);
  if (action === undefined) return refuse('noSuchAction');
  const fields = { ...fieldsOf(action), ...written };
  return actionForm(world.words, {
    ...logSetting(world, act.channel),
    edits: { nr, version: action.version },
    session: undefined,
    reason: undefined,
    areas: [],
    behind: undefined,
    fields,
    gainProposed: false,
    none: nobody,
    people: await peopleOf(world, act),
    // What is not in the window would be taken away.
    more: true,
    problem,
    ...(since !== undefined && { now: await writtenSince(world, act, action, fields, since) }),
  });
}

/** What an action would be written as in the fields. */
function fieldsOf(action: Action): ActionFields {
  const { arsak: _, ...fields } = valuesOf(action);
  return { ...fields, ansvarlig: fields.ansvarlig || nobody };
}

/** What somebody else has written in the fields since then, where it is not what was written here; whoever owns it by name. */
async function writtenSince(
  world: World,
  act: CardTap,
  action: Action,
  fields: ActionFields,
  since: number,
): Promise<Written> {
  const { ansvarlig } = fields;
  const sent = { ...fields, ansvarlig: ansvarlig === nobody ? '' : ansvarlig, arsak: '' };
  const now = changedSince(since, await readHistory(world, act.channel, action.nr), sent, action);
  const { owner } = action;
  return Object.fromEntries(
    [...now].map(([name, value]) => [
      name,
      name === 'ansvarlig' && owner.kind === 'person' ? owner.name : value,
    ]),
  );
}

/** What was suggested, best first, and then what else was named and is something to act on. */
export function areasToChoose({ suggestions, reasons }: Summary): readonly string[] {
  const suggested = suggestionOrder.flatMap((key) => suggestions[key].map(({ reason }) => reason));
  const others = reasons.map(({ reason }) => reason).filter((reason) => !isVague(reason));
  return [...new Set([...suggested, ...others])];
}

function gainOf({ summary }: Result, reason: string | undefined): Weight | undefined {
  const basis = summary.reasons.find((each) => each.reason === reason)?.basis;
  return basis === undefined ? undefined : proposedGain(basis);
}

function levelOf(result: Result | undefined, reason: string | undefined): Action['level'] {
  if (result === undefined || reason === undefined) return 'mikro';
  return reasonIn(forms[result.summary.form], reason)?.level ?? 'mikro';
}

/** Whoever can be made responsible; nobody when Teams does not say who is in the channel. */
async function peopleOf(
  world: World,
  act: CardTap,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  try {
    const members = await world.roster.members(act.address);
    const { compare } = new Intl.Collator(world.words.language.languageTag);
    return members
      .map(({ objectId, name }) => ({ id: objectId, name }))
      .toSorted((a, b) => compare(a.name, b.name));
  } catch {
    return [];
  }
}
