import { once } from 'node:events';
import {
  type BotFrameworkAdapter,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import type { Channel } from './channel.ts';
import type { Connector } from './connector.ts';

export type ConnectorClient = ReturnType<BotFrameworkAdapter['createConnectorClient']>;
type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;

/** Gives the SDK's retry policies nothing to retry on: an answer that is no success is thrown as this. */
class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  readonly statusCode: number;
  readonly retryAfter: string | null;

  constructor(statusCode: number, retryAfter: string | null) {
    super(`HTTP ${statusCode}`);
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
  }
}

/** Sends once. botbuilder 4.23.3 takes the option `noRetryPolicy` and does nothing with it. */
export const sendOnce: HttpClient = {
  sendRequest: async (request) => {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson({ preserveCase: true }),
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
    });
    const bodyAsText = await response.text();
    if (!response.ok) throw new NotAccepted(response.status, response.headers.get('retry-after'));
    const headers = request.headers.clone();
    for (const { name } of headers.headersArray()) headers.remove(name);
    for (const [name, value] of response.headers) headers.set(name, value);
    return { request, status: response.status, headers, bodyAsText };
  },
};

export interface EchoBot {
  readonly url: string;
  /** Activities in the order they arrived. */
  readonly heard: readonly TurnContext['activity'][];
  /** Does something outside a turn with the SDK's client for the channel's service. */
  readonly outsideTurn: (
    channel: Channel,
    act: (client: ConnectorClient) => Promise<unknown>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface EchoOptions {
  readonly httpClient?: HttpClient;
  /** The body of every answer to an invoke. */
  readonly invokeAnswer?: (activity: TurnContext['activity']) => { status: number; body: unknown };
}

/** A bot that repeats what is said to it, on the real adapter and the real server library. */
export async function startEchoBot(connector: Connector, options: EchoOptions = {}): Promise<EchoBot> {
  const { httpClient, invokeAnswer } = options;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {},
      undefined,
      undefined,
      undefined,
      httpClient === undefined ? {} : { httpClient },
    ),
  );
  const heard: TurnContext['activity'][] = [];
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(
      { method: 'POST', headers: request.headers, body: request.body },
      response,
      async (context) => {
        heard.push(context.activity);
        if (context.activity.type === 'invoke' && invokeAnswer !== undefined) {
          await context.sendActivity({ type: 'invokeResponse', value: invokeAnswer(context.activity) });
        } else if (context.activity.type === 'message') {
          await context.sendActivity(`Du sa: ${context.activity.text}`);
        }
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    heard,
    outsideTurn: (channel, act) =>
      adapter.continueConversationAsync(
        '',
        {
          serviceUrl: `${connector.url}/`,
          channelId: 'msteams',
          bot: connector.bot,
          conversation: { id: channel.id, name: '', isGroup: true, conversationType: 'channel' },
        },
        async (context) => {
          await act(context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey));
        },
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.server.closeAllConnections();
      }),
  };
}
