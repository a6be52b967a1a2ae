import { asRead } from '../asRead.ts';
import { type Fields, fieldsIn, isFields, listIn, textIn } from './json.ts';

/** A button as it stands on a card. */
export interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb: string | undefined;
  readonly data: Fields;
  readonly url: string | undefined;
  readonly fallback: Fields | undefined;
  /** `none`: neither validates nor sends the card's inputs. */
  readonly associatedInputs: string | undefined;
  /** The type of what the button stands in: `ActionSet` where it should be. */
  readonly within: string;
}

export interface Node {
  readonly fields: Fields;
  readonly type: string;
  readonly within: string;
  /** False when the node or something around it has `isVisible: false`. */
  readonly visible: boolean;
}

/** Not drawn: what older clients get instead, what travels back to the bot, and what only the client reads. */
const notDrawn = new Set(['fallback', 'data', 'refresh', 'msteams', 'authentication', 'metadata']);

/** Every element and action of the card that can be drawn, in reading order. */
export function nodesOf(card: Fields): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, within: string, visible: boolean): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, within, visible);
      return;
    }
    if (!isFields(value)) return;
    const type = textIn(value.type);
    const shown = visible && value.isVisible !== false;
    if (type !== undefined) found.push({ fields: value, type, within, visible: shown });
    for (const [name, inner] of Object.entries(value)) {
      if (!notDrawn.has(name)) visit(inner, type ?? within, shown);
    }
  };
  visit(card, '', true);
  return found;
}

function textsOfNode(fields: Fields, type: string): readonly unknown[] {
  if (type === 'FactSet')
    return listIn(fields.facts).map((fact) => `${fieldsIn(fact).title}: ${fieldsIn(fact).value}`);
  if (type === 'RichTextBlock') return [listIn(fields.inlines).map(runText).join('')];
  if (type === 'TextRun') return [];
  if (type === 'Input.ChoiceSet')
    return [fields.label, ...listIn(fields.choices).map((choice) => fieldsIn(choice).title)];
  if (type.startsWith('Input.')) return [fields.label, fields.title];
  if (type.startsWith('Chart.')) return [fields.title];
  if (type.startsWith('Action.')) return [fields.title];
  return [fields.text];
}

function runText(run: unknown): string {
  return typeof run === 'string' ? run : (textIn(fieldsIn(run).text) ?? '');
}

/** Everything a person can read on the card, line by line in reading order, button titles included. */
export function textOf(card: Fields): string {
  return asRead(
    nodesOf(card)
      .filter((node) => node.visible)
      .flatMap((node) => textsOfNode(node.fields, node.type))
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n'),
  );
}

/** The buttons a person can tap, in reading order; tappable areas (`selectAction`) included. */
export function buttonsOf(card: Fields): readonly Button[] {
  return nodesOf(card)
    .filter((node) => node.visible && node.type.startsWith('Action.'))
    .map(({ fields, type, within }) => ({
      type,
      title: textIn(fields.title) ?? '',
      verb: textIn(fields.verb),
      data: fieldsIn(fields.data),
      url: textIn(fields.url),
      fallback: isFields(fields.fallback) ? fields.fallback : undefined,
      associatedInputs: textIn(fields.associatedInputs),
      within,
    }));
}

/** The inputs on the card, as their JSON. */
export function inputsOf(card: Fields): readonly Fields[] {
  return nodesOf(card)
    .filter((node) => node.visible && node.type.startsWith('Input.'))
    .map((node) => node.fields);
}

/** What the client sends by itself when it draws the card: the refresh action's verb, data and readers. */
export function refreshOf(
  card: Fields,
): { verb: string; data: Fields; userIds: readonly unknown[] | undefined } | undefined {
  const refresh = fieldsIn(card.refresh);
  const action = fieldsIn(refresh.action);
  const verb = textIn(action.verb);
  if (verb === undefined) return undefined;
  const userIds = refresh.userIds;
  return {
    verb,
    data: fieldsIn(action.data),
    userIds: userIds === undefined ? undefined : listIn(userIds),
  };
}
