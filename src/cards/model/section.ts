import type { Row } from './button.ts';

/** A block of a card, in the order a screen reader hears it: heading, text, buttons. */
export type Section = {
  /** None or one. */
  readonly heading: readonly string[];
  readonly lines: readonly string[];
  /** Quieter text: hints and explanations. */
  readonly hints: readonly string[];
  readonly rows: readonly Row[];
  readonly style: 'default' | 'emphasis' | 'good' | 'attention' | 'warning';
};

/** A section with what it has; undefined entries and empty lists leave no trace. */
export function section(parts: {
  readonly heading?: string;
  readonly lines?: readonly (string | undefined)[];
  readonly hints?: readonly (string | undefined)[];
  readonly rows?: readonly Row[];
  readonly style?: Section['style'];
}): Section {
  return {
    heading: parts.heading === undefined ? [] : [parts.heading],
    lines: present(parts.lines ?? []),
    hints: present(parts.hints ?? []),
    rows: parts.rows ?? [],
    style: parts.style ?? 'default',
  };
}

/** The sections that have something to show. */
export function filled(sections: readonly Section[]): readonly Section[] {
  return sections.filter(
    ({ heading, lines, hints, rows }) => heading.length + lines.length + hints.length + rows.length > 0,
  );
}

/** The entries that are there. */
export function present<T>(entries: readonly (T | undefined)[]): readonly T[] {
  return entries.filter((entry) => entry !== undefined);
}
