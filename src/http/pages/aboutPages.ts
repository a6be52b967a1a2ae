import type { Words } from '../../words/words.ts';
import { type RenderedPage, renderPage } from './page.ts';

export interface AboutRoute {
  readonly path: string;
  readonly page: RenderedPage;
}

/** The pages the app package links to, by path. They are the same for everybody and need no sign-in. */
export function aboutRoutes(words: Words): readonly AboutRoute[] {
  return Object.entries(words.about.aboutPages).map(([path, page]) => ({
    path,
    page: renderPage(200, { ...page, lang: words.language.languageTag }),
  }));
}
