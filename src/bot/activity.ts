import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { startsWithSlash } from '../app/command.ts';
import { channelKey } from '../app/keys.ts';
import type { Act } from '../app/world.ts';
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
    })
    .nullish(),
  value: z.unknown().optional(),
});
type ParsedActivity = z.output<typeof activitySchema>;

const execute = z.object({
  action: z.object({ verb: z.unknown().optional(), data: z.unknown().optional() }),
});
const submit = z.object({ verb: z.unknown() });
/** What a dialog is opened with, and what is tapped in it. */
const task = z.object({ data: z.record(z.string(), z.unknown()) });
const closingVerb: Verb = 'dialog.close';
const taskNames: ReadonlySet<string> = new Set(['task/fetch', 'task/submit']);

export type Incoming =
  | { readonly kind: 'command'; readonly act: Act; readonly text: string }
  /** `answerable`: the person sees what the bot returns; after an Action.Submit Teams shows nothing. */
  | {
      readonly kind: 'action';
      readonly act: Act;
      readonly verb: string;
      readonly data: unknown;
      readonly answerable: boolean;
    }
  /** «Lukk» in a dialog. */
  | { readonly kind: 'dialogClosed' }
  /** Addressed to the bot outside a channel. */
  | { readonly kind: 'elsewhere'; readonly conversationId: string }
  /** Somebody came to or left a channel or team. */
  | { readonly kind: 'membersChanged' }
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
  if (read.type === 'conversationUpdate') return { kind: 'membersChanged' };
  return { kind: 'ignored' };
}

/** Whether an invoke belongs to a dialog, whose answers have a form of their own (teams.md § 2.7). */
export function isTask({ name }: { readonly name?: string | null | undefined }): boolean {
  return taskNames.has(name ?? '');
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
  if (submitted.success) return actionOf(read, submitted.data.verb, read.value, false);
  const type = read.conversation.conversationType;
  const { text: words, mentioned } = withoutMention(read);
  const addressed = mentioned || read.recipient.isTargeted === true || startsWithSlash(words);
  if (type === 'personal') return { kind: 'elsewhere', conversationId: read.conversation.id };
  if (!addressed) return { kind: 'ignored' };
  if (type === 'groupChat') return { kind: 'elsewhere', conversationId: read.conversation.id };
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

function actOf(read: ParsedActivity): Act {
  const channelId = channelIdOf(read);
  const sentAt = read.timestamp ? new Date(read.timestamp).getTime() : 0;
  return {
    id: read.id ?? '',
    actor: {
      objectId: read.from.aadObjectId || read.from.id,
      userId: read.from.id,
      name: read.from.name ?? '',
    },
    address: {
      channelId,
      serviceUrl: read.serviceUrl,
      tenantId: read.channelData?.tenant?.id ?? read.conversation.tenantId ?? '',
      botId: read.recipient.id,
    },
    channel: channelKey(channelId),
    conversationId: read.conversation.id,
    cardActivityId: read.replyToId ?? undefined,
    sentAt: Number.isFinite(sentAt) ? sentAt : 0,
  };
}
