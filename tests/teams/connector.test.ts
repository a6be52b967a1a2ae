import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from './channel.ts';
import { type Connector, startConnector } from './connector.ts';
import { type ConnectorClient, type EchoBot, sendOnce, startEchoBot } from './echoBot.ts';
import {
  badGateway,
  badGatewayDelivered,
  connectionReset,
  connectionResetDelivered,
  type Fault,
  forbidden,
  held,
  preconditionFailed,
  tooManyRequests,
} from './faults.ts';
import type { Fields } from './json.ts';
import { peopleOf } from './person.ts';
import { ledger } from './rates.ts';
import { card, line } from './sampleCards.ts';

let connector: Connector;
let channel: Channel;
let bot: EchoBot;

beforeEach(async () => {
  connector = await startConnector({ retryAfterSeconds: 1 });
  channel = connector.addChannel();
  bot = await startEchoBot(connector, { httpClient: sendOnce });
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

function message(content: Fields): {
  type: 'message';
  attachments: { contentType: string; content: Fields }[];
} {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** Posts outside a turn and returns the id. */
async function post(conversation: string, content: Fields = card([line('Pasient 1')])): Promise<string> {
  let id = '';
  await bot.outsideTurn(channel, async (client) => {
    id = (await client.conversations.sendToConversation(conversation, message(content))).id;
  });
  return id;
}

const kinds = () => connector.violations.map(({ kind }) => kind);

describe('posts', () => {
  it('stand at top level under the channel’s id, and in the thread under the id with messageid', async () => {
    const root = await post(channel.id, card([line('Tavle')]));
    const reply = await post(`${channel.id};messageid=${root}`);
    expect(channel.posts().map(({ id, threadId }) => ({ id, threadId }))).toEqual([
      { id: root, threadId: root },
      { id: reply, threadId: root },
    ]);
    expect(connector.arrivals[1]?.url).toContain('%40thread.tacv2%3Bmessageid%3D');
    connector.expectNoViolations();
  });

  it('keep every edit', async () => {
    const id = await post(channel.id, card([line('Før')]));
    const edited = message(card([line('Etter')]));
    await bot.outsideTurn(channel, (client) => client.conversations.updateActivity(channel.id, id, edited));
    expect(channel.find(id)?.history.map((version) => version.card)).toEqual([
      card([line('Før')]),
      card([line('Etter')]),
    ]);
    expect(channel.posts()).toHaveLength(1);
    connector.expectNoViolations();
  });

  it('can be created as a conversation, and taken away again', async () => {
    const response = await fetch(`${connector.url}/v3/conversations`, {
      method: 'POST',
      body: JSON.stringify({
        channelData: { channel: { id: channel.id } },
        activity: message(card([line('Ny')])),
      }),
    });
    const [created] = channel.posts();
    if (created === undefined) throw new Error('Nothing was posted');
    const conversation = `${channel.id};messageid=${created.id}`;
    expect([response.status, await response.json()]).toEqual([
      201,
      { id: conversation, activityId: created.id },
    ]);
    await bot.outsideTurn(channel, (client) => client.conversations.deleteActivity(conversation, created.id));
    expect(channel.posts()).toEqual([]);
    connector.expectNoViolations();
  });
});

describe('what Teams refuses', () => {
  const refused = (act: (client: ConnectorClient) => Promise<unknown>) =>
    expect(bot.outsideTurn(channel, act)).rejects.toMatchObject({ name: 'NotAccepted' });

  it('a card that is too large, with 413 and nothing posted', async () => {
    await expect(post(channel.id, card([line('å'.repeat(15_000))]))).rejects.toMatchObject({
      statusCode: 413,
    });
    expect(channel.posts()).toEqual([]);
    expect(kinds()).toEqual(['card']);
    expect(() => connector.expectNoViolations()).toThrow('bytes as UTF-16');
  });

  it('channels, threads and posts that are not there', async () => {
    const gone = message(card([line('x')]));
    await refused((client) => client.conversations.sendToConversation('19:annet@thread.tacv2', gone));
    await refused((client) => client.conversations.sendToConversation(`${channel.id};messageid=1`, gone));
    await refused((client) => client.conversations.updateActivity(channel.id, '1', gone));
    await refused((client) => client.conversations.deleteActivity(channel.id, '1'));
    expect(kinds()).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('an empty message', async () => {
    await refused((client) => client.conversations.sendToConversation(channel.id, { type: 'message' }));
    expect(kinds()).toEqual(['protocol']);
  });
});

describe('the roster', () => {
  it('comes in pages of at least 50, with Entra id, role and tenant', async () => {
    const join = peopleOf(connector, bot.url);
    for (let n = 1; n <= 59; n += 1) join(channel, `Ansatt ${n}`);
    const guest = join(channel, 'Gjest', { role: 'guest' });
    const seen: unknown[] = [];
    await bot.outsideTurn(channel, async ({ conversations }) => {
      const first = await conversations.getConversationPagedMembers(channel.id, {
        pageSize: 1,
        continuationToken: '0',
      });
      const { continuationToken } = first;
      const rest = await conversations.getConversationPagedMembers(channel.id, {
        pageSize: 50,
        continuationToken,
      });
      seen.push(...first.members, ...rest.members);
      expect([first.members.length, rest.continuationToken]).toEqual([50, undefined]);
    });
    expect(seen).toHaveLength(60);
    expect(seen[59]).toMatchObject({
      id: guest.member.id,
      objectId: guest.member.aadObjectId,
      userRole: 'guest',
      tenantId: channel.tenantId,
    });
    connector.expectNoViolations();
  });
});

describe('a message for one person only', () => {
  const text = (serializedName: string) => ({
    parameterPath: serializedName,
    mapper: { serializedName, required: true, type: { name: 'String' as const } },
  });
  /** The SDK has no operation for it (docs/teams.md § 1.4). */
  const sendTargeted: Parameters<ConnectorClient['sendOperationRequest']>[1] = {
    httpMethod: 'POST',
    path: 'v3/conversations/{conversationId}/activities',
    urlParameters: [text('conversationId')],
    queryParameters: [text('isTargetedActivity')],
    requestBody: {
      parameterPath: 'activity',
      mapper: { serializedName: 'activity', required: true, type: { name: 'any' } },
    },
    responses: { 201: { bodyMapper: { serializedName: 'sent', type: { name: 'any' } } } },
    serializer: {
      modelMappers: {},
      isXML: false,
      validateConstraints: () => undefined,
      serialize: (_, value) => value,
      deserialize: (_, value) => value,
    },
  };
  const send = (recipient: Fields, to = channel) =>
    bot.outsideTurn(to, (client) =>
      client.sendOperationRequest(
        {
          conversationId: to.id,
          isTargetedActivity: 'true',
          activity: { type: 'message', text: 'Bare til deg', recipient },
        },
        sendTargeted,
      ),
    );

  it('is not among the channel’s posts, and needs a recipient who is in the channel', async () => {
    const kari = peopleOf(connector, bot.url)(channel, 'Kari Nordmann');
    const ola = peopleOf(connector, bot.url)(channel, 'Ola Nordmann');
    await send({ id: kari.member.id });
    expect(connector.arrivals[0]?.url).toMatch(/\/activities\?isTargetedActivity=true$/);
    expect(channel.posts()).toEqual([]);
    const [only] = channel.targeted();
    expect(only).toMatchObject({ text: 'Bare til deg', onlyFor: kari.member.id });
    expect(() => only && ola.view(only)).toThrow('only for somebody else');
    await expect(send({})).rejects.toMatchObject({ statusCode: 400 });
    expect(kinds()).toEqual(['protocol']);
  });

  it('is refused in a channel that takes none, which no bot can know beforehand', async () => {
    const deaf = connector.addChannel({ takesTargeted: false });
    const kari = peopleOf(connector, bot.url)(deaf, 'Kari Nordmann');
    await expect(send({ id: kari.member.id }, deaf)).rejects.toMatchObject({ statusCode: 403 });
    expect(deaf.targeted()).toEqual([]);
    connector.expectNoViolations();
  });
});

describe('the limits of docs/teams.md § 3', () => {
  it('let seven sends through in a second and answer the eighth with 429', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => post(channel.id)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { statusCode: 429, retryAfter: '1' },
    });
    expect(channel.posts()).toHaveLength(7);
    expect(connector.violations).toMatchObject([{ kind: 'rate', what: 'send over 7 in 1000 ms' }]);
  });

  it('count edits and deletions with the sends', async () => {
    const id = await post(channel.id);
    const again = message(card([line('y')]));
    const edits = Array.from(
      { length: 7 },
      () => () =>
        bot.outsideTurn(channel, ({ conversations }) => conversations.updateActivity(channel.id, id, again)),
    );
    await Promise.allSettled(edits.map((edit) => edit()));
    expect(kinds()).toEqual(['rate']);
  });

  it('hold for each channel by itself', async () => {
    const other = connector.addChannel();
    const conversations = [channel, other].flatMap(({ id }) => [id, id, id, id]);
    await Promise.all(conversations.map((conversation) => post(conversation)));
    connector.expectNoViolations();
  });

  it('are sliding windows', () => {
    const { arrive } = ledger([{ count: 2, withinMs: 1_000 }]);
    expect([0, 999].map(arrive)).toEqual([undefined, undefined]);
    expect(arrive(1_000)).toBeUndefined();
    expect(arrive(1_998)).toEqual({ count: 2, withinMs: 1_000 });
  });
});

describe('faults that a test asks for', () => {
  it.each<[string, Fault, object, number]>([
    ['too many requests', tooManyRequests(3), { statusCode: 429, retryAfter: '3' }, 0],
    [
      'too many requests, without saying for how long',
      tooManyRequests(),
      { statusCode: 429, retryAfter: null },
      0,
    ],
    ['precondition failed', preconditionFailed, { statusCode: 412 }, 0],
    ['bad gateway', badGateway, { statusCode: 502 }, 0],
    ['bad gateway, but the post is there', badGatewayDelivered, { statusCode: 502 }, 1],
    ['forbidden', forbidden(), { statusCode: 403 }, 0],
    ['a broken connection', connectionReset, { message: 'fetch failed' }, 0],
    ['a broken connection, but the post is there', connectionResetDelivered, { message: 'fetch failed' }, 1],
  ])('%s: one request is struck, and it is not sent again', async (_, fault, error, posted) => {
    connector.failNext(fault);
    await expect(post(channel.id)).rejects.toMatchObject(error);
    expect(connector.arrivals).toHaveLength(1);
    expect(channel.posts()).toHaveLength(posted);
    await post(channel.id);
    expect(channel.posts()).toHaveLength(posted + 1);
    // Three seconds were asked for, and nobody waited.
    const early = fault.trouble.kind === 'status' && fault.trouble.retryAfterSeconds !== undefined;
    expect(connector.violations.map(({ kind }) => kind)).toEqual(early ? ['rate'] : []);
  });

  it('strike only the requests they are meant for', async () => {
    connector.failNext({ ...badGateway, on: ['edit'] });
    await post(channel.id);
    expect(connector.faultsWaiting()).toBe(1);
  });

  it('a request stands still until it is let go', async () => {
    const { fault, release } = held();
    connector.failNext(fault);
    const sending = post(channel.id);
    await connector.until(() => connector.arrivals.length === 1);
    expect(channel.posts()).toEqual([]);
    release();
    await sending;
    expect(channel.posts()).toHaveLength(1);
  });

  it('are retried by the SDK itself unless the bot brings its own HTTP client', async () => {
    const eager = await startEchoBot(connector);
    connector.failNext(badGatewayDelivered);
    await eager.outsideTurn(channel, ({ conversations }) =>
      conversations.sendToConversation(channel.id, message(card([line('Dobbelt')]))),
    );
    expect(channel.posts()).toHaveLength(2);
    await eager.close();
  });
});

describe('waiting', () => {
  it('wakes when the post arrives and gives it', async () => {
    const waiting = connector.until(() => channel.posts()[0]);
    const id = await post(channel.id);
    expect((await waiting).id).toBe(id);
  });

  it('says what it waited for in vain', async () => {
    const options = { timeout: 20, what: 'a post that never comes' };
    await expect(connector.until(() => channel.posts()[0], options)).rejects.toThrow(
      'a post that never comes',
    );
  });
});
