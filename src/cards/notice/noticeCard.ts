import { kept } from '../blocks/text.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';

/** A line to a person, or to the channel, that needs no card of its own. `text` may be several lines. */
export function noticeCard(text: string | readonly string[], title?: string): Card {
  return sectionsCard(title, [section({ lines: typeof text === 'string' ? [text] : text })]);
}

/** A line with a link under it. */
export function linkCard(text: string, title: string, url: string): Card {
  return sectionsCard(undefined, [section({ lines: [text] })], [{ title, url }]);
}

/** Sections without refresh or inputs, and links under them. */
export function sectionsCard(
  title: string | undefined,
  sections: readonly Section[],
  links: readonly { readonly title: string; readonly url: string }[] = [],
): Card {
  return {
    template: 'notice',
    data: {
      fallbackText: title ?? sections[0]?.lines[0] ?? '',
      title: title === undefined ? [] : [kept(title)],
      sections: filled(sections).map(set),
      links,
    },
  };
}

function set(section: Section): Section {
  const { heading, lines, hints } = section;
  return { ...section, heading: heading.map(kept), lines: lines.map(kept), hints: hints.map(kept) };
}
