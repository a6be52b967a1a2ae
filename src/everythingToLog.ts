import { basename } from 'node:path';
import type { Log } from './app/ports/world.ts';

const methods = ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table', 'assert'] as const;

/**
 * Makes everything the process prints a line of the log: what libraries write to the console, Node's warnings, and
 * what nobody has caught. What it says is left out, for it can hold what people wrote; where it comes from is not.
 * @param end called when nobody can tell in what state the process is; asks for its end.
 */
export function everythingToLog(log: Log, end: () => void): void {
  for (const method of methods) {
    console[method] = (...said: readonly unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      const facts = { method, reason: error?.name, by: placeIn(new Error().stack, 2) };
      if (method === 'error' || method === 'warn') log.warn(facts, 'a library wrote to the console');
      else log.debug(facts, 'a library wrote to the console');
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', ({ name, stack }) => log.warn({ reason: name, by: placeIn(stack, 1) }, 'Node warns'));
  const failed = (error: unknown) => {
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
    log.error(
      { reason: name, by: placeIn(stack, 1) },
      'something failed that nobody expected; the process ends',
    );
    end();
  };
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
}

/** The package, or the file of ours, and the line that the first line from `from` on of a stack names. */
function placeIn(stack: string | undefined, from: number): string | undefined {
  for (const line of (stack ?? '').split('\n').slice(from)) {
    const [, path, row] = /(?:file:\/\/)?(\/[^()]+?):(\d+):\d+\)?$/.exec(line) ?? [];
    if (path === undefined) continue;
    const [, inside] = /.*\/node_modules\/(.+)$/.exec(path) ?? [];
    return `${inside ?? basename(path)}:${row}`;
  }
  return undefined;
}
