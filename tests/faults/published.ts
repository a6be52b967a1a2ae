import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import type { AssessmentId, FormId } from '../../src/domain/form/form.ts';
import { forms } from '../../src/domain/form/form.ts';
import { textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Fields } from '../teams/json.ts';
import { words } from '../words.ts';
import { isOpenCard, isSecondRound } from './sightings.ts';

/** What a result says of a patient: how many gave each assessment, «Kan ikke vurdere» among them. */
export interface Figures {
  readonly counts: ReadonlyMap<AssessmentId, number>;
  readonly unknown: number;
}

const some = { headline: 'vet_ikke', count: 1, of: 1 } as const;
/** What the head of a result begins with. */
const heads: readonly string[] = [
  words.result.verdictWord({ kind: 'nobody' }),
  ...(['one', 'all', 'most', 'differ'] as const).map((kind) => words.result.verdictWord({ kind, ...some })),
  ...(['agreed', 'stillDiffer'] as const).map((since) =>
    words.result.verdictWord({ kind: 'tie', of: 2, since }),
  ),
];

/** What a card shows as a patient's result; undefined where it is none. */
function figuresOn(card: Fields | undefined, form: FormId): Figures | undefined {
  if (card === undefined || isOpenCard(card)) return undefined;
  const lines = textOf(card).split('\n');
  if (lines.some((line) => line.endsWith(words.patient.closedLines.skipped)))
    return { counts: new Map(), unknown: 0 };
  // A card that has been folded says how it went, not how many gave each answer.
  const [, head = ''] = lines;
  if (!heads.some((word) => head === word || head.startsWith(`${word} – `))) return undefined;
  const counts = new Map<AssessmentId, number>();
  for (const [index, line] of lines.entries()) {
    const count = Number(/^(\d+) av \d+$/.exec(line)?.[1] ?? 0);
    const found = forms[form].assessments.find(
      ({ id }) => words.form.assessmentLabel(form, id) === lines[index + 1],
    );
    if (count > 0 && found !== undefined) counts.set(found.id, count);
  }
  // Where all said the same the head says what, and the last line how many.
  const said = lines.map((line) => /^(\d+) av \1\./.exec(line)?.[1]).find((count) => count !== undefined);
  const all = forms[form].assessments.find(({ id }) =>
    head.endsWith(` – ${words.result.verdictHead(form, { ...some, kind: 'all', headline: id }).rest}`),
  );
  if (said !== undefined && all !== undefined) counts.set(all.id, Number(said));
  const unknown = lines.map((line) => Number(/(\d+) kunne ikke vurdere/.exec(line)?.[1] ?? 0));
  return { counts, unknown: Math.max(0, ...unknown) };
}

export function figuresOf({ counts, unknown }: PatientResult): Figures {
  return { counts: new Map(counts.map(({ assessment, count }) => [assessment, count])), unknown };
}

export function sentence({ counts, unknown }: Figures): string {
  const parts = [...counts].toSorted().map(([assessment, count]) => `${count} ${assessment}`);
  return [...parts, `${unknown} unknown`].join(', ');
}

/** From when a patient was shown until it was opened again, or its reveal was taken back. */
export interface Showing {
  readonly round: 1 | 2;
  /** What each version of the card said, oldest first. */
  readonly said: readonly [Figures, ...Figures[]];
  /** When the first of them was seen, milliseconds on the connector's clock of what people see. */
  readonly at: number;
}

/**
 * How a patient was shown, time and again.
 * @param posts the patient's posts, copies included.
 * @param takenBack when the leader tried to undo something, or to open the patient anew: what is edited from then on,
 *   before the card is seen open, may be the old result or the new one.
 */
export function showingsOf(
  posts: readonly Post[],
  form: FormId,
  takenBack: readonly number[],
): readonly Showing[] {
  const versions = posts.flatMap(({ history }) => history).toSorted((a, b) => a.at - b.at);
  const showings: { round: 1 | 2; said: [Figures, ...Figures[]]; at: number }[] = [];
  let isNew = true;
  let seenAt = 0;
  for (const { at, card } of versions) {
    if (card !== undefined && isOpenCard(card)) {
      isNew = true;
      seenAt = at;
      continue;
    }
    const figures = figuresOn(card, form);
    if (card === undefined || figures === undefined) continue;
    // What it says itself: while Teams takes nothing a second round can be opened and shown, and its open card never seen.
    const round = isSecondRound(card) ? 2 : 1;
    const unsettled = takenBack.some((moment) => moment > seenAt && moment <= at);
    const last = showings.at(-1);
    if (last === undefined || isNew || unsettled || last.round !== round)
      showings.push({ round, said: [figures], at });
    else last.said.push(figures);
    isNew = false;
  }
  return showings;
}
