import { setupCard, setupDoneCard, tightCard } from '../../cards/board/setupCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { forms } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isTight } from '../../domain/session/pace.ts';
import { begin, isLive, withSetup } from '../../domain/session/phases.ts';
import { defaultSetup, type PreparedSession, type Setup } from '../../domain/session/session.ts';
import { enterAs, leads, ofSameTenant } from '../access/access.ts';
import { chosenIn } from '../access/language.ts';
import { type After, type Before, transact } from '../commit/transact.ts';
import { beginsWith } from '../log/review.ts';
import type { Act } from '../ports/act.ts';
import { personKey } from '../ports/keys.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { within } from '../process/timeLimit.ts';
import { setupView } from '../views/setupView.ts';
import { dueAgain } from './finish.ts';

/** A setup card that nobody used is forgotten after this many milliseconds. */
const preparedLifetime = 24 * 60 * 60_000;

function prepare(world: World, act: Act, setup: Setup): PreparedSession {
  const secret = world.ids.secret();
  const now = world.now();
  return {
    phase: 'prepared',
    id: world.ids.session(),
    tenant: act.address.tenantId,
    setup,
    form: forms[setup.form],
    ...chosenIn(world, undefined),
    secret,
    leader: { person: personKey(secret, act.actor.objectId), name: act.actor.name, seenAt: now },
    preparedAt: now,
  };
}

/** Nobody waits longer for what their place is called (milliseconds). */
const longestForName = 4_000;

/**
 * What the unit is called now, for its channel's row; nothing when Teams does not say in time, and what it was called
 * before stands. Asked for at each start, since places are renamed.
 */
export async function unitNameNow(
  world: World,
  { address, teamId }: Act,
): Promise<Pick<Channel, 'unitName'>> {
  if (teamId === undefined) return {};
  try {
    const unitName = await within(longestForName, world.unitName(address, teamId));
    return unitName === undefined || unitName === 'late' ? {} : { unitName };
  } catch {
    return {};
  }
}

/** A second start says who leads the running session and where it stands. */
async function alreadyRunning(world: World, act: Act, before: Before): Promise<After | Refusal | undefined> {
  const { active } = before.channel;
  if (active === undefined) return undefined;
  const running = await world.rows.channels.readSession(act.channel, active);
  if (running === undefined || !isLive(running.value)) return undefined;
  return (
    ofSameTenant(act, running.value) ?? { reply: { kind: 'status', session: active, why: 'alreadyActive' } }
  );
}

/** The session speaks as the unit does at this moment, to its end. */
async function beginning(
  world: World,
  before: Before,
  prepared: PreparedSession,
  setup: Setup,
  { channel, practising = false }: { readonly channel: string; readonly practising?: boolean },
) {
  const spoken = { ...prepared, ...chosenIn(world, before.channel) };
  const session = begin(
    spoken,
    setup,
    world.now(),
    practising ? 'practice' : await beginsWith(world, channel),
  );
  const due = dueAgain(before.channel, session.id, undefined);
  return { session, channel: { ...before.channel, active: session.id, lastSetup: setup, due } };
}

/** `start` with arguments: begins at once. */
export async function startNow(world: World, act: Act, setup: Setup): Promise<After | Refusal> {
  const prepared = prepare(world, act, setup);
  const named = await unitNameNow(world, act);
  return transact(world, act, undefined, async (before) => {
    const running = await alreadyRunning(world, act, before);
    if (running !== undefined) return running;
    const { session, channel } = await beginning(world, before, prepared, setup, act);
    return { session, channel: { ...channel, ...named }, reply: { kind: 'none' } };
  });
}

/** `start` alone: prepares a session and answers with its setup card, prefilled from the unit's last one. */
export async function startSetup(world: World, act: Act): Promise<After | Refusal> {
  const prepared = prepare(world, act, defaultSetup);
  const named = await unitNameNow(world, act);
  return transact(world, act, undefined, async (before) => {
    const running = await alreadyRunning(world, act, before);
    if (running !== undefined) return running;
    return { ...prefilled(world, before, prepared, named), reply: { kind: 'setup', session: prepared.id } };
  });
}

/** The same from a button, whose card becomes the setup card; nothing is posted. */
export async function showSetup(world: World, act: Act): Promise<Card | Refusal> {
  const prepared = prepare(world, act, defaultSetup);
  const named = await unitNameNow(world, act);
  const after = await transact(world, act, undefined, async (before) => {
    const running = await alreadyRunning(world, act, before);
    if (running === undefined) return prefilled(world, before, prepared, named);
    return isRefusal(running) ? running : refuse('alreadyActive');
  });
  if (isRefusal(after)) return after;
  const setup = after.session?.setup ?? prepared.setup;
  return setupCard(
    world.words,
    setupView({ session: prepared, setup, channel: after.channel, toLeader: true }),
  );
}

function prefilled(
  world: World,
  { channel }: Before,
  prepared: PreparedSession,
  named: Pick<Channel, 'unitName'>,
) {
  return {
    session: { ...withSetup(prepared, channel.lastSetup ?? prepared.setup), ...chosenIn(world, channel) },
    channel: { ...channel, ...named, due: dueAgain(channel, prepared.id, world.now() + preparedLifetime) },
  };
}

async function enterAsStarter(world: World, act: Act, id: string) {
  const inside = await enterAs(world, act, id, 'tied');
  if (isRefusal(inside)) return inside;
  const { session } = inside;
  return leads(act, session) ? session : refuse('notStarter', session.leader.name);
}

/** The choices on a setup card: those that could be read, and a sentence for each that could not. */
export interface SetupInputs {
  readonly chosen: Partial<Setup>;
  readonly problems: readonly string[];
}

interface OnSetup {
  readonly session: string;
  readonly inputs: SetupInputs;
}

/** `session.setup`: the setup card with what is chosen now; stores nothing. */
export async function showChosen(world: World, act: Act, data: OnSetup): Promise<Card | Refusal> {
  const session = await enterAsStarter(world, act, data.session);
  if (isRefusal(session)) return session;
  if (session.phase !== 'prepared') return setupDoneCard(world.words, session.setup);
  const channel = (await world.rows.channels.read(act.channel))?.value;
  const setup = { ...session.setup, ...data.inputs.chosen };
  const { problems } = data.inputs;
  return setupCard(world.words, setupView({ session, setup, channel, toLeader: true, problems }));
}

interface Beginning extends OnSetup {
  readonly practising?: boolean;
  /** Although there is less than a minute for each patient. */
  readonly anyway?: boolean;
}

/**
 * `session.begin`, and `session.practice` on the setup card: begins the prepared session, or asks first whether it is to
 * have less than a minute for each patient. Begun already: says so, and nothing more.
 */
export async function beginPrepared(world: World, act: Act, data: Beginning): Promise<Card | Refusal> {
  const { inputs, practising = false, anyway = false } = data;
  const entered = await enterAsStarter(world, act, data.session);
  if (isRefusal(entered)) return entered;
  if (inputs.problems.length > 0) return showChosen(world, act, data);
  const edits = act.cardActivityId;
  const after = await transact(world, act, data.session, async (before): Promise<After | Refusal> => {
    const { session } = before;
    if (session === undefined) return refuse('unknownSession');
    if (session.phase !== 'prepared') return { session };
    if ((await alreadyRunning(world, act, before)) !== undefined) return refuse('alreadyActive');
    const setup = { ...session.setup, ...inputs.chosen };
    if (!practising && !anyway && isTight(setup)) {
      // The question has no choices on it: what was chosen is kept for its buttons.
      const reply = { kind: 'setup', session: session.id, ...(edits && { edits }) } as const;
      return { session: withSetup(session, setup), ...(edits && { reply }) };
    }
    if (practising) await world.rows.answers.openPractice(session.id);
    return {
      ...(await beginning(world, before, session, setup, { channel: act.channel, practising })),
      ...(edits && { reply: { kind: 'setupDone', session: session.id, activityId: edits } }),
    };
  });
  if (isRefusal(after)) return after;
  const session = after.session ?? entered;
  if (session.phase === 'locked') return refuse('sessionLocked');
  return session.phase === 'prepared'
    ? tightCard(world.words, { session: session.id, setup: session.setup })
    : setupDoneCard(world.words, session.setup);
}
