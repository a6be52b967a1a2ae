import { isRecord } from './walk.ts';

/** What a person meets on a card. */
export interface Measured {
  /** Everything that is read before something is tapped, without buttons; a word holds a letter or a digit. */
  readonly words: number;
  readonly buttons: number;
}

/** Counts what is seen of a card: not what stands in for what a client cannot draw, nor what Teams asks for by itself. */
export function measure(card: unknown): Measured {
  const seen = [...visible(card)];
  return {
    words: seen.flatMap(wordsOf).length,
    buttons: seen.filter(({ type }) => typeof type === 'string' && type.startsWith('Action.')).length,
  };
}

/** The words before the first line across the card: what is read before scrolling or deciding to. */
export function wordsBeforeLine(card: unknown): number {
  const body = isRecord(card) && Array.isArray(card.body) ? card.body : [];
  const lineAt = body.findIndex((element) => isRecord(element) && element.separator === true);
  return measure(lineAt < 0 ? body : body.slice(0, lineAt)).words;
}

function* visible(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* visible(entry);
  } else if (isRecord(value)) {
    yield value;
    const { fallback: _, refresh: __, choices: ___, ...rest } = value;
    for (const entry of Object.values(rest)) yield* visible(entry);
  }
}

/** A compact choice shows its label and what is chosen; the rest of the choices open on a tap. */
function wordsOf(node: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof node.type === 'string' && node.type.startsWith('Action.')) return [];
  const texts = [node.text, node.label, node.placeholder];
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
