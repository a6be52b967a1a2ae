import { boardTitle } from '../text/board.ts';
import {
  answeredLine,
  backButton,
  cancelHint,
  controlsTitle,
  finishButton,
  finishHint,
  lockButton,
  lockHint,
  moreOpen,
  nextButton,
  nothingOpen,
  onlyYou,
  openLine,
  pauseButton,
  resumeButton,
  revealButton,
  revealedLine,
  revealOneButton,
} from '../text/controls.ts';
import { boardRefresh, standing } from './boardCard.ts';
import { type Button, button, rowsOf, stacked } from './button.ts';
import type { Card } from './card.ts';
import { filled, type Section, section } from './section.ts';
import type { ControlsView } from './views.ts';

const mostOpenButtons = 6;

/** The leader's own view of the root card, with everything only the leader can do. */
export function controlsCard(view: ControlsView): Card {
  const { session } = view;
  return {
    template: 'board',
    data: {
      fallbackText: boardTitle,
      refresh: boardRefresh(session),
      title: controlsTitle,
      sections: filled([
        section({ lines: standing(view), hints: [onlyYou], style: 'emphasis' }),
        ...(view.phase === 'active' ? patients(view) : []),
        ...wholeSession(view),
        section({ rows: rowsOf([button(backButton, 'session.view', { session })]) }),
      ]),
    },
  };
}

function patients(view: ControlsView): readonly Section[] {
  if (view.setup.mode === 'all') return [openPatients(view)];
  const { session, current, answered, revealed } = view;
  if (current === undefined) return [section({ lines: [nothingOpen] })];
  const at = { session, patient: current, from: 'controls' };
  const last = current === view.setup.patients;
  const reveal = button(revealButton, 'patient.reveal', at);
  // After the last patient there is no next one; «Avslutt og oppsummer» below does what it would do.
  const next = button(nextButton, 'patient.next', at);
  return [
    section({
      lines: [
        answered === undefined ? undefined : answeredLine(answered, view.participants),
        revealed ? revealedLine : undefined,
      ],
      rows: stacked([...(revealed ? [] : [reveal]), ...(last ? [] : [next])]),
    }),
  ];
}

function openPatients({ session, open }: ControlsView): Section {
  if (open.length === 0) return section({ lines: [nothingOpen] });
  const buttons = open
    .slice(0, mostOpenButtons)
    .map((patient) =>
      button(revealOneButton(patient), 'patient.reveal', { session, patient, from: 'controls' }),
    );
  return section({
    lines: [openLine(open)],
    hints: open.length > mostOpenButtons ? [moreOpen(mostOpenButtons)] : [],
    rows: rowsOf(buttons),
  });
}

function wholeSession(view: ControlsView): readonly Section[] {
  const { session, phase } = view;
  if (phase === 'locked') return [];
  if (phase === 'finished' || phase === 'cancelled') {
    return [section({ hints: [lockHint], rows: rowsOf([button(lockButton, 'session.lock', { session })]) })];
  }
  const buttons: readonly Button[] = [
    phase === 'active'
      ? button(pauseButton, 'session.pause', { session })
      : button(resumeButton, 'session.resume', { session }),
    button(finishButton, 'session.finish', { session }),
  ];
  return [section({ rows: rowsOf(buttons), hints: [finishHint, cancelHint] })];
}
