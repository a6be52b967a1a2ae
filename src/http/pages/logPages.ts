import type { Result } from '../../app/ports/rows/channels.ts';
import type { Ground } from '../../app/ports/world.ts';
import { forms } from '../../domain/form/form.ts';
import { plainName } from '../../words/escape.ts';
import { areaAmounts, areaRemark, type Found, leadOf, suggestionOrder } from '../../words/found.ts';
import type { Words } from '../../words/words.ts';
import type { LogRoute } from '../signIn/visit.ts';
import { logPage } from '../web.ts';
import { type Html, html } from './html.ts';
import { pageOf } from './page.ts';

/** The unit's sessions with their suggested areas. With all figures, so for the unit's own people only. */
export function sessionsPage({ rows: { channels } }: Ground): LogRoute {
  return {
    method: 'GET',
    path: '',
    audience: 'members',
    handle: async ({ unit, channel, words }) => {
      const listed = (await channels.results(unit)).map(async (result): Promise<Listed> => {
        const extra = await channels.extra(unit, result.session);
        return { ...result, atLeast: extra?.atLeast ?? [] };
      });
      return logPage(200, logOf(words, channel.unitName, await Promise.all(listed)));
    },
  };
}

/** A result as the summary in the channel shows it. */
type Listed = Result & Found;

/** It begins with the newest summary's own sentence. */
function logOf(words: Words, unitName: string | undefined, results: readonly Listed[]): string {
  const { title, intro, privacy, empty, figures } = words.log.logPage;
  const [newest] = results;
  const lead = newest === undefined ? empty : leadOf(words, newest, unitName && plainName(unitName));
  return pageOf({
    lang: words.language.languageTag,
    title,
    main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${lead}</p>
<p class="soft">${intro}</p>
${results.map((result) => sectionOf(words, result))}`,
    footer: html`${newest !== undefined && html`<p>${figures}</p>`}
<p>${privacy}</p>`,
  });
}

function sectionOf(words: Words, result: Listed): Html {
  const { summary, startedAt, endedAt } = result;
  const { place, suggestions } = summary;
  const unit = forms[summary.form].timeUnit;
  const found = suggestionOrder.filter((key) => suggestions[key].length > 0);
  const lines = [
    ...(place.right + place.waiting + place.split > 0 ? [words.numbers.placeLine(place, unit)] : []),
    words.log.logBasis(summary),
    ...(found.length === 0 ? [words.log.logPage.noSuggestions] : []),
  ];
  return html`<article class="ds-card">
<h2 class="ds-heading" data-size="xs">${words.summary.whenLine(words.form.formNames[summary.form], startedAt, endedAt)}</h2>
${lines.map((line) => html`<p>${line}</p>\n`)}${found.map(
  (key) => html`<h3 class="ds-heading" data-size="2xs">${words.summary.suggestionHeadings[key]}</h3>
<ol class="ds-list">
${suggestions[key].map((area) => {
  const remark = areaRemark(words, result, area);
  const amounts = areaAmounts(words, result, area);
  return html`<li><strong>${words.reasons.reasonLabel(area.reason)}</strong><br>${remark === undefined ? amounts : `${amounts} – ${remark}`}</li>\n`;
})}</ol>
`,
)}</article>
`;
}
