import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Route, WebResponse } from './web.ts';

const zip = promisify(gzip);
/** Less than this is sent as it is, bytes: it fits in one packet anyway. */
const worthIt = 1_000;
const text = /^(text\/|application\/json)/;

/** The route with its texts packed, for whoever can unpack them. */
export function zipped(route: Route): Route {
  return {
    ...route,
    handle: async (request) => {
      const response = await route.handle(request);
      const { headers, body } = response;
      const type = headers['Content-Type'];
      if (body === undefined || body.length < worthIt || headers['Content-Encoding'] !== undefined)
        return response;
      if (typeof type !== 'string' || !text.test(type)) return response;
      const vary: WebResponse = { ...response, headers: { ...headers, Vary: 'Accept-Encoding' } };
      if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return vary;
      return { ...vary, headers: { ...vary.headers, 'Content-Encoding': 'gzip' }, body: await zip(body) };
    },
  };
}
