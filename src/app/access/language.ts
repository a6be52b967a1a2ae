/**
 * What people are told in: a session's posts in the session's language, everything else in the channel in the unit's, and
 * what one person sees in what that person has Teams in, where the unit wants it. Nobody's language is kept.
 */
import type { Language } from '../../domain/basics.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { Act } from '../ports/act.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';

/** What a unit has chosen, or what holds for one that has not. */
export interface Chosen {
  readonly language: Language;
  readonly ownLanguages: boolean;
}

export function chosenIn(world: Pick<World, 'settings'>, channel: Channel | undefined): Chosen {
  return {
    language: channel?.language ?? world.settings.language,
    ownLanguages: channel?.ownLanguages ?? false,
  };
}

/** The same world, as it speaks this language. */
export function speaking(world: World, language: Language): World {
  return { ...world, words: world.wordsIn(language) };
}

/** For what is said to the whole channel and belongs to no session. */
export async function speakingToUnit(world: World, channelId: string): Promise<World> {
  const stored = await world.rows.channels.read(channelId);
  return speaking(world, chosenIn(world, stored?.value).language);
}

/** The world as it speaks to one person. */
export interface Personal {
  readonly world: World;
  /** Whether that is a language of the person's own. */
  readonly isOwn: () => boolean;
}

/**
 * For what only the one who acts will see. A live session says itself what the unit wants, so that a tap costs no read
 * more; its words are chosen when something is said, since the session is read anew meanwhile.
 * @param data of the tap, as it came.
 */
export async function speakingToActor(world: World, act: Act, data: unknown): Promise<Personal> {
  const id = sessionNamedIn(data);
  const known = () => (id === undefined ? undefined : world.sessions.last(act.channel, id));
  const before = known();
  const unit =
    before !== undefined && isLive(before)
      ? undefined
      : chosenIn(world, (await world.rows.channels.read(act.channel))?.value);
  const chosen = (): Chosen & { readonly own: Language | undefined } => {
    const session = known();
    const { language } = session ?? unit ?? chosenIn(world, undefined);
    const { ownLanguages } = (session && isLive(session) ? session : (unit ?? session)) ?? {
      ownLanguages: false,
    };
    return { language, ownLanguages, own: ownLanguages ? act.language : undefined };
  };
  return {
    world: {
      ...world,
      get words() {
        const { language, own } = chosen();
        return world.wordsIn(own ?? language);
      },
    },
    isOwn: () => chosen().own !== undefined,
  };
}

function sessionNamedIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('session' in data)) return undefined;
  return typeof data.session === 'string' ? data.session : undefined;
}
