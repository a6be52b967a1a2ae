/** A verb is one record: what a tap must carry, what is done, what is shown then, and what holds for it besides. */
import type { z } from 'zod';
import type { Card, Verb } from '../../cards/model/card.ts';
import type { VerbFields } from '../../cards/model/verbFields.ts';
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

export interface VerbRecord<Fields extends z.ZodType<object> = z.ZodType<object>> extends Traits {
  /** What a tap must carry. */
  readonly fields: Fields;
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
) => VerbRecord<S>;

/** Something a tap shows. Nothing is stored. */
type MakeView = <S extends z.ZodType<object>>(fields: S, build: Run<z.output<S>, Card>) => VerbRecord<S>;

/** Where a button stands (`surfaceOf`), and what people choose or write on the card itself. */
type Besides = 'own' | 'walk' | 'home' | 'patients' | 'minutes' | 'form' | 'text' | 'tekst';
type NamesIn<Fields> = Exclude<
  keyof { [Name in keyof Fields as string extends Name ? never : Name]: 1 },
  Besides
>;
type Differing<NotRead, NotCarried> = [NotRead, NotCarried] extends [never, never]
  ? unknown
  : { readonly notRead: NotRead; readonly notCarried: NotCarried };

/** What is demanded of a verb's record: nothing, when its schema reads the fields that its button carries and no others. */
export type AsCarried<V extends Verb, Fields extends z.ZodType> = Differing<
  Exclude<NamesIn<VerbFields[V]>, NamesIn<z.output<Fields>>>,
  Exclude<NamesIn<z.output<Fields>>, NamesIn<VerbFields[V]>>
>;

type Table = Readonly<Record<Verb, VerbRecord>>;

/** The table of verbs; it does not compile where a verb's schema and its button name different fields. */
export function tableOf<T extends Table>(
  records: T & { readonly [V in Verb]: AsCarried<V, T[V]['fields']> },
): Table {
  return records;
}

/** Verbs that have these traits in common. */
export function verbsWith(traits: Traits): { readonly act: MakeAct; readonly view: MakeView } {
  return {
    act: (fields, run, then) => ({
      ...traits,
      fields,
      remembered: true,
      run: parsed(fields, async (world, act, data) => {
        const done = await decided(traits, world, act, data, run);
        return isRefusal(done) ? done : then(world, act, data, done);
      }),
    }),
    view: (fields, build) => ({
      ...traits,
      fields,
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
