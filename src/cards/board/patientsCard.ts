import type { Words } from '../../words/words.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { PatientsView } from '../model/views.ts';
import { boardRefresh } from './boardCard.ts';

/** A leader's own view of the board, with the way back to the controls. */
export function leadersCard(
  words: Words,
  session: string,
  title: string,
  sections: readonly Section[],
): Card {
  const back = section({
    rows: rowsOf([button(words.controls.backButton, 'session.controls', { session })]),
  });
  return {
    template: 'board',
    data: {
      fallbackText: words.board.boardTitle,
      refresh: boardRefresh(session),
      title,
      sections: filled([...sections, back]),
    },
  };
}

/** One button per open patient, for the leader. */
export function patientsCard(words: Words, { session, open, next }: PatientsView): Card {
  const numbers = open.map((patient) =>
    button(words.controls.onePatient(patient), 'patient.controls', { session, patient }),
  );
  const more =
    next === undefined
      ? []
      : [button(words.controls.morePatientsButton, 'session.patients', { session, patient: next })];
  return leadersCard(words, session, words.controls.choosePatientTitle, [
    section({
      lines: [open.length === 0 ? words.controls.nothingOpen : words.controls.choosePatientLine],
      rows: rowsOf(numbers),
    }),
    section({ rows: rowsOf(more) }),
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
): Card {
  const at = { session, patient, from: 'controls' } as const;
  const rows = stacked([
    button(words.controls.revealButton, 'patient.reveal', at),
    ...(again ? [] : [button(words.controls.skipButton, 'patient.askSkip', at)]),
    button(words.controls.leavingButton, 'patient.askLeaving', at),
    button(words.hands.handsButton, 'patient.askHands', { session, patient }),
  ]);
  return leadersCard(words, session, words.controls.onePatient(patient), [section({ rows })]);
}
