import type { Words } from '../../words/words.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { PatientsView } from '../model/views.ts';
import { type LeadSurface, leadersCard, onControls, toControls } from './leadersCard.ts';

/** One button per open patient, for the leader. */
export function patientsCard(
  words: Words,
  { session, open, next }: PatientsView,
  surface: LeadSurface = onControls,
): Card {
  const numbers = open.map((patient) =>
    button(words.controls.onePatient(patient), 'patient.controls', { session, patient }),
  );
  const more =
    next === undefined
      ? []
      : [button(words.controls.morePatientsButton, 'session.patients', { session, patient: next })];
  return leadersCard(words, { session, surface }, words.controls.choosePatientTitle, [
    section({
      lines: [open.length === 0 ? words.controls.nothingOpen : words.controls.choosePatientLine],
      rows: rowsOf(numbers),
    }),
    section({ rows: rowsOf(more) }),
    toControls(words, session),
  ]);
}

/** What the leader can do with one of many open patients. */
export function patientControlsCard(
  words: Words,
  {
    session,
    patient,
    again,
  }: {
    readonly session: string;
    readonly patient: number;
    /** In its second round: what has been shown to everybody cannot be passed over. */
    readonly again: boolean;
  },
  surface: LeadSurface = onControls,
): Card {
  const at = { session, patient };
  const rows = stacked([
    button(words.controls.revealButton, 'patient.reveal', at),
    ...(again ? [] : [button(words.controls.skipButton, 'patient.askSkip', at)]),
    button(words.controls.leavingButton, 'patient.askLeaving', at),
    button(words.hands.handsButton, 'patient.askHands', { session, patient }),
  ]);
  return leadersCard(words, { session, surface }, words.controls.onePatient(patient), [
    section({ rows }),
    toControls(words, session),
  ]);
}
