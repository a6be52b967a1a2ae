import { z } from 'zod';
import { meantCommands } from '../../cards/model/views.ts';

/** What a pending reply shows; made into a card when it is sent, from the state of that moment. */
const replyBody = z.discriminatedUnion('kind', [
  /** Nothing to send: the row only marks the activity as handled. */
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('help') }),
  /** `mine`: whose actions come first, by their Entra object id. */
  z.object({ kind: z.literal('log'), mine: z.string().exactOptional() }),
  /** An action that was written as a command. */
  z.object({ kind: z.literal('added'), nr: z.int() }),
  /** A code that units tie themselves on with. */
  z.object({ kind: z.literal('code'), code: z.string() }),
  /** Whether the unit is to be tied. */
  z.object({ kind: z.literal('tie'), code: z.string(), receiver: z.string(), replaces: z.boolean() }),
  /** What the unit is told in. */
  z.object({ kind: z.literal('language') }),
  /** `help`: with a button that opens help, and that of the command that may be meant. `edits`: in place of a question;
   * `orPost`: by itself where that is gone. */
  z.object({
    kind: z.literal('line'),
    text: z.string(),
    edits: z.string().exactOptional(),
    orPost: z.literal(true).exactOptional(),
    help: z.literal(true).exactOptional(),
    meant: z.enum(meantCommands).exactOptional(),
  }),
  /** `edits`: in place of the setup card that asks for more than a minute per patient. */
  z.object({ kind: z.literal('setup'), session: z.string(), edits: z.string().exactOptional() }),
  /** Edits the setup card that began the session. */
  z.object({ kind: z.literal('setupDone'), session: z.string(), activityId: z.string() }),
  z.object({ kind: z.literal('status'), session: z.string(), why: z.enum(['asked', 'alreadyActive']) }),
  z.object({ kind: z.literal('cancelQuestion'), session: z.string() }),
  /** Edits the question that was answered, whichever way. */
  z.object({ kind: z.literal('cancelDone'), cancelled: z.boolean(), activityId: z.string() }),
]);
export type ReplyBody = z.output<typeof replyBody>;

/** Whether it is a line and nothing else. */
export function isLine(text: string): boolean {
  try {
    return parseReplyBody(text).kind === 'line';
  } catch {
    return false;
  }
}

/** @throws when the stored text is not a reply body; the issues name paths only. */
export function parseReplyBody(text: string): ReplyBody {
  return replyBody.parse(JSON.parse(text));
}
