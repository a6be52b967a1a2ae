import QRCode from 'qrcode';
import type { ScreenView } from '../../../app/views/screenView.ts';
import { differenceOf, verdictOf } from '../../../domain/figures/verdict.ts';
import type { AssessmentId } from '../../../domain/form/form.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import { screenStyle } from '../../pages/styles.ts';
import { logPage, type WebResponse } from '../../web.ts';
import { pathOf, type Reader } from '../frame.ts';

/** How often the page fetches itself, seconds. */
const refreshAfter = 5;
/** Causes of one patient, at most. */
const mostReasons = 3;

/**
 * The screen of a meeting room, read from six metres, with nothing to touch.
 * @param link opens the channel in Teams.
 * @param still somebody has stopped it from fetching itself (WCAG 2.2.2).
 */
export function screenPage(
  { words, unit, unitName }: Reader,
  view: ScreenView | undefined,
  link: string,
  clock: string,
  still: boolean,
): WebResponse {
  const said = words.logPaper.screen;
  const own = pathOf(unit, '/skjerm');
  const page = html`<!doctype html>
<html lang="${words.language.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${!still && html`<meta http-equiv="refresh" content="${refreshAfter}; url=${own}?selv=1">\n`}<title>${said.title} – ${unitName}</title>
<link rel="stylesheet" href="${screenStyle.path}">
</head>
<body>
<header class="head"><div><h1>${view === undefined ? said.none : headingOf(words, view)}</h1>${view && marks(words, view)}</div><p>${[unitName, ...(view === undefined ? [] : peopleOf(words, view))].join(' · ')}</p></header>
<main class="mid"><section class="last">${view === undefined ? html`<p class="talk">${said.noneHint}</p>` : shown(words, view)}</section>
<aside class="join" aria-label="${said.join}"><div class="qr">${qr(link, said.code)}</div><p><strong>${said.join}</strong></p><p class="soft">${said.joinHint}</p></aside></main>
<footer class="foot"><span>${said.rules}</span><span>${words.logPaper.updatedAt(clock)} · <a href="${still ? own : `${own}?stans=1`}">${still ? said.go : said.stop}</a></span></footer>
</body>
</html>
`;
  return logPage(200, page.toString());
}

/** Nothing is shown any more: whoever opened the screen has to sign in again. @param way to sign in. */
export function screenOver(words: Words, way: string): WebResponse {
  const said = words.logPaper.screen;
  const page = html`<!doctype html>
<html lang="${words.language.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.over}</title>
<link rel="stylesheet" href="${screenStyle.path}">
</head>
<body>
<header class="head"><h1>${said.over}</h1></header>
<main class="mid"><section class="last"><p>${said.overHint}</p><p><a href="${way}">${words.signIn.signInLink}</a></p></section></main>
</body>
</html>
`;
  return logPage(401, page.toString());
}

function headingOf(words: Words, view: ScreenView): string {
  const { patients, current, revealed, practising, paused, dealtWith } = view;
  const { logPaper } = words;
  if (practising) return logPaper.screen.practice;
  if (paused) return logPaper.screen.paused;
  if (current === undefined)
    return dealtWith === 0 ? logPaper.patientsSoon(patients) : logPaper.dealtWithLine(dealtWith, patients);
  return revealed ? logPaper.shownPatient(current, patients) : logPaper.openPatient(current, patients);
}

function peopleOf(words: Words, { participants, pace }: ScreenView): readonly string[] {
  const joined = words.logPaper.takePart(participants);
  const said = words.board.paces[pace];
  return said === undefined ? [joined] : [joined, said];
}

/** One mark for each patient: gone through, at hand, and still to come. */
function marks(words: Words, { patients, dealtWith, current }: ScreenView): Html {
  const done = Math.min(dealtWith, patients);
  const at = current !== undefined && done < patients ? done : undefined;
  const mark = (index: number) => `${index > 0 && index % 10 === 0 ? ' ' : ''}${index < done ? '●' : '○'}`;
  const run = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => mark(from + index)).join('');
  return html`<p class="dots" role="img" aria-label="${words.logPaper.dealtWithLine(dealtWith, patients)}">${run(0, done)}${at !== undefined && html`<b>${at > 0 && at % 10 === 0 ? ' ◉' : '◉'}</b>`}<i>${run(at === undefined ? done : at + 1, patients)}</i></p>`;
}

/** The patient that was shown last: what most said, how many said what, what to talk about, and why they wait. */
function shown(words: Words, { last, form, patients }: ScreenView): Content {
  if (last === undefined) return html`<p class="talk">${words.logPaper.screen.nothingShown}</p>`;
  const { result, first } = last;
  const verdict = verdictOf(result, first);
  const { word, rest } = words.result.verdictHead(form.id, verdict);
  const patient = words.board.heading({ at: 'patient', patient: result.patient, of: patients });
  const agree = verdict.kind === 'all' || verdict.kind === 'most';
  const most = Math.max(0, ...result.counts.map(({ count }) => count));
  const time = words.amounts.patientTime(form.id, result.waits);
  const waited = words.result.waited(form.id, time, result.reasons.length > 0);
  return html`<p><span class="verdict${agree && ' ok'}">${word}</span></p><h2>${rest === '' ? patient : `${patient}: ${rest}`}</h2>
<dl class="bars">${result.counts
    .toSorted((a, b) => b.count - a.count)
    .map(({ assessment, count }) =>
      barRow(words, form.id, assessment, count, result.assessed, verdict.kind !== 'tie' && count === most),
    )}</dl>
${
  result.agreement === 'differ' &&
  html`<p class="talk"><b>${words.result.talkLabel}</b> ${words.result.talkQuestion(form.id, differenceOf(form, result))}</p>`
}${
  waited !== undefined &&
  html`<p class="why">${waited} ${result.reasons
    .slice(0, mostReasons)
    .map(({ reason, people }) => `${words.shortReasons.reasonInSentence(reason)} (${people})`)
    .join(', ')}</p>`
}`;
}

function barRow(
  words: Words,
  form: ScreenView['form']['id'],
  assessment: AssessmentId,
  count: number,
  of: number,
  wins: boolean,
): Html {
  return html`<dt${wins && html` class="win"`}>${words.form.assessmentLabel(form, assessment)}</dt><dd aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false"><rect class="of" width="100" height="10" rx="1"/><rect${wins && html` class="win"`} width="${String(Math.round((1000 * count) / of) / 10)}" height="10" rx="1"/></svg></dd><dd class="n">${words.result.countOf(count, of)}</dd>
`;
}

/** A QR code as rectangles: an image would be another origin's or a script's. */
function qr(text: string, label: string): Html {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => y);
  const path = rows
    .flatMap((y) => Array.from({ length: size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label="${label}" shape-rendering="crispEdges" focusable="false"><path d="${path}"/></svg>`;
}
