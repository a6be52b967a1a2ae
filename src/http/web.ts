import type { IncomingHttpHeaders } from 'node:http';
import type { FormBody } from './body.ts';

/** What a browser asks for, without anything of the server that took it. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  /** As asked for, without the query. */
  readonly path: string;
  /** What stands in the path where the route has `:name`; decoded, and otherwise as it came. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body of a form; read once at most. Never rejects. */
  readonly form: () => Promise<FormBody>;
}

export interface WebResponse {
  /** HTTP status. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Undefined: nothing. */
  readonly body: string | Uint8Array | undefined;
}

/** A path of ours and what answers there. `:name` in it stands for one part of any text. */
export interface Route {
  readonly method: WebRequest['method'];
  readonly path: string;
  readonly handle: (request: WebRequest) => Promise<WebResponse>;
}

/** What all pages say: nothing from elsewhere, no traces, and a word about where they stand. */
const everyPage = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};
const aboutHeaders = {
  ...everyPage,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};
/**
 * Pages with forms of ours, which may stand in a tab of Teams. With `no-referrer` Chromium would send `Origin: null` with
 * our own forms.
 */
const logHeaders = {
  ...everyPage,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft",
  'Referrer-Policy': 'same-origin',
};
/** The only pages with a script, which is ours and asks nobody but us. */
const tabHeaders = {
  ...logHeaders,
  'Content-Security-Policy': `${logHeaders['Content-Security-Policy']}; script-src 'self'; connect-src 'self'`,
};

/** A page without forms, in nobody's frame. */
export function aboutPage(status: number, html: string): WebResponse {
  return { status, headers: aboutHeaders, body: html };
}

/** A page of the improvement log. */
export function logPage(status: number, html: string): WebResponse {
  return { status, headers: logHeaders, body: html };
}

/** A page on which a tab of Teams begins. */
export function tabPage(status: number, html: string): WebResponse {
  return { status, headers: tabHeaders, body: html };
}

/**
 * @param to a path of ours, or the issuer's own address: never one that came with the request.
 */
export function redirect(status: 303 | 308, to: string): WebResponse {
  return { status, headers: { Location: to, 'Cache-Control': 'no-store' }, body: undefined };
}

/** The same with cookies: each a whole `Set-Cookie`. */
export function withCookies(response: WebResponse, cookies: readonly string[]): WebResponse {
  return { ...response, headers: { ...response.headers, 'Set-Cookie': cookies } };
}
