/** A verb is one record: what a tap must carry, what is done, what is shown then, and what holds for it besides. */
import type { z } from 'zod';
import type { Card } from '../../cards/model/card.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

type Shown = Promise<Card | Refusal>;

/** What holds for a verb whatever it does. */
export interface Traits {
  /**
   * How old the channel's list of members may be, milliseconds, when it can be read; undefined: what is known will do.
   */
  readonly rosterAge: number | undefined;
  /**
   * The session may be one that this process has read a moment ago, so that a refusal may say what another process has
   * changed since: it is decided once more on the newest state.
   */
  readonly mayBeStale?: true;
}

export interface VerbRecord extends Traits {
  /** A repeat of the same delivery gets the first answer; a view is worked out anew each time it is asked for. */
  readonly remembered: boolean;
  /** @param data of the tap, as it came. */
  readonly run: (world: World, act: CardTap, data: unknown) => Shown;
}

type Run<Fields, Done> = (world: World, act: CardTap, data: Fields) => Promise<Done | Refusal>;

/** Something a tap does, and what is shown of it then. */
type MakeAct = <S extends z.ZodType<object>, Done extends object>(
  fields: S,
  run: Run<z.output<S>, Done>,
  then: (world: World, act: CardTap, data: z.output<S>, done: Done) => Card | Shown,
) => VerbRecord;

/** Something a tap shows. Nothing is stored. */
type MakeView = <S extends z.ZodType<object>>(fields: S, build: Run<z.output<S>, Card>) => VerbRecord;

/** Verbs that have these traits in common. */
export function verbsWith(traits: Traits): { readonly act: MakeAct; readonly view: MakeView } {
  return {
    act: (fields, run, then) => ({
      ...traits,
      remembered: true,
      run: parsed(fields, async (world, act, data) => {
        const done = await decided(traits, world, act, data, run);
        return isRefusal(done) ? done : then(world, act, data, done);
      }),
    }),
    view: (fields, build) => ({
      ...traits,
      remembered: false,
      run: parsed(fields, (world, act, data) => decided(traits, world, act, data, build)),
    }),
  };
}

function parsed<S extends z.ZodType<object>>(fields: S, run: Run<z.output<S>, Card>): VerbRecord['run'] {
  return async (world, act, data) => {
    const read = fields.safeParse(data);
    if (read.success) return run(world, act, read.data);
    const issues = read.error.issues.map((issue) => issue.path.join('.'));
    world.log.warn({ issues }, 'card data refused');
    return refuse('badData');
  };
}

/** Nobody is refused for what another process has changed meanwhile. */
async function decided<Fields extends object, Done extends object>(
  { mayBeStale }: Traits,
  world: World,
  act: CardTap,
  data: Fields,
  run: Run<Fields, Done>,
): Promise<Done | Refusal> {
  const done = await run(world, act, data);
  if (!mayBeStale || !isRefusal(done)) return done;
  if (!('session' in data) || typeof data.session !== 'string') return done;
  await world.sessions.get(act.channel, data.session, 0);
  return run(world, act, data);
}
