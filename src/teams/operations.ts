/**
 * What botbuilder 4.23.3 has no call for: targeted messages, which one member of a channel sees (docs/teams.md § 1.4), and
 * the channels of a team with this client. It takes any operation of the Bot Connector.
 */
import type { Activity } from 'botbuilder';
import type { ConnectorClient, Operation, Parameter } from './connectorClient.ts';

const text = (name: string): Parameter => ({
  parameterPath: name,
  mapper: { serializedName: name, required: true, type: { name: 'String' } },
});
const targeted: Parameter = {
  parameterPath: 'isTargetedActivity',
  mapper: {
    serializedName: 'isTargetedActivity',
    required: true,
    isConstant: true,
    defaultValue: 'true',
    type: { name: 'String' },
  },
};
/** Without a mapper the SDK wraps what Teams answers. */
const taken = {
  bodyMapper: { serializedName: 'taken', type: { name: 'Composite', modelProperties: {} } },
};
const asItIs = (_mapper: unknown, value: unknown) => value;
const plain = {
  responses: { 200: taken, 201: taken, 202: taken, default: {} },
  // An activity is plain JSON already.
  serializer: { serialize: asItIs, deserialize: asItIs },
} as const;
const common = {
  ...plain,
  queryParameters: [targeted],
  requestBody: {
    parameterPath: 'activity',
    mapper: { serializedName: 'activity', required: true, type: { name: 'any' } },
  },
} as const;

const sendOperation: Operation = {
  ...common,
  httpMethod: 'POST',
  path: 'v3/conversations/{conversationId}/activities',
  urlParameters: [text('conversationId')],
};
const updateOperation: Operation = {
  ...common,
  httpMethod: 'PUT',
  path: 'v3/conversations/{conversationId}/activities/{activityId}',
  urlParameters: [text('conversationId'), text('activityId')],
};

/** Posts for one member; `userId` is the bot's own id of that person («29:…»). What Teams answers with. */
export function sendTargeted(
  client: ConnectorClient,
  conversationId: string,
  userId: string,
  activity: Partial<Activity>,
): Promise<unknown> {
  const addressed = { ...activity, recipient: { id: userId, name: '' } };
  return client.sendOperationRequest({ conversationId, activity: addressed }, sendOperation);
}

/** Edits such a post; Teams refuses an edit that names a recipient. */
export function updateTargeted(
  client: ConnectorClient,
  conversationId: string,
  activityId: string,
  activity: Partial<Activity>,
): Promise<unknown> {
  return client.sendOperationRequest({ conversationId, activityId, activity }, updateOperation);
}

const channelsOperation: Operation = {
  ...plain,
  httpMethod: 'GET',
  path: 'v3/teams/{teamId}/conversations',
  urlParameters: [text('teamId')],
  queryParameters: [],
};

const teamOperation: Operation = {
  ...plain,
  httpMethod: 'GET',
  path: 'v3/teams/{teamId}',
  urlParameters: [text('teamId')],
  queryParameters: [],
};

/** A team, as Teams answers. */
export function readTeam(client: ConnectorClient, teamId: string): Promise<unknown> {
  return client.sendOperationRequest({ teamId }, teamOperation);
}

/** The channels of a team, as Teams answers. */
export function listTeamChannels(client: ConnectorClient, teamId: string): Promise<unknown> {
  return client.sendOperationRequest({ teamId }, channelsOperation);
}
