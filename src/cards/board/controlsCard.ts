import { limits } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import { box, line } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { labelled, small, strong, text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ControlsView, UndoView } from '../model/views.ts';
import { practiceOffer } from '../patient/practiceCard.ts';
import { finishing, nextSteps, undoButton } from './boardCard.ts';
import { lateElements } from './lateElements.ts';
import { backLine, type LeadSurface, leadersPage, onControls } from './leadersCard.ts';
import { onePatientCard } from './patientsCard.ts';
import { headingOf, standing, standingNow } from './standing.ts';

/** The further views of the controls: of the patient at hand, of the whole session, and how many patients there are. */
export const controlsPages = ['patient', 'session', 'patients'] as const;
export type ControlsPage = (typeof controlsPages)[number];

/**
 * The leader's own view of the board: the next step first, and everything else a tap further in. A page that there is
 * nothing to do on any more gives the first one.
 */
export function controlsCard(
  words: Words,
  view: ControlsView,
  surface: LeadSurface = onControls,
  wanted?: ControlsPage,
): Card {
  const { session, phase, current } = view;
  const live = phase === 'active' || phase === 'paused';
  if (wanted === 'patient' && phase === 'active' && current !== undefined && !view.practising)
    return onePatientCard(
      words,
      { ...view, patient: current, canPutOff: view.unreached > 0, all: false },
      surface,
    );
  if (wanted === 'patients' && phase === 'active') return countCard(words, view, surface);
  if (wanted === 'session' && live) return sessionCard(words, view, surface);
  const toBoard = button(words.unanswered.toBoardButton, 'session.view', { session });
  return leadersPage({ session, surface }, words.controls.controlsTitle, [
    small(
      words.controls.whereLine(
        headingOf(words, view),
        phase === 'active' && !view.practising ? words.board.paces[view.pace] : undefined,
      ),
      'None',
    ),
    ...(live ? standing : standingNow)(words, view).map((note) => text(note)),
    ...leadQuestion(words, view),
    ...atHand(words, view),
    ...lateElements(words, view),
    ...further(words, view),
    ...(surface.at === 'mine' ? [] : stack([toBoard])),
  ]);
}

/** How many have answered, the next step, and the last one as long as it can be taken back. */
function atHand(words: Words, view: ControlsView): readonly Element[] {
  const { phase } = view;
  // A question about who leads comes first; «Angre» still stands on the board.
  const undo = view.leadQuestion?.kind === 'asked' ? undefined : view.undo;
  if (phase !== 'active' && phase !== 'paused') return [];
  // Ending stands in the view of the whole session.
  const [first, ...others] = nextSteps(words, view);
  const steps = first === undefined || phase === 'paused' ? [] : others;
  return [
    ...(undo && !isSaidBelow(view, undo) ? [text(words.controls.undoLine(undo.step, undo.patient))] : []),
    ...(phase === 'active' ? nowLines(words, view) : []),
    ...stack([
      ...(first === undefined ? openPatients(words, view) : [first, ...steps]),
      ...(undo ? [undoButton(words, { ...view, undo })] : []),
    ]),
    ...(phase === 'active' ? practiceOffer(words, view) : []),
  ];
}

/** That the patient at hand has been shown is what the leader goes on from, and is said there. */
function isSaidBelow(view: ControlsView, { step, patient }: UndoView): boolean {
  const goesOn = view.phase === 'active' && view.revealed && !view.practising;
  return goesOn && step === 'reveal' && patient === view.current;
}

function nowLines(words: Words, view: ControlsView): readonly Element[] {
  const { current, revealed, answered, open, unreached, practising, setup } = view;
  if (practising)
    return [
      ...(answered === undefined ? [] : [strong(words.controls.answeredLine(answered, view.participants))]),
      small(words.practice.practiceHint),
    ];
  if (current !== undefined && revealed)
    return [labelled(words.board.shownLabel(current), words.board.talkAndGoOn)];
  if (answered !== undefined) return [strong(words.controls.answeredLine(answered, view.participants))];
  if (view.reviewing) return [];
  if (setup.mode === 'all' && open.length > 0) return [strong(words.controls.openLine(open))];
  return [text(unreached === 0 ? words.controls.allDone : words.controls.nothingOpen)];
}

/** Where all are open at once: the first of them, and the way to the others. */
function openPatients(words: Words, { session, open }: ControlsView): readonly Button[] {
  const [patient] = open;
  if (patient === undefined) return [];
  return [
    button(words.controls.revealOneButton(patient), 'patient.reveal', { session, patient }),
    button(words.controls.choosePatientButton, 'session.patients', { session }),
  ];
}

/** After a line: the further views, or after the end the lock. */
function further(words: Words, view: ControlsView): readonly Element[] {
  const { session, phase, current, practising, revealed } = view;
  if (phase === 'locked') return [];
  if (phase === 'finished' || phase === 'cancelled') {
    const lock = button(words.controls.lockButton, 'session.askLock', { session });
    return [line([...stack([lock]), small(words.controls.lockHint)])];
  }
  const ofPatient =
    phase === 'active' && current !== undefined && !practising
      ? [
          button(
            revealed ? words.controls.ofShownPatientButton(current) : words.controls.ofPatientButton(current),
            'session.controls',
            { session, view: 'patient' },
          ),
        ]
      : [];
  const ofSession = button(
    phase === 'active' ? words.controls.ofSessionButton : words.controls.ofPausedButton,
    'session.controls',
    { session, view: 'session' },
  );
  return [line(stack([...ofPatient, ofSession]))];
}

/** «Hele kartleggingen». */
function sessionCard(words: Words, view: ControlsView, surface: LeadSurface): Card {
  const { session, phase, dealtWith, unreached, setup, screen } = view;
  const active = phase === 'active';
  const pause = button(words.controls.pauseButton, 'session.pause', { session });
  const handOver = button(words.leadership.offerButton, 'session.handOver', { session });
  const count = button(words.controls.countButton(setup.patients), 'session.controls', {
    session,
    view: 'patients',
  });
  const cancel = button(words.controls.cancelSessionButton, 'session.askCancel', { session });
  const gone = words.controls.goneLine(dealtWith, setup.patients);
  return leadersPage({ session, surface }, words.controls.sessionTitle, [
    small(screen === undefined ? gone : `${gone} [${words.controls.screenLink}](${screen})`, 'None'),
    ...stack([
      ...(active ? [pause] : []),
      ...(view.leadQuestion === undefined ? [handOver] : []),
      ...(active ? [count] : []),
      finishing(words, session, unreached),
    ]),
    backLine(words, session, { before: [cancel] }),
  ]);
}

/** «Antall pasienter»: one more, or the last one away. */
function countCard(words: Words, { session, setup, removable }: ControlsView, surface: LeadSurface): Card {
  const last = { session, patient: setup.patients } as const;
  const more = { ...last, patient: setup.patients + 1 };
  return leadersPage({ session, surface }, words.controls.countTitle(setup.patients), [
    text(words.controls.countLine),
    ...grid([
      ...(more.patient > limits.patients.max
        ? []
        : [button(words.controls.addButton(more.patient), 'patient.add', more)]),
      ...(removable ? [button(words.controls.removeButton(last.patient), 'patient.remove', last)] : []),
    ]),
    backLine(words, session, { view: 'session' }),
  ]);
}

/** The question about who leads, while it stands. */
function leadQuestion(words: Words, { session, leadQuestion: question }: ControlsView): readonly Element[] {
  if (question === undefined) return [];
  const at = { session, question: question.question } as const;
  return question.kind === 'asked'
    ? [
        box('warning', [
          text(words.leadership.askedLine(question.asker, question.leader), 'None'),
          ...stack([
            button(words.leadership.consentButton, 'session.consent', at),
            button(words.leadership.declineButton, 'session.lead', at),
          ]),
        ]),
      ]
    : [
        text(
          question.to === undefined
            ? words.leadership.offerStands
            : words.leadership.offerToStands(question.to),
        ),
        ...stack([button(words.leadership.withdrawButton, 'session.lead', at)]),
      ];
}
