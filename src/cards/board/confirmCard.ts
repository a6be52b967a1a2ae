import type { Words } from '../../words/words.ts';
import { type Button, button, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { section } from '../model/section.ts';
import type { ConfirmView } from '../model/views.ts';
import { type LeadSurface, leadersCard, onControls } from './leadersCard.ts';

/** The leader's own view of the board before something that cannot be undone, or that leaves answers out. */
export function confirmCard(words: Words, view: ConfirmView, surface: LeadSurface = onControls): Card {
  const { session } = view;
  const { title, lines, no } = question(words, view);
  const back = button(no, 'session.controls', { session });
  return leadersCard(words, { session, surface }, title, [
    section({ lines, rows: stacked([act(words, view), back]) }),
  ]);
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
