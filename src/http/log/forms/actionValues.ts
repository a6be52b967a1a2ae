/** What stands in the fields of an action's form. */
import type { Action } from '../../../domain/improvement/action.ts';
import type { Change, HistoryEntry } from '../../../domain/improvement/history.ts';

/** The inputs of an action, by the names that forms and dialogs have for them. */
export const actionFields = [
  'tekst',
  'ansvarlig',
  'rolle',
  'frist',
  'arsak',
  'mal',
  'maldato',
  'hvis',
  'sa',
  'innsats',
  'gevinst',
  'niva',
] as const;
export type ActionField = (typeof actionFields)[number];

/** What stands in each field; empty for nothing. */
export type ActionValues = Readonly<Record<ActionField, string>>;

export function valuesSent(form: URLSearchParams): ActionValues {
  const value = (name: ActionField) => (form.get(name) ?? '').trim();
  return {
    tekst: value('tekst'),
    ansvarlig: value('ansvarlig'),
    rolle: value('rolle'),
    frist: value('frist'),
    arsak: value('arsak'),
    mal: value('mal'),
    maldato: value('maldato'),
    hvis: value('hvis'),
    sa: value('sa'),
    innsats: value('innsats'),
    gevinst: value('gevinst'),
    niva: value('niva'),
  };
}

export function valuesOf(action: Action): ActionValues {
  const { text, owner, due, about, goal, ifThen, effort, gain, level } = action;
  return {
    tekst: text,
    ansvarlig: owner.kind === 'person' ? owner.id : '',
    rolle: owner.kind === 'role' ? owner.role : '',
    frist: due ?? '',
    arsak: about.reason ?? '',
    mal: goal?.text ?? '',
    maldato: goal?.by ?? '',
    hvis: ifThen?.when ?? '',
    sa: ifThen?.response ?? '',
    innsats: effort === undefined ? '' : String(effort),
    gevinst: gain === undefined ? '' : String(gain),
    niva: level,
  };
}

const fieldsOf: Readonly<Partial<Record<Change['field'], readonly ActionField[]>>> = {
  text: ['tekst'],
  owner: ['ansvarlig', 'rolle'],
  due: ['frist'],
  goal: ['mal', 'maldato'],
  ifThen: ['hvis', 'sa'],
  effort: ['innsats'],
  gain: ['gevinst'],
  level: ['niva'],
};

/** The fields that entries of the history have changed. */
export function fieldsTouched(entries: readonly HistoryEntry[]): ReadonlySet<ActionField> {
  return new Set(entries.flatMap(({ changes }) => changes.flatMap(({ field }) => fieldsOf[field] ?? [])));
}
