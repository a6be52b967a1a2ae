import { type RoleId, roleIds } from '../../domain/basics.ts';
import {
  backLine,
  boardPurpose,
  boardTitle,
  budgetLine,
  changeRoleLabel,
  chooseRoleLabel,
  controlsButton,
  endLine,
  fewLine,
  joinedLine,
  joinLabel,
  leaderLine,
  leaveButton,
  observerLine,
  pausedLine,
  pausedUntilLine,
  phaseLines,
  progressLine,
  setupLine,
} from '../../words/nb/board.ts';
import {
  finishButton,
  nextButton,
  resumeButton,
  revealButton,
  undoButton,
  undoLine,
} from '../../words/nb/controls.ts';
import { roleNames } from '../../words/nb/form.ts';
import { takesLateLine } from '../../words/nb/late.ts';
import { pausedItself, pausedItselfOffer } from '../../words/nb/silence.ts';
import { openDialogButton, unansweredButton } from '../../words/nb/unanswered.ts';
import {
  type Button,
  button,
  type DialogButton,
  dialogButton,
  type Refresh,
  rowsOf,
  stacked,
} from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { BoardView, MyBoardView, UndoView } from '../model/views.ts';
import { practiceStep } from '../patient/practiceCard.ts';

/** The session's root post, as everybody sees it until their own view arrives. */
export function boardCard(view: BoardView): Card {
  return board(
    view,
    [
      section({ dialog: answering(view) }),
      section({ rows: rowsOf(view.phase === 'locked' ? [] : [controls(view)]) }),
    ],
    joining(view),
  );
}

/** The same card for one person. `notice` says what their tap has just done. */
export function myBoardCard(view: MyBoardView, opts: { readonly notice?: string } = {}): Card {
  const leads = view.isLeader && view.phase !== 'locked';
  const note = section({
    lines: [opts.notice],
    rows: rowsOf(unanswered(view)),
    dialog: view.unanswered || !(view.joined || view.isLeader) ? answering(view) : undefined,
    style: opts.notice === undefined ? 'default' : 'good',
  });
  const mine =
    view.joined || view.phase !== 'active'
      ? []
      : [section({ lines: view.isLeader ? [observerLine] : [] }), ...joining(view)];
  const leading = section({ rows: rowsOf(leads ? [...step(view), controls(view)] : []) });
  const undo = leads ? undoSections(view, 'board') : [];
  return board(view, [...undo, leading], [note, ...mine, ...membership(view)]);
}

/** Where the session stands: the same lines on the board, among the leader's controls and in the answer to `status`. */
export function standing(view: BoardView): readonly (string | undefined)[] {
  const live = view.phase === 'active' || view.phase === 'paused';
  const patients = view.setup.patients;
  return [
    live ? progressLine({ ...view, patients }) : endLine(view.dealtWith, patients, view.participants),
    ...phaseOf(view),
    view.reopened && takesLateLine(view.reopened.patients, view.reopened.until),
    view.safeAnswers === undefined ? undefined : backLine(view.safeAnswers),
  ];
}

function phaseOf(view: BoardView): readonly (string | undefined)[] {
  if (view.phase === 'active') return [];
  if (view.phase !== 'paused') return [phaseLines[view.phase]];
  const until = view.pausedUntil === undefined ? undefined : pausedUntilLine(view.pausedUntil);
  const why = view.pausedItself ? pausedItself : undefined;
  return [why, pausedLine(view.setup.patients - view.dealtWith), until];
}

function board(view: BoardView, last: readonly Section[], people: readonly Section[]): Card {
  const active = view.phase === 'active';
  const where = section({
    lines: [...standing(view), active || view.phase === 'paused' ? fewLine(view.participants) : undefined],
    hints: [
      view.leader === undefined ? undefined : leaderLine(view.leader),
      setupLine(view.setup),
      active ? budgetLine(view.budgetSeconds) : undefined,
      view.pausedItself ? pausedItselfOffer : undefined,
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
function step(view: MyBoardView): readonly Button[] {
  const { session, phase, current, revealed, unreached, dealtWith, setup } = view;
  // Ending with patients left takes two taps.
  const finishing =
    unreached === 0
      ? button(finishButton, 'session.finish', { session, from: 'board' })
      : button(finishButton, 'session.askFinish', { session });
  if (phase === 'paused') {
    return [button(resumeButton, 'session.resume', { session, from: 'board' }), finishing];
  }
  if (phase !== 'active') return [];
  if (view.practising) return practiceStep(session, revealed, 'board');
  if (current === undefined) return dealtWith === setup.patients ? [finishing] : [];
  const at = { session, patient: current, from: 'board' };
  if (!revealed) return [button(revealButton, 'patient.reveal', at)];
  return unreached === 0 ? [] : [button(nextButton, 'patient.next', at)];
}

/** «Angre», while the leader's last step can be taken back; `from` says which view the button stands on. */
export function undoSections(
  { session, undo }: { readonly session: string; readonly undo?: UndoView | undefined },
  from: 'board' | 'controls',
): readonly Section[] {
  if (undo === undefined) return [];
  const rows = rowsOf([button(undoButton, 'session.undo', { session, step: undo.at, from })]);
  return [section({ lines: [undoLine(undo.step, undo.patient)], rows })];
}

/** «Mine ubesvarte (3)». */
function unanswered({ session, unanswered = 0 }: MyBoardView): readonly Button[] {
  return unanswered === 0 ? [] : [button(unansweredButton(unanswered), 'session.walk', { session })];
}

/** A way to answer that no edit of the board disturbs, and that works where cards do not refresh by themselves. */
function answering({ session, phase, reopened }: BoardView): DialogButton | undefined {
  const takesAnswers = phase === 'active' || phase === 'paused' || reopened !== undefined;
  return takesAnswers ? dialogButton(openDialogButton, 'session.walk', { session }) : undefined;
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
