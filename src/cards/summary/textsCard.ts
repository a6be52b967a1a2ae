import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { type Section, section } from '../model/section.ts';
import { fitting, weight } from '../model/texts.ts';
import type { TextsView } from '../model/views.ts';
import { sectionsCard } from '../notice/noticeCard.ts';

/** Characters of a page: what the card's 28 KB (UTF-16) leave beside its frame. */
const room = 9000;
/** Characters of a patient's own block, beside what was written. */
const sectionCost = 300;

/** What people wrote that it would take, patient by patient; reached from «Se tallene». */
export function textsCard(words: Words, view: TextsView): Card {
  const { session, from, locked } = view;
  const { shown, next } = page(
    words,
    view.patients.filter(({ patient }) => patient >= from),
  );
  const more =
    next === undefined
      ? []
      : [button(words.patient.moreTextsButton, 'summary.texts', { session, patient: next })];
  const none = locked ? words.patient.textsGone : words.patient.noTexts;
  return sectionsCard(words.patient.textsHeading, [
    section({ hints: [shown.length > 0 ? words.patient.textsNote : none] }),
    ...shown,
    section({
      rows: rowsOf([...more, button(words.numbers.numbersBackButton, 'summary.numbers', { session })]),
    }),
  ]);
}

/** Whole patients as far as there is room, the first in any case. */
function page(
  words: Words,
  patients: TextsView['patients'],
): {
  readonly shown: readonly Section[];
  readonly next: number | undefined;
} {
  const shown: Section[] = [];
  let used = 0;
  for (const { patient, texts } of patients) {
    const { lines, hints } = fitting(words, texts, room - sectionCost);
    used += sectionCost + lines.reduce((sum, line) => sum + weight(line), 0);
    if (used > room && shown.length > 0) return { shown, next: patient };
    shown.push(section({ heading: words.controls.onePatient(patient), lines, hints }));
  }
  return { shown, next: undefined };
}
