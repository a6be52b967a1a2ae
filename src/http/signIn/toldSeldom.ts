import type { World } from '../../app/ports/world.ts';
import type { Instant } from '../../domain/basics.ts';
import type { NotSignedIn } from './issuer.ts';

/** How often the operator is told of the same kind of failure, milliseconds: anybody can make one. */
const tellEvery = 60_000;

/** Tells the operator of those who were not signed in. */
export function toldSeldom({ log, now }: Pick<World, 'log' | 'now'>): (of: NotSignedIn) => void {
  const told = new Map<NotSignedIn['kind'], Instant>();
  return ({ kind, code }) => {
    const at = now();
    if (at - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < tellEvery) return;
    told.set(kind, at);
    if (kind === 'refused') log.info({ kind, code }, 'nobody was signed in');
    else log.error({ kind, code }, 'the issuer that signs people in is away, or does not know this bot');
  };
}
