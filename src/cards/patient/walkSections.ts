import type { Words } from '../../words/words.ts';
import { boardRefresh } from '../board/boardCard.ts';
import { type Button, button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { PatientPlace, StoredAnswer } from '../model/views.ts';

/** A patient's card on the way through the unanswered ones: what was stored before it, and the ways on and out after it. */
export function walkedSections(
  words: Words,
  place: PatientPlace,
  own: readonly Section[],
): readonly Section[] {
  const { walk, session } = place;
  if (walk === undefined) return own;
  const left = walk.left ?? 0;
  return [
    ...storedSections(words, { session, ...walk }),
    ...own,
    section({
      hints: [left > 0 ? words.unanswered.leftLine(left) : undefined],
      rows: rowsOf([
        ...(left > 1 ? [button(words.unanswered.anotherFirstButton, 'session.walk', another(place))] : []),
        out(words, { session, ...walk }),
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

function storedSections(words: Words, { session, home, stored }: Place): readonly Section[] {
  if (stored === undefined) return [];
  const { patient, round } = stored;
  const at = { session, patient, round, walk: 1, ...(home !== undefined && { home }) } as const;
  return [
    section({
      lines: [words.unanswered.walkStoredLine(patient)],
      rows: rowsOf([button(words.unanswered.changeStoredButton(patient), 'answer.change', at)]),
      style: 'good',
    }),
  ];
}

function out(words: Words, { session, home, inDialog }: Place): Button {
  if (inDialog) return button(words.unanswered.closeButton, 'dialog.close', { session });
  return home === undefined
    ? button(words.unanswered.toBoardButton, 'session.view', { session, walk: 0 })
    : button(words.unanswered.toPatientButton(home), 'patient.view', { session, patient: home });
}

/** «Du har svart på alle», and the way back. Drawn anew it is the card that the walk began on. */
export function allAnsweredCard(words: Words, place: Place): Card {
  const { session, home } = place;
  return {
    template: home === undefined ? 'board' : 'patient',
    data: {
      fallbackText: words.unanswered.allAnsweredTitle,
      refresh:
        home === undefined
          ? boardRefresh(session)
          : { verb: 'patient.view', data: { session, patient: home } },
      title: words.unanswered.allAnsweredTitle,
      sections: filled([
        ...storedSections(words, place),
        section({ lines: [words.unanswered.allAnsweredLine], rows: rowsOf([out(words, place)]) }),
      ]),
    },
  };
}
