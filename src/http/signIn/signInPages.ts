import type { Words } from '../../words/words.ts';
import { type Html, html } from '../pages/html.ts';
import { pageOf } from '../pages/page.ts';
import { logPage, type WebResponse } from '../web.ts';
import type { WebPerson } from './visit.ts';

/** What is said instead of the page that was asked for: each with its status. */
const statuses = {
  notSetUp: 503,
  issuerAway: 503,
  rosterAway: 503,
  storageAway: 503,
  notSignedIn: 400,
  signedOut: 401,
  noAccess: 403,
  notOurForm: 403,
  noSuchPage: 404,
  tooLarge: 413,
  noForm: 415,
  loggedOut: 200,
  loggedOutOfTab: 200,
} as const satisfies Readonly<Record<keyof Words['signIn']['notices'], number>>;

export const signOutPath = '/forbedringslogg/utlogging';

type Notice = keyof typeof statuses;

/** Fields of our forms that nobody has typed. */
const hidden: ReadonlySet<string> = new Set(['csrf', 'skjema', 'versjon']);

interface Besides {
  readonly way?: string;
  readonly typed?: URLSearchParams;
  readonly signedIn?: { readonly person: WebPerson; readonly csrf: string };
}

/**
 * A page that says why the one that was asked for is not shown.
 * @param way on from here, with its label.
 * @param typed what somebody had written in a form, so that they can keep it.
 * @param signedIn who is signed in: it may be somebody else than they think.
 */
export function noticePage(
  { signIn, language }: Words,
  notice: Notice,
  { way, typed, signedIn }: Besides = {},
): WebResponse {
  const { title, intro } = signIn.notices[notice];
  const main = html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${intro}</p>
${typed && typedText(typed)}${way !== undefined && html`<p><a class="ds-button" href="${way}">${signIn.signInLink}</a></p>`}${signedIn && signOutForm(signIn, signedIn)}`;
  return logPage(statuses[notice], pageOf({ lang: language.languageTag, title, main }));
}

function typedText(fields: URLSearchParams): Html {
  const texts = [...fields].filter(([name, value]) => !hidden.has(name) && value.trim() !== '');
  return html`<dl>
${texts.map(([name, value]) => html`<dt>${name}</dt>\n<dd>${value}</dd>\n`)}</dl>
`;
}

function signOutForm(
  { signedInAs, signOutButton }: Words['signIn'],
  { person, csrf }: NonNullable<Besides['signedIn']>,
): Html {
  return html`<form method="post" action="${signOutPath}">
<input type="hidden" name="csrf" value="${csrf}">
<p>${signedInAs(person.name)}</p>
<p><button class="ds-button" type="submit">${signOutButton}</button></p>
</form>
`;
}
