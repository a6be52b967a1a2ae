import {
  allAnsweredLine,
  allAnsweredTitle,
  anotherFirstButton,
  changeStoredButton,
  closeButton,
  leftLine,
  toBoardButton,
  toPatientButton,
  walkStoredLine,
} from '../../words/nb/unanswered.ts';
import { boardRefresh } from '../board/boardCard.ts';
import { type Button, button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { PatientPlace, StoredAnswer } from '../model/views.ts';

/** A patient's card on the way through the unanswered ones: what was stored before it, and the ways on and out after it. */
export function walkedSections(place: PatientPlace, own: readonly Section[]): readonly Section[] {
  const { walk, session } = place;
  if (walk === undefined) return own;
  const left = walk.left ?? 0;
  return [
    ...storedSections({ session, ...walk }),
    ...own,
    section({
      hints: [left > 0 ? leftLine(left) : undefined],
      rows: rowsOf([
        ...(left > 1 ? [button(anotherFirstButton, 'session.walk', another(place))] : []),
        out({ session, ...walk }),
      ]),
    }),
  ];
}

/** The patient is the one to come back to last. */
function another({ session, patient, walk }: PatientPlace) {
  return { session, patient, ...(walk?.home !== undefined && { home: walk.home }) };
}

interface Place {
  readonly session: string;
  readonly home: number | undefined;
  readonly stored?: StoredAnswer | undefined;
  readonly inDialog?: true | undefined;
}

function storedSections({ session, home, stored }: Place): readonly Section[] {
  if (stored === undefined) return [];
  const { patient, round = 1 } = stored;
  const at = { session, patient, round, walk: 1, ...(home !== undefined && { home }) };
  return [
    section({
      lines: [walkStoredLine(patient)],
      rows: rowsOf([button(changeStoredButton(patient), 'answer.change', at)]),
      style: 'good',
    }),
  ];
}

function out({ session, home, inDialog }: Place): Button {
  if (inDialog) return button(closeButton, 'dialog.close', { session });
  return home === undefined
    ? button(toBoardButton, 'session.view', { session, walk: 0 })
    : button(toPatientButton(home), 'patient.view', { session, patient: home });
}

/** «Du har svart på alle», and the way back. Drawn anew it is the card that the walk began on. */
export function allAnsweredCard(place: Place): Card {
  const { session, home } = place;
  return {
    template: home === undefined ? 'board' : 'patient',
    data: {
      fallbackText: allAnsweredTitle,
      refresh:
        home === undefined
          ? boardRefresh(session)
          : { verb: 'patient.view', data: { session, patient: home } },
      title: allAnsweredTitle,
      sections: filled([
        ...storedSections(place),
        section({ lines: [allAnsweredLine], rows: rowsOf([out(place)]) }),
      ]),
    },
  };
}
