/** Which of the unit's actions a reader wants to see: the query of the page, and the ways to change it. */
import type { Action } from '../../../domain/improvement/action.ts';
import { isOpen, levelIds } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { byUrgency, daysOver } from '../../../domain/improvement/deadlines.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import { pathOf, type Reader } from '../frame.ts';
import { type LogView, unanswered } from '../logView.ts';

/** Rows on one page. */
const pageSize = 100;

const viewIds = ['apne', 'forfalt', 'uten-svar', 'virkning', 'mine', 'til-oss', 'alle'] as const;
type View = (typeof viewIds)[number];

/** What the reader wants to see; everything that is not known is left out. */
export interface Choice {
  readonly view: View;
  readonly level: string | undefined;
  readonly reason: string | undefined;
  readonly year: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** As the query of the page says it. */
export function choiceOf(query: URLSearchParams): Choice {
  const of = (name: string) => query.get(name) || undefined;
  const page = Number(of('side') ?? 1);
  return {
    view: viewIds.find((id) => id === of('vis')) ?? 'apne',
    level: of('niva'),
    reason: of('omrade'),
    year: of('ar'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function inView(view: View, action: Action, { today }: LogView, oid: string): boolean {
  switch (view) {
    case 'apne':
      return isOpen(action);
    case 'forfalt':
      return daysOver(action, today) !== undefined;
    case 'uten-svar':
      return unanswered(action, today) !== undefined;
    case 'virkning':
      return action.status === 'innfort' && action.effect === undefined;
    case 'mine':
      return isOpen(action) && action.owner.kind === 'person' && action.owner.id === oid;
    case 'til-oss':
      return false;
    case 'alle':
      return true;
  }
}

/** The actions that are chosen, most urgent first. */
export function chosenActions(log: LogView, oid: string, choice: Choice): readonly Action[] {
  return log.actions
    .filter(
      (action) =>
        inView(choice.view, action, log, oid) &&
        (choice.level === undefined || action.level === choice.level) &&
        (choice.reason === undefined || action.about.reason === choice.reason) &&
        (choice.year === undefined || dayOf(action.createdAt).startsWith(choice.year)),
    )
    .toSorted(byUrgency(log.today));
}

/** The rows of the page that is chosen, and where it begins among all of them, from 0. */
export function pageOf(
  all: readonly Action[],
  { page }: Choice,
): { readonly from: number; readonly shown: readonly Action[] } {
  const from = (page - 1) * pageSize;
  return { from, shown: all.slice(from, from + pageSize) };
}

/** One link for each view, with how many there are. */
export function viewLinks(
  { words, unit, role, inbox }: Reader,
  log: LogView,
  oid: string,
  choice: Choice,
): Html {
  const counted = viewIds
    .filter((view) => view !== 'til-oss' || (role === 'member' && inbox !== undefined))
    .filter((view) => view !== 'mine' || role === 'member')
    .map((view) => ({
      view,
      count:
        view === 'til-oss'
          ? log.received.length
          : log.actions.filter((action) => inView(view, action, log, oid)).length,
    }));
  return html`<nav aria-label="${words.logPages.overview.views}"><ul class="views">
${counted.map(
  ({ view, count }) =>
    html`<li><a class="ds-chip" href="${pathOf(unit, view === 'apne' ? '' : `?vis=${view}`)}"${view === choice.view && html` aria-current="true"`}>${words.logPages.viewLabels[view]} (${count})</a></li>\n`,
)}</ul></nav>`;
}

/** By level, area and year; nothing where there is nothing to choose between. */
export function filter({ words, unit }: Reader, log: LogView, choice: Choice): Content {
  const said = words.logPages.overview;
  const reasons = [...new Set(log.actions.flatMap(({ about }) => about.reason ?? []))];
  const years = [...new Set(log.actions.map(({ createdAt }) => dayOf(createdAt).slice(0, 4)))].toSorted();
  if (log.actions.length < 2) return undefined;
  const selected = [choice.level, choice.reason, choice.year].some((each) => each !== undefined);
  const select = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, label: string])[],
    value: string | undefined,
  ) =>
    html`<div class="ds-field"><label for="valg-${name}">${label}</label><select class="ds-input" id="valg-${name}" name="${name}"><option value="">${said.all}</option>${options.map(
      ([id, text]) => html`<option value="${id}"${id === value && html` selected`}>${text}</option>`,
    )}</select></div>\n`;
  return html`<details data-color="neutral" class="ds-details"${selected && html` open`}><summary>${said.filter}</summary><form class="line" method="get" action="${pathOf(unit)}"><input type="hidden" name="vis" value="${choice.view}">
${select(
  'niva',
  said.level,
  levelIds.map((id) => [id, words.improvement.levelLabels[id]] as const),
  choice.level,
)}${select(
  'omrade',
  said.area,
  reasons.map((id) => [id, words.shortReasons.shortReason(id)] as const),
  choice.reason,
)}${select(
  'ar',
  said.year,
  years.map((year) => [year, year] as const),
  choice.year,
)}<button class="ds-button" data-variant="secondary" type="submit">${said.show}</button></form></details>`;
}

/** Which rows are shown, and the ways to the others; nothing where all are shown. */
export function paging(
  { words, unit }: Reader,
  choice: Choice,
  from: number,
  shown: number,
  total: number,
): Content {
  if (total <= pageSize) return undefined;
  const said = words.logPages.overview;
  const linkTo = (page: number, label: string) => {
    const query = new URLSearchParams({ vis: choice.view, side: String(page) });
    for (const [name, value] of [
      ['niva', choice.level],
      ['omrade', choice.reason],
      ['ar', choice.year],
    ] as const)
      if (value !== undefined) query.set(name, value);
    return html`<a class="ds-link" href="${pathOf(unit, `?${query}`)}">${label}</a> `;
  };
  return html`<p class="soft">${words.logPages.shownOf(from + 1, from + shown, total)} ${choice.page > 1 && linkTo(choice.page - 1, said.previous)}${from + shown < total && linkTo(choice.page + 1, said.next)}</p>`;
}
