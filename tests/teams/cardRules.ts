import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { nodesOf, textOf } from './card.ts';
import { type Fields, fieldsIn, isFields, listIn, textIn } from './json.ts';

// The package's module build does not load outside a bundler; its UMD build does.
const reference: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/** Bytes of a card as UTF-16 JSON that every host accepts (docs/teams.md § 2.2). */
export const largestCard = 28 * 1024;
const mostButtons = 6;
const mostReaders = 60;

/** Drawn by Teams in a version 1.5 card, unknown to the reference parser (docs/teams.md § 2.1). */
const teamsElements =
  /^(Chart\.|Badge$|Carousel$|ProgressBar$|ProgressRing$|Icon$|Rating$|Input\.Rating$|CompoundButton$|CodeBlock$)/;

function withoutTeamsElements(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTeamsElements);
  if (!isFields(value)) return value;
  const type = textIn(value.type);
  if (type !== undefined && teamsElements.test(type) && isFields(value.fallback))
    return withoutTeamsElements(value.fallback);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutTeamsElements(inner)]),
  );
}

function complaintsOfReferenceParser(card: Fields): readonly string[] {
  const context = new reference.SerializationContext(reference.Versions.v1_5);
  const parsed = new reference.AdaptiveCard();
  parsed.parse(withoutTeamsElements(card), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return (
    [...events, ...parsed.validateProperties().validationEvents]
      // Teams shows six buttons where the reference says five, and the reference's pattern for `lang` fails every second time.
      .filter(
        (event) =>
          event.event !== reference.ValidationEvent.TooManyActions && !event.message.includes('"lang"'),
      )
      .map((event) => event.message)
  );
}

/** Where a card is shown. In a dialog only `Action.Submit` works, and only there may people write (docs/teams.md § 2.7). */
type Place = 'channel' | 'dialog';

/** Whether the button asks Teams for a dialog. */
export function opensDialog(fields: Fields): boolean {
  return fields.type === 'Action.Submit' && fieldsIn(fieldsIn(fields.data).msteams).type === 'task/fetch';
}

function problemsOfSubmit(fields: Fields, within: string, place: Place): readonly string[] {
  const name = `Action.Submit «${textIn(fields.title) ?? ''}»`;
  const problems: string[] = [];
  if (within !== 'ActionSet') problems.push(`${name} stands outside an ActionSet`);
  if (textIn(fieldsIn(fields.data).verb) === undefined) problems.push(`${name} has no verb`);
  if (place === 'channel' && !opensDialog(fields))
    problems.push(`${name} is neither Action.Execute nor Action.OpenUrl, and opens no dialog`);
  if (place === 'dialog' && opensDialog(fields)) problems.push(`${name} opens a dialog inside a dialog`);
  return problems;
}

function problemsOfText(fields: Fields, place: Place): readonly string[] {
  if (place === 'channel') return ['the card asks for free text in the channel'];
  const problems: string[] = [];
  if (textIn(fields.label) === undefined) problems.push('a text field has no label');
  if (typeof fields.maxLength !== 'number') problems.push('a text field has no longest length');
  return problems;
}

function problemsOfButton(fields: Fields, type: string, within: string, place: Place): readonly string[] {
  const title = textIn(fields.title) ?? '';
  const name = `${type} «${title}»`;
  const problems: string[] = [];
  if (title.trim() === '') problems.push(`${name} has no title`);
  if (type === 'Action.OpenUrl') {
    if (!/^https?:\/\//.test(textIn(fields.url) ?? '')) problems.push(`${name} opens no web address`);
    return problems;
  }
  if (type === 'Action.Submit') return [...problems, ...problemsOfSubmit(fields, within, place)];
  if (type !== 'Action.Execute') return [...problems, `${name} is neither Action.Execute nor Action.OpenUrl`];
  if (place === 'dialog') return [...problems, `${name} does nothing in a dialog`];
  if (within !== 'ActionSet') problems.push(`${name} stands outside an ActionSet`);
  const verb = textIn(fields.verb);
  if (verb === undefined) problems.push(`${name} has no verb`);
  const fallback = fieldsIn(fields.fallback);
  if (fallback.type !== 'Action.Submit') return [...problems, `${name} has no fallback Action.Submit`];
  if (fallback.title !== title) problems.push(`${name} has another title on its fallback`);
  // `msteams` steers the client (feedback text) and is no field of the verb.
  const { msteams: _, ...sent } = fieldsIn(fallback.data);
  if (!isDeepStrictEqual(sent, { verb, ...fieldsIn(fields.data) }))
    problems.push(`${name} has a fallback that does not carry the same verb and fields`);
  return problems;
}

function problemsOfRefresh(card: Fields): readonly string[] {
  if (card.refresh === undefined) return [];
  const refresh = fieldsIn(card.refresh);
  const action = fieldsIn(refresh.action);
  const problems: string[] = [];
  if (action.type !== 'Action.Execute' || textIn(action.verb) === undefined)
    problems.push('refresh needs an Action.Execute with a verb');
  const readers = listIn(refresh.userIds);
  if (readers.length > mostReaders)
    problems.push(`refresh lists ${readers.length} readers, at most ${mostReaders}`);
  if (readers.some((id) => !String(id).startsWith('29:')))
    problems.push('refresh lists a reader that is not a 29: id');
  return problems;
}

function problemsOfWords(card: Fields, json: string): readonly string[] {
  const problems: string[] = [];
  if (json.includes('${')) problems.push('a placeholder was left unfilled (${)');
  const nonsense = /\bundefined\b|\bNaN\b|\[object \w+\]/.exec(textOf(card));
  if (nonsense !== null) problems.push(`the text says «${nonsense[0]}»`);
  if (textIn(card.lang) === undefined) problems.push('the card has no lang');
  return problems;
}

function examine(card: Fields, json: string, place: Place): readonly string[] {
  const size = json.length * 2;
  const problems: string[] = [];
  if (size > largestCard) problems.push(`the card is ${size} bytes as UTF-16, at most ${largestCard}`);
  if (card.type !== 'AdaptiveCard') problems.push('the card is not an AdaptiveCard');
  if (card.version !== '1.5') problems.push(`the card is version ${String(card.version)}, not 1.5`);
  const nodes = nodesOf(card);
  const opened = nodes.filter(({ fields }) => opensDialog(fields)).map(({ fields }) => fields.data);
  if (opened.some((data, index) => opened.slice(0, index).some((other) => isDeepStrictEqual(data, other))))
    problems.push('two buttons open the same dialog');
  if (place === 'dialog' && card.refresh !== undefined) problems.push('a dialog has no refresh');
  for (const { fields, type, within } of nodes) {
    if (type.startsWith('Action.')) problems.push(...problemsOfButton(fields, type, within, place));
    if (type === 'ActionSet' && listIn(fields.actions).length > mostButtons)
      problems.push(`an ActionSet has ${listIn(fields.actions).length} buttons, at most ${mostButtons}`);
    if (type === 'Input.Text') problems.push(...problemsOfText(fields, place));
  }
  return [
    ...problems,
    ...problemsOfRefresh(card),
    ...problemsOfWords(card, json),
    ...complaintsOfReferenceParser(card),
  ];
}

// Thousands of views in a test are the same few cards.
const examined = new Map<string, readonly string[]>();

/** What Teams, an older client or docs/contract.md would hold against the card; empty when it can be shown. */
export function problemsOf(card: Fields, place: Place = 'channel'): readonly string[] {
  const json = JSON.stringify(card);
  const key = `${place} ${json}`;
  const known = examined.get(key);
  if (known !== undefined) return known;
  if (examined.size > 2000) examined.clear();
  const problems = examine(card, json, place);
  examined.set(key, problems);
  return problems;
}
