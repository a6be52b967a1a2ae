import type { RichTextBlock, Run, Spacing, TextBlock } from './element.ts';

const hardSpace = '\u00a0';

/**
 * A number stays in line with what it counts («22 timer», «4 av 8», «pasient 7», «kl. 11.02»), a day with its month and
 * year («1. mars 2027», «22 November 2026»), and no line begins with a dash or a dot that parts what is on either side of
 * it. Where there is room for it the card reads as before.
 */
export function kept(words: string): string {
  return words
    .replace(/ (?=[–·] )/gu, hardSpace)
    .replace(/(?<=\d[.½]?) (?=\p{Ll}|%)/gu, hardSpace)
    .replace(/(?<=\d\u00a0(?:av|of)) (?=\d)/gu, hardSpace)
    .replace(/(?<=\b\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gu, hardSpace)
    .replace(/(?<=\d\.?\u00a0\p{L}+\.?) (?=20\d\d\b)/gu, hardSpace)
    .replace(/(?<=\b(?:kl\.|nr\.|no\.|pasient|patient)) (?=\d)/giu, hardSpace);
}

/** What a card is called: the finding, in one line of a desktop channel. */
export function title(text: string): TextBlock {
  return {
    type: 'TextBlock',
    text: kept(text),
    wrap: true,
    spacing: 'Default',
    style: 'heading',
    size: 'Large',
    weight: 'Bolder',
  };
}

/** The heading of a part of the card. */
export function heading(text: string, spacing: Spacing = 'Medium'): TextBlock {
  return {
    type: 'TextBlock',
    text: kept(text),
    wrap: true,
    spacing,
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
  };
}

/** A heading below a heading. */
export function subheading(text: string): TextBlock {
  return {
    type: 'TextBlock',
    text: kept(text),
    wrap: true,
    spacing: 'Medium',
    style: 'heading',
    size: 'Default',
    weight: 'Bolder',
    color: 'Accent',
  };
}

export function text(words: string, spacing: Spacing = 'Small'): TextBlock {
  return { type: 'TextBlock', text: kept(words), wrap: true, spacing };
}

/** Text that stands out, where it is no heading. */
export function strong(words: string, spacing: Spacing = 'Small'): TextBlock {
  return { ...text(words, spacing), weight: 'Bolder' };
}

/** Quieter text: what explains, and what can be left unread. */
export function small(words: string, spacing: Spacing = 'Small'): TextBlock {
  return { ...text(words, spacing), size: 'Small', isSubtle: true };
}

/** Pieces of text in one line, each with its own look. */
export function rich(runs: readonly Run[], spacing: Spacing = 'Small'): RichTextBlock {
  return { type: 'RichTextBlock', inlines: runs, spacing };
}

export function run(words: string, look: Omit<Run, 'type' | 'text'> = {}): Run {
  return { type: 'TextRun', text: kept(words), ...look };
}

/** «**Mest tid:** korttidsplass – 9 døgn»: what it is about in bold, and the rest after it. */
export function labelled(label: string, rest: string, spacing: Spacing = 'Small'): RichTextBlock {
  return rich([run(`${label} `, { weight: 'Bolder' }), run(rest)], spacing);
}
