import { standingAnswer } from '../../../app/log/lifts.ts';
import { isOpen } from '../../../domain/improvement/action.ts';
import { daysOver } from '../../../domain/improvement/deadlines.ts';
import { findingOf } from '../../../words/found.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { trend } from '../figures/charts.ts';
import type { SessionFigures } from '../figures/figures.ts';
import { inLog, pathOf, type Reader, table, tag } from '../frame.ts';
import type { LogView } from '../logView.ts';
import { type Choice, chosenActions, filter, pageOf, paging, viewLinks } from './choice.ts';
import { actionTable, sessionTable } from './tables.ts';

/** Sessions that are seen at once; the others are folded. */
const sessionsShown = 3;

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

function actionsPart(reader: Reader, log: LogView, oid: string, choice: Choice): Html {
  const all = chosenActions(log, oid, choice);
  const { from, shown } = pageOf(all, choice);
  return html`${filter(reader, log, choice)}
${shown.length === 0 ? html`<p>${reader.words.logPages.overview.none}</p>` : actionTable(reader, log, shown)}
${paging(reader, choice, from, shown.length, all.length)}`;
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
