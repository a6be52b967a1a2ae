import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { page, still } from '../blocks/page.ts';
import { elementsOn } from '../blocks/surface.ts';
import { title } from '../blocks/text.ts';
import { type Button, button, type Refresh } from '../model/button.ts';
import type { Card } from '../model/card.ts';
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

/** The leader's own card keeps itself current as the controls. */
function refreshOf(session: string, surface: LeadSurface): Refresh {
  return surface.at === 'mine'
    ? { verb: 'session.controls', data: { session, own: 1 } }
    : boardRefresh(session);
}

/** The way back to the controls after a line, and after what else ends something. `view`: which of the controls' views. */
export function backLine(
  words: Words,
  session: string,
  { view, before = [] }: { readonly view?: 'session'; readonly before?: readonly Button[] } = {},
): Element {
  return line(stack([...before, back(words, session, view)]));
}

function back(words: Words, session: string, view?: 'session'): Button {
  return button(words.controls.backButton, 'session.controls', { session, ...(view && { view }) });
}
