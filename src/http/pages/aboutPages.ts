import { aboutPages } from '../../words/nb/about.ts';
import { type RenderedPage, renderPage } from './page.ts';

/** The pages the app package links to, by path. They are the same for everybody and need no sign-in. */
export const aboutRoutes: readonly { readonly path: string; readonly page: RenderedPage }[] = Object.entries(
  aboutPages,
).map(([path, page]) => ({ path, page: renderPage(200, page) }));
