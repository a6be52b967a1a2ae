import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connectionStringOf, startAzurite } from './azuriteProcess.ts';

/** What happens to a request on its way to the table service. */
export type OnTheWay =
  /** Carried out and answered. */
  | 'through'
  /** The connection breaks before the service sees it. */
  | 'lost'
  /** Carried out, but the answer never comes back. */
  | 'unanswered'
  /** Neither carried out nor answered, until the line is closed. */
  | 'silent';

/** A request to the table service as the line sees it. */
export interface StorageRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly writes: boolean;
}

type Decide = (request: StorageRequest) => OnTheWay | Promise<OnTheWay>;

/** A table service, and a line to it that can be cut without losing what is stored. */
export interface StorageLine {
  /** Through the line. */
  readonly connectionString: string;
  /** Past the line, for tests that look at what is stored. */
  readonly directly: string;
  /** Decides what happens to each request from now on; `through` when never called. It is held until that is decided. */
  readonly route: (decide: Decide) => void;
  readonly close: () => Promise<void>;
}

export async function openStorage(): Promise<StorageLine> {
  const azurite = await startAzurite();
  let decide: Decide = () => 'through';

  async function carry(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const { method = 'GET', url = '/' } = incoming;
    const way = await decide({ method, url, body: body.toString(), writes: method !== 'GET' });
    if (way === 'silent') return;
    if (way === 'lost') return void incoming.socket.destroy();
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const { headers } = incoming;
      request({ port: azurite.port, host: '127.0.0.1', method, path: url, headers }, resolve)
        .once('error', reject)
        .end(body);
    });
    const content = await bodyOf(answer);
    if (way === 'unanswered') return void incoming.socket.destroy();
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    response.end(content);
  }

  const server = createServer((incoming, response) => {
    carry(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return {
    connectionString: connectionStringOf(address.port),
    directly: connectionStringOf(azurite.port),
    route: (decision) => {
      decide = decision;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await azurite.stop();
    },
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
