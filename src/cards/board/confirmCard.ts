import type { Words } from '../../words/words.ts';
import { stack } from '../blocks/buttons.ts';
import { text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ConfirmView } from '../model/views.ts';
import { type LeadSurface, leadersPage, onControls } from './leadersCard.ts';

/** The leader's own view of the board before something that cannot be undone, or that leaves answers out: the safe way first. */
export function confirmCard(words: Words, view: ConfirmView, surface: LeadSurface = onControls): Card {
  const { session } = view;
  const { title, lines } = question(words, view);
  return leadersPage({ session, surface }, title, [
    ...lines.map((sentence) => text(sentence)),
    ...stack([
      back(words, view),
      // Whoever wants to stop may not know that there is a summary to be had.
      ...(view.ask === 'cancel'
        ? [button(words.controls.finishButton, 'session.askFinish', { session })]
        : []),
      act(words, view),
    ]),
  ]);
}

/** To the view that the question was asked on. */
function back(words: Words, view: ConfirmView): Button {
  const { session, ask } = view;
  const { no } = question(words, view);
  switch (ask) {
    case 'finish':
    case 'cancel':
      return button(no, 'session.controls', { session, view: 'session' });
    case 'skip':
    case 'leaving':
      return button(no, 'session.controls', { session, view: 'patient' });
    case 'lock':
      return button(no, 'session.controls', { session });
  }
}

function question(words: Words, view: ConfirmView) {
  switch (view.ask) {
    case 'finish':
      return words.controls.confirms.finish(view.dealtWith, view.patients);
    case 'cancel':
    case 'lock':
      return words.controls.confirms[view.ask]();
    case 'skip':
    case 'leaving':
      return words.controls.confirms[view.ask](view.answered, view.patient);
  }
}

function act(words: Words, view: ConfirmView): Button {
  const { session } = view;
  const { yes } = question(words, view);
  switch (view.ask) {
    case 'finish':
      return button(yes, 'session.finish', { session });
    case 'cancel':
      return button(yes, 'session.cancel', { session });
    case 'lock':
      return button(yes, 'session.lock', { session });
    case 'skip':
      return button(yes, 'patient.skip', { session, patient: view.patient });
    case 'leaving':
      return button(yes, 'patient.leaving', { session, patient: view.patient });
  }
}
