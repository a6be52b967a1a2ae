import type { Words } from '../../words/words.ts';
import { stack } from '../blocks/buttons.ts';
import { choice } from '../blocks/choice.ts';
import { small, text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { OnePatientView, PatientsView } from '../model/views.ts';
import { backLine, type LeadSurface, leadersPage, leadersStill, onControls } from './leadersCard.ts';

/** «Hvilken pasient?»: one of those that are open, for the leader. */
export function patientsCard(
  words: Words,
  { session, open, patients }: PatientsView,
  surface: LeadSurface = onControls,
): Card {
  const [first, ...others] = open.map((patient) => ({
    title: words.controls.onePatient(patient),
    value: String(patient),
  }));
  return leadersStill(surface, words.controls.choosePatientTitle, [
    small(words.controls.remainLine(open.length, patients), 'None'),
    ...(first === undefined
      ? [text(words.controls.nothingOpen)]
      : [
          choice('patient', words.controls.patientLabel, first.value, [first, ...others]),
          ...stack([button(words.controls.chooseButton, 'patient.controls', { session })]),
        ]),
    backLine(words, session),
  ]);
}

/** What the leader can do with one patient. */
export function onePatientCard(words: Words, view: OnePatientView, surface: LeadSurface = onControls): Card {
  const { session, patient } = view;
  const passing = !view.revealed && view.round !== 2;
  const hints = present([passing ? words.controls.skipHint : undefined, words.controls.leavingHint]);
  return leadersPage({ session, surface }, words.controls.onePatient(patient), [
    small(words.controls.onlyYou, 'None'),
    ...stack(stepsWith(words, view, passing)),
    small(hints.join(' ')),
    backLine(words, session),
  ]);
}

/** What has been shown to everybody can neither be passed over nor put off, and has been gone through. */
function stepsWith(words: Words, view: OnePatientView, passing: boolean): readonly Button[] {
  const at = { session: view.session, patient: view.patient };
  const later = button(words.controls.laterButton, 'patient.later', at);
  const skip = button(words.controls.skipButton, 'patient.askSkip', at);
  const again = button(words.secondRound.againButton, 'patient.again', at);
  return [
    ...(view.all ? [button(words.controls.revealButton, 'patient.reveal', at)] : []),
    ...(passing && view.canPutOff ? [later] : []),
    ...(passing ? [skip] : []),
    ...(view.canAgain ? [again] : []),
    button(words.controls.leavingButton, 'patient.askLeaving', at),
    button(words.hands.handsButton, 'patient.askHands', at),
  ];
}
