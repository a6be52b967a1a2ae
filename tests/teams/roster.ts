import type { Channel, Member } from './channel.ts';
import type { Fields } from './json.ts';
import { type Answer, failure, isAnswer, placeOf, type Request, type Service } from './service.ts';

function rosterRow(channel: Channel, member: Member): Fields {
  const [givenName = '', ...rest] = member.name.split(' ');
  return {
    id: member.id,
    name: member.name,
    ...(member.aadObjectId === undefined ? {} : { [channel.rosterKey]: member.aadObjectId }),
    givenName,
    surname: rest.join(' '),
    email: member.email,
    userPrincipalName: member.email,
    tenantId: member.tenantId,
    userRole: member.userRole,
  };
}

export function members(service: Service, request: Request, conversation: string): Answer {
  const place = placeOf(service, conversation);
  if (isAnswer(place)) return place;
  const { channel } = place;
  const listed = channel.members.filter((member) => !channel.unlisted.has(member.id));
  const rows = [...channel.oddRows, ...listed.map((member) => rosterRow(channel, member))];
  const asked = Number(request.query.get('pageSize') ?? 200);
  const size = Math.min(500, Math.max(50, asked));
  const from = Number(request.query.get('continuationToken') ?? 0);
  const next = from + size;
  return {
    status: 200,
    body: {
      members: rows.slice(from, next),
      ...(next < rows.length ? { continuationToken: String(next) } : {}),
    },
  };
}

export function member(service: Service, conversation: string, id: string): Answer {
  const place = placeOf(service, conversation);
  if (isAnswer(place)) return place;
  const found = place.channel.members.find(
    (one) => one.id === id || one.aadObjectId?.toLowerCase() === id.toLowerCase(),
  );
  if (found === undefined)
    return failure(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: rosterRow(place.channel, found) };
}

export function team(service: Service, id: string, list: boolean): Answer {
  const channels = [...service.channels.values()].filter((channel) => channel.teamId === id);
  if (channels.length === 0) return failure(404, 'NotFound', 'Team not found.');
  if (list) return { status: 200, body: { conversations: channels.map(({ id, name }) => ({ id, name })) } };
  return { status: 200, body: { id, name: 'Avdelingen', aadGroupId: id } };
}
