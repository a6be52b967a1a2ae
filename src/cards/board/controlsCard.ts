import { limits } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { type Section, section } from '../model/section.ts';
import type { ControlsView } from '../model/views.ts';
import { practiceControls, practiceOffer } from '../patient/practiceCard.ts';
import { standing, undoSections } from './boardCard.ts';
import { lateSections } from './lateSections.ts';
import { type LeadSurface, leadersCard, onControls } from './leadersCard.ts';

const mostOpenButtons = 6;

/** The leader's own view of the root card, with everything only the leader can do. */
export function controlsCard(words: Words, view: ControlsView, surface: LeadSurface = onControls): Card {
  const { session } = view;
  const toBoard = section({ rows: rowsOf([button(words.controls.backButton, 'session.view', { session })]) });
  return leadersCard(words, { session, surface }, words.controls.controlsTitle, [
    section({ lines: standing(words, view), hints: [words.controls.onlyYou], style: 'emphasis' }),
    ...undoSections(words, view),
    baton(words, view),
    ...(view.phase === 'active'
      ? [...patients(words, view), practiceOffer(words, view), count(words, view)]
      : []),
    ...lateSections(words, view),
    ...wholeSession(words, view),
    ...(surface.at === 'mine' ? [] : [toBoard]),
  ]);
}

function patients(words: Words, view: ControlsView): readonly Section[] {
  if (view.practising) return [practiceControls(words, view)];
  if (view.setup.mode === 'all') return [openPatients(words, view)];
  const { session, current, answered, revealed, unreached } = view;
  if (current === undefined)
    return [section({ lines: [unreached === 0 ? words.controls.allDone : words.controls.nothingOpen] })];
  const at = { session, patient: current } as const;
  const reveal = button(words.controls.revealButton, 'patient.reveal', at);
  // After the last patient there is no next one; «Avslutt og oppsummer» below does what it would do.
  const next = unreached === 0 ? [] : [button(words.controls.nextButton, 'patient.next', at)];
  const skip = button(words.controls.skipButton, 'patient.askSkip', at);
  const later = unreached === 0 ? [] : [button(words.controls.laterButton, 'patient.later', at)];
  const leaving = button(words.controls.leavingButton, 'patient.askLeaving', at);
  const again = view.canAgain ? [button(words.secondRound.againButton, 'patient.again', at)] : [];
  const hands = button(words.hands.handsButton, 'patient.askHands', { session, patient: current });
  // What has been shown to everybody cannot be passed over, and has been gone through.
  const passing = view.round === 2 ? [leaving] : [skip, leaving, ...later];
  return [
    section({
      lines: [
        answered === undefined ? undefined : words.controls.answeredLine(answered, view.participants),
        revealed ? words.controls.revealedLine : undefined,
      ],
      rows: stacked([...(revealed ? [] : [reveal]), ...next]),
    }),
    section({ rows: rowsOf([...(revealed ? [...again, leaving] : passing), hands]) }),
  ];
}

function openPatients(words: Words, { session, open, unreached }: ControlsView): Section {
  if (open.length === 0)
    return section({ lines: [unreached === 0 ? words.controls.allDone : words.controls.nothingOpen] });
  const buttons = open.slice(0, mostOpenButtons).map((patient) =>
    button(words.controls.revealOneButton(patient), 'patient.reveal', {
      session,
      patient,
    }),
  );
  return section({
    lines: [words.controls.openLine(open)],
    hints: [
      open.length > mostOpenButtons ? words.controls.moreOpen(mostOpenButtons) : undefined,
      words.hands.whereHands,
    ],
    rows: [
      ...rowsOf(buttons),
      ...rowsOf([button(words.controls.choosePatientButton, 'session.patients', { session })]),
    ],
  });
}

/** One more patient, or the last one away. */
function count(words: Words, { session, setup, removable }: ControlsView): Section {
  const last = { session, patient: setup.patients } as const;
  const more = { ...last, patient: setup.patients + 1 };
  return section({
    heading: words.controls.countHeading,
    rows: rowsOf([
      ...(more.patient > limits.patients.max
        ? []
        : [button(words.controls.addButton(more.patient), 'patient.add', more)]),
      ...(removable ? [button(words.controls.removeButton(last.patient), 'patient.remove', last)] : []),
    ]),
  });
}

/** The question about who leads, while it stands. */
function baton(words: Words, { session, baton: question }: ControlsView): Section {
  if (question === undefined) return section({});
  const at = { session, question: question.question } as const;
  return question.kind === 'asked'
    ? section({
        lines: [words.leadership.askedLine(question.asker, question.leader)],
        rows: stacked([
          button(words.leadership.consentButton, 'session.consent', at),
          button(words.leadership.declineButton, 'session.lead', at),
        ]),
        style: 'warning',
      })
    : section({
        lines: [
          question.to === undefined
            ? words.leadership.offerStands
            : words.leadership.offerToStands(question.to),
        ],
        rows: rowsOf([button(words.leadership.withdrawButton, 'session.lead', at)]),
        style: 'warning',
      });
}

function wholeSession(words: Words, view: ControlsView): readonly Section[] {
  const { session, phase, unreached } = view;
  if (phase === 'locked') return [];
  if (phase === 'finished' || phase === 'cancelled') {
    const rows = rowsOf([button(words.controls.lockButton, 'session.askLock', { session })]);
    return [section({ hints: [words.controls.lockHint], rows })];
  }
  const active = phase === 'active';
  const finish = button(
    words.controls.finishButton,
    unreached === 0 ? 'session.finish' : 'session.askFinish',
    { session },
  );
  const offer =
    view.baton === undefined ? [button(words.leadership.offerButton, 'session.handOver', { session })] : [];
  const cancel = button(words.controls.cancelSessionButton, 'session.askCancel', { session });
  const go = active
    ? button(words.controls.pauseButton, 'session.pause', { session })
    : button(words.controls.resumeButton, 'session.resume', { session });
  return [
    section({
      heading: words.controls.sessionHeading,
      rows: rowsOf([go, ...offer, finish, cancel]),
      hints: [active ? words.controls.finishHint : words.controls.pausedHint],
    }),
  ];
}
