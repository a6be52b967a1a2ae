import { onePatient } from '../../words/nb/controls.ts';
import { numbersBackButton } from '../../words/nb/numbers.ts';
import { moreTextsButton, noTexts, textsGone, textsHeading, textsNote } from '../../words/nb/patient.ts';
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
export function textsCard(view: TextsView): Card {
  const { session, from, locked } = view;
  const { shown, next } = page(view.patients.filter(({ patient }) => patient >= from));
  const more =
    next === undefined ? [] : [button(moreTextsButton, 'summary.texts', { session, patient: next })];
  const none = locked ? textsGone : noTexts;
  return sectionsCard(textsHeading, [
    section({ hints: [shown.length > 0 ? textsNote : none] }),
    ...shown,
    section({ rows: rowsOf([...more, button(numbersBackButton, 'summary.numbers', { session })]) }),
  ]);
}

/** Whole patients as far as there is room, the first in any case. */
function page(patients: TextsView['patients']): {
  readonly shown: readonly Section[];
  readonly next: number | undefined;
} {
  const shown: Section[] = [];
  let used = 0;
  for (const { patient, texts } of patients) {
    const { lines, hints } = fitting(texts, room - sectionCost);
    used += sectionCost + lines.reduce((sum, line) => sum + weight(line), 0);
    if (used > room && shown.length > 0) return { shown, next: patient };
    shown.push(section({ heading: onePatient(patient), lines, hints }));
  }
  return { shown, next: undefined };
}
