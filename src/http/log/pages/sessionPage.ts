import type { Suggestion } from '../../../domain/figures/summary.ts';
import { limits } from '../../../domain/improvement/action.ts';
import type { ChosenAreas } from '../../../domain/improvement/chosenAreas.ts';
import { areaAmounts, areaRemark, findingOf, suggestionOrder } from '../../../words/found.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { bar } from '../figures/charts.ts';
import {
  namedData,
  patientsData,
  type SessionFigures,
  shareData,
  timeData,
  timeUnitOf,
  waitingData,
} from '../figures/figures.ts';
import { problemList, submit, textField, type Wrong } from '../forms/fields.ts';
import type { Problem } from '../forms/problems.ts';
import { hidden, inLog, pathOf, type Reader, table } from '../frame.ts';
import type { LogView } from '../logView.ts';
import { actionTable } from './tables.ts';

/** What was sent to choose areas, and why it was refused. */
export interface AreasRefused {
  readonly sent: URLSearchParams;
  readonly problems: readonly Problem[];
}

/** One session: what it found, the causes with their shares, and what the unit has chosen to do something about. */
export function sessionPage(
  status: number,
  reader: Reader,
  log: LogView,
  figures: SessionFigures,
  saved: boolean,
  refused?: AreasRefused,
): WebResponse {
  const { words, unit, role } = reader;
  const said = words.logPages.sessionPage;
  const title = words.summary.whenLine(
    words.form.formNames[figures.form],
    figures.startedAt,
    figures.endedAt,
  );
  const summary = log.summaries.get(figures.session);
  const actions = log.actions.filter(({ about }) => about.session === figures.session);
  const member = role === 'member';
  const main = html`<p class="back"><a class="ds-link" href="${pathOf(unit)}">← ${words.logPages.detail.back}</a></p>
${problemList(words.logPages.problems.heading, refused?.problems ?? [])}
<section id="okt-${figures.session}"><h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${member && summary !== undefined ? findingOf(words, { summary }, undefined) : waitingData(words, figures)}</p>
${member && summary !== undefined && html`<p class="soft">${words.log.logBasis(summary)}</p>\n`}<h2 class="ds-heading" data-size="sm">${said.causes}</h2>
${causes(reader, figures)}
${member && areas(reader, log, figures, refused)}
${actions.length > 0 && html`<h2 class="ds-heading" data-size="sm">${said.actions}</h2>${actionTable(reader, log, actions)}`}</section>`;
  return inLog(status, reader, { title, main, saved });
}

/** The Pareto: the largest share first, each with its bar. */
function causes({ words, unit, role }: Reader, figures: SessionFigures): Content {
  const said = words.logPages.sessionPage;
  const { heads } = said;
  if (figures.reasons.length === 0) return html`<p>${words.summary.noReasons}</p>`;
  const ordered = figures.reasons.toSorted((a, b) => (b.basis ?? -1) - (a.basis ?? -1));
  const largest = Math.max(...ordered.map(({ basis }) => basis ?? 0));
  const member = role === 'member';
  return html`${table(
    [
      heads.reason,
      heads.named,
      heads.patients,
      heads.time,
      heads.share,
      ...(member ? [html`<span class="ds-sr-only">${said.makeAction}</span>`] : []),
    ],
    ordered.map((reason) => ({
      cells: [
        { content: words.reasons.reasonLabel(reason.reason) },
        { label: heads.named, content: namedData(words, reason, figures.assessed) },
        { label: heads.patients, content: patientsData(words, reason) },
        { label: heads.time, content: timeData(words, reason, timeUnitOf(figures)) },
        {
          label: heads.share,
          className: 'share',
          content: [
            shareData(words, reason),
            reason.basis !== undefined && largest > 0 && bar(reason.basis / largest),
          ],
        },
        ...(member
          ? [
              {
                content: makeAction(words, unit, figures, reason.reason, said.makeAction),
              },
            ]
          : []),
      ],
    })),
    'arsaker',
  )}
<p class="soft">${said.patientsNote}</p>`;
}

/** To the form of a new action about a cause of this session. */
function makeAction(
  words: Reader['words'],
  unit: string,
  { session }: SessionFigures,
  reason: string,
  said: string,
): Html {
  const asked = new URLSearchParams({ okt: session, arsak: reason });
  return html`<a class="ds-link" href="${pathOf(unit, `/tiltak/nytt?${asked}`)}" aria-label="${said}: ${words.reasons.reasonLabel(reason)}">${said}</a>`;
}

/** What the unit has chosen, and the form for choosing. */
function areas(
  { words, unit, csrf }: Reader,
  log: LogView,
  figures: SessionFigures,
  refused: AreasRefused | undefined,
): Content {
  const said = words.logPages.sessionPage;
  const summary = log.summaries.get(figures.session);
  if (summary === undefined || figures.reasons.length === 0) return undefined;
  const before = log.areas.find(({ session }) => session === figures.session);
  const suggested = suggestionOrder.flatMap((key) => summary.suggestions[key]);
  const chosen =
    refused?.sent.getAll('omrader') ??
    before?.chosen.map(({ reason }) => reason) ??
    suggested.map(({ reason }) => reason);
  const why =
    refused?.sent.get('hvorfor') ??
    [...(before?.chosen ?? []), ...(before?.declined ?? [])].find((area) => area.why !== undefined)?.why ??
    '';
  const wrong: Wrong = new Map(refused?.problems.map(({ field, said: text }) => [field, text]));
  const others = figures.reasons.filter(({ reason }) => !suggested.some((area) => area.reason === reason));
  const box = (reason: string, also: string | undefined) =>
    html`<div class="ds-field"><input class="ds-input" type="checkbox" id="omrade-${reason}" name="omrader" value="${reason}"${chosen.includes(reason) && html` checked`}><label class="ds-label" for="omrade-${reason}">${words.reasons.reasonLabel(reason)}</label>${also !== undefined && html`<p class="soft">${also}</p>`}</div>\n`;
  const amounts = (area: Suggestion) => {
    const found = {
      summary,
      atLeast: figures.reasons.filter(({ atLeast }) => atLeast).map(({ reason }) => reason),
    };
    const remark = areaRemark(words, found, area);
    return remark === undefined
      ? areaAmounts(words, found, area)
      : `${areaAmounts(words, found, area)} – ${remark}`;
  };
  const { areasTitle, areasIntro, areasAgain, areasAgainIntro } = words.logForms;
  const form = html`<p>${before === undefined ? areasIntro : areasAgainIntro}</p>
<form class="tall" method="post" action="${pathOf(unit, `/okt/${figures.session}/omrader`)}">${hidden({ csrf })}
${suggestionOrder.map(
  (key) =>
    summary.suggestions[key].length > 0 &&
    html`<fieldset class="ds-fieldset"><legend>${words.summary.suggestionHeadings[key]}</legend>${summary.suggestions[key].map((area) => box(area.reason, amounts(area)))}</fieldset>\n`,
)}${
  others.length > 0 &&
  html`<details data-color="neutral" class="ds-details"${others.some(({ reason }) => chosen.includes(reason)) && html` open`}><summary>${said.others}</summary><fieldset class="ds-fieldset"><legend>${said.others}</legend>${others.map(({ reason }) => box(reason, undefined))}</fieldset></details>\n`
}${textField({ name: 'hvorfor', label: words.logForms.areasWhy, hint: words.logForms.areasWhyHint, value: why, most: limits.why, wrong })}${submit(said.save)}</form>`;
  if (before === undefined)
    return html`<h2 class="ds-heading" data-size="sm" id="omrader">${areasTitle}</h2>\n${form}`;
  return html`<h2 class="ds-heading" data-size="sm" id="omrader">${said.chosen}</h2>
${chosenList({ words, unit }, log, figures, before.chosen)}
<details data-color="neutral" class="ds-details"${refused !== undefined && html` open`}><summary>${areasAgain}</summary>${form}</details>`;
}

/** What was chosen, each with the actions that have come of it. */
function chosenList(
  { words, unit }: Pick<Reader, 'words' | 'unit'>,
  log: LogView,
  figures: SessionFigures,
  chosen: ChosenAreas['chosen'],
): Html {
  if (chosen.length === 0) return html`<p>${words.logForms.areasNone}</p>`;
  return html`<ul class="ds-list">${chosen.map(({ reason, why }) => {
    const made = log.actions.filter(
      ({ about }) => about.session === figures.session && about.reason === reason,
    );
    const another = made.length === 0 ? words.logPages.sessionPage.makeAction : words.logForms.anotherButton;
    const ways = made.map(
      ({ nr, text }) =>
        html`<a class="ds-link" href="${pathOf(unit, `/tiltak/${nr}`)}">${nr}. ${text}</a> · `,
    );
    return html`<li><strong>${words.reasons.reasonLabel(reason)}</strong>${why !== undefined && ` – ${why}`}<br>${ways}${makeAction(words, unit, figures, reason, another)}</li>`;
  })}</ul>`;
}
