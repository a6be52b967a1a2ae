import { channelOfToken } from '../../app/access/logLink.ts';
import type { Result } from '../../app/ports/rows/channels.ts';
import type { Ground } from '../../app/ports/world.ts';
import type { Suggestions } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { type Page, type PageSection, type RenderedPage, renderPage } from './page.ts';

const headingOrder: readonly (keyof Suggestions)[] = ['self', 'together', 'lift'];

export type LogPages = (token: string) => Promise<RenderedPage>;

/**
 * The improvement log as a page: the unit's sessions with their suggested areas, for whoever has the link's token, in the
 * unit's language.
 */
export function logPages({ rows, log, words, wordsIn, settings }: Ground): LogPages {
  const lang = words.language.languageTag;
  return async (token) => {
    try {
      const opened = await channelOfToken(rows.channels, token);
      if (opened === undefined) return renderPage(404, { ...words.log.logMissing, lang, sections: [] });
      const { channelId, channel } = opened;
      const unitWords = wordsIn(channel.language ?? settings.language);
      return renderPage(200, logOf(unitWords, await rows.channels.results(channelId)));
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.name : typeof error }, 'log page failed');
      return renderPage(503, { ...words.log.logUnavailable, lang, sections: [] });
    }
  };
}

function logOf(words: Words, results: readonly Result[]): Page {
  const { title, intro, privacy, empty, figures } = words.log.logPage;
  const note = results.length === 0 ? empty : figures;
  const lang = words.language.languageTag;
  return {
    lang,
    title,
    intro,
    note,
    footer: privacy,
    sections: results.map((result) => sectionOf(words, result)),
  };
}

function sectionOf(words: Words, { summary, startedAt, endedAt }: Result): PageSection {
  const { place, suggestions } = summary;
  const unit = forms[summary.form].timeUnit;
  const placed = place.right + place.waiting + place.split;
  const groups = headingOrder.flatMap((key) => {
    const areas = suggestions[key].map((area) => ({
      label: words.reasons.reasonLabel(area.reason),
      amounts: words.summary.amounts(
        area.patients,
        area.time,
        unit,
        area.single ? [words.summary.flags.single] : [],
      ),
    }));
    return areas.length === 0 ? [] : [{ heading: words.summary.suggestionHeadings[key], areas }];
  });
  return {
    heading: words.summary.whenLine(words.form.formNames[summary.form], startedAt, endedAt),
    lines: [
      words.summary.countsLine(summary),
      ...(placed > 0 ? [words.summary.waitingLine(place.waiting, placed, place.waitingInterval, unit)] : []),
      ...(groups.length === 0 ? [words.log.logPage.noSuggestions] : []),
    ],
    groups,
  };
}
