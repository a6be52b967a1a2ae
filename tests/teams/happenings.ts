export interface UntilOptions {
  /** Milliseconds of real time, 10 000 when not given. */
  readonly timeout?: number;
  readonly what?: string;
}

/** Waiting for something to happen instead of sleeping. */
export interface Happenings {
  /** Tells everyone who waits that something happened. */
  readonly notify: () => void;
  /** Resolves with the condition's first value that is not false or undefined; looks again after everything that happens. */
  readonly until: <T>(condition: () => T | false | undefined, options?: UntilOptions) => Promise<T>;
  /** Resolves when nothing has happened for so many milliseconds of real time. */
  readonly quietFor: (milliseconds: number) => Promise<void>;
}

/** `explain` adds to the message of a wait that was in vain. */
export function happenings(explain: () => string): Happenings {
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    notify: () => {
      for (const listener of [...listeners]) listener();
    },
    until: (condition, { timeout = 10_000, what = condition.toString() } = {}) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          forget();
        };
        const look = () => {
          try {
            const value = condition();
            if (value === false || value === undefined) return;
            stop();
            resolve(value);
          } catch (error) {
            stop();
            reject(error);
          }
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`Waited ${timeout} ms in vain for: ${what}\n${explain()}`));
        }, timeout);
        const forget = listen(look);
        look();
      }),
    quietFor: (milliseconds) =>
      new Promise((resolve) => {
        const stop = () => {
          forget();
          resolve();
        };
        let timer = setTimeout(stop, milliseconds);
        const forget = listen(() => {
          clearTimeout(timer);
          timer = setTimeout(stop, milliseconds);
        });
      }),
  };
}
