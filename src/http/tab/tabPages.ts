import type { Words } from '../../words/words.ts';
import { type Content, type Html, html } from '../pages/html.ts';
import { pageOf } from '../pages/page.ts';
import { signInFor } from '../signIn/signInRoutes.ts';
import { tabFor, tabPath } from '../signIn/til.ts';
import { tabPage, type WebResponse } from '../web.ts';
import { scriptAddresses } from './tabScripts.ts';

export const tabSetUpPath = `${tabPath}/oppsett`;
export const tabSignInPath = `${tabPath}/innlogging`;
export const tabMePath = `${tabPath}/meg`;

/** Each a section; the first is what stands there without Teams or without a script (fane.js shows the others). */
type Sections = readonly (readonly [id: string, says: Content])[];

/**
 * Where the tab begins: somebody is signed in, and sent on.
 * @param til a path of ours, to a unit's log.
 * @param again whoever comes was sent back from there.
 */
export function enterPage(words: Words, til: string, again: boolean): WebResponse {
  const { tab } = words;
  const ways = html`<p class="buttons"><a class="ds-button" href="${signInFor(til)}" target="_blank" rel="noopener">${tab.inBrowser}</a> <a class="ds-button" data-variant="secondary" href="${tabFor(til)}">${tab.again}</a></p>`;
  const outside = html`<p class="buttons"><a class="ds-button" href="${signInFor(til)}" target="_blank" rel="noopener">${tab.inBrowser}</a></p>`;
  return pageWith(words, tab.enterTitle, html`data-til="${til}"${again && html` data-igjen="1"`}`, [
    ['utenfor', said(tab.outsideTeams, outside)],
    ['venter', said(tab.entering)],
    ['avvist', said(tab.notVouched, ways)],
    ['nettleser', said(tab.notKept, ways)],
    ['borte', said(tab.away, ways)],
  ]);
}

/** What Teams shows when the tab is added to a channel. */
export function tabSetUpPage(words: Words): WebResponse {
  const { tab } = words;
  const again = html`<p class="buttons"><a class="ds-button" data-variant="secondary" href="${tabSetUpPath}">${tab.again}</a></p>`;
  return pageWith(words, tab.setUpTitle, html`data-navn="${tab.tabName}"`, [
    ['utenfor', said(tab.setUpOutsideTeams)],
    ['venter', said(tab.settingUp)],
    ['klar', said(tab.ready)],
    ['ikke-her', said(tab.notHere, again)],
    ['avvist', said(tab.setUpNotVouched, again)],
    ['nettleser', said(tab.setUpNotKept)],
    ['borte', said(tab.away, again)],
  ]);
}

function said(text: string, ways?: Html): Html {
  return html`<p class="lead">${text}</p>${ways}`;
}

function pageWith({ language }: Words, title: string, data: Html, sections: Sections): WebResponse {
  const main = html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<div id="fane" role="status" data-innlogging="${tabSignInPath}" data-meg="${tabMePath}" ${data}>
${sections.map(([id, says], index) => html`<section id="${id}"${index > 0 && html` hidden`}>${says}</section>\n`)}</div>`;
  return tabPage(200, pageOf({ lang: language.languageTag, title, main, scripts: scriptAddresses }));
}
