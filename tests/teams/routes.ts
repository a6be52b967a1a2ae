import type { Channel } from './channel.ts';
import type { RequestKind } from './faults.ts';
import { fieldsIn, textIn } from './json.ts';
import { edit, remove, send } from './posting.ts';
import { member, members, team } from './roster.ts';
import { type Answer, failure, type Request, type Service } from './service.ts';

/** The channel a request counts against, and how; a conversation nobody knows counts only for the tenant. */
export function classify(
  service: Service,
  request: Request,
): { kind: RequestKind; channel: Channel | undefined } {
  const [collection, first, second] = request.path;
  const channel = service.channels.get((first ?? '').split(';')[0] ?? '');
  if (collection !== 'conversations') return { kind: 'other', channel: undefined };
  if (request.method === 'PUT') return { kind: 'edit', channel };
  if (request.method === 'DELETE') return { kind: 'delete', channel };
  if (request.method === 'GET') {
    if (second === 'members' && request.path[3] !== undefined) return { kind: 'member', channel };
    return { kind: second?.includes('members') ? 'members' : 'other', channel };
  }
  if (first !== undefined) return { kind: 'send', channel };
  return { kind: 'send', channel: service.channels.get(channelOfNewConversation(request.body)) };
}

function channelOfNewConversation(body: unknown): string {
  return textIn(fieldsIn(fieldsIn(fieldsIn(body).channelData).channel).id) ?? '';
}

function createConversation(service: Service, request: Request): Answer {
  const body = fieldsIn(request.body);
  const channelId = channelOfNewConversation(body);
  const sent = send(service, { ...request, body: body.activity }, channelId);
  const activityId = textIn(sent.body?.id);
  if (activityId === undefined) return sent;
  return { status: 201, body: { id: `${channelId};messageid=${activityId}`, activityId } };
}

/** Bot Connector as docs/teams.md § 8 describes it. A refusal that a bot should not have earned is a violation too. */
export function answer(service: Service, request: Request): Answer {
  const [collection, first, second, third] = request.path;
  const route = `${request.method} ${collection}`;
  if (route === 'GET teams' && first !== undefined) return team(service, first, second === 'conversations');
  if (route === 'POST conversations' && first === undefined) return createConversation(service, request);
  if (collection === 'conversations' && first !== undefined) {
    if (second === 'activities') {
      // The id after `activities/` says what is answered, not where: the thread is in the conversation's id.
      if (request.method === 'POST') return send(service, request, first);
      if (request.method === 'PUT' && third !== undefined) return edit(service, request, first, third);
      if (request.method === 'DELETE' && third !== undefined) return remove(service, request, first, third);
    }
    if (route === 'GET conversations' && second === 'pagedmembers') return members(service, request, first);
    if (route === 'GET conversations' && second === 'members' && third !== undefined)
      return member(service, first, third);
  }
  service.violate('protocol', `no such operation: ${request.method} /v3/${request.path.join('/')}`);
  return failure(404, 'NotFound', 'No such operation.');
}
