import { problemsOf } from './cardRules.ts';
import type { Post, Version } from './channel.ts';
import { fieldsIn, isFields, listIn, textIn } from './json.ts';
import { type Answer, failure, isAnswer, placeOf, type Request, type Service } from './service.ts';
import type { ViolationKind } from './violations.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** What the activity will show, or why Teams does not take it. */
function readActivity(service: Service, body: unknown): Version | Answer {
  const refuse = (status: number, code: string, what: string, kind: ViolationKind = 'protocol') => {
    service.violate(kind, what);
    return failure(status, code, what);
  };
  if (!isFields(body)) return refuse(400, 'BadSyntax', 'the body is not an activity');
  if (body.type !== 'message') return refuse(400, 'BadArgument', `activity type ${String(body.type)}`);
  const text = textIn(body.text) ?? '';
  const attachments = listIn(body.attachments).map(fieldsIn);
  if (text === '' && attachments.length === 0)
    return refuse(400, 'BadSyntax', 'an activity without text or card');
  if (attachments.length > 1) return refuse(400, 'BadArgument', 'more than one attachment in a post');
  const [attachment] = attachments;
  if (attachment !== undefined && attachment.contentType !== cardType)
    return refuse(400, 'BadArgument', `attachment of type ${String(attachment.contentType)}`);
  const card = attachment === undefined ? undefined : fieldsIn(attachment.content);
  const problems = card === undefined ? [] : problemsOf(card);
  for (const problem of problems) service.violate('card', problem);
  if (problems.some((problem) => problem.includes('bytes as UTF-16')))
    return failure(413, 'MessageSizeTooBig', problems.join('; '));
  if (problems.length > 0) return failure(400, 'BadArgument', problems.join('; '));
  return { at: service.now(), text, card, activity: body };
}

/** A post whose history grows; readers see what stands there now. */
function createPost(
  fixed: Pick<Post, 'id' | 'channel' | 'threadId' | 'onlyFor'>,
  first: Version,
): EditablePost {
  const history = [first];
  let deletedAt: number | undefined;
  let byPerson = false;
  return {
    ...fixed,
    history,
    get text() {
      return history.at(-1)?.text ?? '';
    },
    get card() {
      return history.at(-1)?.card;
    },
    get deletedAt() {
      return deletedAt;
    },
    edit: (version) => history.push(version),
    get deletedByPerson() {
      return byPerson;
    },
    remove: (at, by) => {
      deletedAt = at;
      byPerson = by === 'person';
    },
  };
}

interface EditablePost extends Post {
  readonly edit: (version: Version) => void;
  readonly deletedByPerson: boolean;
  readonly remove: (at: number, by: 'bot' | 'person') => void;
}

function isEditable(post: Post): post is EditablePost {
  return 'edit' in post;
}

export function send(service: Service, request: Request, conversation: string): Answer {
  const place = placeOf(service, conversation);
  if (isAnswer(place)) return place;
  const version = readActivity(service, request.body);
  if (isAnswer(version)) return version;
  const targeted = request.query.get('isTargetedActivity') === 'true';
  const recipient = textIn(fieldsIn(version.activity.recipient).id);
  if (targeted && !place.channel.takesTargeted)
    return failure(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (targeted && !place.channel.members.some((member) => member.id === recipient)) {
    service.violate('protocol', `a targeted message to ${recipient ?? 'nobody'}, who is not in the channel`);
    return failure(400, 'BadArgument', 'Bad argument');
  }
  const id = service.nextId();
  const threadId = place.threadId ?? id;
  place.channel.add(
    createPost({ id, channel: place.channel, threadId, onlyFor: targeted ? recipient : undefined }, version),
  );
  return { status: 201, body: { id } };
}

/** Somebody deletes a post of the bot's; the bot is told nothing. */
export function deletePost(post: Post, at: number): void {
  if (!isEditable(post)) throw new Error('Not a post of the bot');
  post.remove(at, 'person');
}

/** Targeted messages vanish from people's clients after this many milliseconds (docs/teams.md § 1.4). */
const targetedFor = 24 * 60 * 60_000;

function findPost(
  service: Service,
  request: Request,
  conversation: string,
  id: string,
): EditablePost | Answer {
  const place = placeOf(service, conversation);
  if (isAnswer(place)) return place;
  const post = place.channel.find(id);
  const targeted = request.query.get('isTargetedActivity') === 'true';
  const there =
    post !== undefined && post.deletedAt === undefined && (post.onlyFor !== undefined) === targeted;
  if (there && targeted && service.now() - (post.history[0]?.at ?? 0) > targetedFor)
    return failure(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
  // What the bot cannot know is no fault of its own, and Teams does not say what has happened (docs/teams.md § 12).
  if (post !== undefined && isEditable(post) && post.deletedByPerson)
    return failure(403, 'ServiceError', 'Unknown');
  if (!there || !isEditable(post)) {
    service.violate('unknown', `${request.method} of a post that is not there: ${id}`);
    return failure(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
  }
  if (place.threadId !== undefined && place.threadId !== post.threadId)
    service.violate('protocol', `${request.method} of ${id} through a thread it does not stand in`);
  return post;
}

export function edit(service: Service, request: Request, conversation: string, id: string): Answer {
  const post = findPost(service, request, conversation, id);
  if (isAnswer(post)) return post;
  if (post.onlyFor !== undefined && isFields(fieldsIn(request.body).recipient)) {
    service.violate('protocol', 'the edit of a targeted message names a recipient');
    return failure(400, 'BadArgument', 'Bad argument');
  }
  const version = readActivity(service, request.body);
  if (isAnswer(version)) return version;
  post.edit(version);
  return { status: 200, body: { id } };
}

export function remove(service: Service, request: Request, conversation: string, id: string): Answer {
  const post = findPost(service, request, conversation, id);
  if (isAnswer(post)) return post;
  post.remove(service.now(), 'bot');
  return { status: 200 };
}
