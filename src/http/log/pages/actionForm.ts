import { type ActionField, type ActionValues, actionFields } from '../../../app/log/actionFields.ts';
import { levelIds, limits, weights } from '../../../domain/improvement/action.ts';
import type { Words } from '../../../words/words.ts';
import { type Content, type Html, html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { choiceField, dayField, problemList, submit, textField, type Wrong } from '../forms/fields.ts';
import type { Problem } from '../forms/problems.ts';
import { hidden, inLog, pathOf, type Reader } from '../frame.ts';
import type { LogView } from '../logView.ts';

/** Fields that everybody fills in; the others are folded. */
const few: readonly ActionField[] = ['tekst', 'ansvarlig', 'frist'];

export interface ActionForm {
  /** Undefined: a new one. */
  readonly nr: number | undefined;
  readonly values: ActionValues;
  /** What goes along unseen: `versjon`, or `skjema` and where it came from. */
  readonly along: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
  /** Somebody else changed it meanwhile: in which fields, and to what. */
  readonly conflict?: {
    readonly heading: string;
    readonly now: ReadonlyMap<ActionField, string>;
  };
  /** Above the fields: what it is about. */
  readonly about?: Content;
}

export function actionFormPage(status: number, reader: Reader, log: LogView, form: ActionForm): WebResponse {
  const { words, unit, csrf } = reader;
  const { nr, conflict } = form;
  const title = nr === undefined ? words.logForms.newTitle : words.logForms.editTitle(nr);
  const back = nr === undefined ? pathOf(unit) : pathOf(unit, `/tiltak/${nr}`);
  const said = words.logPages.problems;
  const fields = actionFields
    // Where it came from stays as it was.
    .filter((name) => name !== 'arsak' || nr === undefined)
    .map((name) => ({ name, shown: field(words, log, form, name) }));
  // Where two versions stand side by side, what differs is all that is asked about.
  const asked = (name: ActionField) =>
    conflict === undefined
      ? few.includes(name) || wrongIn(form, name) || (name === 'arsak' && asksForArea(form))
      : conflict.now.has(name);
  const folded = fields.filter(({ name }) => !asked(name));
  const main = html`<p class="back"><a class="ds-link" href="${back}">← ${words.logPages.detail.back}</a></p>
${problemList(said.heading, form.problems)}
${conflict !== undefined && html`<div class="ds-error-summary" role="alert"><h2 class="ds-heading" data-size="xs">${conflict.heading}</h2><p>${said.choose}</p></div>\n`}<h1 class="ds-heading" data-size="lg">${title}</h1>
${form.about}
<form class="tall" method="post" action="${pathOf(unit, nr === undefined ? '/tiltak' : `/tiltak/${nr}`)}">${hidden({ csrf, ...form.along })}
${fields.filter(({ name }) => asked(name)).map(({ shown }) => shown)}<details data-color="neutral" class="ds-details"><summary>${said.optional}</summary><div class="tall">
${folded.map(({ shown }) => shown)}</div></details>
<p class="buttons">${submit(words.logForms.saveButton)} <a class="ds-button" data-variant="tertiary" href="${back}">${said.cancel}</a></p></form>`;
  return inLog(status, reader, { title, part: 'actions', main });
}

/** Made from a session, but from none of its areas: which one it is about is the next question, as in the window. */
function asksForArea({ along, about }: ActionForm): boolean {
  return about === undefined && Boolean(along.okt);
}

function wrongIn({ problems }: ActionForm, name: ActionField): boolean {
  return problems.some(({ field: wrong }) => wrong === name);
}

function field(words: Words, log: LogView, form: ActionForm, name: ActionField): Html {
  const labels = words.logForms.fieldLabels;
  const hints: Readonly<Partial<Record<ActionField, string>>> = words.logForms.fieldHints;
  const value = form.values[name];
  const wrong: Wrong = new Map(form.problems.map(({ field: each, said }) => [each, said]));
  const now = form.conflict?.now.get(name);
  const texts = words.logPages.problems;
  const common = {
    name,
    label: now === undefined ? labels[name] : `${labels[name]} – ${texts.yours}`,
    hint: hints[name],
    wrong,
    also:
      now !== undefined &&
      html`<p class="now"><strong>${texts.now}:</strong> ${now === '' ? texts.none : shownValue(words, log, name, now)}</p>`,
  };
  switch (name) {
    case 'tekst':
      return textField({ ...common, value, most: limits.text, rows: 2, required: true });
    case 'mal':
      return textField({ ...common, value, most: limits.goal });
    case 'hvis':
      return textField({ ...common, value, most: limits.when });
    case 'sa':
      return textField({ ...common, value, most: limits.response });
    case 'rolle':
      return textField({ ...common, value, most: limits.role });
    case 'frist':
    case 'maldato':
      return dayField({ ...common, value });
    default:
      return choiceField({ ...common, value, options: optionsOf(words, log, name, value) });
  }
}

/** What can be chosen. A person or cause that is not among them any more stays where it was chosen. */
function optionsOf(
  words: Words,
  log: LogView,
  name: ActionField,
  value: string,
): readonly { readonly value: string; readonly label: string }[] {
  const { logForms, improvement } = words;
  switch (name) {
    case 'ansvarlig': {
      const people = [...(log.members ?? [])].map(([id, label]) => ({ value: id, label }));
      return [{ value: '', label: logForms.noOwnerChoice }, ...kept(people, value, ownerName(log, value))];
    }
    case 'arsak': {
      const reasons = log.sessions.flatMap((session) => session.reasons.map(({ reason }) => reason));
      const offered = [...new Set(reasons)].map((id) => ({
        value: id,
        label: words.shortReasons.shortReason(id),
      }));
      const label = value === '' ? '' : words.shortReasons.shortReason(value);
      return [{ value: '', label: logForms.noAreaChoice }, ...kept(offered, value, label)];
    }
    case 'innsats':
      return [
        { value: '', label: logForms.notChosen },
        ...weights.map((id) => ({ value: String(id), label: logForms.effortChoices[id] })),
      ];
    case 'gevinst':
      return [
        { value: '', label: logForms.notChosen },
        ...weights.map((id) => ({ value: String(id), label: logForms.gainChoices[id] })),
      ];
    default:
      return [
        ...(value === '' ? [{ value: '', label: logForms.notChosen }] : []),
        ...levelIds.map((id) => ({ value: id, label: improvement.levelLabels[id] })),
      ];
  }
}

function kept(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
  label: string,
) {
  return value === '' || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label }];
}

function ownerName(log: LogView, id: string): string {
  for (const { owner } of log.actions) if (owner.kind === 'person' && owner.id === id) return owner.name;
  return id;
}

function shownValue(words: Words, log: LogView, name: ActionField, value: string): string {
  if (name === 'frist' || name === 'maldato') return words.amounts.longDay(value);
  if (['ansvarlig', 'arsak', 'innsats', 'gevinst', 'niva'].includes(name))
    return optionsOf(words, log, name, value).find((option) => option.value === value)?.label ?? value;
  return value;
}
