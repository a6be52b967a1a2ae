const ours = 'http://ours.invalid';
const logPath = /^\/forbedringslogg\/[0-9a-f]{32}(\/|$)/;
const longest = 1_000;

/**
 * Where somebody goes when they have signed in: a page of a unit's log, as a path of ours with its query.
 * @returns undefined for everything else.
 */
export function wayOn(til: string | null): string | undefined {
  if (til === null || til.length > longest || !til.startsWith('/forbedringslogg/')) return undefined;
  if (!URL.canParse(til, ours)) return undefined;
  const { origin, pathname, search } = new URL(til, ours);
  return origin === ours && logPath.test(pathname) ? pathname + search : undefined;
}
