import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import type { Rows } from '../../app/ports/rows/rows.ts';
import { inTime } from '../../app/process/timeLimit.ts';
import { storeOn } from './store.ts';
import {
  assertFits,
  type Condition,
  type Query,
  type Table,
  type TableRow,
  type Write,
  type Written,
} from './table.ts';

/** How to reach the account: with a connection string, or at its URL as the identity the process runs as. */
export type TableAccount =
  | { readonly connectionString: string }
  | { readonly url: string; readonly credential: TokenCredential };

/**
 * Somebody waits for an answer, and Teams waits ten seconds: a service that is away is tried again twice and then
 * reported. Plain http is for an emulator; Azure itself has none.
 */
export function tableClientFrom(account: TableAccount, tableName = 'kartlegging'): TableClient {
  const client = clientFrom(account, tableName);
  for (const name of unused) client.pipeline.removePolicy({ name });
  return client;
}

/**
 * Steps of the SDK's pipeline that every request goes through and none needs: a table service redirects nowhere, takes
 * no forms and answers in a few hundred bytes, and nobody listens to the SDK's own log and traces.
 */
const unused = ['tracingPolicy', 'logPolicy', 'redirectPolicy', 'formDataPolicy', 'decompressResponsePolicy'];

function clientFrom(account: TableAccount, tableName: string): TableClient {
  const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };
  if ('connectionString' in account) {
    const { connectionString } = account;
    const allowInsecureConnection = /(TableEndpoint=http:|Protocol=http(;|$))/i.test(connectionString);
    return TableClient.fromConnectionString(connectionString, tableName, {
      retryOptions,
      allowInsecureConnection,
      agent: agentFor(allowInsecureConnection),
    });
  }
  const allowInsecureConnection = account.url.startsWith('http:');
  return new TableClient(account.url, tableName, account.credential, {
    retryOptions,
    allowInsecureConnection,
    agent: agentFor(allowInsecureConnection),
  });
}

/** As many connections as keep a table service busy; when more people tap at once, requests wait their turn. */
const maxSockets = 64;

function agentFor(insecure: boolean): HttpAgent | HttpsAgent {
  const options = { keepAlive: true, maxSockets };
  return insecure ? new HttpAgent(options) : new HttpsAgent(options);
}

/** Tells what time the service says it is, and how long its answer took, in milliseconds. */
export function followClock(
  client: TableClient,
  elapsed: () => number,
  heard: (at: number, took: number) => void,
): void {
  client.pipeline.addPolicy(
    {
      name: 'followClock',
      sendRequest: async (request, next) => {
        const asked = elapsed();
        const response = await next(request);
        heard(Date.parse(response.headers.get('date') ?? ''), elapsed() - asked);
        return response;
      },
    },
    { afterPhase: 'Retry' },
  );
}

/** Azure Tables, or anything that speaks its protocol: Azurite, Cosmos DB for Table. */
export function tablesStore(client: TableClient): Rows {
  return storeOn(azureTable(client));
}

/** A code for why storage is not ready: it says no (a key, a role or an identity is wrong), or nothing. */
export function whyNotReady(error: unknown): 'storage.denied' | 'storage.unreachable' {
  const refused = error instanceof RestError && (error.statusCode === 401 || error.statusCode === 403);
  const noIdentity = error instanceof Error && tokenErrors.has(error.name);
  return refused || noIdentity ? 'storage.denied' : 'storage.unreachable';
}

/** How `@azure/identity` says that it gives no token. */
const tokenErrors: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
]);

/** Ends what hangs, its repetitions included, in time for the person to be told. */
const patiently = <T>(run: (options: { readonly abortSignal: AbortSignal }) => Promise<T>) =>
  inTime(8_000, (abortSignal) => run({ abortSignal }));

/** A table of the service. */
export function azureTable(client: TableClient): Table {
  const read: Table['read'] = async (partition, row) => {
    try {
      return toTableRow(await patiently((options) => client.getEntity(partition, row, options)));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };

  return {
    async ready() {
      try {
        await read('ready', 'ready');
      } catch (error) {
        if (codeOf(error) !== 'TableNotFound') throw error;
        await patiently((options) => client.createTable(options));
      }
    },

    read,

    async list(partition, query = {}) {
      const queryOptions = { filter: filterOf(partition, query) };
      return patiently((options) =>
        Array.fromAsync(client.listEntities({ ...options, queryOptions }), toTableRow),
      );
    },

    async write(partition, writes) {
      for (const write of writes) assertFits(partition, write);
      const [first] = writes;
      if (first === undefined) return 'written';
      const actions = writes.map((write) => toAction(partition, write));
      return orConflict(
        patiently<unknown>((options) =>
          writes.length === 1
            ? writeOne(client, partition, first, options)
            : client.submitTransaction(actions, options),
        ),
      );
    },

    remove: (partition, row, etag) =>
      orConflict(patiently((options) => client.deleteEntity(partition, row, { ...options, etag }))),
  };
}

/** The same as a transaction of one, without its envelope. */
function writeOne(
  client: TableClient,
  partition: string,
  write: Write,
  options: { readonly abortSignal: AbortSignal },
): Promise<unknown> {
  if (write.kind === 'delete') return client.deleteEntity(partition, write.row, options);
  const entity = { partitionKey: partition, rowKey: write.row, ...write.columns };
  switch (write.kind) {
    case 'create':
      return client.createEntity(entity, options);
    case 'upsert':
      return client.upsertEntity(entity, write.mode, options);
    case 'update':
      return client.updateEntity(entity, write.mode, { ...options, etag: write.etag });
  }
}

function toAction(partition: string, write: Write): TransactionAction {
  if (write.kind === 'delete') return ['delete', { partitionKey: partition, rowKey: write.row }];
  const entity = { partitionKey: partition, rowKey: write.row, ...write.columns };
  switch (write.kind) {
    case 'create':
      return ['create', entity];
    case 'upsert':
      return ['upsert', entity, write.mode];
    case 'update':
      return ['update', entity, write.mode, { etag: write.etag }];
  }
}

function toTableRow(entity: {
  readonly partitionKey?: string;
  readonly rowKey?: string;
  readonly etag: string;
  readonly timestamp?: string;
}): TableRow {
  const { partitionKey = '', rowKey = '', etag, timestamp: _, ...columns } = entity;
  const own = Object.entries(columns).filter(([name]) => !name.startsWith('odata.'));
  return { partition: partitionKey, row: rowKey, etag, columns: Object.fromEntries(own) };
}

function filterOf(partition: string, { keys, where }: Query): string {
  return [
    odata`PartitionKey eq ${partition}`,
    ...(keys ? [odata`RowKey ge ${keys.from} and RowKey lt ${keys.below}`] : []),
    ...(where ? [`${where.column} ${where.is} ${literal(where)}`] : []),
  ].join(' and ');
}

function literal({ value }: Condition): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

async function orConflict(write: Promise<unknown>): Promise<Written> {
  try {
    await write;
    return 'written';
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw error;
  }
}

/** A row that is there already, has changed, or is gone. Other 409s (a table being deleted) are failures. */
function isConflict(error: unknown): boolean {
  if (isAbsent(error)) return true;
  if (!(error instanceof RestError)) return false;
  return error.statusCode === 412 || codeOf(error) === 'EntityAlreadyExists';
}

/** The row is absent. A 404 for the table, or one that says nothing, is not the same. */
function isAbsent(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404 && codeOf(error) === 'ResourceNotFound';
}

/** The service's own name for what went wrong; a transaction has it in another place than a single call. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RestError)) return undefined;
  const code = field(field(error.details, 'odataError'), 'code');
  return typeof code === 'string' ? code : error.code;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
