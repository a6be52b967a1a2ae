import type { ReceivedLift } from '../../../app/ports/rows/improvement.ts';
import { type Action, type LiftAnswer, limits } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { answersTo } from '../../../domain/improvement/lifting.ts';
import { labelOf } from '../../../words/labelOf.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { dayField, problemList, radioFields, submit, textField, type Wrong } from '../forms/fields.ts';
import type { Problem } from '../forms/problems.ts';
import { hidden, inLog, pathOf, type Reader, tag } from '../frame.ts';
import type { LogView } from '../logView.ts';

/** A form of a lift as it stands, and what is wrong with it. */
export interface LiftForm {
  readonly values: Readonly<Record<'problem' | 'konsekvens' | 'ber_om' | 'innen', string>>;
  readonly problems: readonly Problem[];
}

/** Half a page to the leaders' channel, made from the figures and edited by the unit. */
export function liftPage(
  status: number,
  reader: Reader,
  action: Action,
  receiver: string,
  { values, problems }: LiftForm,
): WebResponse {
  const { words, unit, csrf } = reader;
  const labels = words.lifting.liftFields;
  const title = words.lifting.liftTitle(action.nr);
  const back = pathOf(unit, `/tiltak/${action.nr}`);
  const wrong: Wrong = new Map(problems.map(({ field, said }) => [field, said]));
  const text = (name: 'problem' | 'konsekvens' | 'ber_om') =>
    textField({ name, label: labels[name], value: values[name], most: limits.lift, rows: 4, wrong });
  const main = html`<p class="back"><a class="ds-link" href="${back}">← ${action.nr}. ${action.text}</a></p>
${problemList(words.logPages.problems.heading, problems)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${words.lifting.liftIntro(receiver)}</p>
<form class="tall" method="post" action="${back}/loft">${hidden({ csrf, versjon: action.version })}
${text('problem')}${text('konsekvens')}${text('ber_om')}${dayField({ name: 'innen', label: labels.innen, value: values.innen, wrong })}<p class="buttons">${submit(words.lifting.sendButton)} <a class="ds-button" data-variant="tertiary" href="${back}">${words.logPages.problems.cancel}</a></p></form>`;
  return inLog(status, reader, { title, part: 'lifts', main });
}

/**
 * In a leaders' channel: a lift that came in, and its answer.
 * @param mayLift whether the channel lifts to one above itself.
 */
export function inboxPage(
  status: number,
  reader: Reader,
  log: LogView,
  lift: ReceivedLift,
  mayLift: boolean,
  saved: boolean,
  refused?: {
    readonly sent: URLSearchParams;
    readonly problems: readonly Problem[];
    /** Somebody else has answered meanwhile: what is said of it. */
    readonly conflict?: string;
  },
): WebResponse {
  const { words, unit, csrf } = reader;
  const labels = words.lifting.liftFields;
  const said = words.logPages.inbox;
  const title = words.lifting.inboxTitle(lift.unitName);
  const wrong: Wrong = new Map(refused?.problems.map(({ field, said: text }) => [field, text]));
  // What answered another question is no answer to this one.
  const sent = refused?.conflict === undefined ? refused?.sent : undefined;
  const promised = lift.answer?.kind === 'tar';
  const answers = answersTo(lift.answer, mayLift).map((value) => ({
    value,
    label: value === 'tar' && promised ? words.lifting.newDateButton : words.lifting.answerButtons[value],
  }));
  const why = promised ? { label: words.lifting.alsoWhy } : { label: said.why, hint: said.whyHint };
  const main = html`<p class="back"><a class="ds-link" href="${pathOf(unit, '?vis=til-oss')}">← ${words.logPages.logFrame.toUs}</a></p>
${problemList(words.logPages.problems.heading, refused?.problems ?? [])}${notTaken(words, refused)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${lift.action}</p>
<dl class="facts"><dt>${labels.problem}</dt><dd>${lift.text.problem}</dd><dt>${labels.konsekvens}</dt><dd>${lift.text.consequence}</dd><dt>${labels.ber_om}</dt><dd>${lift.text.ask}</dd><dt>${labels.innen}</dt><dd>${words.amounts.longDay(lift.text.askedBy)}</dd></dl>
${answered(reader, log, lift)}
${
  answers.length > 0 &&
  html`<form class="tall" method="post" action="${pathOf(unit, `/loft/${lift.unit}/${lift.nr}/${lift.n}`)}">${hidden({ csrf })}
${radioFields({ name: 'answer', label: said.answer, wrong }, sent?.get('answer') ?? undefined, answers)}${dayField({ name: 'dato', label: said.date, hint: promised ? said.newDateHint : said.dateHint, value: sent?.get('dato') ?? '', wrong })}${textField({ name: 'hvorfor', ...why, value: sent?.get('hvorfor') ?? '', most: limits.why, rows: 3, wrong })}${submit(words.lifting.answerSendButton)}</form>`
}`;
  return inLog(status, reader, { title, part: 'toUs', main, saved });
}

/** What was sent stands there, so that it is not lost with the form. */
function notTaken(
  words: Words,
  refused: { readonly sent: URLSearchParams; readonly conflict?: string } | undefined,
): Content {
  if (refused?.conflict === undefined) return undefined;
  const { sent, conflict } = refused;
  const answer = labelOf(words.lifting.answerButtons, sent.get('answer') ?? '');
  const yours = [answer, sent.get('dato'), sent.get('hvorfor')].filter(Boolean).join(' · ');
  return html`<div class="ds-error-summary" role="alert"><h2 class="ds-heading" data-size="xs">${conflict}</h2><p>${words.logPages.problems.yours}: ${yours}</p></div>`;
}

function answered({ words }: Reader, { today }: LogView, { answer, above }: ReceivedLift): Content {
  if (answer === undefined) return html`<p>${tag(words.logPages.overview.noAnswer, 'warning')}</p>`;
  const day = (value: string) => words.amounts.shortDay(value, today);
  const line = ({ kind, date, by, at, why }: LiftAnswer) =>
    html`<p>${tag(words.lifting.answeredLine(kind, date === undefined ? undefined : day(date)))} ${by}, ${day(dayOf(at))}${why !== '' && `: ${why}`}</p>`;
  return above === undefined ? line(answer) : [line(answer), '\n', line(above)];
}
