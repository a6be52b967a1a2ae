import { refuse } from '../../src/domain/refusal.ts';
import { type Button, buttonsOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Fields } from '../teams/json.ts';
import { words } from '../words.ts';
import { type Chance, pause } from './chance.ts';
import { type Client, isUnknown } from './client.ts';
import { type Ledger, ownPart, type Sheet, sheetOf, type Value } from './ledger.ts';
import type { Heard } from './mail.ts';
import type { Round } from './round.ts';
import { isOpenCard, isSecondRound, seenPost } from './sightings.ts';

/** A tap, and what it says when it is stored. */
interface Tap {
  readonly verb: string;
  readonly data: Fields;
  /** The post it is made on. */
  readonly tag: string;
  readonly inWindow: boolean;
  readonly sheet: Sheet;
  readonly says: readonly (readonly [subject: string, value: Value])[];
}

const furtherVerbs = new Set(['staffing', 'bottleneck', 'risk', 'samarbeidsmote', 'oppfolging']);

/** What nobody can be recognised by. */
const texts = ['svar på MR', 'plass på sykehjem', 'transport hjem', 'avklaring med kommunen'] as const;

/** How much a colleague likes a button; a button that is not here is never tapped. */
const liking: Readonly<Record<string, number>> = {
  'answer.assess': 6,
  'answer.reason': 4,
  'answer.wait': 5,
  'answer.reasons': 1,
  'answer.removeReason': 0.7,
  'answer.done': 0.3,
  'answer.change': 0.7,
  'answer.text': 2,
  'patient.view': 1,
  'answer.staffing': 0.4,
  'answer.bottleneck': 0.4,
  'answer.risk': 0.4,
  'answer.samarbeidsmote': 0.4,
  'answer.oppfolging': 0.4,
};

/** What a tap on this button stores. */
function meaning(verb: string, data: Fields): readonly (readonly [string, Value])[] {
  const value = (name: string): Value => {
    const given = data[name];
    return typeof given === 'string' || typeof given === 'number' ? given : undefined;
  };
  const question = verb.replace('answer.', '');
  if (verb === 'answer.assess') return [['assessment', value('assessment')]];
  if (verb === 'answer.reason') return [[`reason ${value('reason')}`, true]];
  if (verb === 'answer.removeReason') return [[`reason ${value('reason')}`, undefined]];
  if (verb === 'answer.text') return [['text', value('text')]];
  if (verb === 'session.join') {
    return [
      ['role', value('role')],
      ['present', true],
    ];
  }
  if (verb === 'session.leave') return [['present', undefined]];
  if ((question === 'wait' || furtherVerbs.has(question)) && value(question) !== undefined)
    return [[question, value(question)]];
  return [];
}

/** Which sheet a tap is about: its data say the patient, and the round where they say so; else the cards do. */
function sheetFor(data: Fields, card: Fields | undefined, channel: Channel): Sheet {
  if (data.patient === undefined) return ownPart;
  const cards = [card, seenPost(channel, `patient ${data.patient}`)?.card];
  const second =
    data.round === undefined
      ? cards.some((each) => each !== undefined && isSecondRound(each))
      : data.round === 2;
  return sheetOf(Number(data.patient), second ? 2 : 1);
}

/** Somebody of the staff, who taps whatever the cards offer until the round is over. */
export function createColleague(client: Client, round: Round, ledger: Ledger, chance: Chance) {
  /** Taps without an answer, by what they are about: to be repeated, or said otherwise. */
  const open = new Map<string, Tap>();
  const person = client.objectId;

  async function tap(tapped: Tap): Promise<Heard | undefined> {
    const { verb, data, tag, inWindow, sheet, says } = tapped;
    const post = seenPost(round.channel, tag);
    if (post === undefined) return undefined;
    const attempts = says.map(([subject, value]) => ledger.attempt(person, sheet, subject, value));
    // Whoever has practised is there.
    if (says.length > 0 && sheet === sheetOf(0, 1)) ledger.mayStand(person, ownPart, 'present', true);
    const heard = await (inWindow ? client.tapsInWindow : client.taps)(post, verb, data);
    const key = `${sheet} ${says[0]?.[0]}`;
    const unknown = isUnknown(heard);
    const acknowledged = heard.kind === 'card' || heard.kind === 'closed';
    round.note(unknown ? 'unanswered' : acknowledged ? 'acknowledged' : 'refused');
    if (says.length > 0) {
      if (unknown) open.set(key, tapped);
      else open.delete(key);
    }
    if (!unknown)
      for (const each of attempts) heard.kind === 'message' ? each.refused(heard.text) : each.acknowledged();
    if (acknowledged && verb === 'answer.text') round.did('text');
    if (heard.kind === 'message' && heard.text === words.refusals.refusalText(refuse('assessFirst')))
      round.saidMissing(person, sheet);
    return heard;
  }

  function tapOn({ verb = '', data }: Button, tag: string, card: Fields | undefined, inWindow = false): Tap {
    const written = verb === 'answer.text' ? { ...data, text: chance.pick(texts) } : data;
    const sheet = sheetFor(data, card, round.channel);
    return { verb, data: written, tag, inWindow, sheet, says: meaning(verb, written) };
  }

  /** Any of the buttons that can be answered with, as the person likes them. */
  function choose(buttons: readonly Button[]): Button | undefined {
    const liked = buttons.filter(({ verb = '' }) => liking[verb] !== undefined);
    if (liked.length === 0) return undefined;
    return chance.weighted(liked.map((each) => [each, liking[each.verb ?? ''] ?? 0]));
  }

  async function again(): Promise<void> {
    await tap(chance.pick([...open.values()]));
  }

  /** The open patient mostly; now and then one that has been shown. */
  function choosePatient(): { readonly tag: string; readonly post: Post } | undefined {
    const tags = ['practice', ...round.patients.map((patient) => `patient ${patient}`)];
    const posts = tags.flatMap((tag) => {
      const post = seenPost(round.channel, tag);
      return post === undefined ? [] : [{ tag, post }];
    });
    const openPosts = posts.filter(({ post }) => isOpenCard(post.card));
    const some = openPosts.length > 0 && !chance.happens(0.1) ? openPosts : posts;
    return some.length === 0 ? undefined : chance.pick(some);
  }

  async function answer(): Promise<void> {
    const chosen = choosePatient();
    if (chosen === undefined) return;
    const { tag, post } = chosen;
    const card = client.sees(post);
    const first = choose(client.buttons(post));
    const second = chance.happens(0.1) ? choose(client.buttons(post)) : first;
    if (first === undefined || second === undefined) return;
    const [one, other] = [first, second].map((button) => tapOn(button, tag, card));
    // Two thumbs: both taps at once, about different things.
    const about = (of: Tap | undefined) => of?.says[0]?.[0];
    const both = about(one) !== undefined && about(other) !== undefined && about(one) !== about(other);
    await Promise.all([one, ...(both ? [other] : [])].map(async (each) => each && tap(each)));
  }

  /** «Mine ubesvarte»: goes through the unanswered patients on the board. */
  async function walk(): Promise<void> {
    const board = seenPost(round.channel, 'board');
    if (board === undefined) return;
    const starts = client.buttons(board).find(({ verb }) => verb === 'session.walk');
    if (starts === undefined) {
      await client.taps(board, 'session.view', { session: round.session });
      return;
    }
    const began = await client.taps(board, 'session.walk', starts.data);
    if (began.kind !== 'card') return;
    round.did('walk');
    for (let steps = chance.whole(2, 6); steps > 0 && !round.isOver(); steps--) {
      const button = choose(client.buttons(board));
      if (button === undefined) return;
      await tap(tapOn(button, 'board', client.sees(board)));
      await pause(chance.between(20, round.pace));
    }
  }

  /** «Svar i eget vindu»: the same in a window, where there is room to write as well. */
  async function answerInWindow(): Promise<void> {
    const board = seenPost(round.channel, 'board');
    if (board === undefined) return;
    if (!(await client.opensWindow(board))) {
      await client.taps(board, 'session.view', { session: round.session });
      return;
    }
    round.did('window');
    for (let steps = chance.whole(2, 7); steps > 0 && !round.isOver(); steps--) {
      const card = client.window();
      const button = card && choose(buttonsOf(card));
      if (button === undefined) return;
      await tap(tapOn(button, 'board', card, true));
      await pause(chance.between(20, round.pace));
    }
  }

  async function takePart(): Promise<void> {
    const board = seenPost(round.channel, 'board');
    const offered = board && client.buttons(board).filter(({ verb }) => verb === 'session.join');
    if (offered === undefined || offered.length === 0) return;
    await tap(tapOn(chance.pick(offered), 'board', undefined));
  }

  async function leave(): Promise<void> {
    const data = { session: round.session };
    const says = meaning('session.leave', data);
    await tap({ verb: 'session.leave', data, tag: 'board', inWindow: false, sheet: ownPart, says });
  }

  const whatToDo = [
    [answer, 84],
    [walk, 6],
    [answerInWindow, 6],
    [takePart, 3],
    [leave, 1],
  ] as const;

  /** Takes part until the round is over. */
  async function play(): Promise<void> {
    await pause(chance.between(0, 1_500));
    if (chance.happens(0.7)) await takePart();
    while (!round.isOver()) {
      if (open.size > 0 && chance.happens(0.6)) await again();
      else await chance.weighted(whatToDo)();
      await pause(chance.between(20, round.pace));
    }
  }

  return { client, play };
}
