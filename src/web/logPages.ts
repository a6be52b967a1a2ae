import { readFileSync } from 'node:fs';
import Mustache from 'mustache';
import { channelOfToken } from '../app/logUrl.ts';
import type { Result } from '../app/ports.ts';
import type { World } from '../app/world.ts';
import { findReason } from '../domain/catalogue.ts';
import { forms } from '../domain/form.ts';
import { formNames } from '../text/form.ts';
import { headingOf, headingOrder, logMissing, logPage, logUnavailable } from '../text/log.ts';
import { amounts, countsLine, flags, waitingLine, whenLine } from '../text/summary.ts';

const template = readFileSync(new URL('./page.mustache', import.meta.url), 'utf8');

/** The pages' only style; a file of its own so that the policy can forbid everything inline. */
export const styleSheet = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

export type LogPages = (token: string) => Promise<{ readonly status: number; readonly html: string }>;

/** The improvement log as a page: the unit's sessions with their suggested areas, for whoever has the link's token. */
export function logPages(world: World): LogPages {
  return async (token) => {
    try {
      const opened = await channelOfToken(world.store, token);
      if (opened === undefined) return { status: 404, html: render({ ...logMissing, sessions: [] }) };
      const results = await world.store.listResults(opened.key);
      return { status: 200, html: render(logView(results)) };
    } catch (error) {
      world.log.error({ reason: error instanceof Error ? error.name : typeof error }, 'log page failed');
      return { status: 503, html: render({ ...logUnavailable, sessions: [] }) };
    }
  };
}

interface PageView {
  readonly title: string;
  readonly intro: string;
  readonly note?: string;
  readonly footer?: string;
  readonly sessions: readonly SessionView[];
}

interface SessionView {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly areas: readonly { readonly label: string; readonly amounts: string }[];
  }[];
}

function render(view: PageView): string {
  return Mustache.render(template, view);
}

function logView(results: readonly Result[]): PageView {
  const { title, intro, privacy, empty, figures } = logPage;
  return results.length === 0
    ? { title, intro, note: empty, footer: privacy, sessions: [] }
    : { title, intro, note: figures, footer: privacy, sessions: results.map(sessionView) };
}

function sessionView({ summary, startedAt, endedAt }: Result): SessionView {
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
