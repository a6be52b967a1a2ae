/** The cards' verbs: what each needs, and what it does. The only place where a verb's name leads to code. */
import { z } from 'zod';
import { controlsPages } from '../../cards/board/controlsCard.ts';
import { silenceOverCard } from '../../cards/board/silenceCard.ts';
import { type Card, type Verb, verbs } from '../../cards/model/card.ts';
import { isWalk } from '../../cards/model/surface.ts';
import { noticeCard } from '../../cards/notice/noticeCard.ts';
import { roleIds } from '../../domain/basics.ts';
import {
  type AssessmentId,
  assessmentIds,
  type FurtherId,
  type FurtherOption,
  waitIds,
} from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { PatientData } from '../access/enterToAnswer.ts';
import { amend, assess } from '../acts/answer.ts';
import { askHands, type Raised, saveHands, saveRoom } from '../acts/countHands.ts';
import { acceptLead, consentToTakeOver, keepLead, offerLead } from '../acts/handOverLead.ts';
import { closeSession, reopenSession } from '../acts/lateAnswers.ts';
import {
  cancelSession,
  continueSession,
  finishSession,
  keepSession,
  lockSession,
  nextPatient,
  pauseSession,
  resumeSession,
  revealPatient,
} from '../acts/leadSession.ts';
import {
  addOne,
  againPatient,
  laterPatient,
  leavingPatient,
  removeOne,
  skipPatient,
  undoStep,
} from '../acts/passPatient.ts';
import { practiseSession } from '../acts/practise.ts';
import { beginPrepared, showChosen } from '../acts/start.ts';
import { giveText } from '../acts/writeText.ts';
import type { ReplyBody } from '../commit/replyBody.ts';
import type { After } from '../commit/transact.ts';
import type { Act, CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { openPage, type Page, pageCard } from '../views/answerPages.ts';
import { join, leave, viewBoard } from '../views/board.ts';
import {
  askAboutAnswers,
  askEnd,
  askLock,
  choosePatient,
  controlPatient,
  controls,
} from '../views/controls.ts';
import { viewLog } from '../views/log/logView.ts';
import { viewNumbers, viewPatient, viewSummary } from '../views/patientView.ts';
import { chooseSuccessor } from '../views/successors.ts';
import { viewTexts } from '../views/texts.ts';
import { startWalk, viewBoardOrWalk, walkedPatient } from '../views/walk.ts';
import { helpCommands, runHelp } from './helpRun.ts';
import { logRecords } from './logVerbs.ts';
import { atOnce, forLeading } from './rosterAge.ts';
import {
  lateControls,
  leadQuestionPost,
  patientPost,
  thenCount,
  thenLast,
  thenOwn,
  thenShow,
  undonePost,
} from './thenShow.ts';
import {
  answering,
  anyPatient,
  furtherOption,
  instant,
  patient,
  patientInput,
  personField,
  question,
  readHands,
  readRoom,
  readSetup,
  reason,
  session,
  setup,
  surfaceOf,
} from './verbFields.ts';
import { tableOf, verbsWith } from './verbRecord.ts';

/** What people do for themselves. */
const member = verbsWith({ rosterAge: undefined });
/** The same with an answer, for which the session is not always read anew. */
const answer = verbsWith({ rosterAge: undefined, mayBeStale: true });
/** What is the leader's, or makes somebody the leader. */
const leader = verbsWith({ rosterAge: forLeading });
const successor = verbsWith({ rosterAge: atOnce });

/** The tap shows what it gives back. */
const asCard = (_world: World, _act: CardTap, _data: object, card: Card): Card => card;

/** A further question: its page, or what the person answers. */
function askFurther(
  world: World,
  act: CardTap,
  data: PatientData,
  { question, option }: { readonly question: string; readonly option: FurtherOption | undefined },
) {
  return option === undefined
    ? openPage(world, act, data, { step: 'further', question })
    : amend(world, act, data, { kind: 'further', question, option });
}

/** The verb that one question had before there was `answer.question`; the option stands in a field named after it. */
function formerQuestion(question: FurtherId) {
  return answer.act(
    answering.catchall(z.unknown()),
    async (world, act, { [question]: said, ...data }) => {
      const option = furtherOption.optional().safeParse(said);
      return option.success
        ? askFurther(world, act, data, { question, option: option.data })
        : refuse('badData');
    },
    thenOwn,
  );
}

/** A page of the person's own answer. */
function page<S extends z.ZodType<PatientData>>(fields: S, which: (data: z.output<S>) => Page) {
  return answer.view(fields, async (world, act, data) => {
    const opened = await openPage(world, act, data, which(data));
    return isRefusal(opened) ? opened : pageCard(world.words, opened);
  });
}

const records = {
  'session.begin': leader.act(
    setup.extend({ anyway: z.literal(1).optional() }),
    (world, act, data) =>
      beginPrepared(world, act, {
        session: data.session,
        inputs: readSetup(world.words, data),
        anyway: data.anyway === 1,
      }),
    asCard,
  ),
  'session.practice': leader.act(
    setup,
    (world, act, data): Promise<Card | After | Refusal> =>
      act.surface.at === 'post'
        ? beginPrepared(world, act, {
            session: data.session,
            inputs: readSetup(world.words, data),
            practising: true,
          })
        : practiseSession(world, act, { session: data.session }),
    (world, act, data, done) => ('template' in done ? done : thenShow()(world, act, data, done)),
  ),
  'session.setup': leader.view(setup, (world, act, data) =>
    showChosen(world, act, { session: data.session, inputs: readSetup(world.words, data) }),
  ),
  'session.join': member.act(session.extend({ role: z.enum(roleIds) }), join, asCard),
  'session.leave': member.act(session, (world, act, data) => leave(world, act, data.session), asCard),
  'session.controls': leader.view(session.extend({ view: z.enum(controlsPages).optional() }), controls),
  'session.view': member.view(
    session.extend({ walk: z.literal(0).optional(), view: z.literal('role').optional() }),
    viewBoardOrWalk,
  ),
  'session.walk': member.view(patient.partial({ patient: true }), startWalk),
  'session.pause': leader.act(session, pauseSession, thenShow()),
  'session.resume': leader.act(session, resumeSession, thenShow()),
  'session.askFinish': leader.view(session, (world, act, data) => askEnd(world, act, data.session, 'finish')),
  'session.askCancel': leader.view(session, (world, act, data) => askEnd(world, act, data.session, 'cancel')),
  'session.askLock': leader.view(session, (world, act, data) => askLock(world, act, data.session)),
  'session.patients': leader.view(session, (world, act, data) => choosePatient(world, act, data.session)),
  'session.undo': leader.act(
    session.extend({ step: instant, patient: anyPatient.shape.patient.optional() }),
    undoStep,
    thenShow(undonePost),
  ),
  'session.handOver': successor.view(session.extend({ page: z.int().min(0).optional() }), chooseSuccessor),
  'session.offer': leader.act(
    session.extend({ person: personField.optional(), all: z.literal(1).optional() }),
    (world, act, { session, person, all }) =>
      // Without either it is a button of before: «Hvem som helst».
      offerLead(world, act, { session, person: all === 1 ? undefined : person }),
    thenShow(),
  ),
  'session.lead': leader.act(question, keepLead, thenShow(leadQuestionPost)),
  'session.accept': leader.act(question, acceptLead, thenShow(leadQuestionPost)),
  'session.consent': leader.act(question, consentToTakeOver, thenShow(leadQuestionPost)),
  'session.cancel': leader.act(
    session,
    (world, act, { session }) =>
      cancelSession(world, act, {
        session,
        reply: act.surface.at === 'post' ? answered(act, true) : undefined,
      }),
    thenShow((world) => noticeCard(world.words.replies.cancelDone(true))),
  ),
  'session.keep': leader.act(
    session,
    (world, act, { session }) => keepSession(world, act, { session, reply: answered(act, false) }),
    (world) => noticeCard(world.words.replies.cancelDone(false)),
  ),
  'session.finish': leader.act(session, finishSession, thenShow()),
  'session.lock': leader.act(
    session,
    (world, act, data) => lockSession(world, act, data.session),
    thenShow(),
  ),
  'session.continue': leader.act(session, continueSession, (world) => silenceOverCard(world.words)),
  'session.reopen': leader.act(patient.partial({ patient: true }), reopenSession, lateControls),
  'session.close': leader.act(
    session,
    (world, act, data) => closeSession(world, act, data.session),
    lateControls,
  ),
  'patient.view': member.view(answering.extend({ full: z.literal(1).optional() }), (world, act, data) =>
    (isWalk(act.surface) ? walkedPatient : viewPatient)(world, act, data),
  ),
  'patient.reveal': leader.act(anyPatient, revealPatient, thenShow(patientPost)),
  'patient.next': leader.act(anyPatient, nextPatient, thenShow(patientPost)),
  'patient.again': leader.act(patient, againPatient, thenShow(patientPost)),
  'patient.controls': leader.view(session.extend({ patient: patientInput }), controlPatient),
  'patient.askSkip': ask('skip', skipPatient),
  'patient.skip': leader.act(patient, skipPatient, thenShow()),
  'patient.later': leader.act(patient, laterPatient, thenShow()),
  'patient.askLeaving': ask('leaving', leavingPatient),
  'patient.leaving': leader.act(patient, leavingPatient, thenShow()),
  'patient.add': leader.act(patient, addOne, thenCount),
  'patient.remove': leader.act(patient, removeOne, thenCount),
  'patient.askHands': leader.view(
    patient
      .extend({
        role: z.enum(roleIds).optional(),
        view: z.enum(['room', ...roleIds]).optional(),
        room: z.literal(1).optional(),
      })
      .catchall(z.unknown()),
    async (world, act, { session, patient, role, view, room: saves, ...inputs }) => {
      if (saves === undefined) return askHands(world, act, { session, patient, role, view });
      const room = readRoom(inputs);
      return room === undefined ? refuse('badData') : saveRoom(world, act, { session, patient, room });
    },
  ),
  'patient.hands': leader.act(
    patient
      .extend({
        role: z.enum(roleIds),
        assessment: z.enum(assessmentIds).optional(),
        reset: z.literal(1).optional(),
      })
      .catchall(z.unknown()),
    async (world, act, { session, patient, role, assessment, reset, ...inputs }) => {
      const raised = readRaised(assessment, reset, inputs);
      return raised === undefined
        ? refuse('badData')
        : saveHands(world, act, { session, patient, role, raised });
    },
    asCard,
  ),
  'answer.assess': answer.act(
    answering.extend({ assessment: z.enum(assessmentIds), again: z.literal(1).optional() }),
    assess,
    thenOwn,
  ),
  'answer.reasons': page(
    answering.extend({ group: z.string().max(64).optional(), first: z.literal(1).optional() }),
    ({ group, first }) => {
      if (first === 1) return { step: 'first' };
      return group === undefined ? { step: 'groups' } : { step: 'group', group };
    },
  ),
  'answer.reason': answer.act(
    reason,
    (world, act, data) => amend(world, act, data, { kind: 'addReason', reason: data.reason }),
    thenOwn,
  ),
  'answer.removeReason': answer.act(
    reason,
    (world, act, data) => amend(world, act, data, { kind: 'removeReason', reason: data.reason }),
    thenOwn,
  ),
  'answer.wait': answer.act(
    answering.extend({ wait: z.enum(waitIds).optional() }),
    (world, act, { wait, ...data }) =>
      wait === undefined
        ? openPage(world, act, data, { step: 'wait' })
        : amend(world, act, data, { kind: 'wait', wait }),
    thenOwn,
  ),
  'answer.question': answer.act(
    answering.extend({ question: z.string().max(64), option: furtherOption.optional() }),
    (world, act, { question, option, ...data }) => askFurther(world, act, data, { question, option }),
    thenOwn,
  ),
  'answer.staffing': formerQuestion('staffing'),
  'answer.bottleneck': formerQuestion('bottleneck'),
  'answer.risk': formerQuestion('risk'),
  'answer.samarbeidsmote': formerQuestion('samarbeidsmote'),
  'answer.oppfolging': formerQuestion('oppfolging'),
  'answer.done': answer.act(
    answering,
    (world, act, data) => amend(world, act, data, { kind: 'done' }),
    thenOwn,
  ),
  'answer.text': {
    ...answer.act(answering.extend({ text: z.string().max(2_000).default('') }), giveText, thenLast),
    // Known again by its row, and what was written and refused must not stay in memory.
    remembered: false,
  },
  'answer.change': page(answering, () => ({ step: 'assess' })),
  // Teams closes the window; where there is none the board is what is left.
  'dialog.close': member.view(session.partial(), (world, act, { session: id }) =>
    id === undefined ? viewLog(world, act, {}) : viewBoard(world, act, { session: id }),
  ),
  'summary.view': member.view(session, (world, act, data) => viewSummary(world, act, data.session)),
  'summary.numbers': member.view(
    session.extend({ view: z.enum(['method', 'causes']).optional() }),
    viewNumbers,
  ),
  'summary.texts': member.view(patient.partial({ patient: true }), viewTexts),
  'help.run': leader.act(
    z.object({ command: z.enum(helpCommands), all: z.literal(1).optional() }),
    runHelp,
    asCard,
  ),
  ...logRecords,
};
const table = tableOf(records);

/** One tap, or all counts of a role as inputs. */
function readRaised(
  assessment: AssessmentId | undefined,
  reset: 1 | undefined,
  inputs: Readonly<Record<string, unknown>>,
): Raised | undefined {
  if (reset === 1) return { kind: 'reset' };
  if (assessment !== undefined) return { kind: 'moved', to: assessment };
  const given = readHands(inputs);
  return given && { kind: 'counts', given };
}

/** Edits the question that was answered. */
function answered({ cardActivityId: activityId }: Act, cancelled: boolean): ReplyBody | undefined {
  return activityId ? { kind: 'cancelDone', cancelled, activityId } : undefined;
}

/** The first of two taps; without answers that would be left out it is the only one. */
function ask(what: 'skip' | 'leaving', run: typeof skipPatient) {
  return leader.act(
    patient,
    async (world, act, data) => (await askAboutAnswers(world, act, data, what)) ?? run(world, act, data),
    (world, act, data, done) => ('template' in done ? done : thenShow()(world, act, data, done)),
  );
}

export function isVerb(name: string): name is Verb {
  return verbs.some((known) => known === name);
}

/** How old the roster may be for a tap, in milliseconds; undefined: what is known will do. */
export function rosterAgeForVerb(name: string): number | undefined {
  return isVerb(name) ? table[name].rosterAge : forLeading;
}

/** Whether a repeat of the same delivery gets the first answer. */
export function isRemembered(name: string): boolean {
  return isVerb(name) && table[name].remembered;
}

/** Runs one verb with unparsed card data. */
export async function runVerb(world: World, act: Act, name: Verb, data: unknown): Promise<Card | Refusal> {
  const surface = surfaceOf(act, data);
  if (surface === undefined) {
    world.log.warn({}, 'a card says in no known way where its button stands');
    return refuse('badData');
  }
  return table[name].run(world, { ...act, surface }, data);
}
