import type { Words } from '../../words/words.ts';
import { button, type Refresh, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section, standingOn } from '../model/section.ts';
import type { Surface } from '../model/surface.ts';
import { boardRefresh } from './boardCard.ts';

/** What only the leader sees: as a view of the board, or as a card of their own, from which there is no board to go back to. */
export type LeadSurface = Extract<Surface, { at: 'controls' | 'mine' }>;
export const onControls: LeadSurface = { at: 'controls' };

/** A view of the leader's, whose buttons say where they stand. */
export function leadersCard(
  words: Words,
  { session, surface }: { readonly session: string; readonly surface: LeadSurface },
  title: string,
  sections: readonly Section[],
): Card {
  return {
    template: 'board',
    data: {
      fallbackText: words.board.boardTitle,
      refresh: surface.at === 'mine' ? ownRefresh(session) : boardRefresh(session),
      title,
      sections: standingOn(surface, filled(sections)),
    },
  };
}

/** The leader's own card keeps itself current as the controls. */
function ownRefresh(session: string): Refresh {
  return { verb: 'session.controls', data: { session, own: 1 } };
}

/** The way back to the controls. */
export function toControls(words: Words, session: string): Section {
  return section({ rows: rowsOf([button(words.controls.backButton, 'session.controls', { session })]) });
}
