import type { Words } from '../../words/words.ts';
import { box } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { labelled, small } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { isPractice } from '../model/placeTitle.ts';
import type { ControlsView, PatientPlace } from '../model/views.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/** What the practice patient's card becomes. `deleted`: nothing is left of what was answered. */
export function practiceOverCard(words: Words, deleted = false): Card {
  return noticeCard(
    deleted ? words.practice.practiceOverLine : words.practice.practiceEndsLine,
    words.practice.practiceTitle,
  );
}

/** Above everything on the practice patient's card. */
export function practiceElements(words: Words, place: PatientPlace): readonly Element[] {
  if (!isPractice(place)) return [];
  return [
    box('warning', [labelled(`${words.practice.practiceMark}.`, words.practice.practiceIntro, 'None')]),
  ];
}

/** The leader's next act while people practise. */
export function practiceStep(words: Words, session: string, revealed: boolean): readonly Button[] {
  const at = { session, patient: 0 };
  return revealed
    ? [button(words.practice.firstPatientButton, 'patient.next', at)]
    : [
        button(words.controls.revealButton, 'patient.reveal', at),
        button(words.practice.firstPatientButton, 'patient.next', at),
      ];
}

/** The way into practice, as long as there is one. */
export function practiceOffer(words: Words, { session, canPractise }: ControlsView): readonly Element[] {
  if (!canPractise) return [];
  const begin = button(words.practice.practiceButton, 'session.practice', { session });
  return [...stack([begin]), small(words.practice.practiceOfferHint)];
}
