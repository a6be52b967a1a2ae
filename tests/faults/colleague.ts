import { refuse } from '../../src/domain/refusal.ts';
import { refusalText } from '../../src/text/refusals.ts';
import type { Button } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Fields } from '../teams/json.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import type { Ledger, Value } from './ledger.ts';
import type { Heard } from './mail.ts';
import type { Round } from './round.ts';
import { isOpenCard, seenPost } from './sightings.ts';

/** A tap, and what it says when it is stored. */
interface Tap {
  readonly verb: string;
  readonly data: Fields;
  /** 0: about one's own part in the round. */
  readonly patient: number;
  readonly says: readonly (readonly [subject: string, value: Value])[];
}

/** The tap may have been stored all the same: the bot does not know either. */
const perhaps = new Set([refusalText(refuse('answerNotStored')), refusalText(refuse('storageDown'))]);

const furtherVerbs = new Set(['staffing', 'bottleneck', 'risk', 'samarbeidsmote', 'oppfolging']);

/** How much a colleague likes a button; a button that is not here is never tapped. */
const liking: Readonly<Record<string, number>> = {
  'answer.assess': 6,
  'answer.reason': 4,
  'answer.wait': 5,
  'answer.reasons': 1,
  'answer.removeReason': 0.7,
  'answer.done': 0.3,
  'answer.change': 0.7,
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

function tapOn({ verb = '', data }: Button): Tap {
  return { verb, data, patient: Number(data.patient ?? 0), says: meaning(verb, data) };
}

/** Somebody of the staff, who taps whatever the cards offer until the round is over. */
export function createColleague(client: Client, round: Round, ledger: Ledger, chance: Chance) {
  /** Taps without an answer, by what they are about: to be repeated, or said otherwise. */
  const open = new Map<string, Tap>();
  const person = client.objectId;

  async function tap(post: Post, { verb, data, patient, says }: Tap): Promise<Heard> {
    const attempts = says.map(([subject, value]) => ledger.attempt(person, patient, subject, value));
    const heard = await client.taps(post, verb, data);
    const key = `${patient} ${says[0]?.[0]}`;
    const unknown =
      heard.kind === 'nothing' || (heard.kind === 'message' && (heard.again || perhaps.has(heard.text)));
    round.note(unknown ? 'unanswered' : heard.kind === 'card' ? 'acknowledged' : 'refused');
    if (says.length > 0) {
      if (unknown) open.set(key, { verb, data, patient, says });
      else open.delete(key);
    }
    if (!unknown) for (const each of attempts) heard.kind === 'card' ? each.acknowledged() : each.refused();
    if (heard.kind === 'message' && heard.text === refusalText(refuse('assessFirst')))
      round.saidMissing(person, patient);
    return heard;
  }

  const postOf = (patient: number) => seenPost(round.channel, patient === 0 ? 'board' : `patient ${patient}`);

  async function again(): Promise<void> {
    const unanswered = chance.pick([...open.values()]);
    const post = postOf(unanswered.patient);
    if (post !== undefined) await tap(post, unanswered);
  }

  /** The open patient mostly; now and then one that has been shown. */
  function choosePatient(): Post | undefined {
    const posts = round.patients.flatMap((patient) => postOf(patient) ?? []);
    const openPosts = posts.filter(({ card }) => isOpenCard(card));
    const some = openPosts.length > 0 && !chance.happens(0.1) ? openPosts : posts;
    return some.length === 0 ? undefined : chance.pick(some);
  }

  async function answer(): Promise<void> {
    const post = choosePatient();
    if (post === undefined) return;
    const buttons = client.buttons(post).filter(({ verb = '' }) => liking[verb] !== undefined);
    if (buttons.length === 0) return;
    const choose = () => tapOn(chance.weighted(buttons.map((each) => [each, liking[each.verb ?? ''] ?? 0])));
    const first = choose();
    const second = chance.happens(0.1) ? choose() : first;
    // Two thumbs: both taps at once, about different things.
    const about = ({ says }: Tap) => says[0]?.[0];
    const both = about(first) !== undefined && about(second) !== undefined && about(first) !== about(second);
    await Promise.all((both ? [first, second] : [first]).map((each) => tap(post, each)));
  }

  async function takePart(): Promise<void> {
    const board = postOf(0);
    const offered = board && client.buttons(board).filter(({ verb }) => verb === 'session.join');
    if (board === undefined || offered === undefined || offered.length === 0) return;
    await tap(board, tapOn(chance.pick(offered)));
  }

  async function leave(): Promise<void> {
    const board = postOf(0);
    if (board === undefined) return;
    const data = { session: round.session };
    await tap(board, { verb: 'session.leave', data, patient: 0, says: meaning('session.leave', data) });
  }

  /** Takes part until the round is over. */
  async function play(): Promise<void> {
    await pause(chance.between(0, 1_500));
    if (chance.happens(0.7)) await takePart();
    while (!round.isOver()) {
      if (open.size > 0 && chance.happens(0.6)) await again();
      else if (chance.happens(0.03)) await takePart();
      else if (chance.happens(0.015)) await leave();
      else await answer();
      await pause(chance.between(20, round.pace));
    }
  }

  return { client, play };
}
