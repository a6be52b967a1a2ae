import type { Activity } from 'botbuilder';

/** A call as the SDK's client wants it described. */
export interface Operation {
  readonly httpMethod: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly urlParameters: readonly Parameter[];
  readonly queryParameters: readonly Parameter[];
  readonly requestBody?: Parameter;
  readonly responses: Readonly<Record<string, object>>;
  readonly serializer: {
    readonly serialize: (mapper: unknown, value: unknown) => unknown;
    readonly deserialize: (mapper: unknown, value: unknown) => unknown;
  };
}
export interface Parameter {
  readonly parameterPath: string;
  readonly mapper: {
    readonly serializedName: string;
    readonly required: true;
    readonly isConstant?: true;
    readonly defaultValue?: string;
    readonly type: { readonly name: 'String' | 'any' };
  };
}

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
