import type { Lift, Owner } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import type { Change, HistoryEntry } from '../../../domain/improvement/history.ts';
import type { Words } from '../../../words/words.ts';
import type { LogView } from '../logView.ts';

/** What a change was from and to, as text; undefined for nothing. */
export interface ChangeSaid {
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** «14. des. Kari Nordmann: Frist: 1. jan. → 20. jan.», one for each change of an entry. */
export function changeLines(words: Words, entry: HistoryEntry, { today }: LogView): readonly string[] {
  const said = words.logPages.detail;
  const who = `${words.amounts.shortDay(dayOf(entry.at), today)} ${entry.by?.name ?? said.unknownPerson}:`;
  if (entry.version === 1) return [`${who} ${said.created}`];
  return entry.changes.map((change) => {
    const { field, from, to } = changeSaid(words, change, today);
    const what = from === undefined ? (to ?? said.emptied) : `${from} → ${to ?? said.emptied}`;
    return `${who} ${field}: ${what}`;
  });
}

/** The same in parts, for a table. */
export function changeSaid(words: Words, change: Change, today: string): ChangeSaid {
  const field = words.logPages.changedFields[change.field];
  return { field, ...valuesOf(words, change, today) };
}

function valuesOf(words: Words, change: Change, today: string): Omit<ChangeSaid, 'field'> {
  const day = (value: string | undefined) =>
    value === undefined ? undefined : words.amounts.shortDay(value, today);
  const at = (value: number | undefined) => (value === undefined ? undefined : day(dayOf(value)));
  const { improvement, logForms, logCards } = words;
  switch (change.field) {
    case 'status':
      return both(change, (status) => improvement.statusLabels[status]);
    case 'dropped':
      return both(change, ({ why }) => whySaid(words, why));
    case 'text':
      return both(change, (text) => text);
    case 'owner':
      return both(change, (owner) => ownerSaid(words, owner));
    case 'due':
      return { from: day(change.from), to: day(change.to) };
    case 'goal':
      return both(change, ({ text, by }) =>
        by === undefined ? text : logCards.goalBy(text, words.amounts.shortDay(by, today)),
      );
    case 'ifThen':
      return both(change, ({ when, response }) => logCards.ifThenLine(when, response));
    case 'effort':
      return both(change, (weight) => logForms.effortChoices[weight]);
    case 'gain':
      return both(change, (weight) => logForms.gainChoices[weight]);
    case 'level':
      return both(change, (level) => improvement.levelLabels[level]);
    case 'about':
      return both(change, ({ reason }) =>
        reason === undefined ? undefined : words.shortReasons.shortReason(reason),
      );
    case 'effect':
      return both(change, ({ answer }) => improvement.effectLabels[answer]);
    case 'needsHelpSince':
      return { from: at(change.from), to: at(change.to) };
    case 'review':
      return both(change, ({ outcome }) => improvement.reviewOutcomes[outcome]);
    case 'cycles':
      return { from: undefined, to: `${improvement.stepLabels[change.to.step]} – ${change.to.text}` };
    case 'lifts':
      return {
        from: change.from === undefined ? undefined : liftSaid(words, change.from, today),
        to: liftSaid(words, change.to, today),
      };
    case 'nudges':
      return { from: undefined, to: improvement.nudgeAnswers[change.to] };
  }
}

function both<Value>(
  { from, to }: { readonly from: Value | undefined; readonly to: Value | undefined },
  said: (value: Value) => string | undefined,
): Omit<ChangeSaid, 'field'> {
  return {
    from: from === undefined ? undefined : said(from),
    to: to === undefined ? undefined : said(to),
  };
}

/** One of the four reasons for dropping, or the unit's own words. */
export function whySaid(words: Words, why: string): string {
  const reasons: Readonly<Record<string, string>> = words.improvement.dropReasons;
  return (Object.hasOwn(reasons, why) ? reasons[why] : undefined) ?? why;
}

function ownerSaid(words: Words, owner: Owner): string {
  if (owner.kind === 'person') return owner.name || words.logPages.detail.unknownPerson;
  return owner.kind === 'role' ? owner.role : words.logCards.noOwner;
}

function liftSaid(words: Words, { answer, ask }: Lift, today: string): string {
  if (answer === undefined) return ask;
  const date = answer.date === undefined ? undefined : words.amounts.shortDay(answer.date, today);
  return words.lifting.answeredLine(answer.kind, date);
}
