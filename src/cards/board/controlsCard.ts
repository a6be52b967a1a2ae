import { limits } from '../../domain/session/session.ts';
import { boardTitle } from '../../words/nb/board.ts';
import {
  addButton,
  allDone,
  answeredLine,
  backButton,
  cancelSessionButton,
  choosePatientButton,
  controlsTitle,
  countHeading,
  finishButton,
  finishHint,
  laterButton,
  leavingButton,
  lockButton,
  lockHint,
  moreOpen,
  nextButton,
  nothingOpen,
  onlyYou,
  openLine,
  pauseButton,
  pausedHint,
  removeButton,
  resumeButton,
  revealButton,
  revealedLine,
  revealOneButton,
  sessionHeading,
  skipButton,
} from '../../words/nb/controls.ts';
import { handsButton, whereHands } from '../../words/nb/hands.ts';
import {
  askedLine,
  consentButton,
  declineButton,
  offerButton,
  offerStands,
  offerToStands,
  withdrawButton,
} from '../../words/nb/leadership.ts';
import { againButton } from '../../words/nb/secondRound.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { ControlsView } from '../model/views.ts';
import { practiceControls, practiceOffer } from '../patient/practiceCard.ts';
import { boardRefresh, standing, undoSections } from './boardCard.ts';
import { lateSections } from './lateSections.ts';

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
        ...undoSections(view, 'controls'),
        baton(view),
        ...(view.phase === 'active' ? [...patients(view), practiceOffer(view), count(view)] : []),
        ...lateSections(view),
        ...wholeSession(view),
        section({ rows: rowsOf([button(backButton, 'session.view', { session })]) }),
      ]),
    },
  };
}

function patients(view: ControlsView): readonly Section[] {
  if (view.practising) return [practiceControls(view)];
  if (view.setup.mode === 'all') return [openPatients(view)];
  const { session, current, answered, revealed, unreached } = view;
  if (current === undefined) return [section({ lines: [unreached === 0 ? allDone : nothingOpen] })];
  const at = { session, patient: current, from: 'controls' };
  const reveal = button(revealButton, 'patient.reveal', at);
  // After the last patient there is no next one; «Avslutt og oppsummer» below does what it would do.
  const next = unreached === 0 ? [] : [button(nextButton, 'patient.next', at)];
  const skip = button(skipButton, 'patient.askSkip', at);
  const later = unreached === 0 ? [] : [button(laterButton, 'patient.later', at)];
  const leaving = button(leavingButton, 'patient.askLeaving', at);
  const again = view.canAgain ? [button(againButton, 'patient.again', at)] : [];
  const hands = button(handsButton, 'patient.askHands', { session, patient: current });
  // What has been shown to everybody cannot be passed over, and has been gone through.
  const passing = view.round === 2 ? [leaving] : [skip, leaving, ...later];
  return [
    section({
      lines: [
        answered === undefined ? undefined : answeredLine(answered, view.participants),
        revealed ? revealedLine : undefined,
      ],
      rows: stacked([...(revealed ? [] : [reveal]), ...next]),
    }),
    section({ rows: rowsOf([...(revealed ? [...again, leaving] : passing), hands]) }),
  ];
}

function openPatients({ session, open, unreached }: ControlsView): Section {
  if (open.length === 0) return section({ lines: [unreached === 0 ? allDone : nothingOpen] });
  const buttons = open
    .slice(0, mostOpenButtons)
    .map((patient) =>
      button(revealOneButton(patient), 'patient.reveal', { session, patient, from: 'controls' }),
    );
  return section({
    lines: [openLine(open)],
    hints: [open.length > mostOpenButtons ? moreOpen(mostOpenButtons) : undefined, whereHands],
    rows: [...rowsOf(buttons), ...rowsOf([button(choosePatientButton, 'session.patients', { session })])],
  });
}

/** One more patient, or the last one away. */
function count({ session, setup, removable }: ControlsView): Section {
  const last = { session, patient: setup.patients, from: 'controls' };
  const more = { ...last, patient: setup.patients + 1 };
  return section({
    heading: countHeading,
    rows: rowsOf([
      ...(more.patient > limits.patients.max ? [] : [button(addButton(more.patient), 'patient.add', more)]),
      ...(removable ? [button(removeButton(last.patient), 'patient.remove', last)] : []),
    ]),
  });
}

/** The question about who leads, while it stands. */
function baton({ session, baton: question }: ControlsView): Section {
  if (question === undefined) return section({});
  const at = { session, question: question.question, from: 'controls' };
  return question.kind === 'asked'
    ? section({
        lines: [askedLine(question.asker, question.leader)],
        rows: stacked([
          button(consentButton, 'session.consent', at),
          button(declineButton, 'session.lead', at),
        ]),
        style: 'warning',
      })
    : section({
        lines: [question.to === undefined ? offerStands : offerToStands(question.to)],
        rows: rowsOf([button(withdrawButton, 'session.lead', at)]),
        style: 'warning',
      });
}

function wholeSession(view: ControlsView): readonly Section[] {
  const { session, phase, unreached } = view;
  if (phase === 'locked') return [];
  if (phase === 'finished' || phase === 'cancelled') {
    const rows = rowsOf([button(lockButton, 'session.askLock', { session })]);
    return [section({ hints: [lockHint], rows })];
  }
  const active = phase === 'active';
  const finish = button(finishButton, unreached === 0 ? 'session.finish' : 'session.askFinish', { session });
  const offer = view.baton === undefined ? [button(offerButton, 'session.handOver', { session })] : [];
  const cancel = button(cancelSessionButton, 'session.askCancel', { session });
  const go = active
    ? button(pauseButton, 'session.pause', { session })
    : button(resumeButton, 'session.resume', { session });
  return [
    section({
      heading: sessionHeading,
      rows: rowsOf([go, ...offer, finish, cancel]),
      hints: [active ? finishHint : pausedHint],
    }),
  ];
}
