import { type RoleId, roleIds } from '../../domain/basics.ts';
import { undoableUntil } from '../../domain/session/undo.ts';
import type { Words } from '../../words/words.ts';
import { box, line, part } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { Action, Element } from '../blocks/element.ts';
import { marks } from '../blocks/marks.ts';
import { page } from '../blocks/page.ts';
import { elementsOn } from '../blocks/surface.ts';
import { heading, labelled, small, strong, text, title } from '../blocks/text.ts';
import { type Button, button, dialogButton, type Refresh } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { BoardView, MyBoardView, UndoView } from '../model/views.ts';
import { practiceStep } from '../patient/practiceCard.ts';
import { headingOf, standing } from './standing.ts';

/** The session's root post, as everybody sees it until their own view arrives. */
export function boardCard(words: Words, view: BoardView): Card {
  const heading = headingOf(words, view);
  return board(words, view, words.board.boardFallback(heading), [
    ...(view.phase === 'active' ? joining(words, view) : few(words, view)),
    ...(view.phase === 'locked' ? [] : stack([...lateAnswers(words, view), controls(words, view)])),
  ]);
}

/** The same card for one person. `notice` says what their tap has just done. */
export function myBoardCard(words: Words, view: MyBoardView, opts: { readonly notice?: string } = {}): Card {
  const leads = view.isLeader && view.phase !== 'locked';
  const own = [
    ...(opts.notice === undefined ? [] : [box('good', [text(opts.notice, 'None')])]),
    ...ownAnswers(words, view),
  ];
  const mayJoin = view.phase === 'active' && !view.joined && !leads;
  const rest = leads ? leadersPart(words, view) : view.joined ? membersPart(words, view) : [];
  const body = mayJoin
    ? [...own, ...joining(words, view)]
    : [...few(words, view), ...(leads ? leading(words, view) : []), ...own, ...rest];
  return board(words, view, words.board.boardTitle, elementsOn({ at: 'board' }, body));
}

/** To change one's role, to leave, or for the leader to join: a person's own view, which the next edit of the board ends. */
export function roleCard(words: Words, view: MyBoardView): Card {
  const { session, role, joined } = view;
  const roles = roleButtons(words, session, joined ? roleIds.filter((id) => id !== role) : roleIds);
  const name = joined ? words.board.joinedTitle(role) : words.board.joinLabel;
  const choose = role === undefined ? words.board.chooseRoleLabel : words.board.changeRoleLabel;
  const back = button(words.controls.backButton, 'session.view', { session });
  const body: readonly Element[] = [
    title(name),
    ...(joined ? [text(choose)] : []),
    ...grid(roles),
    joined
      ? line([
          text(words.board.leaveLine, 'None'),
          ...stack([button(words.board.leaveButton, 'session.leave', { session }), back]),
        ])
      : line(stack([back])),
  ];
  return page(name, boardRefresh(session), elementsOn({ at: 'board' }, body));
}

export function boardRefresh(session: string): Refresh {
  return { verb: 'session.view', data: { session } };
}

function board(words: Words, view: BoardView, fallbackText: string, last: readonly Element[]): Card {
  const notes = standing(words, view);
  return page(fallbackText, boardRefresh(view.session), [
    title(headingOf(words, view)),
    small(peopleLine(words, view), 'None'),
    gone(view),
    ...notes.map((note) => text(note)),
    ...last,
  ]);
}

/** «Kirurgisk post 2 · 9 er med · i rute · Kari Nordmann leder». */
export function peopleLine(words: Words, view: BoardView): string {
  const { unit, participants, leader, phase, practising } = view;
  if (phase !== 'active' && phase !== 'paused') return words.board.wereLine(unit, participants);
  // A pause and a practice cost no time.
  const pace = phase === 'paused' || practising ? 'notStarted' : view.pace;
  return words.board.peopleLine({ unit, participants, leader, pace });
}

/** One mark per patient. */
function gone({ current, revealed, dealtWith, setup, phase }: BoardView): Element {
  const atHand = current !== undefined && phase === 'active' ? 1 : 0;
  const before = Math.max(0, dealtWith - (revealed ? atHand : 0));
  const row = marks([
    ['filled', before],
    ['current', atHand],
    ['open', Math.max(0, setup.patients - before - atHand)],
  ]);
  return { ...row, spacing: 'Small' };
}

/** What the person can still answer, or has answered, of what is at hand. */
function ownAnswers(words: Words, view: MyBoardView): readonly Element[] {
  const { session, unanswered = [], current, phase, joined, isLeader, revealed } = view;
  if (unanswered.length > 0) {
    const here = button(words.unanswered.answerHereButton, 'session.walk', { session });
    return [
      box('accent', [
        strong(words.unanswered.notAnsweredLine(unanswered), 'None'),
        ...grid([here, ...inWindow(view, words.unanswered.inWindowButton)]),
      ]),
    ];
  }
  if (!joined || isLeader || current === undefined || phase !== 'active') return [];
  return revealed
    ? [labelled(words.board.shownLabel(current), words.board.talk, 'Medium')]
    : [text(words.board.answeredFor(current), 'Medium')];
}

/** A window that no edit of the board disturbs, and that works where cards do not refresh by themselves. */
function inWindow({ session, dialogs }: BoardView, name: string): readonly Action[] {
  return dialogs ? [dialogButton(name, 'session.walk', { session })] : [];
}

/** The same on the card that everybody sees, once nobody can join: then it is the only way to what can be answered. */
function lateAnswers(words: Words, view: BoardView): readonly Action[] {
  const takes = view.phase === 'paused' || view.reopened !== undefined;
  return takes ? inWindow(view, words.unanswered.openDialogButton) : [];
}

/** What the leader does now, and the way to everything else. */
function leading(words: Words, view: MyBoardView): readonly Element[] {
  const steps = nextSteps(words, view);
  const { undo } = view;
  const others: readonly Button[] = undo
    ? [
        undoButton(words, { ...view, undo }),
        button(words.board.controlsShort, 'session.controls', { session: view.session }),
      ]
    : [controls(words, view)];
  return [...nowLines(words, view), ...stack(steps), ...(undo ? grid(others) : stack(others))];
}

/** How many have answered, or that the answers are shown; and what the leader has just done and can take back. */
function nowLines(words: Words, view: MyBoardView): readonly Element[] {
  const { phase, current, revealed, answered, participants, undo, unreached, practising } = view;
  if (phase !== 'active') return [];
  // Of what everybody sees, the line below tells.
  const done = undo && undo.step !== 'reveal' ? [text(words.controls.undoLine(undo.step, undo.patient))] : [];
  if (revealed && current !== undefined)
    return [...done, labelled(words.board.shownLabel(current), words.board.talkAndGoOn)];
  if (answered !== undefined) return [...done, strong(words.controls.answeredLine(answered, participants))];
  if (current !== undefined || practising || view.reviewing || view.setup.mode === 'all') return done;
  return [...done, text(unreached === 0 ? words.controls.allDone : words.controls.nothingOpen)];
}

/** The leader's next act, at hand without opening the controls: Teams puts this view back after every edit. */
export function nextSteps(
  words: Words,
  view: Pick<
    MyBoardView,
    | 'session'
    | 'phase'
    | 'current'
    | 'revealed'
    | 'unreached'
    | 'dealtWith'
    | 'setup'
    | 'practising'
    | 'reviewing'
  >,
): readonly Button[] {
  const { session, phase, current, revealed, unreached, dealtWith, setup } = view;
  if (phase === 'paused') {
    return [
      button(words.controls.resumeButton, 'session.resume', { session }),
      finishing(words, session, unreached),
    ];
  }
  if (phase !== 'active') return [];
  if (view.practising) return practiceStep(words, session, revealed);
  if (view.reviewing) return [button(words.logCards.reviewDoneButton, 'review.done', { session })];
  if (current === undefined)
    return dealtWith === setup.patients ? [finishing(words, session, unreached)] : [];
  const at = { session, patient: current } as const;
  if (!revealed) return [button(words.controls.revealButton, 'patient.reveal', at)];
  return unreached === 0
    ? [finishing(words, session, unreached)]
    : [button(words.controls.nextButton, 'patient.next', at)];
}

/** Ending with patients left takes two taps. */
export function finishing(words: Words, session: string, unreached: number): Button {
  return button(words.controls.finishButton, unreached === 0 ? 'session.finish' : 'session.askFinish', {
    session,
  });
}

/** «Angre (til 10.04)». */
export function undoButton(
  words: Words,
  { session, undo }: { readonly session: string; readonly undo: UndoView },
): Button {
  return button(words.controls.undoUntilButton(undoableUntil(undo)), 'session.undo', {
    session,
    step: undo.at,
  });
}

function controls(words: Words, { session }: BoardView): Button {
  return button(words.board.controlsButton, 'session.controls', { session });
}

function roleButtons(words: Words, session: string, roles: readonly RoleId[]): readonly Button[] {
  return roles.map((role) => button(words.board.roleButtons[role], 'session.join', { session, role }));
}

/** What this is, and «Bli med». */
function joining(words: Words, { session, participants }: BoardView): readonly Element[] {
  const purpose = words.board
    .boardPurpose(words.board.fewLine(participants))
    .map((sentence, index) => text(sentence, index === 0 ? 'None' : 'Small'));
  const join = [heading(words.board.joinLabel, 'None'), ...grid(roleButtons(words, session, roleIds))];
  return [part(purpose), part(join)];
}

/** How little is hidden where hardly anybody takes part, before they answer. */
function few(words: Words, { phase, participants }: BoardView): readonly Element[] {
  const said = phase === 'active' || phase === 'paused' ? words.board.fewLine(participants) : undefined;
  return said === undefined ? [] : [text(said)];
}

function membersPart(words: Words, { role, phase, session }: MyBoardView): readonly Element[] {
  return [
    small(words.board.joinedLine(role)),
    ...(phase === 'active' ? toRole(session, words.board.roleOrLeaveButton) : []),
  ];
}

function leadersPart(words: Words, { joined, role, phase, session }: MyBoardView): readonly Element[] {
  if (phase !== 'active') return [];
  return joined
    ? [small(words.board.leaderJoinedLine(role)), ...toRole(session, words.board.roleOrLeaveButton)]
    : [small(words.board.observerLine), ...toRole(session, words.board.joinYourselfButton)];
}

function toRole(session: string, name: string): readonly Element[] {
  return stack([button(name, 'session.view', { session, view: 'role' })]);
}
