import { describe, expect, it } from 'vitest';
import { setupCard, setupDoneCard, tightCard } from '../../src/cards/board/setupCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import { allCommandsCard, helpCard, unknownCard } from '../../src/cards/notice/commandCards.ts';
import { handsCard, roomCard } from '../../src/cards/patient/handsCard.ts';
import { languageIds } from '../../src/domain/basics.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { cardName } from '../../src/words/escape.ts';
import { type Words, words } from '../../src/words/words.ts';
import { budgets } from './budgets.ts';
import { measure } from './measure.ts';

const session = 's1';
const setup = { form: 'sengepost', patients: 45, minutes: 45, mode: 'paced' } as const;
const place = { session, form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
const roles = [
  {
    role: 'sykepleier',
    inRoom: 4,
    counts: [
      { assessment: 'riktig_venter', count: 3 },
      { assessment: 'vet_ikke', count: 1 },
    ],
    fixed: false,
  },
  { role: 'lege', inRoom: 2, counts: [], fixed: false },
] as const;

/** By their names in the gallery. */
function cardsIn(said: Words): Readonly<Record<string, Card>> {
  const unit = cardName('Kirurgisk post 2');
  const line = said.commands.didYouMean('strat', 'start');
  const unknown = { line, meant: 'start', logUrl: undefined, session, current: 7 } as const;
  return {
    setup: setupCard(said, { session, unit, leader: 'you', setup, problems: [] }),
    'setup-tight': tightCard(said, { session, setup }),
    'setup-done': setupDoneCard(said, setup),
    help: helpCard(said, { running: false, logUrl: 'https://a.example' }),
    'help-all': allCommandsCard(said),
    'help-did-you-mean': unknownCard(said, unknown),
    hands: handsCard(said, { ...place, roles, revealed: false }),
    'hands-room': roomCard(said, { session, patient: 7, room: {}, counted: false }),
  };
}

describe.each(languageIds)('in %s', (language) => {
  const said = words(language);

  it.each(Object.entries(cardsIn(said)))('%s is read in the time it is given', (name, card) => {
    const measured = measure(expandCard(card));
    expect(measured.words).toBeLessThanOrEqual(budgets[name]?.words ?? 0);
    expect(measured.buttons).toBeLessThanOrEqual(budgets[name]?.buttons ?? 0);
  });

  it.each(formIds)('every answer of %s fits a button of half a phone', (form) => {
    for (const { id } of forms[form].assessments)
      expect(said.hands.answerInShort(form, id).match(/\p{L}/gu)?.length).toBeLessThanOrEqual(15);
  });
});
