import { describe, expect, it } from 'vitest';
import { boardCard, myBoardCard, roleCard } from '../../src/cards/board/boardCard.ts';
import { confirmCard } from '../../src/cards/board/confirmCard.ts';
import { type ControlsPage, controlsCard } from '../../src/cards/board/controlsCard.ts';
import { handOverCard } from '../../src/cards/board/handOverCard.ts';
import { onControls } from '../../src/cards/board/leadersCard.ts';
import { onePatientCard, patientsCard } from '../../src/cards/board/patientsCard.ts';
import { setupCard, setupDoneCard, tightCard } from '../../src/cards/board/setupCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import type { BoardView, MyBoardView, SetupView } from '../../src/cards/model/views.ts';
import { cancelQuestionCard } from '../../src/cards/notice/commandCards.ts';
import { isTight } from '../../src/domain/session/pace.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonName, cardName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

const setup = { form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' } as const;
const view: BoardView = {
  dialogs: true,
  session: 's1',
  setup,
  phase: 'active',
  unit: cardName('Kirurgisk post 2'),
  leader: cardName('Kari Nordmann'),
  participants: 9,
  current: 7,
  revealed: false,
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
const roles = ['Sykepleier', 'Lege', 'Helsefag', 'Fysio/ergo', 'Annen rolle'];
const joined: MyBoardView = { ...view, joined: true, role: 'sykepleier', isLeader: false };
const leader: MyBoardView = { ...joined, isLeader: true, answered: 6 };

/** The marks of a board, as they stand. */
function marksOf(card: Card): string {
  return textOf(expandCard(card)).match(/^[●◉○ ]+$/m)?.[0] ?? '';
}

describe('the board', () => {
  it('says who leads and how far we are', () => {
    const [title, people] = textOf(expandCard(boardCard(words, view))).split('\n');
    expect(title).toBe('Pasient 7 av 24');
    expect(people).toBe('Kirurgisk post 2 · 9 er med · i rute · Kari Nordmann leder');
  });

  it.each([
    ['the seventh is at hand', view, '●●●●●●◉○○○ ○○○○○○○○○○ ○○○○'],
    ['its answers are shown', { ...view, revealed: true, dealtWith: 7 }, '●●●●●●◉○○○ ○○○○○○○○○○ ○○○○'],
    ['there is a pause', { ...view, phase: 'paused' as const }, '●●●●●●○○○○ ○○○○○○○○○○ ○○○○'],
    ['all are done', { ...view, current: undefined, dealtWith: 24 }, '●●●●●●●●●● ●●●●●●●●●● ●●●●'],
  ])('has one mark for each patient when %s', (_, now, shown) => {
    expect(marksOf(boardCard(words, now))).toBe(shown);
  });

  it.each([
    ['Pause etter pasient 6 av 24', { phase: 'paused' as const }],
    ['Pause etter pasient 7 av 24', { phase: 'paused' as const, revealed: true, dealtWith: 7 }],
    ['Pause – 5 av 24 gjennomgått', { phase: 'paused' as const, dealtWith: 5 }],
    ['24 pasienter, vi starter snart', { current: undefined, dealtWith: 0 }],
    ['6 av 24 gjennomgått', { current: undefined }],
    ['Øvelse – teller ikke', { current: undefined, practising: true as const }],
  ])('is called «%s» where that is how it stands', (title, now) => {
    expect(textOf(expandCard(boardCard(words, { ...view, ...now }))).split('\n')[0]).toBe(title);
  });

  it('promises blind answers, and that patients are numbers', () => {
    const text = textOf(expandCard(boardCard(words, view)));
    expect(text).toContain('Ingen kolleger ser hva du svarer. Vi bruker bare løpenumre, aldri navn.');
  });

  it('says how little it hides when one or two take part, before they answer, and only then', () => {
    const two = 'Er dere bare to, vet dere hva den andre svarte.';
    const one = 'Er bare én med, vet alle hvem som svarte.';
    const mine = { joined: true, role: undefined, isLeader: false };
    const says = (participants: number, phase: BoardView['phase'] = 'active') => {
      const board = { ...view, participants, phase };
      return [boardCard(words, board), myBoardCard(words, { ...board, ...mine })].map((card) =>
        textOf(expandCard(card)),
      );
    };
    for (const phase of ['active', 'paused'] as const) {
      for (const text of says(2, phase)) expect(text).toContain(two);
      for (const text of says(1, phase)) expect(text).toContain(one);
      // Then it would not be true that nobody sees it.
      for (const text of [...says(2, phase), ...says(1, phase)]) expect(text).not.toContain('Ingen kolleger');
    }
    for (const text of [...says(0), ...says(3), ...says(2, 'finished'), ...says(1, 'locked')]) {
      expect(text).not.toMatch(/vet dere|vet alle/);
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
    const mine = { joined: false, role: undefined, isLeader: false };
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
      '\\*\\*Kari\\*\\* \\# \\[klikk\\](https://ond.example) \\<at\\>alle\\</at\\> $ {session} (kirurgi) leder',
    );
  });

  it('asks a participant first for what they have not answered, here or in a window', () => {
    const card = expandCard(myBoardCard(words, { ...joined, unanswered: [7] }));
    expect(textOf(card)).toContain('Du har ikke svart for pasient 7 ennå.');
    expect(buttonTitles(card)).toEqual(['Svar her', 'Bytt rolle eller gå']);
    expect(ofType(card, 'Action.Submit').map(({ title }) => title)).toContain('I eget vindu');
    const several = expandCard(myBoardCard(words, { ...joined, unanswered: [3, 4, 7], dialogs: false }));
    expect(textOf(several)).toContain('Du har ikke svart for 3 pasienter ennå.');
    expect(ofType(several, 'Action.Submit').map(({ title }) => title)).not.toContain('I eget vindu');
    const practice = { ...joined, practising: true as const, current: undefined, unanswered: [0] };
    expect(textOf(expandCard(myBoardCard(words, practice)))).toContain('for øvelsespasienten ennå');
  });

  it('tells a participant who has answered so, and how many have answered to nobody but the leader', () => {
    const text = textOf(expandCard(myBoardCard(words, joined)));
    expect(text).toContain('Du har svart for pasient 7. Svarene vises når alle har svart.');
    expect(text).not.toContain('av 9 har svart');
    expect(textOf(expandCard(myBoardCard(words, leader)))).toContain('6 av 9 har svart');
  });

  it('shows the leader the next step first, then everything else, and their own answer last', () => {
    const titles = (more: object) => buttonTitles(expandCard(myBoardCard(words, { ...leader, ...more })));
    expect(titles({ unanswered: [7] })).toEqual([
      'Vis svarene',
      'Styr kartleggingen',
      'Svar her',
      'Bytt rolle eller gå',
    ]);
    expect(titles({ joined: false })).toEqual(['Vis svarene', 'Styr kartleggingen', 'Bli med og svar selv']);
    const shown = { revealed: true, dealtWith: 7, undo: { at: 0, step: 'reveal', patient: 7 } };
    expect(titles(shown)).toEqual(['Neste pasient', 'Angre (til 01.00)', 'Styr …', 'Bytt rolle eller gå']);
    expect(titles({ revealed: true, unreached: 0 })[0]).toBe('Avslutt og oppsummer');
  });

  it('has a view of a person’s role, with the other roles and the way out after a line', () => {
    const card = expandCard(roleCard(words, joined));
    expect(textOf(card)).toContain('Du er med som sykepleier');
    expect(buttonTitles(card)).toEqual([...roles.slice(1), 'Jeg må gå', 'Tilbake']);
    const asLeader = expandCard(roleCard(words, { ...leader, joined: false, role: undefined }));
    expect(buttonTitles(asLeader)).toEqual([...roles, 'Tilbake']);
  });
});

describe('the leader’s controls', () => {
  const controls = { ...view, answered: 6, open: [7], removable: true };

  const at = (page?: ControlsPage, more: object = {}) =>
    expandCard(controlsCard(words, { ...controls, ...more }, onControls, page));

  it('show how many have answered, the next step, and the way to everything else', () => {
    expect(textOf(at())).toContain('6 av 9 har svart');
    expect(buttonTitles(at())).toEqual([
      'Vis svarene',
      'Pasient 7: hopp over, reiser, hender …',
      'Hele kartleggingen: pause, avslutt …',
      'Til oversikten',
    ]);
    expect(buttonTitles(at('patient'))).toEqual([
      'Ta den senere',
      'Hopp over',
      'Reiser hjem i dag',
      'Håndsopprekning',
      'Tilbake',
    ]);
    expect(buttonTitles(at('session'))).toEqual([
      'Ta pause',
      'La en annen lede',
      'Antall pasienter (24)',
      'Avslutt og oppsummer',
      'Avbryt uten oppsummering',
      'Tilbake',
    ]);
    expect(buttonTitles(at('patients'))).toEqual(['Legg til nr. 25', 'Fjern nr. 24', 'Tilbake']);
  });

  it('mark their buttons, so that the leader stays among the controls', () => {
    const pages = [at(), at('patient'), at('session'), at('patients')];
    for (const { data } of pages
      .flatMap((page) => ofType(page, 'Action.Execute'))
      .filter(({ title }) => title))
      expect(data).toMatchObject({ session: 's1', from: 'controls' });
  });

  it('show the first view where there is nothing to do in another any more', () => {
    const first = 'Styr kartleggingen';
    expect(textOf(at('patient', { current: undefined }))).toContain(first);
    expect(textOf(at('patients', { phase: 'paused' }))).toContain(first);
    expect(textOf(at('session', { phase: 'finished' }))).toContain(first);
  });

  it('ask before the session is ended with patients left, and not after the last', () => {
    const verbs = (more: object) => ofType(at('session', more), 'Action.Execute').map(({ verb }) => verb);
    expect(verbs({})).toContain('session.askFinish');
    expect(verbs({})).not.toContain('session.finish');
    expect(verbs({ current: 24, unreached: 0 })).toContain('session.finish');
  });

  it('offer no more than sixty patients, and take none away that has been open', () => {
    const sixty = { setup: { ...setup, patients: 60 }, removable: false };
    expect(buttonTitles(at('patients', sixty))).toEqual(['Tilbake']);
  });

  it('neither pass over nor put off a patient whose answers are shown', () => {
    const shown = { revealed: true, dealtWith: 7 };
    const left = ['Reiser hjem i dag', 'Håndsopprekning', 'Tilbake'];
    expect(buttonTitles(at('patient', { ...shown, canAgain: true }))).toEqual(['Svar på nytt', ...left]);
    expect(buttonTitles(at('patient', shown))).toEqual(left);
    expect(buttonTitles(at('patient', { round: 2 }))).toEqual(left);
  });

  it('offer to go on after a pause, and nothing about patients meanwhile', () => {
    expect(buttonTitles(at(undefined, { phase: 'paused' }))).toEqual([
      'Fortsett',
      'Hele kartleggingen: avslutt, avbryt …',
      'Til oversikten',
    ]);
    expect(buttonTitles(at('session', { phase: 'paused' }))).toEqual([
      'La en annen lede',
      'Avslutt og oppsummer',
      'Avbryt uten oppsummering',
      'Tilbake',
    ]);
  });

  it('reveal the first of the open patients when all cards are out, and lead to the others', () => {
    const all = { setup: { ...setup, mode: 'all' }, current: undefined, answered: undefined, open: [2, 5] };
    expect(buttonTitles(at(undefined, all)).slice(0, 2)).toEqual([
      'Vis svarene for pasient 2',
      'Velg pasient …',
    ]);
    const [choice] = ofType(
      expandCard(patientsCard(words, { session: 's1', patients: 24, open: [2, 5] })),
      'Input.ChoiceSet',
    );
    expect(choice).toMatchObject({ id: 'patient', value: '2', style: 'compact' });
    const one = { session: 's1', patient: 5, revealed: false, canPutOff: false, all: true };
    expect(buttonTitles(expandCard(onePatientCard(words, one)))[0]).toBe('Vis svarene');
  });

  it('ask one colleague to lead, or the whole channel', () => {
    const people = [{ person: 'a1', name: buttonName('Anne Berg'), role: undefined }];
    const card = expandCard(handOverCard(words, { session: 's1', people, next: undefined }));
    expect(ofType(card, 'Input.ChoiceSet')).toMatchObject([
      { id: 'person', value: 'a1', choices: [{ title: 'Anne Berg', value: 'a1' }] },
    ]);
    const offers = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'session.offer');
    expect(offers.map(({ title, data }) => [title, data])).toEqual([
      ['Spør', { session: 's1', from: 'controls' }],
      ['Spør hele kanalen', { session: 's1', all: 1, from: 'controls' }],
    ]);
  });

  it('let the leader lock the session once it is over', () => {
    expect(buttonTitles(expandCard(controlsCard(words, { ...controls, phase: 'finished' })))).toContain(
      'Lås nå',
    );
  });

  it.each([
    { session: 's1', ask: 'cancel' },
    { session: 's1', ask: 'lock' },
    { session: 's1', ask: 'finish', dealtWith: 1, patients: 2 },
    { session: 's1', ask: 'skip', patient: 1, answered: 2 },
    { session: 's1', ask: 'leaving', patient: 1, answered: 2 },
  ] as const)('ask with the safe way first ($ask)', (view) => {
    const titles = buttonTitles(expandCard(confirmCard(words, view))).map(String);
    expect(titles[0]).toMatch(/^Nei, /);
    expect(titles.at(-1)).toMatch(/^Ja, /);
    expect(titles.length).toBe(view.ask === 'cancel' ? 3 : 2);
  });

  it('ask before cancelling in the same order where it was typed', () => {
    expect(buttonTitles(expandCard(cancelQuestionCard(words, { session: 's1' })))).toEqual([
      'Nei, gå tilbake',
      'Ja, avbryt',
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
