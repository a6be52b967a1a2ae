import { randomBytes, randomUUID } from 'node:crypto';
import { buttonsOf, refreshOf } from './card.ts';
import type { Fields } from './json.ts';
import { type Ledger, ledger, type RateLimits } from './rates.ts';

/** One row of the channel's roster. */
export interface Member {
  /** `29:…`, the bot's own id for this person. */
  readonly id: string;
  readonly name: string;
  /** Entra object id; undefined when Teams does not tell. */
  readonly aadObjectId: string | undefined;
  readonly userRole: 'user' | 'guest';
  readonly tenantId: string;
  readonly email: string;
}

/** What a post showed from one moment on. */
export interface Version {
  /** Milliseconds since 1970-01-01 UTC on the simulation's clock. */
  readonly at: number;
  readonly text: string;
  readonly card: Fields | undefined;
  readonly activity: Fields;
}

/** Something the bot has posted. */
export interface Post {
  readonly id: string;
  readonly channel: Channel;
  /** Id of the post the thread starts with; the post's own id at top level. */
  readonly threadId: string;
  /** Oldest first; the last is what stands there now. */
  readonly history: readonly Version[];
  /** The only person who sees it, when it is a targeted message. */
  readonly onlyFor: string | undefined;
  readonly deletedAt: number | undefined;
  readonly text: string;
  readonly card: Fields | undefined;
}

export interface ChannelOptions {
  readonly id?: string;
  readonly name?: string;
  readonly teamId?: string;
  readonly tenantId?: string;
  /** The field that carries the Entra object id in the roster; Teams says `objectId`, the Playground `aadObjectId`. */
  readonly rosterKey?: 'objectId' | 'aadObjectId';
  /** False for a channel that refuses targeted messages. */
  readonly takesTargeted?: boolean;
}

/** A channel in a team and what stands in it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly tenantId: string;
  readonly rosterKey: 'objectId' | 'aadObjectId';
  readonly takesTargeted: boolean;
  /** Changes when people come and go; hidden from the bot until it asks. */
  readonly members: Member[];
  /** `29:…` of members whom the list lacks, as it may for an hour after they came. */
  readonly unlisted: Set<string>;
  /** Rows the list holds besides, such as those of people who have left the organisation. */
  readonly oddRows: Fields[];
  /** Roots of the threads there are, people's own posts included. */
  readonly threads: Set<string>;
  readonly sends: Ledger;
  readonly memberReads: Ledger;
  /** The bot's posts in the order they came, deleted and targeted ones left out. */
  readonly posts: () => readonly Post[];
  /** Targeted messages, oldest first. */
  readonly targeted: () => readonly Post[];
  readonly add: (post: Post) => void;
  /** Any post of the bot, deleted and targeted ones included. */
  readonly find: (id: string) => Post | undefined;
  /** The newest session's root post. */
  readonly board: () => Post | undefined;
  /** The newest setup card. */
  readonly setupPost: () => Post | undefined;
  /** Patient `n`'s post in the newest session; the first when a send with unknown outcome made two. */
  readonly patientPost: (n: number) => Post | undefined;
  readonly patientPosts: (n: number) => readonly Post[];
  /** The newest session's summary. */
  readonly summaryPost: () => Post | undefined;
  /** The roots of all sessions, oldest first; more than one of a session when a send with unknown outcome made two. */
  readonly boardPosts: () => readonly Post[];
  /** The summaries of all sessions in the same way. */
  readonly summaryPosts: () => readonly Post[];
  /** The bot's posts inside a thread. */
  readonly replies: (threadId: string) => readonly Post[];
}

interface Signal {
  readonly verb: string;
  readonly patient: string | undefined;
}

/** The verbs a post has ever carried; what it is does not change when its last button goes. */
function signalsOf(post: Post): readonly Signal[] {
  return post.history.flatMap(({ card }) => {
    if (card === undefined) return [];
    const refresh = refreshOf(card);
    return [...buttonsOf(card), ...(refresh === undefined ? [] : [refresh])].flatMap(({ verb, data }) =>
      verb === undefined
        ? []
        : [{ verb, patient: data.patient === undefined ? undefined : String(data.patient) }],
    );
  });
}

const boardVerbs = new Set(['session.join', 'session.controls', 'session.view']);

function opensLink(post: Post): boolean {
  return post.card !== undefined && buttonsOf(post.card).some((button) => button.type === 'Action.OpenUrl');
}

/** An empty channel with its own ids. */
export function createChannel(options: ChannelOptions, limits: RateLimits): Channel {
  const all: Post[] = [];
  const id = options.id ?? `19:${randomBytes(16).toString('hex')}@thread.tacv2`;
  const posts = () => all.filter((post) => post.deletedAt === undefined && post.onlyFor === undefined);
  const roots = () => posts().filter((post) => post.threadId === post.id);
  const carries = (post: Post, wanted: (signal: Signal) => boolean) => signalsOf(post).some(wanted);
  const isSetup = (post: Post) => carries(post, ({ verb }) => verb === 'session.begin');
  const isBoard = (post: Post) => carries(post, ({ verb }) => boardVerbs.has(verb));
  const isSummary = (post: Post) =>
    carries(post, ({ verb }) => verb.startsWith('summary.')) || opensLink(post);
  const board = () => roots().findLast(isBoard);
  const replies = (threadId: string) =>
    posts().filter((post) => post.threadId === threadId && post.id !== threadId);
  const patientPosts = (n: number) =>
    replies(board()?.id ?? '').filter((post) => carries(post, ({ patient }) => patient === String(n)));
  return {
    id,
    name: options.name ?? 'Sengepost 2',
    teamId: options.teamId ?? `19:${randomBytes(16).toString('hex')}@thread.tacv2`,
    tenantId: options.tenantId ?? randomUUID(),
    rosterKey: options.rosterKey ?? 'objectId',
    takesTargeted: options.takesTargeted ?? true,
    members: [],
    unlisted: new Set(),
    oddRows: [],
    threads: new Set(),
    sends: ledger(limits.send),
    memberReads: ledger(limits.members),
    posts,
    targeted: () => all.filter((post) => post.deletedAt === undefined && post.onlyFor !== undefined),
    add: (post) => {
      all.push(post);
      if (post.onlyFor === undefined && post.threadId === post.id) post.channel.threads.add(post.id);
    },
    find: (wanted) => all.find((post) => post.id === wanted),
    board,
    setupPost: () => posts().findLast(isSetup),
    patientPost: (n) => patientPosts(n)[0],
    patientPosts,
    boardPosts: () => roots().filter(isBoard),
    summaryPosts: () => roots().filter((post) => !isBoard(post) && !isSetup(post) && isSummary(post)),
    summaryPost: () => {
      const after = board();
      if (after === undefined) return undefined;
      const later = roots().slice(roots().indexOf(after) + 1);
      return (
        later.findLast((post) => carries(post, ({ verb }) => verb.startsWith('summary.'))) ??
        later.findLast((post) => opensLink(post) && !isSetup(post))
      );
    },
    replies,
  };
}
