import type { Instant } from '../../../domain/basics.ts';
import {
  type Action,
  currentLift,
  effectIds,
  isOpen,
  isUnderWay,
  type Lift,
  limits,
  statusIds,
  stepIds,
} from '../../../domain/improvement/action.ts';
import { dayOf, daysBetween } from '../../../domain/improvement/day.ts';
import { daysOver } from '../../../domain/improvement/deadlines.ts';
import type { HistoryEntry } from '../../../domain/improvement/history.ts';
import { liftableTo } from '../../../domain/improvement/lifting.ts';
import { nextStep, statusWith } from '../../../domain/improvement/nextRound.ts';
import { onlyReminds } from '../../../domain/improvement/texts.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { dotsOf, figuresInWords, weighedInWords } from '../figures/behindWords.ts';
import { effectSeen, type Side, sideSaid } from '../figures/effect.ts';
import { dots } from '../figures/figures.ts';
import { quadrantText } from '../figures/priority.ts';
import {
  choiceField,
  dayField,
  problemList,
  radioFields,
  submit,
  textField,
  type Wrong,
} from '../forms/fields.ts';
import type { Problem } from '../forms/problems.ts';
import { hidden, inLog, pathOf, type Reader, tag } from '../frame.ts';
import { behind, type LogView, ownerText } from '../logView.ts';
import { changeLines, whySaid } from './historyLines.ts';
import { statusTag } from './tables.ts';

/** What was sent with a form that was refused, and what is wrong with it. */
export interface Refused {
  readonly form: 'status' | 'runde' | 'virkning';
  readonly sent: URLSearchParams;
  readonly problems: readonly Problem[];
  /** Somebody else changed it meanwhile: who and when, and what was sent against what stands there now. */
  readonly conflict?: {
    readonly heading: string;
    readonly differs: readonly { readonly label: string; readonly yours: string; readonly now: string }[];
  };
}

export interface DetailFacts {
  readonly action: Action;
  readonly history: readonly HistoryEntry[];
}

export function detailPage(
  status: number,
  reader: Reader,
  log: LogView,
  facts: DetailFacts,
  saved: boolean,
  refused?: Refused,
): WebResponse {
  const { words, unit, role } = reader;
  const { action, history } = facts;
  const said = words.logPages.detail;
  const over = daysOver(action, log.today);
  const title = `${action.nr}. ${action.text}`;
  const quadrant = quadrantText(words, action);
  const member = role === 'member';
  const wrong: Wrong = new Map(refused?.problems.map(({ field, said: text }) => [field, text]));
  const main = html`<p class="back"><a class="ds-link" href="${pathOf(unit)}">← ${said.back}</a></p>
${problemList(words.logPages.problems.heading, refused?.problems ?? [])}${conflictBox(words, refused)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
${saved && action.version === 1 && onlyReminds(action.text) && html`<p class="ds-alert" data-color="info">${words.improvement.remindersSeldomLast}</p>\n`}<p class="tags">${over !== undefined && [tag(words.logPages.daysOver(over), 'danger'), ' ']}${statusTag(words, action, log)} ${quadrant !== undefined && tag(quadrant)}</p>
${factList(words, action, log)}
${member && statusForm(reader, action, refused, wrong)}
<h2 class="ds-heading" data-size="sm">${said.figures}</h2>
${figuresBehind(words, log, action)}
<section id="virkning"><h2 class="ds-heading" data-size="sm">${said.worked}</h2>
${effectPart(reader, log, action, refused, wrong)}</section>
<section id="runder"><h2 class="ds-heading" data-size="sm">${said.rounds}</h2>
${rounds(words, action, log.now)}
${member && (isOpen(action) || refused?.form === 'runde') && roundForm(reader, action, refused, wrong)}</section>
${liftPart(reader, log, action)}
${
  history.length > 0 &&
  html`<details data-color="neutral" class="ds-details noprint"><summary>${words.logPages.historyHeading(history.length)}</summary><ul class="ds-list">
${history.toReversed().flatMap((entry) => changeLines(words, entry, log).map((line) => html`<li>${line}</li>\n`))}</ul></details>`
}`;
  return inLog(status, reader, { title, part: 'actions', main, saved });
}

function conflictBox(words: Words, refused: Refused | undefined): Content {
  const conflict = refused?.conflict;
  if (conflict === undefined) return undefined;
  const said = words.logPages.problems;
  return html`<div class="ds-error-summary" role="alert"><h2 class="ds-heading" data-size="xs">${conflict.heading}</h2><p>${said.choose}</p>${conflict.differs.map(
    ({ label, yours, now }) =>
      html`<p><strong>${label}</strong> – ${said.yours}: ${yours} · ${said.now}: ${now}</p>`,
  )}</div>`;
}

function factList(words: Words, action: Action, log: LogView): Html {
  const said = words.logPages.detail.facts;
  const { goal, ifThen, dropped, due, about, level } = action;
  const facts: readonly (readonly [label: string, content: string | undefined])[] = [
    [said.owner, ownerText(words, action.owner, log.members)],
    [said.due, due === undefined ? words.logCards.noDue : words.amounts.longDay(due)],
    [said.area, about.reason === undefined ? undefined : words.reasons.reasonLabel(about.reason)],
    [said.level, words.improvement.levelLabels[level]],
    [
      said.goal,
      goal?.by === undefined ? goal?.text : words.logCards.goalBy(goal.text, words.amounts.longDay(goal.by)),
    ],
    [said.ifThen, ifThen === undefined ? undefined : words.logCards.ifThenLine(ifThen.when, ifThen.response)],
    [said.dropped, dropped === undefined ? undefined : whySaid(words, dropped.why)],
  ];
  return html`<dl class="facts">${facts.map(
    ([label, content]) => content !== undefined && html`<dt>${label}</dt><dd>${content}</dd>`,
  )}</dl>`;
}

function statusForm(
  { words, unit, csrf }: Reader,
  action: Action,
  refused: Refused | undefined,
  wrong: Wrong,
): Html {
  const said = words.logPages.detail;
  const sent = refused?.form === 'status' ? refused.sent : undefined;
  const status = sent?.get('status') ?? action.status;
  return html`<form class="line" method="post" action="${pathOf(unit, `/tiltak/${action.nr}/status`)}">${hidden({ csrf, versjon: action.version })}
${choiceField({
  name: 'status',
  label: said.status,
  value: status,
  options: statusIds.map((id) => ({ value: id, label: words.improvement.statusLabels[id] })),
})}${dayField({ name: 'frist', label: said.newDue, value: sent?.get('frist') ?? action.due ?? '', wrong })}${
  wrong.has('hvorfor') && whyFields(words, sent?.get('hvorfor') ?? '', wrong)
}${submit(said.save)} <a class="ds-button" data-variant="secondary" href="${pathOf(unit, `/tiltak/${action.nr}?endre=1`)}">${said.editAll}</a></form>`;
}

/** Why it is dropped: one of the four, or own words. */
function whyFields(words: Words, value: string, wrong: Wrong): Html {
  const reasons = words.improvement.dropReasons;
  return html`<div class="ds-field wide"><label class="ds-label" for="hvorfor">${words.logForms.fieldLabels.hvorfor}</label><input class="ds-input" id="hvorfor" name="hvorfor" list="hvorfor-forslag" maxlength="${limits.why}" value="${whySaid(words, value)}" aria-invalid="true" aria-describedby="hvorfor-feil"><datalist id="hvorfor-forslag">${Object.values(reasons).map((label) => html`<option value="${label}"></option>`)}</datalist><p class="problem" id="hvorfor-feil">${wrong.get('hvorfor')}</p></div>`;
}

function figuresBehind(words: Words, log: LogView, action: Action): Content {
  const said = words.logPages.detail;
  const found = behind(log, action);
  if (found === undefined || action.about.reason === undefined) return html`<p>${said.noFigures}</p>`;
  const { session, reason } = found;
  if (reason === undefined) return html`<p>${said.notNamed}</p>`;
  return [
    html`<p>${figuresInWords(words, session, reason)}</p>`,
    dotsOf(reason, session),
    weighedInWords(words, reason),
  ];
}

function effectPart(
  { words, unit, csrf, role }: Reader,
  log: LogView,
  action: Action,
  refused: Refused | undefined,
  wrong: Wrong,
): Content {
  const said = words.logPages.detail;
  const sent = refused?.form === 'virkning' ? refused.sent : undefined;
  const given = action.effect;
  return html`${effectCards(words, log, action)}
${given !== undefined && html`<p><strong>${said.answer}:</strong> ${words.improvement.effectLabels[given.answer]}${given.text !== '' && ` – ${given.text}`} <span class="soft">${words.amounts.date(given.at)}</span></p>\n`}${
  role === 'member' &&
  html`<form class="line" method="post" action="${pathOf(unit, `/tiltak/${action.nr}/virkning`)}">${hidden({ csrf, versjon: action.version })}
${radioFields(
  { name: 'effect', label: said.worked, wrong },
  sent?.get('effect') ?? given?.answer,
  effectIds.map((id) => ({ value: id, label: words.improvement.effectLabels[id] })),
)}${textField({ name: 'tekst', id: 'virkning-tekst', label: said.effectText, value: sent?.get('tekst') ?? given?.text ?? '', most: limits.effect, wrong })}${submit(said.answerButton)}</form>`
}`;
}

/** Before and after, side by side, and what can be said of the difference. */
function effectCards(words: Words, log: LogView, action: Action): Content {
  const { before, after, said } = effectSeen(words, log, action);
  if (before === undefined) return html`<p>${said}</p>`;
  const card = (heading: string, side: Side) =>
    html`<div class="ds-card"><h3 class="ds-heading" data-size="2xs">${heading}</h3><p class="big">${sideSaid(words, side)}</p>${side.named !== undefined && dots(side.named, side.of)}</div>`;
  return html`<div class="cards">${card(words.logPages.beforeHeading(before.endedAt), before)}${
    after === undefined
      ? html`<div class="ds-card"><h3 class="ds-heading" data-size="2xs">${words.logPages.effectSaid.next}</h3><p class="soft">${said}</p></div>`
      : card(words.logPages.afterHeading(after.endedAt), after)
  }</div>${after !== undefined && html`<p><strong>${said}</strong></p>`}`;
}

/** Round by round what was written, under the four steps of the regulation. */
function rounds(words: Words, { cycles }: Action, now: Instant): Content {
  const today = dayOf(now);
  const last = cycles.at(-1)?.nr ?? 1;
  return Array.from({ length: last }, (_, index) => index + 1).map((nr) => {
    const lines = cycles.filter((cycle) => cycle.nr === nr);
    return html`${last > 1 && html`<h3 class="ds-heading" data-size="2xs">${words.logPages.roundHeading(nr)}</h3>`}<ol class="rounds">${stepIds.map(
      (step) => {
        const written = lines.filter((line) => line.step === step);
        return html`<li><b>${words.improvement.stepLabels[step]}</b>${written.map(
          ({ at, by, text }) =>
            html`<span>${words.amounts.shortDay(dayOf(at), today)} · ${by}: ${text}</span>`,
        )}${written.length === 0 && html`<span class="soft">${words.logPages.detail.notWritten}</span>`}</li>\n`;
      },
    )}</ol>`;
  });
}

/** The page has a status of its own, too. */
export const roundStatus = 'runde-status';

function roundForm(
  { words, unit, csrf }: Reader,
  action: Action,
  refused: Refused | undefined,
  wrong: Wrong,
): Html {
  const sent = refused?.form === 'runde' ? refused.sent : undefined;
  const labels = words.logForms.roundFields;
  const next = nextStep(action);
  return html`<form class="line" method="post" action="${pathOf(unit, `/tiltak/${action.nr}/runde`)}">${hidden({ csrf, versjon: action.version })}
${choiceField({
  name: 'steg',
  label: labels.steg,
  value: sent?.get('steg') ?? next,
  options: stepIds.map((id) => ({ value: id, label: words.improvement.stepLabels[id] })),
})}${textField({ name: 'tekst', label: labels.tekst, hint: words.logForms.roundHint, value: sent?.get('tekst') ?? '', most: limits.step, wrong })}${choiceField(
  {
    name: 'status',
    id: roundStatus,
    label: labels.status,
    value: sent?.get('status') ?? statusWith(next, action),
    options: statusIds
      .filter((id) => id !== 'droppet')
      .map((id) => ({ value: id, label: words.improvement.statusLabels[id] })),
    wrong,
  },
)}${submit(words.logPages.detail.addRound)}</form>`;
}

function liftPart({ words, unit, role }: Reader, log: LogView, action: Action): Content {
  const said = words.logPages.detail;
  const current = currentLift(action);
  const to = liftableTo(action, log.line);
  const receiver = to && log.leaders.get(to);
  const isWaiting = current !== undefined && isUnderWay(current);
  const mayLift = isOpen(action) && (receiver !== undefined || !isWaiting);
  return html`${
    action.lifts.length > 0 &&
    html`<section id="loft"><h2 class="ds-heading" data-size="sm">${said.lifted}</h2>
${action.lifts.map((lift) => liftCard(words, lift, log))}</section>`
  }${
    role === 'member' &&
    mayLift &&
    html`<h2 class="ds-heading" data-size="sm">${said.liftHeading}</h2>
${
  receiver === undefined
    ? html`<p>${said.noReceiver} <a class="ds-link" href="${pathOf(unit, '/oppsett')}">${words.logPages.logFrame.setup}</a></p>`
    : html`<p>${words.logPages.liftOffer(receiver)}</p><p><a class="ds-button" data-variant="secondary" href="${pathOf(unit, `/tiltak/${action.nr}/loft`)}">${words.lifting.liftButton}</a></p>`
}`
  }`;
}

function liftCard(words: Words, lift: Lift, { leaders, today }: LogView): Html {
  const labels = words.lifting.liftFields;
  const receiver = leaders.get(lift.to) ?? words.lifting.someLeaders;
  const day = (value: string) => words.amounts.shortDay(value, today);
  const { answer } = lift;
  const state =
    answer === undefined
      ? words.lifting.liftedTo(receiver, daysBetween(dayOf(lift.sentAt), today))
      : words.lifting.answeredLine(answer.kind, answer.date === undefined ? undefined : day(answer.date));
  return html`<div class="ds-card"><p>${tag(state, answer === undefined ? 'warning' : 'neutral')} <span class="soft">${day(dayOf(lift.sentAt))}</span></p>
<dl class="facts"><dt>${labels.problem}</dt><dd>${lift.problem}</dd><dt>${labels.konsekvens}</dt><dd>${lift.consequence}</dd><dt>${labels.ber_om}</dt><dd>${lift.ask}</dd><dt>${labels.innen}</dt><dd>${words.amounts.longDay(lift.askedBy)}</dd></dl>${
    answer !== undefined &&
    html`<p>${words.lifting.answeredBy(receiver, answer.by)}${answer.why !== '' && `: ${answer.why}`} <span class="soft">${day(dayOf(answer.at))}</span></p>`
  }</div>
`;
}
