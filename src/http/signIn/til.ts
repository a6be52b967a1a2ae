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

/** Where a tab of Teams begins: there a script signs people in, since the issuer stands in nobody's frame. */
export const tabPath = '/forbedringslogg/fane';

/**
 * The tab, to go on to a path of ours.
 * @param again from there: whoever comes had no session.
 */
export function tabFor(til: string, again = false): string {
  return `${tabPath}?til=${encodeURIComponent(til)}${again ? '&igjen=1' : ''}`;
}
