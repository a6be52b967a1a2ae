import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Whether a server can listen on this port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  // Without an address: also what listens on every network card is in the way, as a Playground of its own would be.
  return (await canListen(port, undefined)) && (await canListen(port, '127.0.0.1'));
}

async function canListen(port: number, host: string | undefined): Promise<boolean> {
  const server = createServer();
  server.listen({ port, host, exclusive: true });
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** Whether somebody listens on this port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
