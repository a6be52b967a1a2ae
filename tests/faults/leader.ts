import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import type { Round } from './round.ts';
import { isOpenCard, seenPost } from './sightings.ts';

/** Longer than a lease of a process that died, with the restarts around it. */
const longestWait = 120_000;

/** Says `start …` until the board stands in the channel. */
export async function startRound(
  connector: Connector,
  leader: Client,
  channel: Channel,
  words: string,
): Promise<Post> {
  let wanted = true;
  const asking = (async () => {
    while (wanted) {
      await leader.says(`start ${words}`);
      await Promise.race([pause(15_000), connector.until(() => !wanted, { timeout: longestWait })]);
    }
  })();
  try {
    return await connector.until(() => seenPost(channel, 'board'), {
      timeout: longestWait,
      what: 'the board',
    });
  } finally {
    wanted = false;
    connector.notify();
    await asking;
  }
}

/** Leads the round to its summary: shows what takes too long, goes on, now and then takes a break. */
export async function leadRound(
  connector: Connector,
  leader: Client,
  round: Round,
  chance: Chance,
  /** How long a patient may stay open, milliseconds. */
  patience: number,
): Promise<void> {
  const { channel, session, patients } = round;
  const last = patients.length;
  const postOf = (patient: number) => seenPost(channel, `patient ${patient}`);
  const summary = () => seenPost(channel, 'summary') !== undefined;
  const given = performance.now() + longestWait + patients.length * (patience + 5_000);

  /** Changes with every patient's card that is posted or edited. */
  const shownSoFar = () =>
    patients.map((patient) => postOf(patient)?.history.length ?? 0).join() + String(summary());

  async function onBoard(verb: string): Promise<boolean> {
    const board = seenPost(channel, 'board');
    return board !== undefined && (await leader.taps(board, verb, { session })).kind === 'card';
  }

  async function takeABreak(): Promise<void> {
    await onBoard('session.pause');
    await pause(chance.between(200, 1_500));
    while (!summary() && !(await onBoard('session.resume'))) {
      const board = seenPost(channel, 'board');
      // Not paused after all, or already going on: a refusal says so as well.
      if (board !== undefined && (await leader.taps(board, 'session.resume', { session })).kind === 'message')
        return;
    }
  }

  /** The patient at hand: the last one with a card, or any open one when all are open at once. */
  function current(): Post | undefined {
    const posts = patients.flatMap((patient) => postOf(patient) ?? []);
    return posts.findLast(({ card }) => isOpenCard(card)) ?? posts.at(-1);
  }

  async function goOn(): Promise<void> {
    const post = current();
    if (post === undefined) return;
    const patient = patients.findLast((each) => postOf(each) === post) ?? 1;
    const data = { session, patient };
    if (isOpenCard(post.card)) {
      const shown = () => !isOpenCard(post.card) || undefined;
      await connector.until(shown, { timeout: patience }).catch(() => undefined);
      if (isOpenCard(post.card)) {
        if (chance.happens(0.2)) await leader.says('vis');
        else await leader.taps(post, chance.happens(0.8) ? 'patient.reveal' : 'patient.next', data);
      }
    } else if (patient === last || chance.happens(0.03)) {
      await (chance.happens(0.3) ? leader.says('avslutt') : onBoard('session.finish'));
    } else {
      await (chance.happens(0.2) ? leader.says('neste') : leader.taps(post, 'patient.next', data));
    }
  }

  while (!summary()) {
    if (performance.now() > given)
      throw new Error(`The round in session ${session} has come to a standstill`);
    const before = shownSoFar();
    if (chance.happens(0.04)) await takeABreak();
    else await goOn();
    // Gives the bot time to show what has come of it.
    await connector.until(() => shownSoFar() !== before, { timeout: 6_000 }).catch(() => undefined);
  }
}
