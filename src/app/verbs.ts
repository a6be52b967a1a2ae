/** The cards' verbs: what each needs, and what it does. The only place where a verb's name leads to code. */
import { z } from 'zod';
import { batonCard } from '../cards/batonCard.ts';
import { type Card, type Verb, verbs } from '../cards/card.ts';
import { noticeCard } from '../cards/noticeCard.ts';
import { formerLeaderCard, ownCard } from '../cards/ownCard.ts';
import { silenceOverCard } from '../cards/silenceCard.ts';
import { roleIds } from '../domain/answer.ts';
import { isLive } from '../domain/decide.ts';
import { type AssessmentId, assessmentIds, formIds, furtherOptions, waitIds } from '../domain/form.ts';
import { mostHands } from '../domain/hands.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../domain/refusal.ts';
import { limits } from '../domain/session.ts';
import { refusalText } from '../text/refusals.ts';
import { cancelDone, setupProblems } from '../text/replies.ts';
import { amend, assess, look, type PatientData } from './answer.ts';
import { acceptLead, batonAfter, consentToTakeOver, keepLead, offerLead } from './baton.ts';
import { join, leave, viewBoard } from './board.ts';
import {
  askAboutAnswers,
  askEnd,
  askLock,
  choosePatient,
  controlPatient,
  controls,
  controlsFor,
} from './controls.ts';
import { chooseSuccessor } from './handOver.ts';
import { askHands, saveHands } from './hands.ts';
import { personKey } from './keys.ts';
import { closeSession, reopenSession } from './late.ts';
import {
  cancelSession,
  finishSession,
  keepSession,
  lockSession,
  nextPatient,
  pauseSession,
  resumeSession,
  revealPatient,
} from './lead.ts';
import { viewNumbers, viewPatient, viewSummary } from './personalViews.ts';
import { practiseSession } from './practice.ts';
import { continueSession } from './silence.ts';
import { beginPrepared, recalculate, type SetupInputs } from './start.ts';
import {
  addOne,
  againPatient,
  laterPatient,
  leavingPatient,
  removeOne,
  skipPatient,
  undoStep,
} from './steer.ts';
import type { After } from './transact.ts';
import { startWalk, viewBoardOrWalk, walkedPatient, walkOn } from './walk.ts';
import type { Act, World } from './world.ts';
import { giveText, viewTexts } from './writing.ts';

/** As `Ids.session` makes them; anything else is no session's id, and may not even be usable as a storage key. */
const session = z.object({ session: z.string().regex(/^[\w-]{1,64}$/) });
const number = z.int().min(1).max(limits.patients.max);
/** On a walk through the unanswered patients, and the patient on whose card it goes on. */
const onWalk = z.object({ walk: z.literal(1).optional(), home: number.optional() });
const patient = session.extend({ patient: number, ...onWalk.shape });
/** The same, or the practice patient. */
const anyPatient = patient.extend({ patient: z.int().min(0).max(limits.patients.max) });
/** Which view of the board a leader's button stands on; none on a patient's card. */
const fromControls = z.object({ from: z.enum(['controls', 'board', 'silence']).optional() });
const patientOrControls = patient.extend(fromControls.shape);
const anyPatientOrControls = anyPatient.extend(fromControls.shape);
const sessionOrControls = session.extend(fromControls.shape);
const instant = z.int().min(0);
/** A pseudonym, as `personKey` makes them. */
const personField = z.string().regex(/^[0-9a-f]{32}$/);
const question = sessionOrControls.extend({ question: instant });
const reason = anyPatient.extend({ reason: z.string().max(64) });
/** Card inputs arrive as text; a number is taken too. */
const input = z.union([z.string(), z.number()]).optional();
const setup = session.extend({ patients: input, minutes: input, form: input });

/** A further question's tap: without the field it opens the question. */
function further<V extends string | number>(options: readonly V[], value: unknown): V | undefined {
  return options.find((option) => option === value || String(option) === value);
}
const open = anyPatient.extend({
  staffing: z.unknown().optional(),
  bottleneck: z.unknown().optional(),
  risk: z.unknown().optional(),
  samarbeidsmote: z.unknown().optional(),
  oppfolging: z.unknown().optional(),
});

type Done = Promise<Card | Refusal | 'badData'>;
type Run = (world: World, act: Act, data: unknown) => Done;

function verb<S extends z.ZodType>(schema: S, run: (world: World, act: Act, data: z.output<S>) => Done): Run {
  return async (world, act, data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return run(world, act, parsed.data);
    const issues = parsed.error.issues.map((issue) => issue.path.join('.'));
    world.log.warn({ issues }, 'card data refused');
    return 'badData';
  };
}

function furtherQuestion<Q extends keyof typeof furtherOptions>(name: Q): Run {
  return verb(open, async (world, act, data) => {
    if (data[name] === undefined) return look(world, act, data, { step: 'further', question: name });
    const value = further<(typeof furtherOptions)[Q][number]>(furtherOptions[name], data[name]);
    if (value === undefined) return 'badData';
    return walking(amend)(world, act, data, { kind: 'further', question: name, value: { [name]: value } });
  });
}

/** What a leader's button gives back: the controls it stands on, or the patient's card. */
async function afterLeading(
  world: World,
  act: Act,
  data: {
    readonly session: string;
    readonly patient?: number;
    readonly from?: 'controls' | 'board' | 'silence' | undefined;
  },
  after: After | Refusal,
): Done {
  if (isRefusal(after)) return after;
  if (data.from === 'silence') return silenceOverCard();
  if (data.from === undefined && data.patient !== undefined) {
    return viewPatient(world, act, { session: data.session, patient: data.patient });
  }
  const now = after.session;
  const leads =
    now !== undefined && isLive(now) && now.leader.person === personKey(now.secret, act.actor.objectId);
  return leads && data.from !== 'board' ? controlsFor(world, now) : viewBoard(world, act, data.session);
}

/** The same for a step with a patient, which the leader takes on a view of the board. */
function steer(run: (world: World, act: Act, data: z.output<typeof patient>) => Promise<After | Refusal>) {
  return verb(patientOrControls, async (world, act, { from = 'controls', ...data }) =>
    afterLeading(world, act, { ...data, from }, await run(world, act, data)),
  );
}

/** The first of two taps; without answers that would be left out it is the only one. */
function ask(
  what: 'skip' | 'leaving',
  run: (world: World, act: Act, data: z.output<typeof patient>) => Promise<After | Refusal>,
) {
  return verb(patientOrControls, async (world, act, { from = 'controls', ...data }) => {
    const asked = await askAboutAnswers(world, act, data, what);
    return asked ?? afterLeading(world, act, { ...data, from }, await run(world, act, data));
  });
}

/** A tap on the question about who leads: in the thread it shows what became of it. */
function answerBaton(
  run: (world: World, act: Act, data: z.output<typeof question>) => Promise<After | Refusal>,
) {
  return verb(question, async (world, act, data) => {
    const after = await run(world, act, data);
    if (isRefusal(after)) return after;
    if (data.from !== undefined) return afterLeading(world, act, data, after);
    return batonCard(batonAfter(after, data.question, world.now()));
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

/** The patient's card, where one was opened; else the controls. */
async function afterReopening(
  world: World,
  act: Act,
  data: { readonly session: string; readonly patient?: number | undefined },
  after: After | Refusal,
): Done {
  if (isRefusal(after)) return after;
  const { session, patient } = data;
  return patient === undefined
    ? controls(world, act, session)
    : viewPatient(world, act, { session, patient });
}

function wholeWithin(value: unknown, range: { readonly min: number; readonly max: number }) {
  const parsed = z.coerce.number().int().min(range.min).max(range.max).safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function readSetup(data: z.output<typeof setup>): SetupInputs {
  const form = formIds.find((id) => id === data.form);
  const patients = wholeWithin(data.patients, limits.patients);
  const minutes = wholeWithin(data.minutes, limits.minutes);
  const problems = [
    ...(data.patients !== undefined && patients === undefined ? [setupProblems.patients] : []),
    ...(data.minutes !== undefined && minutes === undefined ? [setupProblems.minutes] : []),
    ...(data.form !== undefined && form === undefined ? [setupProblems.form] : []),
  ];
  return {
    chosen: { ...(patients && { patients }), ...(minutes && { minutes }), ...(form && { form }) },
    problems,
  };
}

/** The counts on a show of hands, by assessment; undefined when one is no count, or there is none at all. */
function readHands(inputs: Readonly<Record<string, unknown>>): ReadonlyMap<AssessmentId, number> | undefined {
  const given = new Map<AssessmentId, number>();
  for (const id of assessmentIds) {
    if (inputs[id] === undefined) continue;
    const count = wholeWithin(inputs[id], { min: 0, max: mostHands });
    if (count === undefined) return undefined;
    given.set(id, count);
  }
  return given.size === 0 ? undefined : given;
}

const table: Readonly<Record<Verb, Run>> = {
  'session.begin': verb(setup, (world, act, data) =>
    beginPrepared(world, act, { session: data.session, inputs: readSetup(data) }),
  ),
  'session.practice': verb(setup.extend(fromControls.shape), async (world, act, data) =>
    data.from === undefined
      ? beginPrepared(world, act, { session: data.session, inputs: readSetup(data), practising: true })
      : afterLeading(
          world,
          act,
          { session: data.session, from: data.from },
          await practiseSession(world, act, { session: data.session }),
        ),
  ),
  'session.setup': verb(setup, (world, act, data) =>
    recalculate(world, act, { session: data.session, inputs: readSetup(data) }),
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
    return isRefusal(after) ? after : noticeCard(cancelDone(true));
  }),
  'session.keep': verb(session, async (world, act, data) => {
    const { cardActivityId: activityId } = act;
    const reply = activityId ? { kind: 'cancelDone' as const, cancelled: false, activityId } : undefined;
    const after = await keepSession(world, act, { ...data, reply });
    return isRefusal(after) ? after : noticeCard(cancelDone(false));
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
    anyPatient.extend({ assessment: z.enum(assessmentIds), again: z.literal(1).optional() }),
    walking(assess),
  ),
  'answer.reasons': verb(anyPatient.extend({ group: z.string().max(64).optional() }), (world, act, data) =>
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
    anyPatient.extend({ wait: z.enum(waitIds).optional() }),
    (world, act, { wait, ...data }) =>
      wait === undefined
        ? look(world, act, data, { step: 'wait' })
        : walking(amend)(world, act, data, { kind: 'wait', wait }),
  ),
  'answer.staffing': furtherQuestion('staffing'),
  'answer.bottleneck': furtherQuestion('bottleneck'),
  'answer.risk': furtherQuestion('risk'),
  'answer.samarbeidsmote': furtherQuestion('samarbeidsmote'),
  'answer.oppfolging': furtherQuestion('oppfolging'),
  'answer.done': verb(anyPatient, (world, act, data) => walking(amend)(world, act, data, { kind: 'done' })),
  'answer.text': verb(anyPatient.extend({ text: z.string().max(2_000).default('') }), giveText),
  'answer.change': verb(anyPatient, (world, act, data) => look(world, act, data, { step: 'assess' })),
  // Teams closes the window; where there is none the board is what is left.
  'dialog.close': verb(session, (world, act, data) => viewBoard(world, act, data.session)),
  'summary.view': verb(session, (world, act, data) => viewSummary(world, act, data.session)),
  'summary.numbers': verb(session, (world, act, data) => viewNumbers(world, act, data.session)),
  'summary.texts': verb(patient.partial({ patient: true }), viewTexts),
};

export function isVerb(name: string): name is Verb {
  return verbs.some((known) => known === name);
}

/** What a session that another process has moved on since this one read it may be refused for. */
const mayBeStale: ReadonlySet<RefusalCode> = new Set([
  'notBegun',
  'notOpenYet',
  'notLeader',
  'patientLater',
  'patientLeaving',
  'patientSkipped',
]);

/** Runs one verb with unparsed card data. */
export async function runVerb(world: World, act: Act, name: Verb, data: unknown): Done {
  const done = await decided(world, act, name, data);
  const own = session.extend({ own: z.literal(1) }).safeParse(data);
  if (!own.success || done === 'badData') return done;
  if (!isRefusal(done)) return ownCard(done, own.data.session);
  // A card that keeps itself current must say so when its time is over.
  if (name !== 'session.controls') return done;
  if (done.refused === 'notLeader') return formerLeaderCard(done.leader ?? '');
  return done.refused === 'sessionLocked' ? noticeCard(refusalText(done)) : done;
}

/** Nobody is refused for what has changed meanwhile: that is decided anew. */
async function decided(world: World, act: Act, name: Verb, data: unknown): Done {
  const done = await table[name](world, act, data);
  if (done === 'badData' || !isRefusal(done) || !mayBeStale.has(done.refused)) return done;
  const named = session.safeParse(data);
  if (named.success) await world.sessions.refresh(act.channel, named.data.session);
  return table[name](world, act, data);
}
