/** Form fields as Designsystemet has them: a label that belongs to its input, what is wrong with it said beside it. */
import { type Content, type Html, html } from '../../pages/html.ts';
import type { Problem } from './problems.ts';

/** What is wrong with a field, by its name. */
export type Wrong = ReadonlyMap<string, string>;

interface Field {
  readonly name: string;
  /** What its label and problem lead to; the name where the page has only one of it. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: Wrong;
  readonly required?: boolean;
  /** After the label: «Ditt», or what stands there now. */
  readonly also?: Content;
}

function around({ name, id = name, label, hint, wrong, also }: Field, input: Content): Html {
  const problem = wrong?.get(id);
  return html`<div class="ds-field"><label class="ds-label" for="${id}">${label}</label>${hint !== undefined && html`<p class="soft" id="${id}-hjelp">${hint}</p>`}${input}${
    problem !== undefined && html`<p class="problem" id="${id}-feil">${problem}</p>`
  }${also}</div>\n`;
}

function described({ name, id = name, hint, wrong, required }: Field): Content {
  const ids = [hint !== undefined && `${id}-hjelp`, wrong?.has(id) === true && `${id}-feil`];
  const said = ids.filter((each) => each !== false);
  return [
    said.length > 0 && html` aria-describedby="${said.join(' ')}"`,
    wrong?.has(id) === true && html` aria-invalid="true"`,
    required === true && html` aria-required="true"`,
  ];
}

export function textField(
  field: Field & { readonly value: string; readonly most: number; readonly rows?: number },
): Html {
  const { name, id = name, value, most, rows } = field;
  return around(
    field,
    rows === undefined
      ? html`<input class="ds-input" id="${id}" name="${name}" maxlength="${most}" value="${value}" autocomplete="off"${described(field)}>`
      : // A line break right after the tag is not part of the text.
        html`<textarea class="ds-input" id="${id}" name="${name}" maxlength="${most}" rows="${rows}"${described(field)}>\n${value}</textarea>`,
  );
}

export function dayField(field: Field & { readonly value: string }): Html {
  const { name, value } = field;
  return around(
    field,
    html`<input class="ds-input" type="date" id="${name}" name="${name}" value="${value}"${described(field)}>`,
  );
}

export function choiceField(
  field: Field & {
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
): Html {
  const { name, id = name, value, options } = field;
  return around(
    field,
    html`<select class="ds-input" id="${id}" name="${name}"${described(field)}>${options.map(
      (option) =>
        html`<option value="${option.value}"${option.value === value && html` selected`}>${option.label}</option>`,
    )}</select>`,
  );
}

/** One of several, each seen. */
export function radioFields(
  { name, label, wrong }: Field,
  value: string | undefined,
  options: readonly { readonly value: string; readonly label: string }[],
): Html {
  const problem = wrong?.get(name);
  return html`<fieldset class="ds-fieldset" id="${name}"${problem !== undefined && html` aria-describedby="${name}-feil"`}><legend>${label}</legend>
${options.map(
  (option) =>
    html`<div class="ds-field"><input class="ds-input" type="radio" id="${name}-${option.value}" name="${name}" value="${option.value}"${option.value === value && html` checked`}><label class="ds-label" for="${name}-${option.value}">${option.label}</label></div>\n`,
)}${problem !== undefined && html`<p class="problem" id="${name}-feil">${problem}</p>`}</fieldset>\n`;
}

export function submit(label: string, variant: 'primary' | 'secondary' = 'primary'): Html {
  return html`<button class="ds-button" data-variant="${variant}" type="submit">${label}</button>`;
}

/** What is wrong, first on the page: each leads to its field. */
export function problemList(heading: string, problems: readonly Problem[]): Content {
  if (problems.length === 0) return undefined;
  return html`<div class="ds-error-summary" role="alert" tabindex="-1"><h2 class="ds-heading" data-size="xs">${heading}</h2><ul class="ds-list" id="problemer">
${problems.map(({ field, said }) => html`<li><a class="ds-link" href="#${field}">${said}</a></li>\n`)}</ul></div>`;
}
