/** What stands in the fields of an action's form, and what somebody else has made of them meanwhile. */
import type { Action } from '../../domain/improvement/action.ts';
import type { Change, HistoryEntry } from '../../domain/improvement/history.ts';

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

/** What an action would be written as in the fields. */
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

/**
 * The fields that somebody has changed since a form was drawn and that do not say what was sent in it, with what stands
 * there now.
 * @param versjon `Action.version` that the form was drawn from; 0 where it does not say.
 */
export function changedSince(
  versjon: number,
  history: readonly HistoryEntry[],
  sent: ActionValues,
  action: Action,
): ReadonlyMap<ActionField, string> {
  const changes = history.filter(({ version }) => version > versjon).flatMap((entry) => entry.changes);
  const touched = new Set(changes.flatMap(({ field }) => fieldsOf[field] ?? []));
  const now = valuesOf(action);
  const differing = actionFields.filter((name) => touched.has(name) && sent[name] !== now[name]);
  return new Map(differing.map((name) => [name, now[name]]));
}
