import { describe, expect, it } from 'vitest';
import { ownCard } from '../../src/cards/board/ownCard.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonsOf, refreshOf, textOf } from '../teams/card.ts';
import { gallery } from './gallery.ts';

const names = [
  'controls',
  'controls-all',
  'controls-paused',
  'confirm-cancel',
  'hand-over',
  'my-board-leader',
];
const cards = names.flatMap((name) => {
  const card = gallery[name];
  return card === undefined ? [] : [{ name, card }];
});

describe.each(cards)('«$name» as a card that only the leader has', ({ card }) => {
  const before = expandCard(card);
  const own = expandCard(ownCard(card, 's1'));

  it('keeps itself current as the controls, and so does everything it leads to', () => {
    expect(refreshOf(own)).toMatchObject({ verb: 'session.controls', data: { session: 's1', own: 1 } });
    for (const { data, fallback } of buttonsOf(own)) {
      expect(data.own).toBe(1);
      expect(fallback).toMatchObject({ data: { own: 1 } });
    }
  });

  it('says the same, without the way back to the board', () => {
    const back = buttonsOf(before).filter(({ verb }) => verb === 'session.view');
    expect(buttonsOf(own)).toHaveLength(buttonsOf(before).length - back.length);
    expect(textOf(own)).toContain(textOf(before).split('\n')[0]);
  });
});

it('finds all of those cards', () => {
  expect(cards).toHaveLength(names.length);
});
