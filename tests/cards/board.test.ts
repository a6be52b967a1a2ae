import { describe, expect, it } from 'vitest';
import { boardCard, myBoardCard } from '../../src/cards/board/boardCard.ts';
import { controlsCard } from '../../src/cards/board/controlsCard.ts';
import { setupCard, setupDoneCard, tightCard } from '../../src/cards/board/setupCard.ts';
import type { BoardView, SetupView } from '../../src/cards/model/views.ts';
import { cancelQuestionCard } from '../../src/cards/notice/commandCards.ts';
import { isTight } from '../../src/domain/session/pace.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { cardName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

const setup = { form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' } as const;
const view: BoardView = {
  dialogs: true,
  session: 's1',
  setup,
  phase: 'active',
  leader: cardName('Kari Nordmann'),
  participants: 9,
  current: 7,
  dealtWith: 6,
  unreached: 17,
  pace: 'onTime',
  budgetSeconds: 112,
};
const prepared: SetupView = {
  session: 's1',
  unit: cardName('Kirurgisk post 2'),
  leader: cardName('Kari'),
  setup,
  problems: [],
};
const roles = ['Sykepleier', 'Lege', 'Helsefagarbeider', 'Fysio-/ergoterapeut', 'Annen rolle'];

describe('the board', () => {
  it('says who leads and how far we are', () => {
    const text = textOf(expandCard(boardCard(words, view)));
    expect(text).toContain('Leder: Kari Nordmann');
    expect(text).toContain('Pasient 7 av 24 · 9 er med · i rute');
  });

  it('promises blind answers, and that patients are numbers on the leader’s paper', () => {
    const text = textOf(expandCard(boardCard(words, view)));
    expect(text).toMatch(/Ingen kolleger ser hva du svarer/);
    expect(text).toMatch(/løpenumre.*papir/);
  });

  it('says how little it hides when one or two take part, before they answer, and only then', () => {
    const two = 'Dere er to. Når svarene vises, vet dere hva den andre svarte.';
    const one = 'Blir det ikke flere, vet de andre hvem som svarte når svarene vises.';
    const mine = { joined: true, role: undefined, isLeader: false, revealed: false };
    const says = (participants: number, phase: BoardView['phase'] = 'active') => {
      const board = { ...view, participants, phase };
      return [boardCard(words, board), myBoardCard(words, { ...board, ...mine })].map((card) =>
        textOf(expandCard(card)),
      );
    };
    for (const phase of ['active', 'paused'] as const) {
      for (const text of says(2, phase)) expect(text).toContain(two);
      for (const text of says(1, phase)) expect(text).toContain(one);
    }
    for (const text of [...says(0), ...says(3), ...says(2, 'finished'), ...says(1, 'locked')]) {
      expect(text).not.toMatch(/svarene vises, vet|når svarene vises/);
    }
  });

  it('has a button to join for each role', () => {
    expect(buttonTitles(expandCard(boardCard(words, view)))).toEqual([...roles, 'Styr kartleggingen']);
  });

  it.each([
    'paused',
    'finished',
    'cancelled',
    'locked',
  ] as const)('lets nobody join when it is %s', (phase) => {
    const mine = { joined: false, role: undefined, isLeader: false, revealed: false };
    for (const card of [
      boardCard(words, { ...view, phase }),
      myBoardCard(words, { ...view, ...mine, phase }),
    ]) {
      expect(ofType(expandCard(card), 'Action.Execute').map(({ verb }) => verb)).not.toContain(
        'session.join',
      );
    }
  });

  it('reads a leader’s name as a name, whatever Teams has in it', () => {
    const placeholder = '$'.concat('{session}');
    const leader = cardName(
      `**Kari**\n# [klikk](https://ond.example) <at>alle</at> ${placeholder} (kirurgi)`,
    );
    expect(textOf(expandCard(boardCard(words, { ...view, leader })))).toContain(
      'Leder: \\*\\*Kari\\*\\* \\# \\[klikk\\](https://ond.example) \\<at\\>alle\\</at\\> $ {session} (kirurgi)',
    );
  });

  it('shows a participant their role, the other roles and the way out', () => {
    const card = expandCard(
      myBoardCard(words, { ...view, joined: true, role: 'sykepleier', isLeader: false, revealed: false }),
    );
    expect(textOf(card)).toContain('Du er med som sykepleier.');
    expect(buttonTitles(card)).toEqual([...roles.slice(1), 'Jeg må gå']);
  });
});

describe('the leader’s controls', () => {
  const controls = { ...view, answered: 6, revealed: false, open: [7], removable: true };

  it('show how many have answered, and what the leader can do', () => {
    const card = expandCard(controlsCard(words, controls));
    expect(textOf(card)).toContain('6 av 9 har svart');
    expect(buttonTitles(card)).toEqual([
      'Vis svarene',
      'Neste pasient',
      'Hopp over',
      'Reiser hjem i dag',
      'Ta den senere',
      'Håndsopprekning',
      'Legg til pasient 25',
      'Fjern pasient 24',
      'Ta pause',
      'La en annen lede',
      'Avslutt og oppsummer',
      'Avbryt uten oppsummering',
      'Tilbake',
    ]);
  });

  it('mark their buttons, so that the leader stays among the controls', () => {
    const acts = ofType(expandCard(controlsCard(words, controls)), 'Action.Execute').filter(
      // A show of hands has a card of its own, and always leads back here.
      ({ verb }) => String(verb).startsWith('patient.') && verb !== 'patient.askHands',
    );
    const at = (patient: number) => ({ session: 's1', patient, from: 'controls' });
    expect(acts.map(({ data }) => data)).toEqual([...Array(5).fill(at(7)), at(25), at(24)]);
  });

  it('ask before the session is ended with patients left, and not after the last', () => {
    const verbs = (more: object) =>
      ofType(expandCard(controlsCard(words, { ...controls, ...more })), 'Action.Execute').map(
        ({ verb }) => verb,
      );
    expect(verbs({})).toContain('session.askFinish');
    expect(verbs({})).not.toContain('session.finish');
    expect(verbs({ current: 24, unreached: 0 })).toContain('session.finish');
  });

  it('offer no more than sixty patients, and take none away that has been open', () => {
    const sixty = { ...controls, setup: { ...setup, patients: 60 }, removable: false };
    const titles = buttonTitles(expandCard(controlsCard(words, sixty))).join();
    expect(titles).not.toContain('Legg til');
    expect(titles).not.toContain('Fjern');
  });

  it('neither pass over nor put off a patient whose answers are shown', () => {
    const titles = buttonTitles(expandCard(controlsCard(words, { ...controls, revealed: true })));
    expect(titles).not.toContain('Hopp over');
    expect(titles).not.toContain('Ta den senere');
    expect(titles).toContain('Reiser hjem i dag');
  });

  it('offer to go on after a pause, and nothing about patients meanwhile', () => {
    const titles = buttonTitles(expandCard(controlsCard(words, { ...controls, phase: 'paused' })));
    expect(titles).toEqual([
      'Fortsett',
      'La en annen lede',
      'Avslutt og oppsummer',
      'Avbryt uten oppsummering',
      'Tilbake',
    ]);
  });

  it('reveal any of the open patients when all cards are out', () => {
    const all = { ...controls, setup: { ...setup, mode: 'all' as const }, current: undefined, open: [2, 5] };
    expect(buttonTitles(expandCard(controlsCard(words, all)))).toContain('Vis svarene for pasient 5');
  });

  it('let the leader lock the session once it is over', () => {
    expect(buttonTitles(expandCard(controlsCard(words, { ...controls, phase: 'finished' })))).toContain(
      'Lås nå',
    );
  });

  it('ask before cancelling', () => {
    expect(buttonTitles(expandCard(cancelQuestionCard(words, { session: 's1' })))).toEqual([
      'Ja, avbryt',
      'Nei, gå tilbake',
    ]);
  });
});

describe('the setup card', () => {
  it('says whose it is and who leads, and why nobody can write names, and works nothing out', () => {
    const card = expandCard(setupCard(words, prepared));
    expect(textOf(card)).toContain('Kirurgisk post 2 · Kari leder');
    expect(textOf(expandCard(setupCard(words, { ...prepared, leader: 'you' })))).toContain('2 · du leder');
    expect(textOf(expandCard(setupCard(words, { ...prepared, unit: undefined })))).toContain('\nKari leder');
    expect(textOf(card)).toContain('løpenumre, aldri navn');
    expect(textOf(card)).not.toContain('per pasient');
    expect(buttonTitles(card)).toEqual(['Start', 'Øv først']);
  });

  it('asks before each patient has less than a minute, and offers the time that is enough for all', () => {
    const card = expandCard(
      tightCard(words, { session: 's1', setup: { ...setup, patients: 45, minutes: 45 } }),
    );
    expect(textOf(card)).toContain('Knapp tid: 40 sekunder per pasient');
    expect(textOf(card)).toContain('45 pasienter på 45 minutter. 15 minutter går til start og slutt.');
    expect(buttonTitles(card)).toEqual(['Start med 90 minutter', 'Start likevel', 'Endre']);
    const most = { patients: 60, minutes: 90 };
    expect(isTight(most)).toBe(false);
    expect(isTight({ patients: 30, minutes: 45 })).toBe(false);
    expect(isTight({ patients: 31, minutes: 45 })).toBe(true);
  });

  it('asks for patients, minutes and form in drop-down lists that must be filled in', () => {
    const inputs = ofType(expandCard(setupCard(words, prepared)), 'Input.ChoiceSet');
    expect(inputs.map(({ id, value, isRequired }) => ({ id, value, isRequired }))).toEqual([
      { id: 'patients', value: '24', isRequired: true },
      { id: 'minutes', value: '60', isRequired: true },
      { id: 'form', value: 'sengepost', isRequired: true },
    ]);
    for (const { label, errorMessage } of inputs) {
      expect(label).toMatch(/\p{L}/u);
      expect(errorMessage).toMatch(/\p{L}/u);
    }
  });

  it('keeps a number of minutes between the fives among the choices', () => {
    const card = expandCard(setupCard(words, { ...prepared, setup: { ...setup, minutes: 47 } }));
    const minutes = ofType(card, 'Input.ChoiceSet').find(({ id }) => id === 'minutes');
    const values = Array.isArray(minutes?.choices) ? minutes.choices.map(({ value }) => value) : [];
    expect(values.slice(2, 6)).toEqual(['40', '45', '47', '50']);
    expect(values).toHaveLength(14);
  });

  it('says in one line what has begun, and has nothing left to tap', () => {
    const card = expandCard(setupDoneCard(words, setup));
    expect(textOf(card)).toContain('24 pasienter, 60 minutter, omtrent 2 minutter per pasient.');
    expect(buttonTitles(card)).toEqual([]);
  });
});
