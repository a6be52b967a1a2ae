import type { Language } from '../../domain/basics.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { ofSameTenant } from '../access/access.ts';
import { type After, theLive, transact } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

/** What somebody has written after `språk`; nothing to see what holds. */
export interface LanguageChoice {
  readonly language?: Language;
  readonly ownLanguages?: boolean;
}

/**
 * `språk`: what the unit's posts are in from now on, and whether each person's own views follow that person's Teams. A
 * session that is going on keeps its language. The reply says what is stored by then.
 */
export function chooseLanguage(world: World, act: Act, choice: LanguageChoice): Promise<After | Refusal> {
  const { ownLanguages } = choice;
  return transact(world, act, theLive, ({ channel, session }) => {
    const refusal = session && ofSameTenant(act, session);
    if (refusal !== undefined) return refusal;
    return {
      ...(Object.keys(choice).length > 0 && { channel: { ...channel, ...choice } }),
      ...(session && ownLanguages !== undefined && { session: { ...session, ownLanguages } }),
      reply: { kind: 'language' },
    };
  });
}
