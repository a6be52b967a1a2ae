import { boardTitle } from '../text/board.ts';
import { confirms } from '../text/controls.ts';
import { boardRefresh } from './boardCard.ts';
import { type Button, button, stacked } from './button.ts';
import type { Card } from './card.ts';
import { section } from './section.ts';
import type { ConfirmView } from './views.ts';

/** The leader's own view of the board before something that cannot be undone, or that leaves answers out. */
export function confirmCard(view: ConfirmView): Card {
  const { session } = view;
  const { title, lines, no } = words(view);
  const back = button(no, 'session.controls', { session });
  return {
    template: 'board',
    data: {
      fallbackText: boardTitle,
      refresh: boardRefresh(session),
      title,
      sections: [section({ lines, rows: stacked([act(view), back]) })],
    },
  };
}

function words(view: ConfirmView) {
  switch (view.ask) {
    case 'finish':
      return confirms.finish(view.dealtWith, view.patients);
    case 'cancel':
    case 'lock':
      return confirms[view.ask]();
    case 'skip':
    case 'leaving':
      return confirms[view.ask](view.answered, view.patient);
  }
}

function act(view: ConfirmView): Button {
  const { session } = view;
  const { yes } = words(view);
  const from = 'controls';
  switch (view.ask) {
    case 'finish':
      return button(yes, 'session.finish', { session, from });
    case 'cancel':
      return button(yes, 'session.cancel', { session, from });
    case 'lock':
      return button(yes, 'session.lock', { session });
    case 'skip':
      return button(yes, 'patient.skip', { session, patient: view.patient, from });
    case 'leaving':
      return button(yes, 'patient.leaving', { session, patient: view.patient, from });
  }
}
