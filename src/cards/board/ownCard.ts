import type { CardName } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { type Refresh, type Row, saying } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section } from '../model/section.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/** On every button of a card that only the leader has: what it gives back stays the leader's. */
const own = { own: 1 } as const;

/**
 * The leader's controls, and what they lead to, as a card of their own instead of a view of the board: it is kept
 * current as the controls, and there is no board to go back to.
 */
export function ownCard(card: Card, session: string): Card {
  const { sections } = card.data;
  if (card.template !== 'board' || !Array.isArray(sections)) return card;
  const refresh: Refresh = { verb: 'session.controls', data: { session, ...own } };
  return {
    ...card,
    data: { ...card.data, refresh, sections: filled(sections.filter(isSection).map(owned)) },
  };
}

/** What is left of it when somebody else leads. */
export function formerLeaderCard(words: Words, leader: CardName): Card {
  return noticeCard(words.leadership.leadsNow(leader));
}

/** The template of the board has nothing else among its sections. */
function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && 'rows' in value && 'lines' in value;
}

function owned(section: Section): Section {
  const rows = section.rows.map(({ buttons }): Row => {
    return {
      buttons: buttons.filter(({ verb }) => verb !== 'session.view').map((button) => saying(own, button)),
    };
  });
  return { ...section, rows: rows.filter(({ buttons }) => buttons.length > 0) };
}
