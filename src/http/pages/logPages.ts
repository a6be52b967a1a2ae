import { channelOfToken } from '../../app/access/logLink.ts';
import type { Result } from '../../app/ports/rows/channels.ts';
import type { Ground } from '../../app/ports/world.ts';
import { forms } from '../../domain/form/form.ts';
import { plainName } from '../../words/escape.ts';
import { areaAmounts, areaRemark, type Found, leadOf, suggestionOrder } from '../../words/found.ts';
import type { Words } from '../../words/words.ts';
import { aboutPage, type Route } from '../web.ts';
import { type Page, type PageSection, type RenderedPage, renderPage } from './page.ts';

/** The improvement log of a unit, for whoever has the link. */
export function logRoute(ground: Ground): Route {
  const page = logPages(ground);
  return {
    method: 'GET',
    path: '/forbedringslogg/:token',
    handle: async ({ parts }) => {
      const { status, html } = await page(parts.token ?? '');
      return aboutPage(status, html);
    },
  };
}

/**
 * The improvement log as a page: the unit's sessions with their suggested areas, for whoever has the link's token, in the
 * unit's language.
 */
function logPages({
  rows: { channels },
  log,
  words,
  wordsIn,
  settings,
}: Ground): (token: string) => Promise<RenderedPage> {
  const lang = words.language.languageTag;
  return async (token) => {
    try {
      const opened = await channelOfToken(channels, token);
      if (opened === undefined) return renderPage(404, { ...words.log.logMissing, lang, sections: [] });
      const { channelId, channel } = opened;
      const listed = (await channels.results(channelId)).map(async (result): Promise<Listed> => {
        const extra = await channels.extra(channelId, result.session);
        return { ...result, atLeast: extra?.atLeast ?? [] };
      });
      const unitWords = wordsIn(channel.language ?? settings.language);
      return renderPage(200, logOf(unitWords, channel.unitName, await Promise.all(listed)));
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.name : typeof error }, 'log page failed');
      return renderPage(503, { ...words.log.logUnavailable, lang, sections: [] });
    }
  };
}

/** A result as the summary in the channel shows it. */
type Listed = Result & Found;

/** It begins with the newest summary's own sentence. */
function logOf(words: Words, unitName: string | undefined, results: readonly Listed[]): Page {
  const { title, intro, privacy, empty, figures } = words.log.logPage;
  const lang = words.language.languageTag;
  const [newest] = results;
  if (newest === undefined)
    return { lang, title, intro: empty, note: intro, footer: [privacy], sections: [] };
  return {
    lang,
    title,
    intro: leadOf(words, newest, unitName && plainName(unitName)),
    note: intro,
    footer: [figures, privacy],
    sections: results.map((result) => sectionOf(words, result)),
  };
}

function sectionOf(words: Words, result: Listed): PageSection {
  const { summary, startedAt, endedAt } = result;
  const { place, suggestions } = summary;
  const unit = forms[summary.form].timeUnit;
  const groups = suggestionOrder
    .filter((key) => suggestions[key].length > 0)
    .map((key) => ({
      heading: words.summary.suggestionHeadings[key],
      areas: suggestions[key].map((area) => {
        const remark = areaRemark(words, result, area);
        const amounts = areaAmounts(words, result, area);
        return {
          label: words.reasons.reasonLabel(area.reason),
          amounts: remark === undefined ? amounts : `${amounts} – ${remark}`,
        };
      }),
    }));
  return {
    heading: words.summary.whenLine(words.form.formNames[summary.form], startedAt, endedAt),
    lines: [
      ...(place.right + place.waiting + place.split > 0 ? [words.numbers.placeLine(place, unit)] : []),
      words.log.logBasis(summary),
      ...(groups.length === 0 ? [words.log.logPage.noSuggestions] : []),
    ],
    groups,
  };
}
