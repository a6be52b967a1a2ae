import { answeredLine, revealButton, revealedLine } from '../../words/nb/controls.ts';
import {
  firstPatientButton,
  practiceButton,
  practiceEndsLine,
  practiceHint,
  practiceIntro,
  practiceMark,
  practiceOfferHint,
  practiceOverLine,
  practiceTitle,
} from '../../words/nb/practice.ts';
import { type Button, button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { isPractice } from '../model/placeTitle.ts';
import { type Section, section } from '../model/section.ts';
import type { ControlsView, PatientPlace } from '../model/views.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/** What the practice patient's card becomes. `deleted`: nothing is left of what was answered. */
export function practiceOverCard(deleted = false): Card {
  return noticeCard(deleted ? practiceOverLine : practiceEndsLine, practiceTitle);
}

/** Above everything on the practice patient's card. */
export function practiceSections(place: PatientPlace): readonly Section[] {
  return isPractice(place)
    ? [section({ lines: [`**${practiceMark}**`], hints: [practiceIntro], style: 'warning' })]
    : [];
}

/** The leader's next act while people practise. */
export function practiceStep(
  session: string,
  revealed: boolean,
  from: 'board' | 'controls',
): readonly Button[] {
  const at = { session, patient: 0, from };
  return revealed
    ? [button(firstPatientButton, 'patient.next', at)]
    : [button(revealButton, 'patient.reveal', at), button(firstPatientButton, 'patient.next', at)];
}

/** Among the leader's controls, while people practise. */
export function practiceControls(view: ControlsView): Section {
  return section({
    lines: [
      view.answered === undefined ? undefined : answeredLine(view.answered, view.participants),
      view.revealed ? revealedLine : undefined,
    ],
    hints: [practiceHint],
    rows: rowsOf(practiceStep(view.session, view.revealed, 'controls')),
  });
}

/** The way into practice, as long as there is one. */
export function practiceOffer({ session, canPractise }: ControlsView): Section {
  if (!canPractise) return section({});
  const begin = button(practiceButton, 'session.practice', { session, from: 'controls' });
  return section({ rows: rowsOf([begin]), hints: [practiceOfferHint] });
}
