/** Pictures of figures that also stand in a table beside them: the pictures are hidden from screen readers. */
import { scaleLinear, scaleTime } from 'd3-scale';
import type { Words } from '../../../words/words.ts';
import { type Content, html } from '../../pages/html.ts';
import { type SessionFigures, waitingShare } from './figures.ts';

const width = 680;
const height = 190;
const margin = { top: 18, right: 28, bottom: 26, left: 44 };

/** Coordinates that need no more than a tenth of a unit. */
function tidy(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/**
 * The share that waited in each session, with its interval; points are not joined, for what happened between them is not
 * known. Undefined with fewer than two.
 */
export function trend(words: Words, sessions: readonly SessionFigures[]): Content {
  const points = sessions
    .flatMap((figures) => {
      const share = waitingShare(figures);
      const { interval } = figures.place;
      return share === undefined || interval === undefined ? [] : [{ figures, share, interval }];
    })
    .toSorted((a, b) => a.figures.endedAt - b.figures.endedAt);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return undefined;
  const x = scaleTime()
    .domain([first.figures.endedAt, last.figures.endedAt])
    .range([margin.left + 24, width - margin.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([height - margin.bottom, margin.top]);
  const breaks = points.filter(({ figures }, index) => {
    const before = points[index - 1]?.figures;
    return (
      before !== undefined && (before.form !== figures.form || before.formVersion !== figures.formVersion)
    );
  });
  const far = points.length > 8;
  const picture = html`<svg class="trend" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
${[0, 0.25, 0.5, 0.75, 1].map(
  (share) =>
    html`<line class="ax" x1="${margin.left}" x2="${width - margin.right}" y1="${tidy(y(share))}" y2="${tidy(y(share))}"/><text class="soft" text-anchor="end" x="${margin.left - 6}" y="${tidy(y(share) + 4)}">${words.logPages.percent(share * 100)}</text>\n`,
)}${breaks.map(({ figures }) => {
  const at = tidy(x(figures.endedAt) - 12);
  return html`<line class="brk" x1="${at}" x2="${at}" y1="${margin.top}" y2="${height - margin.bottom}"/>\n`;
})}${points.map(({ figures, share, interval }, index) => {
  const at = tidy(x(figures.endedAt));
  const said = index === 0 || index === points.length - 1 || !far;
  return html`<line class="ci" x1="${at}" x2="${at}" y1="${tidy(y(interval.high))}" y2="${tidy(y(interval.low))}"/><circle class="pt" cx="${at}" cy="${tidy(y(share))}" r="5"/>${
    said &&
    html`<text text-anchor="middle" x="${at}" y="${tidy(y(interval.high) - 6)}">${words.logPages.countOf(figures.place.waiting ?? 0, figures.place.of ?? 0)}</text>`
  }${(index === 0 || index === points.length - 1) && html`<text class="soft" text-anchor="${index === 0 ? 'middle' : 'end'}" x="${index === 0 ? at : width - 4}" y="${height - 8}">${words.amounts.date(figures.endedAt)}</text>`}\n`;
})}</svg>`;
  return html`<figure>${picture}<figcaption>${words.logPages.overview.trend}${breaks.length > 0 && ` ${words.logPages.overview.trendBreak}`}</figcaption></figure>`;
}

/** A bar beside a row of a table. @param share 0–1 of the longest. */
export function bar(share: number): Content {
  const x = scaleLinear().domain([0, 1]).range([0, 100]).clamp(true);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="of" width="100" height="10"/><rect class="is" width="${tidy(x(share))}" height="10"/></svg>`;
}
