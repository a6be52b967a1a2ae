import { type RoleId, roleIds } from '../../domain/basics.ts';
import type { Words } from '../../words/words.ts';
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
import { filled, type Section, section, standingOn } from '../model/section.ts';
import type { BoardView, MyBoardView, UndoView } from '../model/views.ts';
import { practiceStep } from '../patient/practiceCard.ts';

/** The session's root post, as everybody sees it until their own view arrives. */
export function boardCard(words: Words, view: BoardView): Card {
  return board(
    words,
    view,
    [
      section({ dialog: answering(words, view) }),
      section({ rows: rowsOf(view.phase === 'locked' ? [] : [controls(words, view)]) }),
    ],
    joining(words, view),
  );
}

/** The same card for one person. `notice` says what their tap has just done. */
export function myBoardCard(words: Words, view: MyBoardView, opts: { readonly notice?: string } = {}): Card {
  const leads = view.isLeader && view.phase !== 'locked';
  const note = section({
    lines: [opts.notice],
    rows: rowsOf(unanswered(words, view)),
    dialog: view.unanswered || !(view.joined || view.isLeader) ? answering(words, view) : undefined,
    style: opts.notice === undefined ? 'default' : 'good',
  });
  const mine =
    view.joined || view.phase !== 'active'
      ? []
      : [section({ lines: view.isLeader ? [words.board.observerLine] : [] }), ...joining(words, view)];
  const leading = section({ rows: rowsOf(leads ? [...step(words, view), controls(words, view)] : []) });
  const undo = leads ? undoSections(words, view) : [];
  return board(words, view, standingOn({ at: 'board' }, [...undo, leading]), [
    note,
    ...mine,
    ...membership(words, view),
  ]);
}

/** Where the session stands: the same lines on the board, among the leader's controls and in the answer to `status`. */
export function standing(words: Words, view: BoardView): readonly (string | undefined)[] {
  const live = view.phase === 'active' || view.phase === 'paused';
  const patients = view.setup.patients;
  return [
    live
      ? words.board.progressLine({ ...view, patients })
      : words.board.endLine(view.dealtWith, patients, view.participants),
    ...phaseOf(words, view),
    view.reopened && words.late.takesLateLine(view.reopened.patients, view.reopened.until),
    view.safeAnswers === undefined ? undefined : words.board.backLine(view.safeAnswers),
  ];
}

function phaseOf(words: Words, view: BoardView): readonly (string | undefined)[] {
  if (view.phase === 'active') return [];
  if (view.phase !== 'paused') return [words.board.phaseLines[view.phase]];
  const until = view.pausedUntil === undefined ? undefined : words.board.pausedUntilLine(view.pausedUntil);
  const why = view.pausedItself ? words.silence.pausedItself : undefined;
  return [why, words.board.pausedLine(view.setup.patients - view.dealtWith), until];
}

function board(words: Words, view: BoardView, last: readonly Section[], people: readonly Section[]): Card {
  const active = view.phase === 'active';
  const where = section({
    lines: [
      ...standing(words, view),
      active || view.phase === 'paused' ? words.board.fewLine(view.participants) : undefined,
    ],
    hints: [
      view.leader === undefined ? undefined : words.board.leaderLine(view.leader),
      words.board.setupLine(view.setup),
      active ? words.board.budgetLine(view.budgetSeconds) : undefined,
      view.pausedItself ? words.silence.pausedItselfOffer : undefined,
    ],
    style: 'emphasis',
  });
  return {
    template: 'board',
    data: {
      fallbackText: words.board.boardTitle,
      refresh: boardRefresh(view.session),
      title: words.board.boardTitle,
      sections: filled([section({ lines: words.board.boardPurpose }), where, ...people, ...last]),
    },
  };
}

export function boardRefresh(session: string): Refresh {
  return { verb: 'session.view', data: { session } };
}

/** The leader's next act, at hand without opening the controls: Teams puts this view back after every edit. */
function step(words: Words, view: MyBoardView): readonly Button[] {
  const { session, phase, current, revealed, unreached, dealtWith, setup } = view;
  // Ending with patients left takes two taps.
  const finishing =
    unreached === 0
      ? button(words.controls.finishButton, 'session.finish', { session })
      : button(words.controls.finishButton, 'session.askFinish', { session });
  if (phase === 'paused') {
    return [button(words.controls.resumeButton, 'session.resume', { session }), finishing];
  }
  if (phase !== 'active') return [];
  if (view.practising) return practiceStep(words, session, revealed);
  if (current === undefined) return dealtWith === setup.patients ? [finishing] : [];
  const at = { session, patient: current } as const;
  if (!revealed) return [button(words.controls.revealButton, 'patient.reveal', at)];
  return unreached === 0 ? [] : [button(words.controls.nextButton, 'patient.next', at)];
}

/** «Angre», while the leader's last step can be taken back. */
export function undoSections(
  words: Words,
  { session, undo }: { readonly session: string; readonly undo?: UndoView | undefined },
): readonly Section[] {
  if (undo === undefined) return [];
  const rows = rowsOf([button(words.controls.undoButton, 'session.undo', { session, step: undo.at })]);
  return [section({ lines: [words.controls.undoLine(undo.step, undo.patient)], rows })];
}

/** «Mine ubesvarte (3)». */
function unanswered(words: Words, { session, unanswered = 0 }: MyBoardView): readonly Button[] {
  return unanswered === 0
    ? []
    : [button(words.unanswered.unansweredButton(unanswered), 'session.walk', { session })];
}

/** A way to answer that no edit of the board disturbs, and that works where cards do not refresh by themselves. */
function answering(words: Words, { session, phase, reopened, dialogs }: BoardView): DialogButton | undefined {
  const takesAnswers = phase === 'active' || phase === 'paused' || reopened !== undefined;
  return dialogs && takesAnswers
    ? dialogButton(words.unanswered.openDialogButton, 'session.walk', { session })
    : undefined;
}

function controls(words: Words, { session }: BoardView) {
  return button(words.board.controlsButton, 'session.controls', { session });
}

function roleButtons(words: Words, session: string, roles: readonly RoleId[]) {
  return roles.map((role) => button(words.form.roleNames[role], 'session.join', { session, role }));
}

/** «Bli med»: only while the session goes on. */
function joining(words: Words, { phase, session }: BoardView): readonly Section[] {
  return phase === 'active'
    ? [section({ heading: words.board.joinLabel, rows: stacked(roleButtons(words, session, roleIds)) })]
    : [];
}

function membership(words: Words, view: MyBoardView): readonly Section[] {
  if (!view.joined) return [];
  const me = section({ lines: [words.board.joinedLine(view.role)] });
  if (view.phase !== 'active') return [me];
  const others = roleIds.filter((role) => role !== view.role);
  return [
    me,
    section({
      hints: [view.role === undefined ? words.board.chooseRoleLabel : words.board.changeRoleLabel],
      rows: [
        ...rowsOf(roleButtons(words, view.session, others)),
        ...rowsOf([button(words.board.leaveButton, 'session.leave', { session: view.session })]),
      ],
    }),
  ];
}
