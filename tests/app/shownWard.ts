import type { PatientData } from '../../src/app/access/enterToAnswer.ts';
import { readGiven } from '../../src/app/access/given.ts';
import { amend, assess } from '../../src/app/acts/answer.ts';
import { revealPatient } from '../../src/app/acts/leadSession.ts';
import { againPatient, undoStep } from '../../src/app/acts/passPatient.ts';
import type { Act, CardTap } from '../../src/app/ports/act.ts';
import { personKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { World } from '../../src/app/ports/world.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import type { Amendment } from '../../src/domain/answer/answering.ts';
import type { Round } from '../../src/domain/basics.ts';
import type { AssessmentId } from '../../src/domain/form/form.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { isLive, patientState } from '../../src/domain/session/phases.ts';
import { roundResults } from '../../src/domain/session/secondRound.ts';
import type { ActiveSession, LiveSession, PatientState } from '../../src/domain/session/session.ts';
import { active, keyOf, morning, unit } from '../store/examples.ts';
import { actOf as admitted, quietWorld } from './quietWorld.ts';

const session: ActiveSession = {
  ...active,
  setup: { ...active.setup, patients: 1 },
  leader: { person: personKey(active.secret, 'kari'), name: 'Kari', seenAt: morning },
  patients: [{ kind: 'open', openedAt: morning }],
};

let made = 0;

/** A store with a live session of one open patient, led by Kari. */
export async function wardOn(store: Rows): Promise<Rows> {
  await store.channels.commit('c1', {
    channel: { value: { ...unit, active: session.id }, etag: undefined },
    session: { value: session, etag: undefined },
  });
  return store;
}

/** A process with a memory of its own. @param sleep between two looks at somebody else's reveal. */
export function processOn(store: Rows, sleep: () => Promise<void> = async () => undefined): World {
  let at = morning + 1_000;
  const ids = { session: () => `n${++made}`, secret: () => 'new' };
  return { ...quietWorld(store, () => ++at), ids, sleep };
}

/** What somebody did here, let in as anything is. */
export async function actOf(world: World, objectId: string, more: Partial<Act> = {}): Promise<CardTap> {
  const act = { ...(await admitted(world, objectId)), id: `tap${++made}`, ...more };
  return { ...act, surface: { at: 'post' } };
}

type Outcome = 'stored' | Refusal['refused'];

function outcomeOf(reply: object): Outcome {
  return isRefusal(reply) ? reply.refused : 'stored';
}

const onPatient: PatientData = { session: session.id, patient: 1, round: 1 };

/** A tap on an assessment. */
export async function says(
  world: World,
  who: string,
  assessment: AssessmentId,
  more: Partial<PatientData> & { readonly again?: 1 } = {},
  act: Partial<Act> = {},
): Promise<Outcome> {
  return outcomeOf(await assess(world, await actOf(world, who, act), { ...onPatient, ...more, assessment }));
}

/** A tap on anything besides. */
export async function adds(world: World, who: string, change: Amendment): Promise<Outcome> {
  return outcomeOf(await amend(world, await actOf(world, who), onPatient, change));
}

/** Kari shows the patient. */
export async function shows(world: World, act?: Act): Promise<'done' | Refusal['refused']> {
  const after = await revealPatient(world, act ?? (await actOf(world, 'kari')), {
    session: session.id,
    patient: 1,
  });
  return isRefusal(after) ? after.refused : 'done';
}

/** Kari takes the last step back. */
export async function takesBack(world: World): Promise<'done' | Refusal['refused']> {
  const step = (await liveOf(world.rows)).undo?.at ?? 0;
  const after = await undoStep(world, await actOf(world, 'kari'), { session: session.id, step });
  return isRefusal(after) ? after.refused : 'done';
}

/** Kari has the patient answered anew. */
export async function asksAgain(world: World): Promise<'done' | Refusal['refused']> {
  const after = await againPatient(world, await actOf(world, 'kari'), { session: session.id, patient: 1 });
  return isRefusal(after) ? after.refused : 'done';
}

export async function liveOf(store: Rows): Promise<LiveSession> {
  const read = await store.channels.readSession('c1', session.id);
  if (read === undefined || !isLive(read.value)) throw new Error('Expected a live session');
  return read.value;
}

export async function stateOf(store: Rows): Promise<PatientState> {
  const state = patientState(await liveOf(store), 1);
  if (state === undefined) throw new Error('Expected a patient');
  return state;
}

export async function answerOf(store: Rows, who: string, round: Round = 1): Promise<Answer | undefined> {
  const person = personKey(active.secret, who);
  return (await store.answers.read(keyOf(1, person, { round })))?.value.answer;
}

/** What everybody sees of the patient as it is stored. */
export async function resultOn(store: Rows) {
  const [state, given] = await Promise.all([stateOf(store), readGiven(store, session.id, 1)]);
  return roundResults(session.form, 1, state, given).result;
}

type Call = 'readSession' | 'commit' | 'readAnswer' | 'saveAnswer' | 'listRound' | 'seal';

/** The rows as one process sees them, with `around` deciding when each of its calls is made, and when it is answered. */
export function stepping(rows: Rows, around: <T>(call: Call, run: () => Promise<T>) => Promise<T>): Rows {
  const { channels, answers } = rows;
  return {
    ...rows,
    channels: {
      ...channels,
      readSession: (...args) => around('readSession', () => channels.readSession(...args)),
      commit: (...args) => around('commit', () => channels.commit(...args)),
    },
    answers: {
      ...answers,
      read: (...args) => around('readAnswer', () => answers.read(...args)),
      save: (...args) => around('saveAnswer', () => answers.save(...args)),
      listRound: (...args) => around('listRound', () => answers.listRound(...args)),
      seal: (...args) => around('seal', () => answers.seal(...args)),
    },
  };
}

/** The store of a process in which something happens right before its first `call`. */
export function interrupted(store: Rows, call: Call, happening: () => Promise<unknown>): Rows {
  let done = false;
  return stepping(store, async (made, run) => {
    if (made === call && !done) {
      done = true;
      await happening();
    }
    return run();
  });
}

/** The store of a process that ends right before its first `call`; what the call would have done is kept. */
export function dying(store: Rows, call: Call) {
  let given: (() => Promise<unknown>) | undefined;
  const dead = stepping(store, async (made, run) => {
    if (given !== undefined || made === call) {
      given ??= run;
      throw new Error('the process has ended');
    }
    return run();
  });
  /** Sends the call after all, as a request does that was on its way. */
  return { store: dead, late: async () => given?.() };
}
