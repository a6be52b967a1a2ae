import { expect, it } from 'vitest';
import { actionStanding } from '../../src/cards/log/actionLine.ts';
import { reviewCard } from '../../src/cards/log/reviewCard.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { cardName } from '../../src/words/escape.ts';
import { lifted } from '../pages/examples.ts';
import { words } from '../words.ts';
import { textOf } from './walk.ts';

it('says of what is closed that it is, and not that a lift of it waits for an answer', () => {
  const said = (status: 'proves' | 'innfort' | 'droppet') =>
    actionStanding(words, { action: { ...lifted, status }, ownerGone: false }, '2026-11-27');
  expect(said('proves')).toContain('uten svar');
  expect(said('innfort')).toMatch(/Innført$/);
  expect(said('droppet')).toMatch(/Droppet$/);
});

it('asks of one action at a time whether it worked: the one that was done last', () => {
  const done = (nr: number, closedAt: number) => ({
    action: {
      ...lifted,
      nr,
      status: 'innfort' as const,
      closedAt,
      review: { session: 's1', outcome: 'ferdig' as const },
      reviewedFrom: { closedAt, standing: { status: 'proves' as const } },
    },
    ownerGone: false,
    outcome: 'ferdig' as const,
  });
  const listed = [done(1, 2_000), done(2, 3_000), done(3, 1_000)];
  const view = { session: 's1', leader: cardName('Kari'), today: '2026-11-27', listed, more: 0, over: false };
  const card = textOf(expandCard(reviewCard(words, view)));
  expect(card.match(/Virket det\?/g)).toHaveLength(1);
  expect(card.slice(card.indexOf('**2.**'), card.indexOf('**3.**'))).toContain('Virket det?');
  expect(textOf(expandCard(reviewCard(words, { ...view, over: true })))).not.toContain('Virket det?');
});
