import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { startsWithSlash } from '../app/entry/parseCommand.ts';
import type { Received } from '../app/ports/act.ts';
import { channelKey } from '../app/ports/keys.ts';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import type { MembersChanged } from '../app/ports/teams.ts';
import type { Verb } from '../cards/model/card.ts';
import type { Language } from '../domain/basics.ts';
import { typedWords } from './typedWords.ts';

const text = z.string();
/** A field that is a help and no need: one that Teams sends empty or of another kind counts as missing. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
/** What was given as JSON in a string is read as what it says. */
const jsonOrSelf = z
  .unknown()
  .optional()
  .transform((value): unknown => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  });
const identified = z.object({ id: text.min(1) });
const mention = z.object({
  type: z.literal('mention'),
  mentioned: identified.extend({ name: lenient(text) }),
  text: lenient(text),
});

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: text });

/** What the bot reads of an activity (docs/teams.md § 1.2); everything else passes unread. */
const activitySchema = z.object({
  type: text,
  id: lenient(text),
  name: lenient(text),
  timestamp: lenient(z.union([z.date(), text])),
  serviceUrl: text.min(1),
  from: identified.extend({ name: lenient(text), aadObjectId: lenient(text) }),
  recipient: identified.extend({ isTargeted: lenient(z.boolean()) }),
  conversation: identified.extend({ conversationType: lenient(text), tenantId: lenient(text) }),
  replyToId: lenient(text),
  locale: lenient(text),
  text: lenient(text),
  entities: lenient(z.array(z.unknown())),
  channelData: lenient(
    z.object({
      channel: lenient(identified.extend({ name: lenient(text) })),
      team: lenient(identified),
      tenant: lenient(identified),
      eventType: lenient(text),
    }),
  ),
  action: lenient(text),
  membersAdded: lenient(z.array(z.unknown())),
  membersRemoved: lenient(z.array(z.unknown())),
  value: jsonOrSelf,
});
type ParsedActivity = z.output<typeof activitySchema>;

/** Somebody who came or left. */
const moved = identified.extend({ aadObjectId: lenient(text) });

const execute = z.object({
  action: z.object({ verb: z.unknown().optional(), data: jsonOrSelf }),
});
const submit = z.object({ verb: z.unknown() });
/** What a dialog is opened with, and what is tapped in it. */
const task = z.object({ data: jsonOrSelf.pipe(z.record(z.string(), z.unknown())) });
const closingVerb: Verb = 'dialog.close';
const taskNames: ReadonlySet<string> = new Set(['task/fetch', 'task/submit']);

/** Where an event says that the bot has come, or come back: a channel, or all of a team's. */
export interface WritableAgain {
  readonly address: ChannelAddress;
  readonly teamId: string | undefined;
}

export type Incoming =
  | { readonly kind: 'command'; readonly act: Received; readonly text: string }
  /** `answerable`: the person sees what the bot returns; after an Action.Submit Teams shows nothing. */
  | {
      readonly kind: 'action';
      readonly act: Received;
      readonly verb: string;
      readonly data: unknown;
      readonly answerable: boolean;
    }
  /** «Lukk» in a dialog. */
  | { readonly kind: 'dialogClosed' }
  /** An Action.Submit that says nothing the bot can read. */
  | { readonly kind: 'unreadableSubmit'; readonly act: Received }
  /** Addressed to the bot outside a channel, where nothing is answered but a word or a tap that shows nothing. */
  | { readonly kind: 'elsewhere'; readonly tenantId: string }
  /** Who is in a channel or team, or whether the bot may write there, has changed. */
  | {
      readonly kind: 'changed';
      readonly members: MembersChanged | undefined;
      readonly writable: WritableAgain | undefined;
    }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly issues: readonly string[] };

/** Reads one activity. Never throws; the issues name paths only. */
export function readActivity(activity: Partial<Activity>): Incoming {
  const parsed = activitySchema.safeParse(activity);
  if (!parsed.success) {
    return { kind: 'unreadable', issues: parsed.error.issues.map((issue) => issue.path.join('.')) };
  }
  const read = parsed.data;
  if (read.type === 'invoke') return readInvoke(read);
  if (read.type === 'message') return readMessage(read);
  const members = read.type === 'conversationUpdate' ? membersChanged(read) : undefined;
  const writable = writableAgain(read);
  return members === undefined && writable === undefined
    ? { kind: 'ignored' }
    : { kind: 'changed', members, writable };
}

const reopened: ReadonlySet<string> = new Set([
  'channelRestored',
  'channelUnarchived',
  'teamRestored',
  'teamUnarchived',
]);

/** The bot has been added, alone or among others, or what was closed is open again. */
function writableAgain(read: ParsedActivity): WritableAgain | undefined {
  const { type, action, membersAdded = [], channelData, recipient } = read;
  const isBot = (member: unknown) => identified.safeParse(member).data?.id === recipient.id;
  const came =
    type === 'installationUpdate'
      ? action?.startsWith('add') === true
      : type === 'conversationUpdate' &&
        (membersAdded.some(isBot) || reopened.has(channelData?.eventType ?? ''));
  return came ? { address: addressOf(read), teamId: channelData?.team?.id } : undefined;
}

/** Whether an invoke belongs to a dialog, whose answers have a form of their own (docs/teams.md § 2.7). */
export function isTask({ name }: { readonly name?: string | null | undefined }): boolean {
  return taskNames.has(name ?? '');
}

/** Undefined for what says nothing about people: a channel that is renamed, a team that is archived. */
function membersChanged(read: ParsedActivity): MembersChanged | undefined {
  const { membersAdded = [], membersRemoved = [] } = read;
  if (membersAdded.length + membersRemoved.length === 0) return undefined;
  const [added = [], removed = []] = [membersAdded, membersRemoved].map((rows) =>
    rows.flatMap((row) => {
      const { data } = moved.safeParse(row);
      return data === undefined ? [] : [{ userId: data.id, aadObjectId: data.aadObjectId || undefined }];
    }),
  );
  const { channel, team, eventType } = read.channelData ?? {};
  return {
    tenantId: tenantOf(read),
    teamId: team?.id,
    channelId: channelIdOf(read),
    ofTeam: eventType?.startsWith('team') ?? !channel,
    added,
    removed,
  };
}

/** The fields of a button in a dialog stand beside what was written in its inputs. */
function readTask(read: ParsedActivity): Incoming {
  const value = task.safeParse(read.value);
  if (!value.success) return { kind: 'unreadable', issues: ['value.data'] };
  const { msteams: _, ...data } = value.data.data;
  if (read.name === 'task/submit' && data.verb === closingVerb) return { kind: 'dialogClosed' };
  const action = actionOf(read, data.verb, data, true);
  return { ...action, act: { ...action.act, inDialog: true } };
}

function readInvoke(read: ParsedActivity): Incoming {
  if (isTask(read)) return readTask(read);
  if (read.name !== 'adaptiveCard/action') return { kind: 'ignored' };
  const value = execute.safeParse(read.value);
  if (!value.success) return { kind: 'unreadable', issues: ['value.action'] };
  const { data } = value.data.action;
  const verb = value.data.action.verb ?? submit.safeParse(data).data?.verb;
  // A verb or data of the wrong type is refused with a sentence like any unknown verb, not dropped here.
  return actionOf(read, verb, data ?? {}, true);
}

/** A tap is known by its activity and by what it asks for, so that ids that are used twice do no harm. */
function actionOf(
  read: ParsedActivity,
  named: unknown,
  data: unknown,
  answerable: boolean,
): Extract<Incoming, { kind: 'action' }> {
  const verb = typeof named === 'string' ? named : '';
  const act = actOf(read);
  const id = act.id === '' ? '' : JSON.stringify([act.id, verb, data]);
  return { kind: 'action', act: { ...act, id }, verb, data, answerable };
}

function readMessage(read: ParsedActivity): Incoming {
  const submitted = submit.safeParse(read.value);
  const elsewhere = { kind: 'elsewhere', tenantId: tenantOf(read) } as const;
  if (submitted.success)
    return isInChannel(read) ? actionOf(read, submitted.data.verb, read.value, false) : elsewhere;
  const { words, mentions } = typedIn(read);
  // «@Ola /kartlegging start» is said to Ola.
  const bySlash = mentions !== 'others' && startsWithSlash(words);
  const addressed = mentions === 'bot' || read.recipient.isTargeted === true || bySlash;
  if (read.conversation.conversationType === 'personal') return elsewhere;
  if (!addressed && isGiven(read.value)) {
    return isInChannel(read) ? { kind: 'unreadableSubmit', act: actOf(read) } : elsewhere;
  }
  if (!addressed) return { kind: 'ignored' };
  if (!isInChannel(read)) return elsewhere;
  return { kind: 'command', act: actOf(read), text: words };
}

/** Only a button gives a message a value. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** What somebody typed, and whom it was said to: the id of an entity decides, not the name that is displayed. */
function typedIn(read: ParsedActivity): {
  readonly words: string;
  readonly mentions: 'bot' | 'others' | 'nobody';
} {
  const mentions = (read.entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const ofBot = mentions.filter(({ mentioned }) => mentioned.id === read.recipient.id);
  const shown = ofBot.map((each) => ({ text: each.text, name: each.mentioned.name }));
  return {
    words: typedWords(read.text ?? '', shown),
    mentions: ofBot.length > 0 ? 'bot' : mentions.length > 0 ? 'others' : 'nobody',
  };
}

/** `conversation.id` is `<channel>;messageid=<root>` inside a thread; the channel is the part before. */
function channelIdOf(read: ParsedActivity): string {
  const [base] = read.conversation.id.split(';');
  return read.channelData?.channel?.id ?? base ?? read.conversation.id;
}

/** What Teams calls nothing is taken for a channel, whose roster then tells. */
function isInChannel({ conversation }: ParsedActivity): boolean {
  return (conversation.conversationType ?? 'channel') === 'channel';
}

function tenantOf(read: ParsedActivity): string {
  return (read.channelData?.tenant?.id ?? read.conversation.tenantId ?? '').toLowerCase();
}

function addressOf(read: ParsedActivity): ChannelAddress {
  return {
    channelId: channelIdOf(read),
    serviceUrl: read.serviceUrl,
    tenantId: tenantOf(read),
    botId: read.recipient.id,
  };
}

function actOf(read: ParsedActivity): Received {
  const address = addressOf(read);
  const language = languageIn(read);
  const sentAt = read.timestamp ? new Date(read.timestamp).getTime() : 0;
  const channelName = read.channelData?.channel?.name?.trim();
  return {
    id: read.id ?? '',
    from: { userId: read.from.id, aadObjectId: read.from.aadObjectId || undefined },
    inChannel: isInChannel(read),
    teamId: read.channelData?.team?.id,
    ...(channelName && { channelName }),
    address,
    channel: channelKey(address.channelId),
    conversationId: read.conversation.id,
    cardActivityId: read.replyToId,
    sentAt: Number.isFinite(sentAt) ? sentAt : 0,
    ...(language !== undefined && { language }),
  };
}

/** Tags begin with the language (BCP 47); «no» is Norwegian without saying which, and most write bokmål. */
const tags: ReadonlyMap<string | undefined, Language> = new Map([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
]);

/** What the person has Teams in; undefined when it is not said, or is none of ours. */
function languageIn({ locale, entities = [] }: ParsedActivity): Language | undefined {
  const [said] = entities.flatMap((entity) => clientInfo.safeParse(entity).data ?? []);
  const tag = locale || said?.locale;
  return tags.get(tag?.toLowerCase().split(/[-_]/)[0]);
}
