import { parseSetCookie } from 'cookie';

/** A page as it is shown in the end. */
export interface Shown {
  readonly status: number;
  /** Where it stands. */
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** Where the browser was sent before, in order. */
  readonly way: readonly string[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** The little of a browser that pages without scripts need: it keeps cookies, and goes where it is sent. */
export interface Browser {
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
  readonly post: (
    url: string,
    fields: Readonly<Record<string, string>> | string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Shown>;
  /** What it keeps for an address, as it would send it. */
  readonly cookies: (url: string) => string;
  /** Puts a cookie there, as an attacker does with a stolen or made one. */
  readonly put: (url: string, name: string, value: string) => void;
  /** The last `Set-Cookie` of this name. */
  readonly lastSet: (name: string) => string | undefined;
  /** Opens a page, and chooses who to be when the issuer asks. */
  readonly openAs: (url: string, person: string) => Promise<Shown>;
}

/** What a browser says of a form on a page of the same site. */
const ownForm = (url: string) => ({ 'sec-fetch-site': 'same-origin', origin: new URL(url).origin });
const farthest = 20;

/** Whoever is sent on within a frame stays in it. */
function frameOf({ headers }: RequestInit): Readonly<Record<string, string>> {
  const frame = new Headers(headers).get('sec-fetch-dest');
  return frame === null ? {} : { 'sec-fetch-dest': frame };
}

/** @param places where the servers of addresses are on this machine, by origin; others are where they say. */
export function browser(places: Readonly<Record<string, string>> = {}): Browser {
  const jar = new Map<string, Map<string, Cookie>>();
  const set = new Map<string, string>();
  const ofOrigin = (url: string) => {
    const { origin } = new URL(url);
    const kept = jar.get(origin) ?? new Map<string, Cookie>();
    jar.set(origin, kept);
    return kept;
  };
  const cookies = (url: string) =>
    [...ofOrigin(url).values()]
      .filter(({ path }) => new URL(url).pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  function keep(url: string, line: string): void {
    const { name, value = '', path = '/', maxAge, expires } = parseSetCookie(line);
    set.set(name, line);
    const isOver = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
    const key = `${name} ${path}`;
    if (isOver) ofOrigin(url).delete(key);
    else ofOrigin(url).set(key, { name, value, path });
  }

  async function go(first: string, init: RequestInit): Promise<Shown> {
    const way: string[] = [];
    let url = first;
    let request = init;
    for (let step = 0; step < farthest; step++) {
      const headers = new Headers(request.headers);
      headers.set('cookie', cookies(url));
      const { origin, host, protocol, pathname, search } = new URL(url);
      const place = places[origin];
      if (place !== undefined) {
        headers.set('x-forwarded-host', host);
        headers.set('x-forwarded-proto', protocol.slice(0, -1));
      }
      const at = `${place ?? origin}${pathname}${search}`;
      const response = await fetch(at, { ...request, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) keep(url, line);
      const to = response.headers.get('location');
      if (to === null || response.status < 300 || response.status > 399) {
        return { status: response.status, url, headers: response.headers, text: await response.text(), way };
      }
      await response.arrayBuffer();
      url = new URL(to, url).href;
      way.push(url);
      request = { method: 'GET', headers: frameOf(request) };
    }
    throw new Error(`Sent on and on: ${way.join(' ')}`);
  }

  const post: Browser['post'] = (url, fields, headers = ownForm(url)) =>
    go(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    });
  return {
    get: (url, headers = {}) => go(url, { headers }),
    post,
    cookies,
    put: (url, name, value) => void ofOrigin(url).set(`${name} /`, { name, value, path: '/' }),
    lastSet: (name) => set.get(name),
    openAs: async (url, person) => {
      const shown = await go(url, {});
      return new URL(shown.url).pathname.startsWith('/velg/') ? post(shown.url, { hvem: person }) : shown;
    },
  };
}
