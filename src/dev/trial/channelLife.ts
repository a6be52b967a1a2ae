import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Words } from '../../words/words.ts';
import { mention, slashCommand, tap } from './activities.ts';
import type { Colleague } from './colleagues.ts';
import { makeCompany } from './company.ts';
import type { Happening } from './happenings.ts';
import { type BotDoor, isTaken } from './processes/botDoor.ts';
import { postCard } from './processes/connector.ts';
import { currentUser, type Person, personOf, team } from './unit.ts';
import { welcomeCard } from './welcome.ts';

/**
 * Lets the colleagues see what happens in the channel and act on it, brings the bot what is said to it, and welcomes
 * whoever opens the team.
 * @param serviceUrl where the bot's answers go.
 */
export function channelLife(
  words: Words,
  colleagues: readonly Colleague[],
  seed: number,
  door: BotDoor,
  serviceUrl: string,
): (happening: Happening) => void {
  const delivery = (from: Person, conversationId: string) => ({
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    serviceUrl,
    from,
    conversationId,
  });
  const company = makeCompany(colleagues, {
    seed,
    wait: async (milliseconds) => {
      await wait(milliseconds, undefined, { ref: false });
    },
    tap: async (colleague, place, verb, data) => {
      const from = delivery(personOf(colleague), place.conversationId);
      return isTaken(await door.deliver(tap(from, place.activityId, verb, data)));
    },
  });
  return (happening) => {
    switch (happening.kind) {
      case 'card':
        return company.see(happening.place, happening.card);
      case 'tookPart':
        return company.starterTakesPart(happening.session);
      case 'opened':
        // Without it the terminal still says what to write.
        postCard(serviceUrl, team.id, welcomeCard(words, colleagues.length)).catch(() => undefined);
        return;
      case 'said': {
        const { conversationId, said } = happening;
        const write = said.kind === 'slash' ? slashCommand : mention;
        // The log of the bot tells why when it fails; the person sees that no answer came.
        door.deliver(write(delivery(currentUser, conversationId), said.text)).catch(() => undefined);
        return;
      }
    }
  };
}
