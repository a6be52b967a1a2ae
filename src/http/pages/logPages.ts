import { channelOfToken } from '../../app/access/logLink.ts';
import type { Result } from '../../app/ports/rows/channels.ts';
import type { Ground } from '../../app/ports/world.ts';
import { findReason } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import { formNames } from '../../words/nb/form.ts';
import { headingOf, headingOrder, logMissing, logPage, logUnavailable } from '../../words/nb/log.ts';
import { amounts, countsLine, flags, waitingLine, whenLine } from '../../words/nb/summary.ts';
import { type Page, type PageSection, type RenderedPage, renderPage } from './page.ts';

export type LogPages = (token: string) => Promise<RenderedPage>;

/** The improvement log as a page: the unit's sessions with their suggested areas, for whoever has the link's token. */
export function logPages({ rows, log }: Ground): LogPages {
  return async (token) => {
    try {
      const opened = await channelOfToken(rows.channels, token);
      if (opened === undefined) return renderPage(404, { ...logMissing, sections: [] });
      return renderPage(200, logOf(await rows.channels.results(opened.channelId)));
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.name : typeof error }, 'log page failed');
      return renderPage(503, { ...logUnavailable, sections: [] });
    }
  };
}

function logOf(results: readonly Result[]): Page {
  const { title, intro, privacy, empty, figures } = logPage;
  const note = results.length === 0 ? empty : figures;
  return { title, intro, note, footer: privacy, sections: results.map(sectionOf) };
}

function sectionOf({ summary, startedAt, endedAt }: Result): PageSection {
  const { place, suggestions } = summary;
  const unit = forms[summary.form].timeUnit;
  const placed = place.right + place.waiting + place.split;
  const groups = headingOrder.flatMap((key) => {
    const areas = suggestions[key].map((area) => ({
      label: findReason(area.reason)?.label ?? area.reason,
      amounts: amounts(area.patients, area.time, unit, area.single ? [flags.single] : []),
    }));
    return areas.length === 0 ? [] : [{ heading: headingOf(key), areas }];
  });
  return {
    heading: whenLine(formNames[summary.form], startedAt, endedAt),
    lines: [
      countsLine(summary),
      ...(placed > 0 ? [waitingLine(place.waiting, placed, place.waitingInterval, unit)] : []),
      ...(groups.length === 0 ? [logPage.noSuggestions] : []),
    ],
    groups,
  };
}
