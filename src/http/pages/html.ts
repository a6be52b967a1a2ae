import { html as escaping } from 'hono/html';

declare const markup: unique symbol;

/** Markup in which everything that was not markup has been escaped. Only `html` makes it. */
export interface Html {
  readonly [markup]: true;
  toString(): string;
}

/** What may stand in a page; `false` and `undefined` are nothing at all. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/** A piece of a page: what is put into it is escaped, also inside an attribute in quotation marks. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const made: unknown = escaping(strings, ...contents);
  if (!isHtml(made)) throw new Error('a page waits for something');
  return made;
}

/** hono's own text is a String object that says it is escaped; what waits would be a promise. */
function isHtml(made: unknown): made is Html {
  return made instanceof String && 'isEscaped' in made;
}
