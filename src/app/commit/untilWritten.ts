import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';

/** Thrown where it turns out that what was read no longer holds, before anything is written. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Reads, decides and writes under what was read, and from the start again when somebody else wrote first. A refusal,
 * also of what was read, ends it, and nothing is written.
 * @param decide taken anew each time: it does nothing that may not be done twice.
 * @param write undefined when somebody else wrote first; what it gives back is the outcome, also of a decision that
 *   there is nothing to write.
 * @param attempts how often; refused as `conflict` after that.
 */
export async function untilWritten<Read extends object, Decided extends object, Written extends object>(
  read: () => Promise<Read | Refusal>,
  decide: (read: Read) => Promise<Decided | Refusal> | Decided | Refusal,
  write: (decided: Decided, read: Read) => Promise<Written | undefined>,
  attempts = 8,
): Promise<Written | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const written = await once(read, decide, write);
    if (written !== undefined) return written;
  }
  return refuse('conflict');
}

async function once<Read extends object, Decided extends object, Written extends object>(
  read: () => Promise<Read | Refusal>,
  decide: (read: Read) => Promise<Decided | Refusal> | Decided | Refusal,
  write: (decided: Decided, read: Read) => Promise<Written | undefined>,
): Promise<Written | Refusal | undefined> {
  try {
    const before = await read();
    if (isRefusal(before)) return before;
    const decided = await decide(before);
    return isRefusal(decided) ? decided : await write(decided, before);
  } catch (error) {
    if (error instanceof Overtaken) return undefined;
    throw error;
  }
}
