import { closedLines, patientTitle } from '../text/patient.ts';
import type { Refresh } from './button.ts';
import type { Card } from './card.ts';
import { sectionsCard } from './noticeCard.ts';
import { fieldsOf } from './ownAnswer.ts';
import { answeredSections, ownAnswerLines } from './patientAnswered.ts';
import { assessSections, furtherSections, waitSections } from './patientQuestions.ts';
import { groupSections, groupsSections, reasonsSections } from './patientReasons.ts';
import { filled, type Section, section } from './section.ts';
import type { ClosedPatientView, PatientPlace, PatientView } from './views.ts';
import { walkedSections } from './walkSections.ts';
import { isWritten, writingCard } from './writingCard.ts';

/** One person's view of a patient's card. Nothing in it comes from anybody else's answer. */
export function patientCard(view: PatientView): Card {
  if (isWritten(view)) return writingCard(view);
  const title = patientTitle(view.patient, view.patients);
  return {
    template: 'patient',
    data: {
      fallbackText: title,
      refresh: patientRefresh(view),
      title,
      sections: filled(walkedSections(view, step(view))),
    },
  };
}

/** The card everybody sees while the patient is open. */
export function sharedPatientCard(place: PatientPlace): Card {
  return patientCard({ ...place, step: 'assess', answer: undefined });
}

/** A patient nobody answered, or one whose session ended. */
export function closedPatientCard(view: ClosedPatientView): Card {
  const title = patientTitle(view.patient, view.patients);
  const sections = [
    section({
      lines: [closedLines[view.why]],
      hints: view.mine === undefined ? [] : ownAnswerLines(view, view.mine),
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

function step(view: PatientView): readonly Section[] {
  switch (view.step) {
    case 'assess':
      return assessSections(view, view.answer);
    case 'reasons':
      return reasonsSections(view, view.answer, view.top);
    case 'groups':
      return groupsSections(view, view.answer);
    case 'group':
      return groupSections(view, view.answer, view.group);
    case 'wait':
      return waitSections(view, view.answer);
    case 'answered':
      return answeredSections(view, view.answer);
    case 'further':
      return furtherSections(view, view.answer, view.question);
  }
}
