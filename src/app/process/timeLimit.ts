/** What has arrived while the process stood still is read within this time, milliseconds. */
const toRead = 500;

/**
 * Ends what takes longer than so many milliseconds, by its signal. A process that has stood still, or had to wait for
 * its machine, sees its clock before the answers that have come meanwhile, and would take what was done for lost: so
 * the end comes in two steps, and what has arrived is read in between.
 */
export async function inTime<T>(milliseconds: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  let timer = setTimeout(() => {
    timer = setTimeout(() => ending.abort(), toRead);
  }, milliseconds - toRead);
  try {
    return await run(ending.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** What comes within so many milliseconds; `late` when it does not, and then it goes on by itself. */
export async function within<T>(milliseconds: number, coming: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
