import type { Words } from '../../words/words.ts';
import { aboutPage, type Route } from '../web.ts';
import { sentencePage } from './page.ts';

/** Browsers ask for it on every page, and complain aloud when it is not there. */
export const iconRoute: Route = {
  method: 'GET',
  path: '/favicon.ico',
  handle: async () => ({
    status: 204,
    headers: { 'Cache-Control': 'public, max-age=86400' },
    body: undefined,
  }),
};

/** The pages the app package links to, by path. They are the same for everybody and need no sign-in. */
export function aboutRoutes(words: Words): readonly Route[] {
  return Object.entries(words.about.aboutPages).map(([path, page]) => {
    const { status, html } = sentencePage(200, { ...page, lang: words.language.languageTag });
    return { method: 'GET', path, handle: async () => aboutPage(status, html) };
  });
}
