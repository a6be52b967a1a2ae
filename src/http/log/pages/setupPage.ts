import { limits, type Person } from '../../../domain/improvement/action.ts';
import { type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { choiceField, problemList, submit, textField, type Wrong } from '../forms/fields.ts';
import type { Problem } from '../forms/problems.ts';
import { hidden, inLog, pathOf, type Reader } from '../frame.ts';
import type { LogView } from '../logView.ts';

/** What a unit has set up, or what was sent and refused. */
export interface Setup {
  readonly unitName: string;
  readonly contact: Person | undefined;
  readonly sent?: URLSearchParams;
  /** A code that was typed and refused. */
  readonly code?: string;
  readonly problems: readonly Problem[];
}

export function setupPage(
  status: number,
  reader: Reader,
  log: LogView,
  { unitName, contact, sent, code = '', problems }: Setup,
  saved: boolean,
): WebResponse {
  const { words, unit, csrf } = reader;
  const said = words.logPages.setupPage;
  const title = words.logPages.logFrame.setup;
  const wrong: Wrong = new Map(problems.map(({ field, said: text }) => [field, text]));
  const people = [...(log.members ?? [])].map(([value, label]) => ({ value, label }));
  const known = contact === undefined || people.some(({ value }) => value === contact.id);
  const action = pathOf(unit, '/oppsett');
  const main = html`${problemList(words.logPages.problems.heading, problems)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
<form class="tall" method="post" action="${action}">${hidden({ csrf })}
${textField({ name: 'enhet', label: said.unit, hint: said.unitHint, value: sent?.get('enhet') ?? unitName, most: limits.unitName, wrong })}${choiceField(
  {
    name: 'kontakt',
    label: said.contact,
    hint: said.contactHint,
    value: sent?.get('kontakt') ?? contact?.id ?? '',
    wrong,
    options: [
      { value: '', label: said.nobody },
      ...people,
      ...(known ? [] : [{ value: contact.id, label: `${contact.name} (${words.logCards.noLongerHere})` }]),
    ],
  },
)}${submit(words.logPages.detail.save)}</form>
${linePart(reader, log, code, wrong)}`;
  return inLog(status, reader, { title, part: 'setup', main, saved });
}

/** Whom the unit lifts to, and who lifts to it. */
function linePart({ words, unit, csrf }: Reader, log: LogView, code: string, wrong: Wrong): Html {
  const said = words.logPages.setupPage;
  const untie = (of: string, name: string) =>
    html`<form method="post" action="${pathOf(unit, '/oppsett/fjern')}">${hidden({ csrf, enhet: of })}${submit(words.lifting.untieButton(name), 'secondary')}</form>`;
  return html`<section id="linje"><h2 class="ds-heading" data-size="sm">${said.line}</h2>
${
  log.receiverName === undefined
    ? html`<p>${said.notTied}</p>`
    : html`<p>${said.tiedTo} <strong>${log.receiverName}</strong></p>\n${untie(unit, log.receiverName)}`
}
<form class="tall" method="post" action="${pathOf(unit, '/oppsett/linje')}">${hidden({ csrf })}
${textField({ name: 'kode', label: said.code, hint: said.codeHint, value: code, most: 20, wrong })}${submit(said.goOn, 'secondary')}</form>
${
  log.tied.length > 0 &&
  html`<p>${said.units}</p><ul class="ds-list">${log.tied.map(({ unit: theirs, name }) => {
    const called = name || words.lifting.someUnit;
    return html`<li><a class="ds-link" href="${pathOf(theirs)}">${called}</a> ${untie(theirs, called)}</li>`;
  })}</ul>`
}</section>`;
}

/** Asked before a tie is made or undone. */
export interface LineQuestion {
  readonly title: string;
  readonly hints: readonly string[];
  readonly yes: string;
  /** What the answer is sent to, after `/oppsett`, and what it carries. */
  readonly to: '/linje' | '/fjern';
  readonly carries: Readonly<Record<string, string>>;
}

/** @param again somebody else has changed it since the question was asked. */
export function lineQuestionPage(
  status: number,
  reader: Reader,
  { title, hints, yes, to, carries }: LineQuestion,
  again = false,
): WebResponse {
  const { words, unit, csrf } = reader;
  const back = pathOf(unit, '/oppsett');
  const main = html`<p class="back"><a class="ds-link" href="${back}">← ${words.logPages.logFrame.setup}</a></p>
${again && html`<p class="ds-alert" data-color="warning" role="alert">${words.logPages.setupPage.lineChanged}</p>\n`}<h1 class="ds-heading" data-size="lg">${title}</h1>
${hints.map((hint) => html`<p>${hint}</p>\n`)}<form method="post" action="${back}${to}">${hidden({ csrf, ja: 1, ...carries })}
<p class="buttons">${submit(yes)} <a class="ds-button" data-variant="tertiary" href="${back}">${words.logPages.problems.cancel}</a></p></form>`;
  return inLog(status, reader, { title, part: 'setup', main });
}
