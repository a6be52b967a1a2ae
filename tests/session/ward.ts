/** What the tests of whole sessions share: a hospital with Teams, storage and a bot, its wards, and how people answer. */
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, vi } from 'vitest';
import type { AssessmentId, WaitId } from '../../src/domain/form/form.ts';
import { type BotProcess, startBot } from '../teams/bot.ts';
import { buttonsOf, refreshOf, textOf } from '../teams/card.ts';
import type { Channel, ChannelOptions, Post } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import type { Shown } from '../teams/delivery.ts';
import { type Fields, textIn } from '../teams/json.ts';
import { type BotUrl, type Person, type PersonOptions, peopleOf } from '../teams/person.ts';
import type { Shown as ShownPage } from '../web/browser.ts';
import { type SignIn, signInOf } from '../web/signIn.ts';
import { freePort } from './azuriteProcess.ts';
import { anyOf, skews } from './row.ts';
import { openStorage, type StorageLine } from './storageLine.ts';

/**
 * How long anything is waited for before it counts as never happening, milliseconds of real time: several times the
 * longest wait there is, the lease of a bot that was killed, on a machine that is busy with something else. What happens
 * is seen when it happens.
 */
export const patience = 150_000;
/** A test as a whole, with a restart or two in it. */
export const longestTest = 400_000;

export interface Hospital {
  readonly connector: Connector;
  readonly storage: StorageLine;
  /** The bot that listens now; the first of them where there are two (row.ts). */
  readonly bot: BotProcess;
  /** What all processes of the bot have logged in this life. */
  readonly log: () => BotProcess['log'];
  /** Ends the bot, all its processes, without warning. */
  readonly kill: () => Promise<void>;
  /** Starts the bot again at the same addresses. */
  readonly start: () => Promise<void>;
  /** Starts one more bot on the same storage. */
  readonly startAnother: () => Promise<BotProcess>;
  /** What this person sees at an address, with a browser of their own: signed in when they are asked to. */
  readonly opensPage: (person: Person, url: string) => Promise<ShownPage>;
  /** The same, and sends the form on it with these fields. */
  readonly sendsForm: (
    person: Person,
    url: string,
    fields: Readonly<Record<string, string>>,
  ) => Promise<ShownPage>;
  /** A channel of its own with a leader in it. */
  readonly openWard: (options?: ChannelOptions) => Ward;
  /** The condition's first value; waits as long as a slow machine needs. */
  readonly until: <T>(condition: () => T | false | undefined, what?: string) => Promise<T>;
}

/** Loaded before every bot: waits that no test is about are cut short (soonShown.ts), and its clock is wrong. */
function preload(skew: number): readonly string[] {
  const soonShown = new URL('./soonShown.ts', import.meta.url).href;
  const clock = new URL(`../faults/shiftedClock.ts?by=${skew}&now=1`, import.meta.url).href;
  return skew === 0 ? [soonShown] : [soonShown, clock];
}

/** A hospital for the tests of one file, opened before them and closed after them. */
export function useHospital(env: Readonly<Record<string, string>> = {}): Hospital {
  interface Open {
    readonly connector: Connector;
    readonly storage: StorageLine;
    readonly ports: readonly number[];
    readonly signIn: SignIn;
    readonly bots: readonly [BotProcess, ...BotProcess[]];
  }
  let open: Open | undefined;
  const others: BotProcess[] = [];
  vi.setConfig({ testTimeout: longestTest });
  const now = () => {
    if (open === undefined) throw new Error('The hospital is not open yet');
    return open;
  };
  const startOn = ({ connectionString }: StorageLine, signIn: SignIn, port: number, skew = 0) =>
    startBot({
      connectionString,
      env: { ...signIn.env, ...env, PORT: String(port) },
      preload: preload(skew),
    });
  const startAll = async (
    storage: StorageLine,
    signIn: SignIn,
    ports: readonly number[],
  ): Promise<Open['bots']> => {
    const [first, ...rest] = ports.map((port, index) => startOn(storage, signIn, port, skews[index]));
    if (first === undefined) throw new Error('The bot needs a port');
    return [await first, ...(await Promise.all(rest))];
  };

  beforeAll(async () => {
    const [connector, storage, ...ports] = await Promise.all([
      startConnector(),
      openStorage(),
      ...skews.map(() => freePort()),
    ]);
    const signIn = signInOf(await freePort(), ports);
    open = { connector, storage, ports, signIn, bots: await startAll(storage, signIn, ports) };
  }, patience);
  afterAll(async () => {
    await Promise.all([...(open?.bots ?? []), ...others].map((bot) => bot.stop()));
    await Promise.all([open?.connector.close(), open?.storage.close(), open?.signIn.close()]);
  }, patience);

  const until: Hospital['until'] = (condition, what = condition.toString()) =>
    now().connector.until(condition, { timeout: patience, what });
  const anyBot = anyOf(() => now().bots);
  return {
    get connector() {
      return now().connector;
    },
    get storage() {
      return now().storage;
    },
    get bot() {
      return now().bots[0];
    },
    log: () => now().bots.flatMap(({ log }) => log),
    kill: async () => {
      await Promise.all(now().bots.map((bot) => bot.kill()));
    },
    start: async () => {
      const { storage, signIn, ports } = now();
      open = { ...now(), bots: await startAll(storage, signIn, ports) };
    },
    startAnother: async () => {
      const bot = await startOn(now().storage, now().signIn, await freePort());
      others.push(bot);
      return bot;
    },
    opensPage: (person, url) => now().signIn.opens(person, url),
    sendsForm: async (person, url, fields) => {
      const { signIn } = now();
      const { text } = await signIn.opens(person, url);
      const csrf = /name="csrf" value="(\w+)"/.exec(text)?.[1] ?? '';
      return signIn.browserOf(person).post(url, { csrf, ...fields });
    },
    openWard: (options) => wardIn(now().connector, () => anyBot().url, until, options),
    until,
  };
}

/** A channel with its people and the session they hold. */
export interface Ward {
  readonly channel: Channel;
  /** Kari, who starts the sessions. */
  readonly leader: Person;
  readonly person: (name: string, options?: PersonOptions) => Person;
  /** The leader starts with these words, «3 60 alle»; the new session's board. */
  readonly start: (words: string) => Promise<Post>;
  /** The newest session's board. */
  readonly board: () => Promise<Post>;
  /** The patient's card, when it has been posted. */
  readonly patient: (number: number) => Promise<Post>;
  /** The patient's card, when it shows the result. */
  readonly result: (number: number) => Promise<Post>;
  readonly summary: () => Promise<Post>;
  /** What the leader reads behind its «Se tallene». */
  readonly numbers: () => Promise<string>;
  /** The leader's command, with a mention. */
  readonly command: (words: string) => Promise<void>;
  /** The same from somebody who has not written before: replies to one person are few. */
  readonly asks: (words: string) => Promise<void>;
  /** The bot's next post that says this. */
  readonly says: (text: string | RegExp) => Promise<Post>;
}

/** A channel whose people talk to the bot at `botUrl`. */
export function wardIn(
  connector: Connector,
  botUrl: BotUrl,
  until: Hospital['until'],
  options?: ChannelOptions,
  /** Called when a result is waited for: it has been quiet in the channel for long enough. */
  quiet: () => void = () => undefined,
): Ward {
  const channel = connector.addChannel(options);
  const join = peopleOf(connector, botUrl);
  const leader = join(channel, 'Kari Nordmann');
  const patient = (number: number) =>
    until(() => channel.patientPost(number), `the card of patient ${number}`);
  const summary = () => until(() => channel.summaryPost(), 'the summary');
  return {
    channel,
    leader,
    patient,
    person: (name, personOptions) => join(channel, name, personOptions),
    start: async (words) => {
      const before = channel.board();
      await leader.says(`<at>Kartlegging</at> start ${words}`);
      return until(() => {
        const board = channel.board();
        return board !== before && board;
      }, 'the board');
    },
    board: () => until(() => channel.board(), 'the board'),
    result: async (number) => {
      const post = await patient(number);
      if (isOpen(post)) quiet();
      return until(() => !isOpen(post) && post, `the result of patient ${number}`);
    },
    summary,
    numbers: async () => {
      const session = sessionOf(await summary());
      return (await stored(leader.invoke('summary.numbers', { session }))).text;
    },
    command: async (words) => {
      await leader.says(`<at>Kartlegging</at> ${words}`);
    },
    asks: async (words) => {
      await join(channel, 'Nina Ny').says(`<at>Kartlegging</at> ${words}`);
    },
    says: (text) =>
      until(
        () =>
          channel.posts().find((post) => {
            const shown = wordsOf(post);
            return typeof text === 'string' ? shown.includes(text) : text.test(shown);
          }),
        `a post that says «${text}»`,
      ),
  };
}

/** Everything readable in a post as it stands now. */
export function wordsOf(post: Post): string {
  return post.card === undefined ? post.text : textOf(post.card);
}

/** Whether everybody can still answer on this card. */
export function isOpen(post: Post): boolean {
  return buttonsOf(post.card ?? {}).some(({ verb }) => verb === 'answer.assess');
}

/** The session a board or a patient's card belongs to. */
export function sessionOf(post: Post): string {
  const card = post.history[0]?.card;
  const session = card && textIn(refreshOf(card)?.data.session);
  if (session === undefined) throw new Error('The post belongs to no session');
  return session;
}

/** What one person says of one patient, tap by tap. */
export interface Says {
  readonly assessment: AssessmentId;
  readonly reasons?: readonly string[];
  readonly wait?: WaitId;
  readonly staffing?: string;
  readonly bottleneck?: string;
  readonly risk?: number;
  readonly samarbeidsmote?: string;
  readonly oppfolging?: string;
}

const furtherQuestions = ['staffing', 'bottleneck', 'risk', 'samarbeidsmote', 'oppfolging'] as const;

/** Answers, or answers anew, with the buttons the person sees, each tap acknowledged with a card; the last card. */
export async function answers(person: Person, post: Post, says: Says): Promise<Shown> {
  const offers = (wanted: string) => buttonsOf(person.view(post)).some(({ verb }) => verb === wanted);
  if (!offers('answer.assess')) {
    // The question about the time leads back to the reasons first.
    if (!offers('answer.change') && offers('answer.reasons'))
      await stored(person.taps(post, { verb: 'answer.reasons' }));
    if (offers('answer.change')) await stored(person.taps(post, { verb: 'answer.change' }));
  }
  let shown: Shown = await stored(person.taps(post, { verb: 'answer.assess', assessment: says.assessment }));
  for (const reason of says.reasons ?? []) shown = await names(person, post, reason);
  if (says.wait !== undefined) {
    shown = await stored(person.taps(post, { verb: 'answer.wait', wait: says.wait }));
  }
  for (const question of furtherQuestions) {
    const value = says[question];
    if (value === undefined) continue;
    await opens(person, post, question);
    shown = await stored(person.taps(post, { verb: `answer.${question}`, [question]: value }));
  }
  return shown;
}

/** Opens a further question, by way of those that lead to it where it is not offered at once. */
async function opens(person: Person, post: Post, question: string): Promise<void> {
  const offered = buttonsOf(person.view(post)).filter(({ verb }) =>
    furtherQuestions.some((one) => verb === `answer.${one}`),
  );
  const wanted = `answer.${question}`;
  const verb = offered.some((button) => button.verb === wanted) ? wanted : offered.at(-1)?.verb;
  if (verb === undefined) throw new Error(`Nothing leads to «${question}»`);
  await stored(person.taps(post, { verb }));
  if (verb !== wanted) await opens(person, post, question);
}

/** Adds a reason, by way of «Noe annet …» and its group where it is not offered at once. */
export async function names(person: Person, post: Post, reason: string): Promise<Shown> {
  const [group = ''] = reason.split('-');
  const offers = (verb: string, data: Fields) =>
    buttonsOf(person.view(post)).some(
      (button) =>
        button.verb === verb && Object.entries(data).every(([name, value]) => button.data[name] === value),
    );
  const list = { verb: 'answer.reasons', first: 1 };
  if (!offers('answer.reason', {}) && offers('answer.reasons', { first: 1 }))
    await stored(person.taps(post, list));
  if (!offers('answer.reason', { reason })) {
    if (!offers('answer.reasons', { group })) await stored(person.taps(post, 'Noe annet …'));
    await stored(person.taps(post, { verb: 'answer.reasons', group }));
  }
  return stored(person.taps(post, { verb: 'answer.reason', reason }));
}

/** Fails unless the tap was acknowledged with a card. */
export async function stored(tap: Promise<Shown>): Promise<Extract<Shown, { kind: 'card' }>> {
  const shown = await tap;
  if (shown.kind !== 'card') throw new Error(`Not acknowledged: ${shown.text}`);
  return shown;
}

/** Fails unless the tap was refused with a sentence; the sentence. */
export async function refused(tap: Promise<Shown>): Promise<string> {
  const shown = await tap;
  if (shown.kind !== 'message') throw new Error(`Not refused: ${shown.text}`);
  return shown.text;
}

/** A row as it is stored, without what the service adds. */
export type StoredRow = Readonly<Record<string, unknown>> & {
  readonly partitionKey: string;
  readonly rowKey: string;
};

/** Every row of the bot's table, ordered by key. */
export async function storedRows(storage: StorageLine): Promise<readonly StoredRow[]> {
  const client = TableClient.fromConnectionString(storage.directly, 'kartlegging', {
    allowInsecureConnection: true,
  });
  const rows: StoredRow[] = [];
  for await (const {
    partitionKey = '',
    rowKey = '',
    etag: _,
    timestamp: __,
    ...columns
  } of client.listEntities())
    rows.push({ partitionKey, rowKey, ...columns });
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ partitionKey, rowKey }: StoredRow) => `${partitionKey} ${rowKey}`;

/** The rows that hold a session's answers. */
export async function storedAnswers(storage: StorageLine, session: string): Promise<readonly StoredRow[]> {
  const rows = await storedRows(storage);
  return rows.filter(({ partitionKey, rowKey }) => partitionKey.endsWith(session) && rowKey.startsWith('a|'));
}

/** «Jeg må gå», from the view of one's role. */
export async function goesAway(person: Person, board: Post): Promise<Shown> {
  await stored(person.taps(board, { verb: 'session.view', view: 'role' }));
  return stored(person.taps(board, { verb: 'session.leave' }));
}

/** What a session is of, as `status` says it: «2 pasienter · 30 minutter · Sengepost». */
export async function beganAs(ward: Ward): Promise<string> {
  await ward.board();
  await ward.asks('status');
  return wordsOf(await ward.says('Slik ligger vi an'));
}
