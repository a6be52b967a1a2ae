import { roleIds } from '../../src/domain/basics.ts';
import { forms } from '../../src/domain/form/form.ts';
import type { Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import type { Fields } from '../teams/json.ts';
import { type Chance, pause } from './chance.ts';
import { type Client, isUnknown } from './client.ts';
import { type Ledger, moment, sheetOf } from './ledger.ts';
import type { Heard } from './mail.ts';
import type { RevealTap, Round } from './round.ts';
import { isOpenCard, isSecondRound, seenPost } from './sightings.ts';
import { longestWait } from './surely.ts';

/** What the leader has done that the verdict has to know of. */
export interface Led {
  readonly reveals: RevealTap[];
  /** When something was undone, or a patient opened anew, by patient: on the clock of what people see. */
  readonly takenBack: Map<number, number[]>;
}

/** Hands are the leader's to enter; the ledger has them under this name. */
export const handsOf = 'hands';

/** A leader at work; what has been done is added to `led`. */
export interface Leading {
  readonly connector: Connector;
  readonly leader: Client;
  readonly round: Round;
  readonly ledger: Ledger;
  readonly led: Led;
}

/** Leads the round to its summary: shows what takes too long, goes on, now and then takes a break, or something back. */
export async function leadRound(
  { connector, leader, round, ledger, led }: Leading,
  chance: Chance,
  /** How long a patient may stay open, milliseconds. */
  patience: number,
): Promise<void> {
  const { channel, session, patients } = round;
  const last = patients.length;
  const postOf = (patient: number) => seenPost(channel, `patient ${patient}`);
  const summary = () => seenPost(channel, 'summary') !== undefined;
  const given = performance.now() + longestWait + patients.length * 2 * (patience + 5_000);

  /** What the leader has tried and what came of it: to find out why a round does not end. */
  const diary: string[] = [];
  const note = (what: string, { kind, ...heard }: Heard) =>
    diary.push(`${moment()} ${what}: ${'text' in heard ? heard.text : kind}`);

  async function taps(post: Post, verb: string, data: Fields): Promise<Heard> {
    const heard = await leader.taps(post, verb, data);
    const { patient = '' } = data;
    note(`${verb} ${String(patient)}`.trim(), heard);
    return heard;
  }

  async function says(words: string): Promise<void> {
    diary.push(`${moment()} «${words}» ${(await leader.says(words)) ? 'taken' : 'not taken'}`);
  }

  /** Changes with every patient's card that is posted or edited. */
  const shownSoFar = () =>
    patients.map((patient) => postOf(patient)?.history.length ?? 0).join() + String(summary());

  const takesBack = (of: readonly number[]) => {
    for (const patient of of)
      led.takenBack.set(patient, [...(led.takenBack.get(patient) ?? []), connector.now()]);
  };

  async function onBoard(verb: string, data = {}): Promise<boolean> {
    const board = seenPost(channel, 'board');
    return board !== undefined && (await taps(board, verb, { session, ...data })).kind === 'card';
  }

  async function takeABreak(): Promise<void> {
    await onBoard('session.pause');
    await pause(chance.between(200, 1_500));
    while (!summary() && !(await onBoard('session.resume'))) {
      const board = seenPost(channel, 'board');
      // Not paused after all, or already going on: a refusal says so as well.
      if (board !== undefined && (await taps(board, 'session.resume', { session })).kind === 'message')
        return;
    }
  }

  /** The practice patient, for a while; also when nobody has heard of its end it is over before patient 1. */
  async function practise(): Promise<void> {
    await says('øv');
    const practice = () => seenPost(channel, 'practice');
    const opened = await connector
      .until(() => isOpenCard(practice()?.card), { timeout: patience })
      .catch(() => false);
    if (opened) round.did('practice');
    await pause(chance.between(500, patience));
    if (chance.happens(0.6)) await onBoard('patient.reveal', { patient: 0, from: 'board' });
    // Refused where there has been no practice: the command came too late, or not at all.
    while (!summary() && (practice() !== undefined || opened)) {
      if (await onBoard('patient.next', { patient: 0, from: 'board' })) return;
      await pause(500);
    }
  }

  /** The patient at hand: the last one with an open card, or any of them when all are open at once. */
  function current(): Post | undefined {
    const posts = patients.flatMap((patient) => postOf(patient) ?? []);
    const goesOn = (post: Post) => leader.buttons(post).some(({ verb }) => verb === 'patient.next');
    return posts.findLast(({ card }) => isOpenCard(card)) ?? posts.findLast(goesOn) ?? posts.at(-1);
  }

  async function show(post: Post, patient: number): Promise<void> {
    const shown = () => !isOpenCard(post.card) || undefined;
    await connector.until(shown, { timeout: patience }).catch(() => undefined);
    const { card } = post;
    if (card === undefined || !isOpenCard(card)) return;
    led.reveals.push({
      patient,
      round: isSecondRound(card) ? 2 : 1,
      sentAt: performance.now(),
      seenAt: connector.now(),
    });
    // The word shows the patient at hand, whichever that is.
    if (chance.happens(0.2) && !round.atOnce) await says('vis');
    else await taps(post, chance.happens(0.8) ? 'patient.reveal' : 'patient.next', { session, patient });
  }

  /** «Svar på nytt», when they have talked. */
  async function openAnew(post: Post, patient: number): Promise<void> {
    takesBack([patient]);
    const heard = await taps(post, 'patient.again', { session, patient });
    if (heard.kind === 'card') round.did('second round');
  }

  /** «Angre», while the board offers it. */
  async function undo(): Promise<void> {
    const board = seenPost(channel, 'board');
    if (board === undefined) return;
    await onBoard('session.view');
    const button = leader.buttons(board).find(({ verb }) => verb === 'session.undo');
    if (button === undefined) return;
    // The step may have been with any of them, the leader's or the bot's own.
    takesBack(patients);
    const heard = await taps(board, 'session.undo', button.data);
    if (heard.kind === 'card') round.did('undo');
  }

  /** Counts hands in the room for one role. */
  async function countHands(patient: number): Promise<void> {
    const role = chance.pick(roleIds);
    const chosen = forms[round.form].assessments.filter(() => chance.happens(0.3)).slice(0, 3);
    if (chosen.length === 0) return;
    const counts = Object.fromEntries(chosen.map(({ id }) => [id, String(chance.whole(1, 3))]));
    const board = seenPost(channel, 'board');
    if (board === undefined) return;
    const attempt = ledger.attempt(handsOf, sheetOf(patient, 1), role, spelled(counts));
    const heard = await taps(board, 'patient.hands', { session, patient, role, ...counts });
    if (heard.kind === 'card') {
      attempt.acknowledged();
      round.did('hands');
    }
    if (heard.kind === 'message' && !isUnknown(heard)) attempt.refused(heard.text);
  }

  async function goOn(): Promise<void> {
    const post = current();
    if (post === undefined) return;
    const patient = patients.findLast((each) => postOf(each) === post) ?? 1;
    if (chance.happens(0.15)) await countHands(patient);
    if (isOpenCard(post.card)) {
      await show(post, patient);
      return;
    }
    const isLast = patient === last || chance.happens(0.03);
    const step = chance.weighted([
      ['again', 12],
      ['undo', 12],
      [isLast ? 'finish' : 'next', 76],
    ] as const);
    if (step === 'again') await openAnew(post, patient);
    else if (step === 'undo') await undo();
    else if (step === 'finish') await (chance.happens(0.3) ? says('avslutt') : onBoard('session.finish'));
    else if (chance.happens(0.3)) await says('neste');
    else await taps(post, 'patient.next', { session, patient });
  }

  if (chance.happens(0.5)) await practise();
  while (!summary()) {
    if (performance.now() > given)
      throw new Error(
        `The round in session ${session} has come to a standstill:\n${diary.slice(-60).join('\n')}`,
      );
    const before = shownSoFar();
    if (chance.happens(0.04)) await takeABreak();
    else await goOn();
    // Gives the bot time to show what has come of it.
    await connector.until(() => shownSoFar() !== before, { timeout: 6_000 }).catch(() => undefined);
  }
}

/** The same counts are the same text. */
export function spelled(counts: Readonly<Record<string, string | number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => Number(count) > 0)
    .map(([assessment, count]) => `${assessment} ${count}`)
    .sort()
    .join(', ');
}
