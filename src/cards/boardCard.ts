import { type RoleId, roleIds } from '../domain/answer.ts';
import {
  backLine,
  boardPurpose,
  boardTitle,
  budgetLine,
  changeRoleLabel,
  chooseRoleLabel,
  controlsButton,
  endLine,
  joinedLine,
  joinLabel,
  leaderLine,
  leaveButton,
  observerLine,
  phaseLines,
  progressLine,
  setupLine,
} from '../text/board.ts';
import { nextButton, revealButton } from '../text/controls.ts';
import { roleNames } from '../text/form.ts';
import { type Button, button, type Refresh, rowsOf, stacked } from './button.ts';
import type { Card } from './card.ts';
import { filled, type Section, section } from './section.ts';
import type { BoardView, MyBoardView } from './views.ts';

/** The session's root post, as everybody sees it until their own view arrives. */
export function boardCard(view: BoardView): Card {
  return board(
    view,
    [section({ rows: rowsOf(view.phase === 'locked' ? [] : [controls(view)]) })],
    joining(view),
  );
}

/** The same card for one person. `notice` says what their tap has just done. */
export function myBoardCard(view: MyBoardView, opts: { readonly notice?: string } = {}): Card {
  const leads = view.isLeader && view.phase !== 'locked';
  const note = section({ lines: [opts.notice], style: 'good' });
  const mine =
    view.joined || view.phase !== 'active'
      ? []
      : [section({ lines: view.isLeader ? [observerLine] : [] }), ...joining(view)];
  const leading = section({ rows: rowsOf(leads ? [...step(view), controls(view)] : []) });
  return board(view, [leading], [note, ...mine, ...membership(view)]);
}

/** Where the session stands: the same lines on the board, among the leader's controls and in the answer to `status`. */
export function standing(view: BoardView): readonly (string | undefined)[] {
  const live = view.phase === 'active' || view.phase === 'paused';
  const patients = view.setup.patients;
  return [
    live ? progressLine({ ...view, patients }) : endLine(view.dealtWith, patients, view.participants),
    view.phase === 'active' ? undefined : phaseLines[view.phase],
    view.safeAnswers === undefined ? undefined : backLine(view.safeAnswers),
  ];
}

function board(view: BoardView, last: readonly Section[], people: readonly Section[]): Card {
  const active = view.phase === 'active';
  const where = section({
    lines: standing(view),
    hints: [
      view.leader === undefined ? undefined : leaderLine(view.leader),
      setupLine(view.setup),
      active ? budgetLine(view.budgetSeconds) : undefined,
    ],
    style: 'emphasis',
  });
  return {
    template: 'board',
    data: {
      fallbackText: boardTitle,
      refresh: boardRefresh(view.session),
      title: boardTitle,
      sections: filled([section({ lines: boardPurpose }), where, ...people, ...last]),
    },
  };
}

export function boardRefresh(session: string): Refresh {
  return { verb: 'session.view', data: { session } };
}

/** The leader's next act, at hand without opening the controls: Teams puts this view back after every edit. */
function step({ session, phase, current, revealed, setup }: MyBoardView): readonly Button[] {
  if (phase !== 'active' || current === undefined) return [];
  const at = { session, patient: current, from: 'board' };
  if (!revealed) return [button(revealButton, 'patient.reveal', at)];
  return current === setup.patients ? [] : [button(nextButton, 'patient.next', at)];
}

function controls({ session }: BoardView) {
  return button(controlsButton, 'session.controls', { session });
}

function roleButtons(session: string, roles: readonly RoleId[]) {
  return roles.map((role) => button(roleNames[role], 'session.join', { session, role }));
}

/** «Bli med»: only while the session goes on. */
function joining({ phase, session }: BoardView): readonly Section[] {
  return phase === 'active'
    ? [section({ heading: joinLabel, rows: stacked(roleButtons(session, roleIds)) })]
    : [];
}

function membership(view: MyBoardView): readonly Section[] {
  if (!view.joined) return [];
  const me = section({ lines: [joinedLine(view.role)] });
  if (view.phase !== 'active') return [me];
  const others = roleIds.filter((role) => role !== view.role);
  return [
    me,
    section({
      hints: [view.role === undefined ? chooseRoleLabel : changeRoleLabel],
      rows: [
        ...rowsOf(roleButtons(view.session, others)),
        ...rowsOf([button(leaveButton, 'session.leave', { session: view.session })]),
      ],
    }),
  ];
}
