import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How often connections that have nothing more to say are looked for while the server is being closed, milliseconds. */
const lookEvery = 50;

/**
 * Connections that the machine lets wait until they are accepted (it may allow fewer). Past that it drops them, and clients
 * try again after 1, 3 and 7 seconds: with the usual 511 that was what the slowest of 5,000 simultaneous taps waited for.
 */
const waitingConnections = 4_096;

/** Calls once after so many milliseconds; the returned function calls it off. */
type After = (milliseconds: number, run: () => void) => () => void;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /**
   * Lets what has begun end, for so many milliseconds at most, and is reachable as long as that takes; then ends all
   * connections. Never rejects.
   */
  readonly close: (milliseconds: number) => Promise<void>;
}

/** @throws the server's error when the port cannot be had. */
export async function listen(server: Server, port: number, host: string, after: After): Promise<Listening> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: waitingConnections }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    close: (milliseconds) => closeWithin(server, [...open], milliseconds, after),
  };
}

async function closeWithin(
  server: Server,
  begun: readonly Socket[],
  milliseconds: number,
  after: After,
): Promise<void> {
  let cancelLook = () => {};
  const look = () => {
    server.closeIdleConnections();
    cancelLook = after(lookEvery, look);
  };
  look();
  let cancelEnd = () => {};
  const late = new Promise<void>((resolve) => {
    cancelEnd = after(milliseconds, resolve);
  });
  const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const over = begun.filter((socket) => !socket.destroyed).map(closed);
  await Promise.race([Promise.all(over), late]);
  // Whoever has come meanwhile was told that the process ends; their requests are carried out too.
  const shut = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.race([shut, late]);
  server.closeAllConnections();
  cancelLook();
  cancelEnd();
  await shut;
}
