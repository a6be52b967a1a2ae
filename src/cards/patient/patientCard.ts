import type { Words } from '../../words/words.ts';
import type { Refresh } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { kept } from '../model/kept.ts';
import { placeTitle } from '../model/placeTitle.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { ClosedPatientView, PatientPlace, PatientView } from '../model/views.ts';
import { sectionsCard } from '../notice/noticeCard.ts';
import { fieldsOf } from './ownAnswer.ts';
import { answeredSections, ownAnswerLines } from './patientAnswered.ts';
import { assessSections, furtherSections, waitSections } from './patientQuestions.ts';
import { groupSections, groupsSections, reasonsSections } from './patientReasons.ts';
import { practiceSections } from './practiceCard.ts';
import { againSections } from './secondRound.ts';
import { walkedSections } from './walkSections.ts';
import { isWritten, writingCard } from './writingCard.ts';

/** One person's view of a patient's card. Nothing in it comes from anybody else's answer. `notice`: why it comes now. */
export function patientCard(words: Words, view: PatientView, notice?: string): Card {
  if (isWritten(view)) return writingCard(words, view);
  const noticed = { ...view, ...(notice && { notice }) };
  if (view.answer === undefined) return drawn(words, noticed);
  // What somebody has written is kept nowhere but in its row, which forgets it.
  if (view.answer.text !== undefined) return draw(words, noticed);
  // When it was answered, and shown, is not on the card, and would make each one different.
  const { sealed: _, ...answer } = view.answer;
  return drawn(words, { ...noticed, answer: { ...answer, assessedAt: 0 } });
}

function draw(words: Words, view: PatientView & { readonly notice?: string }): Card {
  const title = placeTitle(words, view);
  const notice = section({ lines: [view.notice], style: 'emphasis' });
  return {
    template: 'patient',
    data: {
      fallbackText: view.notice ?? title,
      refresh: patientRefresh(view),
      title,
      sections: filled([
        notice,
        ...practiceSections(words, view),
        ...walkedSections(words, view, step(words, view)),
      ]),
    },
  };
}

const drawn = kept(draw);

/** The card everybody sees while the patient is open. */
export function sharedPatientCard(words: Words, place: PatientPlace): Card {
  return patientCard(words, { ...place, step: 'assess', answer: undefined });
}

/** A patient nobody answered, or one whose session ended. */
export function closedPatientCard(words: Words, view: ClosedPatientView): Card {
  const title = placeTitle(words, view);
  const sections = [
    section({
      lines: [words.patient.closedLines[view.why]],
      hints: view.mine === undefined ? [] : ownAnswerLines(words, view, view.mine),
    }),
  ];
  // While the session goes on everybody is shown their own answer.
  return whileLive.has(view.why)
    ? { template: 'patient', data: { fallbackText: title, refresh: patientRefresh(view), title, sections } }
    : sectionsCard(title, sections);
}

const whileLive: ReadonlySet<ClosedPatientView['why']> = new Set(['later', 'passedOver', 'leaving']);

export function patientRefresh(place: PatientPlace): Refresh {
  return { verb: 'patient.view', data: fieldsOf(place) };
}

function step(words: Words, view: PatientView): readonly Section[] {
  switch (view.step) {
    case 'assess':
      return [
        ...(view.answer === undefined ? againSections(words, view, view.earlier) : []),
        ...assessSections(words, view, view.answer),
      ];
    case 'reasons':
      return reasonsSections(words, view, view.answer, view.top);
    case 'groups':
      return groupsSections(words, view, view.answer);
    case 'group':
      return groupSections(words, view, view.answer, view.group);
    case 'wait':
      return waitSections(words, view, view.answer);
    case 'answered':
      return answeredSections(words, view, view.answer);
    case 'further':
      return furtherSections(words, view, view.answer, view.question);
  }
}
