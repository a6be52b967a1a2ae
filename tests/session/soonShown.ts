/*
 * Loaded before the bot (`node --import`): the first patient is shown by itself when it has been quiet for two seconds
 * instead of half a minute. All other times, and the clock, are those of production: the limits of Teams and the leases
 * between processes are tested in real time. That it is half a minute is tested on a clock that the test moves.
 */
import { registerHooks } from 'node:module';

const constant = /export const gathering = [\d_]+;/;

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/src/domain/session/gathering.ts')) return loaded;
    const source = String(loaded.source);
    if (!constant.test(source)) throw new Error(`${url} has no such constant any more`);
    return { ...loaded, source: source.replace(constant, 'export const gathering = 2_000;') };
  },
});
