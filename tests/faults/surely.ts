import type { Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { type Chance, pause } from './chance.ts';
import { type Client, isUnknown } from './client.ts';
import type { Attempt } from './ledger.ts';
import type { Heard } from './mail.ts';

/** Longer than a lease of a process that died, with the restarts around it; milliseconds. */
export const longestWait = 120_000;

/** Says it until what it asks for stands in the channel. */
export async function saysUntil(
  connector: Connector,
  client: Client,
  words: string,
  seen: () => Post | undefined,
): Promise<Post> {
  let wanted = true;
  const asking = (async () => {
    while (wanted) {
      await client.says(words);
      await Promise.race([pause(15_000), connector.until(() => !wanted, { timeout: longestWait })]);
    }
  })();
  try {
    return await connector.until(seen, { timeout: longestWait, what: `what «${words}» asks for` });
  } finally {
    wanted = false;
    connector.notify();
    await asking;
  }
}

/** What came of tapping until it was known. */
export interface Known {
  readonly heard: Heard;
  /** Nothing that was tried before it can have been done. */
  readonly isFirst: boolean;
}

/** So often somebody tries before they give up. */
const mostTries = 15;

/** Taps until it is known what came of it; only while `may` it, when given. */
export async function untilKnown(
  chance: Chance,
  tap: () => Promise<Heard>,
  may: () => boolean = () => true,
): Promise<Known> {
  let heard = await tap();
  let tries = 1;
  for (; isUnknown(heard) && tries < mostTries && may(); tries++) {
    await pause(chance.between(100, 1_500));
    heard = await tap();
  }
  return { heard, isFirst: tries === 1 };
}

/** Ends an attempt: done, or surely not; else it stays open what became of it. */
export function settle(attempt: Attempt, { heard, isFirst }: Known, isDone: boolean): void {
  if (isDone) attempt.acknowledged();
  else if (isFirst && !isUnknown(heard)) attempt.refused(heard.kind === 'message' ? heard.text : '');
}
