import type { Instant } from '../../domain/basics.ts';

/**
 * What this process has sent and storage could not take yet. It may be away just then; what was sent must be neither
 * sent again nor left out of what counts against Teams' limits.
 */
export interface PendingWrites {
  /** Writes a fact down; when that fails it throws, and the fact is kept for `writeDown`. The newest per key stands. */
  readonly record: (channel: string, key: string, write: () => Promise<void>) => Promise<void>;
  /** Writes what is left to write in a channel. Throws when storage is still away. */
  readonly writeDown: (channel: string) => Promise<void>;
  readonly sent: (channel: string, at: Instant) => void;
  /** Sends that no lease has been given back with. */
  readonly sends: (channel: string) => readonly Instant[];
  readonly sendsWritten: (channel: string) => void;
}

export function pendingWrites(): PendingWrites {
  const facts = new Map<string, Map<string, () => Promise<void>>>();
  const sends = new Map<string, readonly Instant[]>();

  async function write(channel: string, key: string, fact: () => Promise<void>): Promise<void> {
    await fact();
    const left = facts.get(channel);
    left?.delete(key);
    if (left?.size === 0) facts.delete(channel);
  }

  return {
    record: (channel, key, fact) => {
      facts.set(channel, (facts.get(channel) ?? new Map<string, () => Promise<void>>()).set(key, fact));
      return write(channel, key, fact);
    },
    writeDown: async (channel) => {
      for (const [key, fact] of [...(facts.get(channel) ?? [])]) await write(channel, key, fact);
    },
    sent: (channel, at) => {
      sends.set(channel, [...(sends.get(channel) ?? []), at]);
    },
    sends: (channel) => sends.get(channel) ?? [],
    sendsWritten: (channel) => {
      sends.delete(channel);
    },
  };
}
