/** The figures behind an action as sentences, each number with itself, unrounded, beside it. */
import type { Words } from '../../../words/words.ts';
import { type Content, html } from '../../pages/html.ts';
import {
  dots,
  namedData,
  namedSaid,
  patientsData,
  type ReasonFigures,
  type SessionFigures,
  sentence,
  shareData,
  timeData,
  timeUnitOf,
} from './figures.ts';

/** «I kartleggingen 22. november 2026 var årsaken nevnt for 5 av 22 pasienter. Den kostet 22 timer.» */
export function figuresInWords(words: Words, session: SessionFigures, reason: ReasonFigures): Content {
  const { namedFor, time } = reason;
  const named = namedSaid(words, namedFor ?? 'few', session.assessed);
  const cost =
    time === undefined || time === 0
      ? undefined
      : words.amounts.causeTime(time, timeUnitOf(session), reason.atLeast);
  return sentence(words.logPages.behindSentence(session.endedAt, named, cost), [
    { said: named, shown: namedData(words, reason, session.assessed) },
    ...(cost === undefined ? [] : [{ said: cost, shown: timeData(words, reason, timeUnitOf(session)) }]),
  ]);
}

/** A mark for each patient that was assessed. */
export function dotsOf({ namedFor }: ReasonFigures, { assessed }: SessionFigures): Content {
  return typeof namedFor === 'number' && assessed !== undefined && dots(namedFor, assessed);
}

/** «Nevner halvparten av dere årsaken …: 2,8 pasienter, 49 % av ressurstapet.» */
export function weighedInWords(words: Words, reason: ReasonFigures): Content {
  const { patients, basis } = reason;
  if (typeof patients !== 'number' || basis === undefined) return undefined;
  const count = words.amounts.patientCount(patients);
  const number = words.amounts.decimal(patients);
  const share = words.logPages.percent(basis);
  // The number is marked, and the word after it stays as the sentence has it.
  return html`<p class="soft">${sentence(words.logPages.weighedSentence(count, share), [
    { said: count, shown: [patientsData(words, reason), count.slice(number.length)] },
    { said: share, shown: shareData(words, reason) },
  ])}</p>`;
}
