import { limits, type Person } from '../../../domain/improvement/action.ts';
import { html } from '../../pages/html.ts';
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
  readonly problems: readonly Problem[];
}

export function setupPage(
  status: number,
  reader: Reader,
  log: LogView,
  { unitName, contact, sent, problems }: Setup,
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
<section id="linje"><h2 class="ds-heading" data-size="sm">${said.line}</h2>
<p>${log.receiverName === undefined ? said.notTied : html`${said.tiedTo} <strong>${log.receiverName}</strong>`}</p>
<p class="soft">${said.howToTie}</p>
${
  log.tied.length > 0 &&
  html`<p>${said.units}</p><ul class="ds-list">${log.tied.map(({ unit: theirs, name }) => html`<li><a class="ds-link" href="${pathOf(theirs)}">${name}</a></li>`)}</ul>`
}</section>`;
  return inLog(status, reader, { title, part: 'setup', main, saved });
}
