import { asRead } from '../asRead.ts';

/** Every object inside a card, with what it stands in. */
export function* objectsIn(
  value: unknown,
  parent?: object,
): Generator<{ node: Record<string, unknown>; parent: object | undefined }> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* objectsIn(entry, parent);
  } else if (isRecord(value)) {
    yield { node: value, parent };
    for (const entry of Object.values(value)) yield* objectsIn(entry, value);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of one type in a card: 'Action.Execute', 'TextBlock'. */
export function ofType(card: unknown, type: string): readonly Record<string, unknown>[] {
  return [...objectsIn(card)].map(({ node }) => node).filter((node) => node.type === type);
}

/** The titles of the buttons a person sees, in order. */
export function buttonTitles(card: unknown): readonly unknown[] {
  return ofType(card, 'Action.Execute').flatMap(({ title }) => (title === undefined ? [] : [title]));
}

/** Everything a person reads, one text after another. */
export function textOf(card: unknown): string {
  return asRead(
    [...objectsIn(card)]
      .flatMap(({ node: { type, text, inlines } }) => {
        if (type === 'TextBlock') return [String(text)];
        return type === 'RichTextBlock' && Array.isArray(inlines) ? [inlines.map(runText).join('')] : [];
      })
      .join('\n'),
  );
}

/** The texts of a card in which a line may break between a number and what it counts, within a date, or before a dash. */
export function brokenTexts(card: unknown): readonly string[] {
  return [...objectsIn(card)]
    .filter(({ node: { type } }) => type === 'TextBlock' || type === 'TextRun')
    .map(({ node: { text } }) => String(text))
    .filter((text) =>
      /\d (\p{Ll}|%)|\d (av|of)\u00a0\d| [–·] |\bkl\. \d|\d (Jan|Nov|Dec)|\p{Ll}\.? 20\d\d\b/u.test(text),
    );
}

function runText(run: unknown): string {
  return isRecord(run) ? String(run.text) : '';
}

/** What a card weighs on its way to Teams: UTF-16, two bytes a character. */
export function bytes(card: unknown): number {
  return JSON.stringify(card).length * 2;
}

export const mostBytes = 28 * 1024;
