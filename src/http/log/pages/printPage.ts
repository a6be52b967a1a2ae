import { pooledSaid } from '../../../app/views/log/pooledSaid.ts';
import { sinceLast } from '../../../domain/figures/sinceLast.ts';
import { isOpen } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { byUrgency, daysOver } from '../../../domain/improvement/deadlines.ts';
import { findingOf } from '../../../words/found.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { effectSeen, sideSaid } from '../figures/effect.ts';
import { timeUnitOf } from '../figures/figures.ts';
import { resultsIn } from '../figures/resultsIn.ts';
import { inLog, type Reader, table } from '../frame.ts';
import { answerSaid, type LogView, ownerText, unanswered } from '../logView.ts';
import { capitalised, sessionTable } from './tables.ts';

/** Closed actions and sessions on paper, at most: the newest. */
const closedShown = 8;
const sessionsShown = 4;

/**
 * For a board meeting, on one sheet: always with what may leave the unit, whoever prints it.
 * @param log with small numbers hidden.
 */
export function printPage(reader: Reader, log: LogView): WebResponse {
  const { words, unitName } = reader;
  const said = words.logPaper.print;
  const title = words.logPaper.printTitle(unitName);
  const open = log.actions.filter(isOpen).toSorted(byUrgency(log.today));
  const main = html`<p class="soft noprint">${said.hint}</p>
<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="soft">${words.logPaper.printedOn(log.now)}</p>
<h2 class="ds-heading" data-size="sm">${said.most}</h2>
<ol class="ds-list">${most(reader, log).map((line) => html`<li>${line}</li>\n`)}</ol>
${asks(reader, log)}
<h2 class="ds-heading" data-size="sm">${said.open}</h2>
${open.length === 0 ? html`<p>${said.noOpen}</p>` : openTable(reader, log, open)}
${closed(reader, log)}
${log.sessions.length > 0 && html`<h2 class="ds-heading" data-size="sm">${said.sessions}</h2>${sessionTable(reader, log, log.sessions.slice(0, sessionsShown), true)}`}
<p class="soft">${said.hiddenNote} ${said.estimate}</p>`;
  return inLog(200, reader, { title, part: 'print', main });
}

/** «Det viktigste»: at most five lines with the flags of the third time. */
function most({ words }: Reader, log: LogView): readonly string[] {
  const { logPaper } = words;
  const over = log.actions.flatMap((action) => daysOver(action, log.today) ?? []);
  const waiting = log.actions.flatMap((action) => unanswered(action, log.today)?.days ?? []);
  const year = log.today.slice(0, 4);
  const introduced = log.actions.filter(
    ({ status, closedAt }) =>
      status === 'innfort' && closedAt !== undefined && dayOf(closedAt).startsWith(year),
  );
  const worked = introduced.filter(({ effect }) => effect?.answer === 'ja' || effect?.answer === 'delvis');
  return [
    logPaper.openLine(
      log.actions.filter(isOpen).length,
      over.length,
      over.length === 0 ? undefined : Math.max(...over),
    ),
    logPaper.waitingLine(waiting.length, Math.max(0, ...waiting)),
    logPaper.introducedLine(introduced.length, worked.length),
    ...found(words, log),
    ...(log.thirdTime === undefined
      ? []
      : [`${words.logCards.thirdTimeLabel} ${words.logCards.thirdTimeLine(log.thirdTime)}`]),
  ];
}

function found(words: Reader['words'], log: LogView): readonly string[] {
  const [newest] = log.sessions;
  const summary = newest && log.summaries.get(newest.session);
  if (newest === undefined || summary === undefined || newest.place.waiting === undefined) return [];
  const since = sinceLast(summary);
  const before = log.sessions[1];
  // What was hidden of the time before is not told by the comparison either.
  const tells = since?.kind === 'formChanged' || before?.place.waiting !== undefined;
  const said = since !== undefined && tells ? words.summary.sinceLine(since, timeUnitOf(newest)) : undefined;
  return [words.logPaper.mappedLine(newest.endedAt, findingOf(words, { summary }, undefined), said)];
}

/** What others are asked to decide. */
function asks({ words }: Reader, log: LogView): Content {
  const said = words.logPaper.print;
  const heads = said.askHeads;
  const asked = log.actions.toSorted(byUrgency(log.today)).flatMap((action) => {
    const waiting = unanswered(action, log.today);
    return waiting === undefined ? [] : [{ action, lift: waiting.lift }];
  });
  if (asked.length === 0) return undefined;
  return html`<h2 class="ds-heading" data-size="sm">${said.asks}</h2>
${table(
  [heads.ask, heads.why, heads.by],
  asked.map(({ action, lift }) => ({
    cells: [
      { content: `${lift.ask} (${words.improvement.actionName(action.nr).toLowerCase()})` },
      {
        label: heads.why,
        content:
          action.about.reason === undefined
            ? lift.problem
            : (pooledSaid(words, action.about.reason, resultsIn(log)) ?? lift.problem),
      },
      { label: heads.by, content: words.amounts.shortDay(lift.askedBy, log.today) },
    ],
  })),
)}`;
}

function openTable({ words }: Reader, log: LogView, open: LogView['actions']): Html {
  const { heads } = words.logPages.overview;
  return table(
    [heads.action, heads.owner, heads.due, heads.status],
    open.map((action) => {
      const over = daysOver(action, log.today);
      const due =
        action.due === undefined ? words.logCards.noDue : words.amounts.shortDay(action.due, log.today);
      const waiting = unanswered(action, log.today);
      const answer = answerSaid(words, action, log.today);
      return {
        cells: [
          { content: `${action.nr}. ${action.text}` },
          { label: heads.owner, content: ownerText(words, action.owner, log.members) },
          { label: heads.due, content: over === undefined ? due : words.logCards.overdueLine(due, over) },
          {
            label: heads.status,
            content:
              waiting === undefined
                ? [words.improvement.statusLabels[action.status], answer].filter(Boolean).join(' · ')
                : capitalised(words.lifting.unansweredFor(waiting.days)),
          },
        ],
      };
    }),
  );
}

function closed({ words }: Reader, log: LogView): Content {
  const said = words.logPaper.print;
  const heads = said.closedHeads;
  const done = log.actions
    .filter(({ status }) => status === 'innfort')
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .slice(0, closedShown);
  if (done.length === 0) return undefined;
  return html`<h2 class="ds-heading" data-size="sm">${said.closed}</h2>
${table(
  [heads.action, heads.before, heads.after, heads.effect],
  done.map((action) => {
    const effect = effectSeen(words, log, action);
    const answer =
      action.effect === undefined ? undefined : words.improvement.effectLabels[action.effect.answer];
    return {
      cells: [
        { content: `${action.nr}. ${action.text}` },
        { label: heads.before, content: sideSaid(words, effect.before) },
        { label: heads.after, content: sideSaid(words, effect.after) },
        {
          label: heads.effect,
          content: [answer, effect.after && effect.said].filter((each) => each !== undefined).join('. '),
        },
      ],
    };
  }),
)}`;
}
