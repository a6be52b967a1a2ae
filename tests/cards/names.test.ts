import { describe, expect, it } from 'vitest';
import { boardCard, myBoardCard } from '../../src/cards/board/boardCard.ts';
import { controlsCard } from '../../src/cards/board/controlsCard.ts';
import { handOverCard } from '../../src/cards/board/handOverCard.ts';
import { formerLeaderCard, leadQuestionCard } from '../../src/cards/board/leadershipCard.ts';
import { setupCard } from '../../src/cards/board/setupCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import type { BoardView, LeadQuestionView } from '../../src/cards/model/views.ts';
import { statusCard } from '../../src/cards/notice/commandCards.ts';
import { noticeCard } from '../../src/cards/notice/noticeCard.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonName, cardName, plainName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
import { objectsIn } from './walk.ts';

const placeholder = '$'.concat('{session}');
const hostile = [
  '[Klikk](https://ond.example)',
  '![x](https://ond.example/x.png)',
  '**Viktig** _nå_ ~~ja~~ `kode`',
  '<at>alle</at>',
  '{{DATE(2026-11-27T10:00:00Z,SHORT)}}',
  placeholder,
  '# Overskrift',
  '- punkt',
  '+ punkt',
  '1. punkt',
  '27) punkt',
  '> sitat',
  '\\[Klikk\\](https://ond.example)',
  '\\\\[Klikk](https://ond.example)',
  '| a | b |',
  '=====',
  'Kari\n\n# Overskrift\u2028- punkt\r\u0085+ punkt',
  `{${placeholder}{${'$'.repeat(3)}{{{TIME()}}`,
  '\u202eirak\u202c',
  '🙂'.repeat(90),
  `${'x'.repeat(78)}[a](b)`,
];

const setup = { form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' } as const;

/** Every card that shows somebody's name. */
function cardsOf(raw: string): readonly Card[] {
  const name = cardName(raw);
  const board: BoardView = {
    dialogs: true,
    session: 's1',
    setup,
    phase: 'active',
    unit: name,
    leader: name,
    participants: 9,
    current: 7,
    revealed: false,
    dealtWith: 6,
    unreached: 17,
    pace: 'onTime',
    budgetSeconds: 112,
  };
  const leadQuestion: LeadQuestionView = {
    session: 's1',
    question: 1,
    kind: 'asked',
    leader: name,
    asker: name,
    to: name,
  };
  const controls = { ...board, answered: 6, open: [7], removable: true } as const;
  const people = [{ person: 'a', name: buttonName(raw), role: 'lege' }] as const;
  const refusals = ['notLeader', 'notStarter', 'leaderIsHere', 'leaderIsAsked', 'offeredToAnother'] as const;
  return [
    boardCard(words, board),
    myBoardCard(words, { ...board, joined: true, role: 'lege', isLeader: true }),
    statusCard(words, { ...board, answered: 3 }),
    controlsCard(words, { ...controls, leadQuestion }),
    controlsCard(words, { ...controls, leadQuestion: { ...leadQuestion, kind: 'offered' } }),
    ...(['offered', 'asked', 'given', 'withdrawn', 'declined', 'over'] as const).map((kind) =>
      leadQuestionCard(words, { ...leadQuestion, kind }),
    ),
    leadQuestionCard(words, { ...leadQuestion, kind: 'offered', to: undefined }),
    setupCard(words, { session: 's1', unit: name, leader: name, setup, problems: [] }),
    setupCard(words, { session: 's1', unit: undefined, leader: name, setup, problems: [] }),
    formerLeaderCard(words, name),
    handOverCard(words, { session: 's1', people, next: undefined }),
    ...refusals.map((code) => noticeCard(words.refusals.refusalLine(refuse(code, raw)))),
  ];
}

/** Every string of a card that is drawn. */
function shownBy(card: Card): readonly { readonly text: string; readonly markdown: boolean }[] {
  return [...objectsIn(expandCard(card))].flatMap(({ node }) =>
    Object.entries(node).flatMap(([field, value]) =>
      typeof value === 'string' && ['text', 'title', 'fallbackText', 'label'].includes(field)
        ? [{ text: value, markdown: field === 'text' }]
        : [],
    ),
  );
}

const live = /\[[^\]]*\]\(|\*\*|(?<!\w)_\w|~~|`|<|>|\|/;
const begins = /^\s*(?:#|[-+]\s|\d+[.)]\s|=+$|>)/;

describe.each(hostile)('the name %j', (raw) => {
  it('is markup on no card', () => {
    for (const { text, markdown } of cardsOf(raw).flatMap(shownBy)) {
      expect(text).not.toMatch(/[{$]\{/);
      expect(text).not.toMatch(/[\n\r\u2028\u2029\u0085\u202e]/);
      if (!markdown) continue;
      const unescaped = text.replace(/\\[\\`*_[\]<>~|#=+.)-]/g, '·');
      expect(unescaped).not.toMatch(live);
      expect(unescaped).not.toMatch(begins);
    }
  });

  it('stands in plain text as it is, on one line', () => {
    const text = words.refusals.refusalText(refuse('notLeader', raw));
    expect(text).not.toMatch(/[\p{C}\u2028\u2029]/u);
    expect(text).toContain(plainName(raw));
    if (!/[\p{C}\u2028\u2029]/u.test(raw) && [...raw].length <= 80) expect(text).toContain(raw);
  });
});

it('an ordinary name stays as it is', () => {
  for (const name of ['Kari Nordmann (kirurgi)', "Åse O'Neill-Ødegård", 'Anne-Marthe Berg, 2. etg.']) {
    expect(cardName(name)).toBe(name);
    expect(buttonName(name)).toBe(name);
    expect(plainName(name)).toBe(name);
  }
});
