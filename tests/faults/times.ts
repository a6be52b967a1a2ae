/** A process may be this far from the storage's clock, milliseconds. */
const tolerance = 3_000;

/**
 * Stored times from before something began or after now, as sentences: a clock that was wrong has been believed.
 * @param began milliseconds since 1970-01-01 UTC, as `now`.
 */
export function mistimedIn(value: unknown, began: number, now: number): readonly string[] {
  return timesIn(value).flatMap(([name, at]) =>
    at > began - tolerance && at < now + tolerance ? [] : [`${name} ${(at - began) / 1_000} s`],
  );
}

/** Everything that is a time by its name, wherever it stands; never those that Teams has given. */
function timesIn(value: unknown): readonly (readonly [string, number])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'number' && name.endsWith('At') && name !== 'sourceAt'
      ? [[name, inner] as const]
      : timesIn(inner),
  );
}
