import type { Words } from '../../words/words.ts';
import { type Content, type Html, html } from '../pages/html.ts';
import { pageOf } from '../pages/page.ts';
import { logPage, type WebResponse } from '../web.ts';

/** What every page of a unit's log is given. */
export interface Reader {
  readonly words: Words;
  /** Hash of the channel id. */
  readonly unit: string;
  /** What the unit calls itself; safe on one line. */
  readonly unitName: string;
  /** Of whoever has signed in. */
  readonly name: string;
  readonly csrf: string;
  /** A receiver reads what the unit shares with the line. */
  readonly role: 'member' | 'receiver';
  /** Lifts without an answer: the unit's own, and those that came in; undefined where no unit lifts to here. */
  readonly lifts: number;
  readonly inbox: number | undefined;
  /** A session is under way, or about to begin. */
  readonly running: boolean;
}

export type Part = 'actions' | 'lifts' | 'toUs' | 'print' | 'setup';

export function pathOf(unit: string, rest = ''): string {
  return `/forbedringslogg/${unit}${rest}`;
}

/** A page inside the log: where one may go is above it. */
export function inLog(
  status: number,
  reader: Reader,
  page: {
    readonly title: string;
    readonly part?: Part;
    readonly main: Content;
    /** The form before has been carried out. */
    readonly saved?: boolean;
  },
): WebResponse {
  const { words, unitName, role } = reader;
  const frame = words.logPages.logFrame;
  return logPage(
    status,
    pageOf({
      lang: words.language.languageTag,
      title: `${page.title} – ${unitName}`,
      header: header(reader, page.part),
      main: html`${page.saved === true && html`<p class="ds-alert saved" data-color="success" role="status">${frame.saved}</p>\n`}${
        role === 'receiver' && html`<p class="soft">${frame.outside}</p>\n`
      }${page.main}`,
      footer: html`<p>${frame.privacy} <a class="ds-link" href="/personvern">${frame.privacyLink}</a></p>`,
    }),
  );
}

function header(reader: Reader, part: Part | undefined): Html {
  const { words, unit, unitName, name, csrf, role, lifts, inbox } = reader;
  const frame = words.logPages.logFrame;
  const counted = (label: string, count: number) => (count === 0 ? label : `${label} (${count})`);
  const links: readonly (readonly [Part | 'sessions', string, string])[] = [
    ['actions', '', frame.actions],
    ['sessions', '#kartlegginger', frame.sessions],
    ...(role === 'member' ? ([['lifts', '?vis=uten-svar', counted(frame.lifts, lifts)]] as const) : []),
    ...(role === 'member' && inbox !== undefined
      ? ([['toUs', '?vis=til-oss', counted(frame.toUs, inbox)]] as const)
      : []),
    ['print', '/utskrift', frame.print],
    ...(role === 'member' ? ([['setup', '/oppsett', frame.setup]] as const) : []),
  ];
  return html`<a class="ds-skip-link" href="#innhold">${frame.skip}</a>
<header class="top"><div><strong>${unitName}</strong><nav aria-label="${frame.navigation}"><ul>
${links.map(([id, rest, label]) => html`<li><a class="ds-link" href="${pathOf(unit, rest)}"${id === part && html` aria-current="page"`}>${label}</a></li>\n`)}</ul></nav><form method="post" action="/forbedringslogg/utlogging"><input type="hidden" name="csrf" value="${csrf}"><span>${name}</span> <button class="ds-button" data-variant="secondary" type="submit">${frame.signOut}</button></form></div></header>`;
}

/** Hidden inputs of every form. */
export function hidden(fields: Readonly<Record<string, string | number>>): Content {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`,
  );
}

/** A table whose rows become cards on a phone; its roles are said, since a laid-out table loses them. */
export function table(
  heads: readonly Content[],
  rows: readonly {
    readonly id?: string;
    readonly cells: readonly {
      readonly label?: string;
      readonly content: Content;
      readonly className?: string;
    }[];
  }[],
  id?: string,
): Html {
  return html`<table class="ds-table stack" data-color="neutral" role="table"${id !== undefined && html` id="${id}"`}><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead><tbody role="rowgroup">
${rows.map(
  ({ id: rowId, cells }) =>
    html`<tr role="row"${rowId !== undefined && html` id="${rowId}"`}>${cells.map(
      ({ label, content, className }) =>
        html`<td role="cell"${label !== undefined && html` data-l="${label}"`}${className !== undefined && html` class="${className}"`}>${content}</td>`,
    )}</tr>\n`,
)}</tbody></table>`;
}

/** A short state, said in words before it is a colour. */
export function tag(text: string, color: 'neutral' | 'danger' | 'warning' | 'success' = 'neutral'): Html {
  return html`<span class="ds-tag" data-color="${color}">${text}</span>`;
}
