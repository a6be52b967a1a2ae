import { z } from 'zod';

/** How the trial reaches the bot: its one HTTP endpoint. */
export interface BotDoor {
  /** Delivers an activity. Resolves to the body of the answer, parsed; undefined when there is none. */
  readonly deliver: (activity: unknown) => Promise<unknown>;
}

const card = z.object({ type: z.literal('application/vnd.microsoft.card.adaptive') });

/** Whether the bot answered a tap with a card, which means that it was taken (docs/contract.md, Answers and refusals). */
export function isTaken(answer: unknown): boolean {
  return card.safeParse(answer).success;
}

/** @param address of `POST /api/messages`. */
export function botDoor(address: string): BotDoor {
  return {
    deliver: async (activity) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      return text === '' ? undefined : JSON.parse(text);
    },
  };
}
