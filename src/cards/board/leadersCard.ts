import type { Words } from '../../words/words.ts';
import type { Element } from '../blocks/element.ts';
import { page, still } from '../blocks/page.ts';
import { elementsOn } from '../blocks/surface.ts';
import { title } from '../blocks/text.ts';
import { button, type Refresh, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section, standingOn } from '../model/section.ts';
import type { Surface } from '../model/surface.ts';
import { boardRefresh } from './boardCard.ts';

/** What only the leader sees: as a view of the board, or as a card of their own, from which there is no board to go back to. */
export type LeadSurface = Extract<Surface, { at: 'controls' | 'mine' }>;
export const onControls: LeadSurface = { at: 'controls' };

interface Standing {
  readonly session: string;
  readonly surface: LeadSurface;
}

/** A view of the leader's, whose buttons say where they stand. */
export function leadersPage({ session, surface }: Standing, name: string, body: readonly Element[]): Card {
  return page(name, refreshOf(session, surface), elementsOn(surface, [title(name), ...body]));
}

/** The same with something to choose on it, which Teams must not take away by asking for the card anew. */
export function leadersStill(surface: LeadSurface, name: string, body: readonly Element[]): Card {
  return still(name, elementsOn(surface, [title(name), ...body]));
}

/** The same of sections. */
export function leadersCard(
  words: Words,
  { session, surface }: Standing,
  title: string,
  sections: readonly Section[],
): Card {
  return {
    template: 'board',
    data: {
      fallbackText: words.board.boardTitle,
      refresh: refreshOf(session, surface),
      title,
      sections: standingOn(surface, filled(sections)),
    },
  };
}

/** The leader's own card keeps itself current as the controls. */
function refreshOf(session: string, surface: LeadSurface): Refresh {
  return surface.at === 'mine'
    ? { verb: 'session.controls', data: { session, own: 1 } }
    : boardRefresh(session);
}

/** The way back to the controls. */
export function toControls(words: Words, session: string): Section {
  return section({ rows: rowsOf([button(words.controls.backButton, 'session.controls', { session })]) });
}
