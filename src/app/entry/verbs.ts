/** The cards' verbs: what each needs, and what it does. The only place where a verb's name leads to code. */
import { z } from 'zod';
import { formerLeaderCard, ownCard } from '../../cards/board/ownCard.ts';
import { type Card, type Verb, verbs } from '../../cards/model/card.ts';
import { noticeCard } from '../../cards/notice/noticeCard.ts';
import { roleIds } from '../../domain/basics.ts';
import { assessmentIds, type FurtherId, type FurtherOption, waitIds } from '../../domain/form/form.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { cardName } from '../../words/escape.ts';
import { amend, assess, look } from '../acts/answer.ts';
import { continueSession } from '../acts/continueSession.ts';
import { askHands, saveHands } from '../acts/countHands.ts';
import { acceptLead, consentToTakeOver, keepLead, offerLead } from '../acts/handOverLead.ts';
import { closeSession, reopenSession } from '../acts/lateAnswers.ts';
import {
  cancelSession,
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
import { beginPrepared, recalculate } from '../acts/start.ts';
import { giveText } from '../acts/writeText.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { join, leave, viewBoard } from '../views/board.ts';
import { askEnd, askLock, choosePatient, controlPatient, controls } from '../views/controls.ts';
import { viewNumbers, viewPatient, viewSummary } from '../views/patientView.ts';
import type { PatientData } from '../views/stepCard.ts';
import { chooseSuccessor } from '../views/successors.ts';
import { viewTexts } from '../views/texts.ts';
import { startWalk, viewBoardOrWalk, walkedPatient, walkOn } from '../views/walk.ts';
import { helpCommands, runHelp } from './helpRun.ts';
import { afterLeading, afterReopening, answerBaton, ask, steer } from './thenShow.ts';
import {
  answering,
  anyPatient,
  anyPatientOrControls,
  fromControls,
  furtherOption,
  instant,
  patient,
  patientOrControls,
  personField,
  readHands,
  readSetup,
  reason,
  session,
  sessionOrControls,
  setup,
} from './verbFields.ts';
import { type Done, type Run, verb } from './verbRun.ts';

/** A further question: its page, or what the person answers. */
async function askFurther(
  world: World,
  act: Act,
  data: PatientData,
  { question, option }: { readonly question: string; readonly option: FurtherOption | undefined },
) {
  return option === undefined
    ? look(world, act, data, { step: 'further', question })
    : walking(amend)(world, act, data, { kind: 'further', question, option });
}

/** The verb that one question had before there was `answer.question`; the option stands in a field named after it. */
function formerQuestion(question: FurtherId): Run {
  return verb(answering.catchall(z.unknown()), async (world, act, { [question]: said, ...data }) => {
    const option = furtherOption.optional().safeParse(said);
    return option.success ? askFurther(world, act, data, { question, option: option.data }) : 'badData';
  });
}

/** A tap that stores something; on a walk a complete answer leads to the next patient. */
function walking<D extends PatientData, Rest extends readonly unknown[]>(
  run: (world: World, act: Act, data: D, ...rest: Rest) => Promise<Card | Refusal>,
) {
  return async (world: World, act: Act, data: D, ...rest: Rest): Promise<Card | Refusal> => {
    const done = await run(world, act, data, ...rest);
    return data.walk !== 1 || isRefusal(done) ? done : walkOn(world, act, data, done);
  };
}

const table: Readonly<Record<Verb, Run>> = {
  'session.begin': verb(setup, (world, act, data) =>
    beginPrepared(world, act, { session: data.session, inputs: readSetup(world.words, data) }),
  ),
  'session.practice': verb(setup.extend(fromControls.shape), async (world, act, data) =>
    data.from === undefined
      ? beginPrepared(world, act, {
          session: data.session,
          inputs: readSetup(world.words, data),
          practising: true,
        })
      : afterLeading(
          world,
          act,
          { session: data.session, from: data.from },
          await practiseSession(world, act, { session: data.session }),
        ),
  ),
  'session.setup': verb(setup, (world, act, data) =>
    recalculate(world, act, { session: data.session, inputs: readSetup(world.words, data) }),
  ),
  'session.join': verb(session.extend({ role: z.enum(roleIds) }), join),
  'session.leave': verb(session, (world, act, data) => leave(world, act, data.session)),
  'session.controls': verb(session, (world, act, data) => controls(world, act, data.session)),
  'session.view': verb(session.extend({ walk: z.literal(0).optional() }), viewBoardOrWalk),
  'session.walk': verb(patient.partial({ patient: true }), startWalk),
  'session.pause': verb(sessionOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await pauseSession(world, act, data)),
  ),
  'session.resume': verb(sessionOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await resumeSession(world, act, data)),
  ),
  'session.askFinish': verb(session, (world, act, data) => askEnd(world, act, data.session, 'finish')),
  'session.askCancel': verb(session, (world, act, data) => askEnd(world, act, data.session, 'cancel')),
  'session.askLock': verb(session, (world, act, data) => askLock(world, act, data.session)),
  'session.patients': verb(patient.partial({ patient: true }), choosePatient),
  'session.undo': verb(sessionOrControls.extend({ step: instant }), async (world, act, data) =>
    afterLeading(world, act, data, await undoStep(world, act, data)),
  ),
  'session.handOver': verb(session.extend({ page: z.int().min(0).optional() }), chooseSuccessor),
  'session.offer': verb(
    sessionOrControls.extend({ person: personField.optional() }),
    async (world, act, data) => afterLeading(world, act, data, await offerLead(world, act, data)),
  ),
  'session.lead': answerBaton(keepLead),
  'session.accept': answerBaton(acceptLead),
  'session.consent': answerBaton(consentToTakeOver),
  'session.cancel': verb(sessionOrControls, async (world, act, { from, ...data }) => {
    if (from !== undefined) {
      return afterLeading(world, act, { ...data, from }, await cancelSession(world, act, data));
    }
    const { cardActivityId: activityId } = act;
    const reply = activityId ? { kind: 'cancelDone' as const, cancelled: true, activityId } : undefined;
    const after = await cancelSession(world, act, { ...data, reply });
    return isRefusal(after) ? after : noticeCard(world.words.replies.cancelDone(true));
  }),
  'session.keep': verb(session, async (world, act, data) => {
    const { cardActivityId: activityId } = act;
    const reply = activityId ? { kind: 'cancelDone' as const, cancelled: false, activityId } : undefined;
    const after = await keepSession(world, act, { ...data, reply });
    return isRefusal(after) ? after : noticeCard(world.words.replies.cancelDone(false));
  }),
  'session.finish': verb(sessionOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await finishSession(world, act, data)),
  ),
  'session.lock': verb(session, async (world, act, data) =>
    afterLeading(world, act, data, await lockSession(world, act, data.session)),
  ),
  'session.continue': verb(session, (world, act, data) => continueSession(world, act, data.session)),
  'session.reopen': verb(patient.partial({ patient: true }), async (world, act, data) =>
    afterReopening(world, act, data, await reopenSession(world, act, data)),
  ),
  'session.close': verb(session, async (world, act, data) =>
    afterReopening(world, act, data, await closeSession(world, act, data.session)),
  ),
  'patient.view': verb(anyPatient, (world, act, data) =>
    (data.walk === 1 ? walkedPatient : viewPatient)(world, act, data),
  ),
  'patient.reveal': verb(anyPatientOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await revealPatient(world, act, data)),
  ),
  'patient.next': verb(anyPatientOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await nextPatient(world, act, data)),
  ),
  'patient.again': verb(patientOrControls, async (world, act, data) =>
    afterLeading(world, act, data, await againPatient(world, act, data)),
  ),
  'patient.controls': verb(patient, controlPatient),
  'patient.askSkip': ask('skip', skipPatient),
  'patient.skip': steer(skipPatient),
  'patient.later': steer(laterPatient),
  'patient.askLeaving': ask('leaving', leavingPatient),
  'patient.leaving': steer(leavingPatient),
  'patient.add': steer(addOne),
  'patient.remove': steer(removeOne),
  'patient.askHands': verb(patient.extend({ role: z.enum(roleIds).optional() }), askHands),
  'patient.hands': verb(
    patient.extend({ role: z.enum(roleIds) }).catchall(z.unknown()),
    async (world, act, { session, patient, role, ...inputs }) => {
      const given = readHands(inputs);
      return given === undefined ? 'badData' : saveHands(world, act, { session, patient, role, given });
    },
  ),
  'answer.assess': verb(
    answering.extend({ assessment: z.enum(assessmentIds), again: z.literal(1).optional() }),
    walking(assess),
  ),
  'answer.reasons': verb(answering.extend({ group: z.string().max(64).optional() }), (world, act, data) =>
    look(
      world,
      act,
      data,
      data.group === undefined ? { step: 'groups' } : { step: 'group', group: data.group },
    ),
  ),
  'answer.reason': verb(
    reason,
    walking((world, act, data) => amend(world, act, data, { kind: 'addReason', reason: data.reason })),
  ),
  'answer.removeReason': verb(
    reason,
    walking((world, act, data) => amend(world, act, data, { kind: 'removeReason', reason: data.reason })),
  ),
  'answer.wait': verb(
    answering.extend({ wait: z.enum(waitIds).optional() }),
    (world, act, { wait, ...data }) =>
      wait === undefined
        ? look(world, act, data, { step: 'wait' })
        : walking(amend)(world, act, data, { kind: 'wait', wait }),
  ),
  'answer.question': verb(
    answering.extend({ question: z.string().max(64), option: furtherOption.optional() }),
    (world, act, { question, option, ...data }) => askFurther(world, act, data, { question, option }),
  ),
  'answer.staffing': formerQuestion('staffing'),
  'answer.bottleneck': formerQuestion('bottleneck'),
  'answer.risk': formerQuestion('risk'),
  'answer.samarbeidsmote': formerQuestion('samarbeidsmote'),
  'answer.oppfolging': formerQuestion('oppfolging'),
  'answer.done': verb(answering, (world, act, data) => walking(amend)(world, act, data, { kind: 'done' })),
  'answer.text': verb(answering.extend({ text: z.string().max(2_000).default('') }), giveText),
  'answer.change': verb(answering, (world, act, data) => look(world, act, data, { step: 'assess' })),
  // Teams closes the window; where there is none the board is what is left.
  'dialog.close': verb(session, (world, act, data) => viewBoard(world, act, data.session)),
  'summary.view': verb(session, (world, act, data) => viewSummary(world, act, data.session)),
  'summary.numbers': verb(session, (world, act, data) => viewNumbers(world, act, data.session)),
  'summary.texts': verb(patient.partial({ patient: true }), viewTexts),
  'help.run': verb(z.object({ command: z.enum(helpCommands), all: z.literal(1).optional() }), runHelp),
};

export function isVerb(name: string): name is Verb {
  return verbs.some((known) => known === name);
}

/** On a card of the leader's own, which keeps itself current. */
const ownField = session.extend({ own: z.literal(1) });

/** Runs one verb with unparsed card data. */
export async function runVerb(world: World, act: Act, name: Verb, data: unknown): Done {
  const done = await decided(world, act, name, data);
  if (done === 'badData' || typeof data !== 'object' || data === null || !('own' in data)) return done;
  const own = ownField.safeParse(data);
  if (!own.success) return done;
  if (!isRefusal(done)) return ownCard(done, own.data.session);
  // A card that keeps itself current must say so when its time is over.
  if (name !== 'session.controls') return done;
  if (done.refused === 'notLeader') return formerLeaderCard(world.words, cardName(done.leader ?? ''));
  return done.refused === 'sessionLocked' ? noticeCard(world.words.refusals.refusalLine(done)) : done;
}

/**
 * Nobody is refused for what another process has changed meanwhile: whatever a refusal says, it is decided once more on
 * the newest state.
 */
async function decided(world: World, act: Act, name: Verb, data: unknown): Done {
  const done = await table[name](world, act, data);
  if (done === 'badData' || !isRefusal(done)) return done;
  const named = session.safeParse(data);
  if (!named.success) return done;
  await world.sessions.get(act.channel, named.data.session, 0);
  return table[name](world, act, data);
}
