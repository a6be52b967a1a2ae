/**
 * Loaded into the bot's process before it (`node --import`): connections to the hosts of a cloud go to ports on this
 * machine instead. `CLOUD_ROUTES` is JSON: host → port. Everything else of the process is as it is in production.
 */
import { type NetConnectOpts, Socket } from 'node:net';
import { z } from 'zod';

const routes = z.record(z.string(), z.number()).parse(JSON.parse(process.env.CLOUD_ROUTES ?? '{}'));
const connect = Socket.prototype.connect;

function isOptions(value: unknown): value is NetConnectOpts & { readonly host?: string } {
  return typeof value === 'object' && value !== null;
}

function rerouted(this: Socket, ...given: readonly unknown[]): Socket {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const port = isOptions(first) && 'host' in first ? routes[first.host ?? ''] : undefined;
  if (!isOptions(first) || port === undefined) return Reflect.apply(connect, this, given);
  return Reflect.apply(connect, this, [{ ...first, host: '127.0.0.1', port }, second]);
}

Object.defineProperty(Socket.prototype, 'connect', { value: rerouted });

/** What a library does at its worst, for tests of what becomes of it: a signal each. */
process.on('SIGUSR2', () => {
  console.error('Kari Nordmann', new RangeError('Kari Nordmann'));
  process.emitWarning('Kari Nordmann');
  setImmediate(() => {
    throw new TypeError('Kari Nordmann');
  });
});
process.on('SIGWINCH', () => void Promise.reject(new SyntaxError('Kari Nordmann')));
