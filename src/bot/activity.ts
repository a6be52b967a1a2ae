import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { startsWithSlash } from '../app/command.ts';
import { channelKey } from '../app/keys.ts';
import type { MembersChanged, Received } from '../app/world.ts';
import type { Verb } from '../cards/card.ts';

const text = z.string();
const account = z.object({
  id: text.min(1),
  name: text.optional(),
  aadObjectId: text.nullish(),
  isTargeted: z.boolean().optional(),
});
const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: text.nullish() }),
  text: text.nullish(),
});

/** What the bot reads of an activity (teams.md § 1.2); everything else passes unread. */
const activitySchema = z.object({
  type: text,
  id: text.nullish(),
  name: text.nullish(),
  /** A help, not a need: one that cannot be read counts as missing. */
  timestamp: z.union([z.date(), text]).nullish().catch(undefined),
  serviceUrl: text.min(1),
  from: account,
  recipient: account,
  conversation: z.object({
    id: text.min(1),
    conversationType: text.nullish(),
    tenantId: text.nullish(),
  }),
  replyToId: text.nullish(),
  text: text.nullish(),
  entities: z.array(z.unknown()).nullish(),
  channelData: z
    .object({
      channel: z.object({ id: text }).nullish(),
      tenant: z.object({ id: text }).nullish(),
      team: z.object({ id: text }).nullish().catch(undefined),
      eventType: text.nullish().catch(undefined),
    })
    .nullish(),
  membersAdded: z.array(z.unknown()).nullish().catch(undefined),
  membersRemoved: z.array(z.unknown()).nullish().catch(undefined),
  value: z.unknown().optional(),
});
type ParsedActivity = z.output<typeof activitySchema>;

/** Somebody who came or left. */
const moved = z.object({ id: text.min(1), aadObjectId: text.nullish().catch(undefined) });

const execute = z.object({
  action: z.object({ verb: z.unknown().optional(), data: z.unknown().optional() }),
});
const submit = z.object({ verb: z.unknown() });
/** What a dialog is opened with, and what is tapped in it. */
const task = z.object({ data: z.record(z.string(), z.unknown()) });
const closingVerb: Verb = 'dialog.close';
const taskNames: ReadonlySet<string> = new Set(['task/fetch', 'task/submit']);

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
  /** Addressed to the bot outside a channel, where nothing is answered but a word or a tap that shows nothing. */
  | { readonly kind: 'elsewhere'; readonly tenantId: string }
  /** Somebody came to or left a channel or team. */
  | { readonly kind: 'membersChanged'; readonly change: MembersChanged }
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
  if (read.type === 'conversationUpdate') return readMembers(read);
  return { kind: 'ignored' };
}

/** Whether an invoke belongs to a dialog, whose answers have a form of their own (teams.md § 2.7). */
export function isTask({ name }: { readonly name?: string | null | undefined }): boolean {
  return taskNames.has(name ?? '');
}

function readMembers(read: ParsedActivity): Incoming {
  const { membersAdded, membersRemoved } = read;
  // A channel that is renamed, or a team that is archived, says nothing about people.
  if (!membersAdded?.length && !membersRemoved?.length) return { kind: 'ignored' };
  const [added = [], removed = []] = [membersAdded, membersRemoved].map((rows) =>
    (rows ?? []).flatMap((row) => {
      const { data } = moved.safeParse(row);
      return data === undefined ? [] : [{ userId: data.id, aadObjectId: data.aadObjectId || undefined }];
    }),
  );
  const { channel, team, eventType } = read.channelData ?? {};
  const change = {
    tenantId: tenantOf(read),
    teamId: team?.id,
    channelId: channelIdOf(read),
    ofTeam: eventType?.startsWith('team') ?? !channel,
    added,
    removed,
  };
  return { kind: 'membersChanged', change };
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
  const { text: words, mentioned } = withoutMention(read);
  const addressed = mentioned || read.recipient.isTargeted === true || startsWithSlash(words);
  if (read.conversation.conversationType === 'personal') return elsewhere;
  if (!addressed) return { kind: 'ignored' };
  if (!isInChannel(read)) return elsewhere;
  return { kind: 'command', act: actOf(read), text: words };
}

/** Takes out what the entities say is a mention of the bot; the displayed name is not to be trusted. */
function withoutMention(read: ParsedActivity): { readonly text: string; readonly mentioned: boolean } {
  let words = read.text ?? '';
  let mentioned = false;
  for (const entity of read.entities ?? []) {
    const parsed = mention.safeParse(entity);
    if (!parsed.success || parsed.data.mentioned.id !== read.recipient.id) continue;
    mentioned = true;
    if (parsed.data.text) words = words.replace(parsed.data.text, ' ');
  }
  return { text: words, mentioned };
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

function actOf(read: ParsedActivity): Received {
  const channelId = channelIdOf(read);
  const sentAt = read.timestamp ? new Date(read.timestamp).getTime() : 0;
  return {
    id: read.id ?? '',
    from: { userId: read.from.id, aadObjectId: read.from.aadObjectId || undefined },
    inChannel: isInChannel(read),
    teamId: read.channelData?.team?.id,
    address: {
      channelId,
      serviceUrl: read.serviceUrl,
      tenantId: tenantOf(read),
      botId: read.recipient.id,
    },
    channel: channelKey(channelId),
    conversationId: read.conversation.id,
    cardActivityId: read.replyToId ?? undefined,
    sentAt: Number.isFinite(sentAt) ? sentAt : 0,
  };
}
