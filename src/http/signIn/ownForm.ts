import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form may have been sent from a page of ours, as far as the browser says. The token in the form says the rest.
 * @param origin of the pages' own address.
 */
export function mayBeOwnForm(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === undefined || headers.origin === origin;
}
