import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Lane } from '../app/lane.ts';
import type { ChannelAddress } from '../app/ports.ts';
import type { Operation } from './operations.ts';
import { sendOnce } from './sendOnce.ts';

/** The calls we make to the Bot Connector, as the SDK's client has them. */
export interface ConnectorClient {
  readonly conversations: {
    sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ readonly id: string }>;
    updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<unknown>;
    getConversationPagedMembers(
      conversationId: string,
      options: { readonly pageSize: number; readonly continuationToken?: string },
    ): Promise<unknown>;
    getConversationMember(conversationId: string, memberId: string): Promise<unknown>;
  };
  sendOperationRequest(values: Readonly<Record<string, unknown>>, operation: Operation): Promise<unknown>;
}

export interface TeamsClient {
  readonly adapter: CloudAdapter;
  /** A client for a channel's service address, with the bot's credentials. */
  readonly connector: (address: ChannelAddress) => Promise<ConnectorClient>;
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokens = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/**
 * The SDK makes two HTTP clients for every activity, a tenth of what an answer costs. They depend only on whom they
 * speak to, so they are kept; who speaks to us is still checked for each activity.
 */
class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, Connector>({ max: 50 });
  #userTokens: UserTokens | undefined;

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(activity, authHeader);
    const { connectorFactory } = authenticated;
    return connectorFactory === undefined
      ? authenticated
      : { ...authenticated, connectorFactory: this.#keeping(connectorFactory) };
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
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

/**
 * The SDK's adapter and its connector clients. The SDK's own blind retry of failed sends is off: a POST that timed out
 * may have been delivered, and our worker knows better when to try again.
 * @param credentials the SDK's own names; empty switches authentication off.
 * @param lane keeps everything that is asked of Teams apart.
 */
export function teamsClient(credentials: Readonly<Record<string, string>>, lane: Lane): TeamsClient {
  const authentication = new KeptClients({ ...credentials }, undefined, undefined, undefined, {
    httpClient: sendOnce(lane),
  });
  const adapter = new CloudAdapter(authentication);
  const appId = credentials.MicrosoftAppId ?? '';
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
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
    });
    if (client === undefined) throw new Error('the adapter gave no connector client');
    clients.set(address.serviceUrl, client);
    return client;
  }
  return { adapter, connector };
}
