import { boardTitle } from '../../words/nb/board.ts';
import {
  backButton,
  choosePatientLine,
  choosePatientTitle,
  leavingButton,
  morePatientsButton,
  nothingOpen,
  onePatient,
  revealButton,
  skipButton,
} from '../../words/nb/controls.ts';
import { handsButton } from '../../words/nb/hands.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { PatientsView } from '../model/views.ts';
import { boardRefresh } from './boardCard.ts';

/** A leader's own view of the board, with the way back to the controls. */
export function leadersCard(session: string, title: string, sections: readonly Section[]): Card {
  const back = section({ rows: rowsOf([button(backButton, 'session.controls', { session })]) });
  return {
    template: 'board',
    data: {
      fallbackText: boardTitle,
      refresh: boardRefresh(session),
      title,
      sections: filled([...sections, back]),
    },
  };
}

/** One button per open patient, for the leader. */
export function patientsCard({ session, open, next }: PatientsView): Card {
  const numbers = open.map((patient) =>
    button(onePatient(patient), 'patient.controls', { session, patient }),
  );
  const more =
    next === undefined ? [] : [button(morePatientsButton, 'session.patients', { session, patient: next })];
  return leadersCard(session, choosePatientTitle, [
    section({ lines: [open.length === 0 ? nothingOpen : choosePatientLine], rows: rowsOf(numbers) }),
    section({ rows: rowsOf(more) }),
  ]);
}

/** What the leader can do with one of many open patients. */
export function patientControlsCard({
  session,
  patient,
  again,
}: {
  readonly session: string;
  readonly patient: number;
  /** In its second round: what has been shown to everybody cannot be passed over. */
  readonly again: boolean;
}): Card {
  const at = { session, patient, from: 'controls' };
  const rows = stacked([
    button(revealButton, 'patient.reveal', at),
    ...(again ? [] : [button(skipButton, 'patient.askSkip', at)]),
    button(leavingButton, 'patient.askLeaving', at),
    button(handsButton, 'patient.askHands', { session, patient }),
  ]);
  return leadersCard(session, onePatient(patient), [section({ rows })]);
}
