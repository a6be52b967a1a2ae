import { standingAnswer } from '../../../app/log/lifts.ts';
import { foremost } from '../../../domain/figures/foremost.ts';
import type { Summary } from '../../../domain/figures/summary.ts';
import type { Action } from '../../../domain/improvement/action.ts';
import { isOpen, levelIds } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { byUrgency, daysOver } from '../../../domain/improvement/deadlines.ts';
import { findingOf } from '../../../words/found.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { trend } from '../figures/charts.ts';
import { type SessionFigures, timeData, timeUnitOf, waitingData } from '../figures/figures.ts';
import { inLog, pathOf, type Reader, table, tag } from '../frame.ts';
import { answerSaid, type LogView, ownerText, unanswered } from '../logView.ts';

/** Rows on one page. */
const pageSize = 100;
/** Sessions that are seen at once; the others are folded. */
const sessionsShown = 3;

const viewIds = ['apne', 'forfalt', 'uten-svar', 'virkning', 'mine', 'til-oss', 'alle'] as const;
type View = (typeof viewIds)[number];

/** What the reader wants to see; everything that is not known is left out. */
interface Choice {
  readonly view: View;
  readonly level: string | undefined;
  readonly reason: string | undefined;
  readonly year: string | undefined;
  /** From 1. */
  readonly page: number;
}

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

/**
 * The unit's log: what is open, and what the sessions found.
 * @param oid of whoever reads, for what is their own.
 */
export function overviewPage(
  reader: Reader,
  log: LogView,
  oid: string,
  choice: Choice,
  saved: boolean,
): WebResponse {
  const { words, unit, role } = reader;
  const said = words.logPages.overview;
  const open = log.actions.filter(isOpen).length;
  const overdue = log.actions.filter((action) => daysOver(action, log.today) !== undefined).length;
  const title = words.logCards.logTitle(open, overdue);
  const [newest] = log.sessions;
  const lead = newest === undefined ? words.logPages.neverMapped : lastMapped(words, log, newest);
  const part = choice.view === 'til-oss' ? 'toUs' : choice.view === 'uten-svar' ? 'lifts' : 'actions';
  const main = html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${lead}</p>
${flag(reader, log)}
${role === 'member' && html`<p class="buttons"><a class="ds-button" href="${pathOf(unit, '/tiltak/nytt')}">${said.newAction}</a>${reader.running && html` <a class="ds-button" data-variant="secondary" href="${pathOf(unit, '/skjerm')}">${words.controls.screenLink}</a>`}</p>\n`}${viewLinks(reader, log, oid, choice)}
${choice.view === 'til-oss' ? inboxTable(reader, log) : actionsPart(reader, log, oid, choice)}
${sessionsPart(reader, log)}
${filesPart(reader)}`;
  return inLog(200, reader, { title, part, main, saved });
}

/** «Tredje gang»: with the way to lift it, where there is somebody to lift it to. */
function flag({ words, unit, role }: Reader, log: LogView): Content {
  const reason = log.thirdTime;
  if (reason === undefined) return undefined;
  const open = log.actions.find((action) => isOpen(action) && action.about.reason === reason);
  const [newest] = log.sessions;
  const way =
    open === undefined
      ? `/tiltak/nytt?${new URLSearchParams({ okt: newest?.session ?? '', arsak: reason })}`
      : `/tiltak/${open.nr}/loft`;
  const label = open === undefined ? words.logCards.newActionButton : words.lifting.liftButton;
  const mayGo = role === 'member' && (open === undefined || log.receiverName !== undefined);
  return html`<div class="ds-alert" data-color="warning"><p><strong>${words.logCards.thirdTimeLabel}</strong> ${words.logCards.thirdTimeLine(reason)}${mayGo && html` <a class="ds-link" href="${pathOf(unit, way)}">${label}</a>`}</p></div>
`;
}

function lastMapped(words: Words, log: LogView, newest: SessionFigures): string {
  const summary = log.summaries.get(newest.session);
  return summary === undefined || newest.place.waiting === undefined
    ? words.logPages.lastMappedOn(newest.endedAt)
    : words.logPages.lastMapped(newest.endedAt, findingOf(words, { summary }, undefined));
}

function viewLinks({ words, unit, role, inbox }: Reader, log: LogView, oid: string, choice: Choice): Html {
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

function actionsPart(reader: Reader, log: LogView, oid: string, choice: Choice): Html {
  const { words } = reader;
  const said = words.logPages.overview;
  const chosen = log.actions
    .filter(
      (action) =>
        inView(choice.view, action, log, oid) &&
        (choice.level === undefined || action.level === choice.level) &&
        (choice.reason === undefined || action.about.reason === choice.reason) &&
        (choice.year === undefined || dayOf(action.createdAt).startsWith(choice.year)),
    )
    .toSorted(byUrgency(log.today));
  const from = (choice.page - 1) * pageSize;
  const shown = chosen.slice(from, from + pageSize);
  return html`${filter(reader, log, choice)}
${shown.length === 0 ? html`<p>${said.none}</p>` : actionTable(reader, log, shown)}
${chosen.length > pageSize && paging(reader, choice, from, shown.length, chosen.length)}`;
}

/** The actions, one row each: the same on the log and on a session's page. */
export function actionTable({ words, unit }: Reader, log: LogView, actions: readonly Action[]): Html {
  const { heads } = words.logPages.overview;
  return table(
    [heads.action, heads.owner, heads.due, heads.status, heads.area],
    actions.map((action) => ({
      id: `tiltak-${action.nr}`,
      cells: [
        {
          content: html`<a class="ds-link" href="${pathOf(unit, `/tiltak/${action.nr}`)}">${action.nr}. ${action.text}</a>`,
        },
        { label: heads.owner, content: ownerText(words, action.owner, log.members) },
        { label: heads.due, content: dueTag(words, action, log) },
        { label: heads.status, content: statusTag(words, action, log) },
        {
          label: heads.area,
          content:
            action.about.reason === undefined ? '' : words.shortReasons.shortReason(action.about.reason),
        },
      ],
    })),
    'tiltak',
  );
}

function dueTag(words: Words, action: Action, { today }: LogView): Content {
  if (action.due === undefined) return words.logCards.noDue;
  const due = words.amounts.shortDay(action.due, today);
  const over = daysOver(action, today);
  return over === undefined ? due : tag(words.logCards.overdueLine(due, over), 'danger');
}

export function statusTag(words: Words, action: Action, { today }: LogView): Content {
  const lift = unanswered(action, today);
  const answer = answerSaid(words, action, today);
  const help = action.needsHelpSince !== undefined && isOpen(action);
  return [
    help && [tag(words.logPages.detail.helpWanted, 'warning'), ' '],
    lift !== undefined && isOpen(action)
      ? tag(capitalised(words.lifting.unansweredFor(lift.days)), 'warning')
      : tag(
          words.improvement.statusLabels[action.status],
          action.status === 'evaluering' ? 'warning' : action.status === 'innfort' ? 'success' : 'neutral',
        ),
    answer !== undefined && [' ', tag(answer)],
  ];
}

/** As a sentence of its own begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function filter({ words, unit }: Reader, log: LogView, choice: Choice): Content {
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

function paging({ words, unit }: Reader, choice: Choice, from: number, shown: number, total: number): Html {
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

/** In a leaders' channel: what units have lifted. Unanswered and oldest first. */
function inboxTable({ words, unit }: Reader, { received, today }: LogView): Html {
  const said = words.logPages.overview;
  const heads = said.inboxHeads;
  if (received.length === 0) return html`<p>${said.noLifts}</p>`;
  const ordered = received.toSorted(
    (a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || a.sentAt - b.sentAt,
  );
  return table(
    [heads.unit, heads.ask, heads.by, heads.answer],
    ordered.map((lift) => {
      const answer = standingAnswer(lift);
      return {
        cells: [
          { label: heads.unit, content: lift.unitName },
          {
            label: heads.ask,
            content: html`<a class="ds-link" href="${pathOf(unit, `/loft/${lift.unit}/${lift.nr}/${lift.n}`)}">${lift.text.ask}</a>`,
          },
          { label: heads.by, content: words.amounts.shortDay(lift.text.askedBy, today) },
          {
            label: heads.answer,
            content:
              answer === undefined
                ? tag(said.noAnswer, 'warning')
                : tag(words.improvement.liftAnswers[answer.kind]),
          },
        ],
      };
    }),
    'loft',
  );
}

function sessionsPart(reader: Reader, log: LogView): Content {
  const { words } = reader;
  const { sessions } = log;
  if (sessions.length === 0) return undefined;
  const earlier = sessions.slice(sessionsShown);
  return html`<section id="kartlegginger" aria-labelledby="kartlegginger-h"><h2 class="ds-heading" data-size="sm" id="kartlegginger-h">${words.logPages.overview.sessions}</h2>
${sessionTable(reader, log, sessions.slice(0, sessionsShown))}
${earlier.length > 0 && html`<details data-color="neutral" class="ds-details"><summary>${words.logPages.earlierSessions(earlier.length)}</summary>${sessionTable(reader, log, earlier)}</details>`}
${trend(words, sessions)}</section>`;
}

/** @param plain on paper nothing can be followed. */
export function sessionTable(
  { words, unit }: Reader,
  { summaries }: Pick<LogView, 'summaries'>,
  sessions: readonly SessionFigures[],
  plain = false,
): Html {
  const { sessionHeads: heads } = words.logPages.overview;
  return table(
    [heads.date, heads.waiting, heads.likely, heads.most],
    sessions.map((figures) => {
      const { place, endedAt, session } = figures;
      const day = words.amounts.date(endedAt);
      return {
        cells: [
          {
            content: plain
              ? day
              : html`<a class="ds-link" href="${pathOf(unit, `/okt/${session}`)}">${day}</a>`,
          },
          { label: heads.waiting, content: waitingData(words, figures) },
          {
            label: heads.likely,
            content:
              place.interval === undefined || place.of === undefined
                ? words.logPages.logFrame.hidden
                : words.logPages.between(place.interval, place.of),
          },
          { label: heads.most, content: mostOf(words, figures, summaries.get(session)) },
        ],
      };
    }),
  );
}

/** What took most time, or was named for most patients where nobody gave a time; where its figures are hidden its name. */
function mostOf(words: Words, figures: SessionFigures, summary: Summary | undefined): Content {
  const first = foremost(summary ?? { reasons: [] });
  if (first.kind === 'none') return words.logPages.logFrame.hidden;
  if (first.kind === 'vague') return words.summary.mostIsVague;
  const { reason } =
    first.kind === 'both' ? first.reason : first.kind === 'each' ? first.time : first.patients;
  const found = figures.reasons.find((each) => each.reason === reason);
  const label = words.shortReasons.shortReason(reason);
  return found?.time === undefined || first.kind === 'patients'
    ? label
    : html`${label}, ${timeData(words, found, timeUnitOf(figures))}`;
}

function filesPart({ words, unit, role }: Reader): Html {
  const said = words.logPages.overview;
  const links = (audience: 'enhet' | 'linjen') => {
    const file = (name: string, label: string) =>
      html`<a class="ds-link" href="${pathOf(unit, `/eksport.${name}${name.includes('?') ? '&' : '?'}til=${audience}`)}">${label}</a>`;
    return [
      file('xlsx', said.excel),
      ' · ',
      file('csv?ark=tiltak', said.csv.tiltak),
      ' · ',
      file('csv?ark=kartlegginger', said.csv.kartlegginger),
      ' · ',
      file('csv?ark=arsaker', said.csv.arsaker),
      ' · ',
      file('json', said.json),
    ];
  };
  return html`<section id="filer" aria-labelledby="filer-h"><h2 class="ds-heading" data-size="sm" id="filer-h">${said.files}</h2>
<p><a class="ds-link" href="${pathOf(unit, '/utskrift')}">${said.printLink}</a></p>
${role === 'member' && html`<p>${said.inside} ${links('enhet')}</p>\n`}<p>${said.outside} ${links('linjen')}</p></section>`;
}
