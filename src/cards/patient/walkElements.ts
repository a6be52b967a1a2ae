import type { Words } from '../../words/words.ts';
import { box, line } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { small, text, title } from '../blocks/text.ts';
import { boardRefresh } from '../board/boardCard.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { PatientPlace, StoredAnswer } from '../model/views.ts';

/** A patient's card on the way through the unanswered ones: what was stored before it, and the ways on and out after it. */
export function walkedElements(
  words: Words,
  place: PatientPlace,
  own: readonly Element[],
): readonly Element[] {
  const { walk, session } = place;
  if (walk === undefined) return own;
  const left = walk.left ?? 0;
  return [
    ...stored(words, { session, ...walk }),
    ...own,
    line([
      ...(left > 0 ? [small(words.unanswered.leftLine(left), 'None')] : []),
      ...grid([
        ...(left > 1 ? [button(words.unanswered.anotherFirstButton, 'session.walk', another(place))] : []),
        out(words, { session, ...walk }),
      ]),
    ]),
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

function stored(words: Words, { session, home, stored: answer }: Place): readonly Element[] {
  if (answer === undefined) return [];
  const { patient, round } = answer;
  const at = { session, patient, round, walk: 1, ...(home !== undefined && { home }) } as const;
  const change = button(words.unanswered.changeStoredButton(patient), 'answer.change', at);
  return [box('good', [text(words.unanswered.walkStoredLine(patient), 'None'), ...stack([change])])];
}

function out(words: Words, { session, home, inDialog }: Place): Button {
  if (inDialog) return button(words.unanswered.closeButton, 'dialog.close', { session });
  return home === undefined
    ? button(words.unanswered.toBoardButton, 'session.view', { session, walk: 0 })
    : button(words.unanswered.toPatientButton(home), 'patient.view', { session, patient: home });
}

/** «Du har svart for alle», and the way back. Drawn anew it is the card that the walk began on. */
export function allAnsweredCard(words: Words, place: Place): Card {
  const { session, home } = place;
  const refresh =
    home === undefined
      ? boardRefresh(session)
      : ({ verb: 'patient.view', data: { session, patient: home } } as const);
  return page(words.unanswered.allAnsweredTitle, refresh, [
    title(words.unanswered.allAnsweredTitle),
    ...stored(words, place),
    text(words.unanswered.allAnsweredLine),
    ...stack([out(words, place)]),
  ]);
}
