/** The figures of a session as pages and files show them: one place for both, so that they cannot disagree. */
import type { Instant } from '../../../domain/basics.ts';
import type { Interval } from '../../../domain/figures/summary.ts';
import { type Form, type FormId, forms } from '../../../domain/form/form.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, html } from '../../pages/html.ts';

/** A figure that may be hidden from people outside the unit: `few` is 1–4, undefined is hidden. */
export type Shown = number | 'few' | undefined;

/** A cause in a session; the letters are those of docs/domain.md § 4, none of them rounded. */
export interface ReasonFigures {
  readonly reason: string;
  /** Whole patients it was named for. */
  readonly namedFor: Shown;
  /** N. */
  readonly patients: Shown;
  /** T, in the form's unit. */
  readonly time: number | undefined;
  /** c. */
  readonly risk: number | undefined;
  /** Pareto share 0–100. */
  readonly basis: number | undefined;
  readonly points: number | undefined;
  /** Its time is the least it can be. */
  readonly atLeast: boolean;
}

export interface SessionFigures {
  readonly session: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly form: FormId;
  readonly formVersion: number;
  /** Patients in all, those that anybody answered for, and people who took part; undefined is hidden. */
  readonly total: number | undefined;
  readonly assessed: number | undefined;
  readonly participants: number | undefined;
  /** Patients by what most of those who assessed them said. `of` is all of them together. */
  readonly place: {
    readonly right: number | undefined;
    readonly waiting: number | undefined;
    readonly split: number | undefined;
    readonly of: number | undefined;
    readonly interval: Interval | undefined;
  };
  /** Best points first. */
  readonly reasons: readonly ReasonFigures[];
}

export function timeUnitOf({ form }: Pick<SessionFigures, 'form'>): Form['timeUnit'] {
  return forms[form].timeUnit;
}

/** The share that waits, 0–1; undefined where it is hidden or there is nobody. */
export function waitingShare({ place: { waiting, of } }: SessionFigures): number | undefined {
  return waiting === undefined || of === undefined || of === 0 ? undefined : waiting / of;
}

/** A figure in words, with the number itself, unrounded, beside it. */
function data(kind: 'N' | 'T' | 'andel' | 'nevnt', value: number, said: string): Content {
  return html`<data class="${kind}" value="${String(value)}">${said}</data>`;
}

/** «7 av 22». */
export function waitingData(words: Words, figures: SessionFigures): Content {
  const share = waitingShare(figures);
  const { waiting, of } = figures.place;
  if (share === undefined) return words.logPages.logFrame.hidden;
  return data('andel', share, words.logPages.countOf(waiting ?? 0, of ?? 0));
}

/** «5 av 22 pasienter», «færre enn 5 av 22 pasienter». */
export function namedData(
  words: Words,
  { namedFor }: ReasonFigures,
  assessed: SessionFigures['assessed'],
): Content {
  if (namedFor === undefined) return words.logPages.logFrame.hidden;
  const said = namedSaid(words, namedFor, assessed);
  return namedFor === 'few' ? said : data('nevnt', namedFor, said);
}
export function namedSaid(
  words: Words,
  namedFor: Exclude<Shown, undefined>,
  assessed: SessionFigures['assessed'],
): string {
  if (assessed === undefined)
    return namedFor === 'few' ? words.logPages.logFrame.few : words.amounts.patientCount(namedFor);
  const of = words.amounts.patientCount(assessed);
  return namedFor === 'few' ? words.logPages.fewOf(of) : words.logPages.countOf(namedFor, of);
}

export function patientsData(words: Words, { patients }: ReasonFigures): Content {
  if (patients === undefined) return words.logPages.logFrame.hidden;
  if (patients === 'few') return words.logPages.logFrame.few;
  return data('N', patients, words.amounts.decimal(patients));
}

export function timeData(words: Words, { time, atLeast }: ReasonFigures, unit: Form['timeUnit']): Content {
  if (time === undefined) return words.logPages.logFrame.hidden;
  return data('T', time, words.amounts.causeTime(time, unit, atLeast));
}

export function shareData(words: Words, { basis }: ReasonFigures): Content {
  if (basis === undefined) return words.logPages.logFrame.hidden;
  return data('andel', basis, words.logPages.percent(basis));
}

/**
 * A sentence of the words with elements in place of some of what it says.
 * @param parts each stands in the sentence as its `said`, once and in this order.
 */
export function sentence(
  text: string,
  parts: readonly { readonly said: string; readonly shown: Content }[],
): Content {
  const pieces: Content[] = [];
  let rest = text;
  for (const { said, shown } of parts) {
    const at = rest.indexOf(said);
    if (at < 0) continue;
    pieces.push(rest.slice(0, at), shown);
    rest = rest.slice(at + said.length);
  }
  return [...pieces, rest];
}

/** «●●●○○»: filled of all, a gap after every ten; for the eye only, the numbers stand beside. */
export function dots(count: number, of: number): Content {
  if (of > 60 || of === 0) return undefined;
  const marks = Array.from({ length: of }, (_, index) => ({
    filled: index < count,
    gap: index > 0 && index % 10 === 0,
  }));
  const run = (filled: boolean) =>
    marks
      .filter((mark) => mark.filled === filled)
      .map(({ gap }) => `${gap ? ' ' : ''}${filled ? '●' : '○'}`)
      .join('');
  return html`<p class="dots" aria-hidden="true">${run(true)}<i>${run(false)}</i></p>`;
}
