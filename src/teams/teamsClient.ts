import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import type { ConnectorClient } from './connectorClient.ts';
import { type Line, sendOnce, unlessAborted } from './sendOnce.ts';

export interface TeamsClient {
  /** A client for a channel's service address, with the bot's credentials. */
  readonly connector: (address: ChannelAddress) => Promise<ConnectorClient>;
  /** Hands an activity whose caller has been let in (callers.ts) to the bot; what the caller is answered. */
  readonly receive: (activity: Activity, logic: Logic) => Promise<InvokeResponse | undefined>;
}

/** What is done with an activity. */
export type Logic = (context: TurnContext) => Promise<void>;

/** Whether it can be an activity at all; every field is read with suspicion later (activity.ts). */
export function isActivity(body: unknown): body is Activity {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokens = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/**
 * The SDK makes two HTTP clients for every activity, a tenth of what an answer costs. They depend only on whom they
 * speak to, so they are kept.
 */
class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, Connector>({ max: 50 });
  #userTokens: UserTokens | undefined;

  override createConnectorFactory(identity: Authenticated['claimsIdentity']): ConnectorFactory {
    const factory = super.createConnectorFactory(identity);
    return {
      create: async (serviceUrl, audience) => {
        const key = JSON.stringify([serviceUrl, audience]);
        const client = this.#connectors.get(key) ?? (await factory.create(serviceUrl, audience));
        this.#connectors.set(key, client);
        return client;
      },
    };
  }

  override async createUserTokenClient(identity: Authenticated['claimsIdentity']): Promise<UserTokens> {
    this.#userTokens ??= await super.createUserTokenClient(identity);
    return this.#userTokens;
  }
}

/** Who posts are meant for, in the SDK's words. */
const audience = 'https://api.botframework.com';

/**
 * The SDK's adapter, entered past its own check of callers: that one prints what goes wrong with its stack, answers
 * 500 to a bad signature, and has ways in for emulators and other bots. Who may come in has been decided before.
 */
class EnteredAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string) {
    super(authentication);
    this.#appId = appId;
  }

  enter(activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity({ audience, claimsIdentity, connectorFactory }, activity, logic);
  }
}

/** Signs what is sent with the bot's token, which is fetched and kept in one place (botToken.ts). */
function credentialsFrom(appId: string | undefined, token: () => Promise<string>): CredentialsFactory {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => appId === undefined,
    createCredentials: async () => ({
      signRequest: async (request) => {
        if (appId !== undefined) request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

/**
 * The SDK's adapter and its connector clients. The SDK's own blind retry of failed sends is off: a POST that timed out
 * may have been delivered, and our worker knows better when to try again.
 * @param appId undefined: nothing is signed.
 * @param token the bot's token to Teams.
 */
export function teamsClient(
  appId: string | undefined,
  token: () => Promise<string>,
  line: Line,
): TeamsClient {
  const inTime = () => unlessAborted(line.ending, token());
  const authentication = new KeptClients({}, credentialsFrom(appId, inTime), undefined, undefined, {
    httpClient: sendOnce(line),
  });
  const adapter = new EnteredAdapter(authentication, appId ?? '');
  const clients = new LRUCache<string, ConnectorClient>({ max: 50 });

  async function connector(address: ChannelAddress): Promise<ConnectorClient> {
    const known = clients.get(address.serviceUrl);
    if (known !== undefined) return known;
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: address.serviceUrl,
      conversation: {
        id: address.channelId,
        isGroup: true,
        conversationType: 'channel',
        name: '',
        tenantId: address.tenantId,
      },
      bot: { id: address.botId, name: '' },
    };
    let client: ConnectorClient | undefined;
    await adapter.continueConversationAsync(appId ?? '', reference, async (context) => {
      client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
    });
    if (client === undefined) throw new Error('the adapter gave no connector client');
    clients.set(address.serviceUrl, client);
    return client;
  }
  return { connector, receive: (activity, logic) => adapter.enter(activity, logic) };
}
