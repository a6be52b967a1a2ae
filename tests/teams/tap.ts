import { type Button, buttonsOf, inputsOf } from './card.ts';
import { type Fields, fieldsIn, listIn, textIn } from './json.ts';

/** Which button: its title, the verb with the data it must carry, or any other description. */
export type Want = string | (Fields & { readonly verb: string }) | ((button: Button) => boolean);

function matches(button: Button, want: Want): boolean {
  if (typeof want === 'string') return button.title === want;
  if (typeof want === 'function') return want(button);
  const { verb, ...data } = want;
  // Numbers may travel as text; what counts is what the bot will read.
  return (
    button.verb === verb &&
    Object.entries(data).every(([name, value]) => String(button.data[name]) === String(value))
  );
}

/** Whether the card has the button. */
export function offers(card: Fields, want: Want): boolean {
  return buttonsOf(card).some((button) => matches(button, want));
}

/** The one button that is wanted; fails with what the card offers when it is not there. */
export function findButton(card: Fields, want: Want, name: string): Button {
  const buttons = buttonsOf(card);
  const found = buttons.find((button) => matches(button, want));
  if (found !== undefined) return found;
  const offered = buttons.map(({ title, verb, data }) => `«${title}» ${verb ?? ''} ${JSON.stringify(data)}`);
  const wanted = typeof want === 'object' ? JSON.stringify(want) : String(want);
  throw new Error(`${name} sees no button ${wanted}. The card offers:\n${offered.join('\n')}`);
}

function problemWith(input: Fields, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return input.isRequired === true ? 'must be filled in' : undefined;
  const choices = listIn(input.choices).map((choice) => fieldsIn(choice).value);
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  if (input.type === 'Input.ChoiceSet' && !chosen.every((each) => choices.includes(each)))
    return `has no choice «${value}»`;
  if (input.type === 'Input.Date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return `is no day: «${value}»`;
  if (input.type === 'Input.Number') {
    const { min, max } = input;
    const number = Number(value);
    if (Number.isNaN(number)) return `is no number: «${value}»`;
    if (typeof min === 'number' && number < min) return `is less than ${min}`;
    if (typeof max === 'number' && number > max) return `is more than ${max}`;
  }
  return undefined;
}

/** What the client sends for the card's inputs; fails where the client would not let the person go on. */
export function inputValues(
  card: Fields,
  button: Button,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (button.associatedInputs === 'none') return {};
  const inputs = inputsOf(card);
  const ids = inputs.map((input) => textIn(input.id) ?? '');
  const unknown = Object.keys(given).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`The card has no input «${unknown}», only ${ids.join(', ')}`);
  const values: Record<string, string> = {};
  for (const [index, input] of inputs.entries()) {
    const id = ids[index] ?? '';
    const preset = input.value;
    const value = given[id] ?? (preset === undefined ? undefined : String(preset));
    const problem = problemWith(input, value);
    if (problem !== undefined) throw new Error(`Input «${id}» ${problem}`);
    if (value !== undefined) values[id] = value;
  }
  return values;
}
