import type { Words } from '../../words/words.ts';
import { sentencePage } from '../pages/page.ts';
import { logPage, type Route } from '../web.ts';
import type { LogRoute } from './visit.ts';

/** A unit's key: `channelKey`. */
const unitPart = ':unit(^[0-9a-f]{32}$)';

/** The routes of a unit's log, for those who have signed in and may see it. */
export function unitRoutes(routes: readonly LogRoute[], words: Words): readonly Route[] {
  return routes.map(({ method, path }) => ({
    method,
    path: `/forbedringslogg/${unitPart}${path}`,
    handle: async () => {
      const { status, html } = sentencePage(503, {
        ...words.signIn.notSetUp,
        lang: words.language.languageTag,
      });
      return logPage(status, html);
    },
  }));
}
