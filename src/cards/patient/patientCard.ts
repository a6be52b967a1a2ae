import type { Words } from '../../words/words.ts';
import { box } from '../blocks/box.ts';
import type { Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { text, title } from '../blocks/text.ts';
import type { Refresh } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { placeTitle } from '../model/placeTitle.ts';
import type { PatientPlace, PatientView } from '../model/views.ts';
import { fieldsOf } from './ownAnswer.ts';
import { answeredElements } from './patientAnswered.ts';
import { assessElements, furtherElements, waitElements } from './patientQuestions.ts';
import { groupElements, groupsElements, reasonsElements } from './patientReasons.ts';
import { practiceElements } from './practiceCard.ts';
import { againElements } from './secondRound.ts';
import { walkedElements } from './walkElements.ts';
import { isWritten, writingElements } from './writingCard.ts';

/** One person's view of a patient's card. Nothing in it comes from anybody else's answer. `notice`: why it comes now. */
export function patientCard(words: Words, view: PatientView, notice?: string): Card {
  const name = placeTitle(words, view);
  const asked = `${name}: ${question(words, view)}`;
  const own = [...practiceElements(words, view), ...walkedElements(words, view, step(words, view))];
  const noticed = notice === undefined ? [] : [box('emphasis', [text(notice, 'None')])];
  const body = [title(name), ...noticed, ...own];
  const notification = notice ?? asked;
  return { ...page(words.patient.notDrawn(notification), patientRefresh(view), body), notification };
}

/** The card everybody sees while the patient is open. */
export function sharedPatientCard(words: Words, place: PatientPlace): Card {
  return patientCard(words, { ...place, step: 'assess', answer: undefined });
}

export function patientRefresh(place: PatientPlace): Refresh {
  return { verb: 'patient.view', data: fieldsOf(place) };
}

/** What the card is about, for clients that cannot draw it. */
function question(words: Words, view: PatientView): string {
  switch (view.step) {
    case 'assess':
      return words.form.assessmentQuestion[view.form.id];
    case 'reasons':
    case 'groups':
    case 'group':
      return words.form.reasonQuestion(view.form.id);
    case 'wait':
      return words.form.waitQuestion(view.form.id);
    case 'answered':
      return words.patient.storedLine;
    case 'further':
      return words.form.furtherQuestion(view.form.id, view.question);
  }
}

function step(words: Words, view: PatientView): readonly Element[] {
  switch (view.step) {
    case 'assess':
      return [
        ...(view.answer === undefined ? againElements(words, view, view.earlier) : []),
        ...assessElements(words, view, view.answer),
      ];
    case 'reasons':
      return reasonsElements(words, view, view.answer, view.top);
    case 'groups':
      return groupsElements(words, view, view.answer);
    case 'group':
      return groupElements(words, view, view.answer, view.group);
    case 'wait':
      return waitElements(words, view, view.answer);
    case 'answered':
      return isWritten(view) ? writingElements(words, view) : answeredElements(words, view, view.answer);
    case 'further':
      return furtherElements(words, view, view.answer, view.question);
  }
}
