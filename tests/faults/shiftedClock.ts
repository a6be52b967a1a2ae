/*
 * Loaded before a program (`node --import`): its wall clock is `?ahead=` milliseconds ahead of the machine's, as everybody's is
 * where weeks have passed. Besides it is wrong by `?by=` milliseconds, from the start with `&now=1`, and jumps there and back
 * at every SIGUSR2, as a machine's does when somebody sets it. What counts elapsed time is left alone, as there too.
 */
import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';

const { searchParams } = new URL(import.meta.url);
const by = Number(searchParams.get('by') ?? 0);
const ahead = Number(searchParams.get('ahead') ?? 0);
const wallClock = Date.now;
let shift = searchParams.has('now') ? by : 0;

Date.now = () => wallClock() + ahead + shift;
globalThis.Date = new Proxy(Date, {
  construct: (made, given, as) => Reflect.construct(made, given.length === 0 ? [Date.now()] : given, as),
});
// The time that a server tells by itself, where it does not say it otherwise, is Node's own.
subscribe('http.server.request.start', (begun) => {
  const response = typeof begun === 'object' && begun !== null && 'response' in begun && begun.response;
  if (response instanceof ServerResponse) response.setHeader('date', new Date().toUTCString());
});
process.on('SIGUSR2', () => {
  shift = shift === 0 ? by : 0;
});
