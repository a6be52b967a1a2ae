import { afterEach, describe, expect, it } from 'vitest';
import { asRead } from '../asRead.ts';
import { buttonsOf, textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Person } from '../teams/person.ts';
import type { Want } from '../teams/tap.ts';
import { useClockedHospital } from './clockedWard.ts';
import { isOpen, refused, type Says, sessionOf, stored, storedAnswers, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital();
afterEach(() => hospital.connector.expectNoViolations());

const right: Says = { assessment: 'riktig_aktiv' };
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' };

/** Somebody who walks on the board is where they were only through the process that remembers it. */
const ofOneProcess = (person: Person) => person.through(hospital.url);

/** Four patients open at once, or one at a time; Eva and the leader have joined, so nothing is shown by itself. */
async function ward(mode: 'alle' | '') {
  const opened = hospital.openWard();
  const board = await opened.start(`4 60 sengepost ${mode}`);
  const anyEva = opened.person('Eva Berg');
  for (const person of [opened.leader, anyEva]) {
    await stored(person.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  }
  if (mode === 'alle') await Promise.all([1, 2, 3, 4].map(opened.patient));
  return { opened, board, anyEva, eva: ofOneProcess(anyEva) };
}

/** Taps what the person sees. The board may be edited at any moment, and shows the same again when looked at anew. */
async function tapsOn(person: Person, post: Post, want: Extract<Want, { verb: string }>) {
  for (let look = 0; look < 5; look++) {
    const card = await person.opens(post);
    const there = buttonsOf(card).some(({ verb }) => verb === want.verb);
    if (there) break;
  }
  return stored(person.taps(post, want));
}

/** Answers what is asked on the post. */
async function answers(person: Person, post: Post, { assessment, reasons = [], wait }: Says) {
  let shown = await tapsOn(person, post, { verb: 'answer.assess', assessment });
  for (const reason of reasons) shown = await tapsOn(person, post, { verb: 'answer.reason', reason });
  return wait === undefined ? shown : tapsOn(person, post, { verb: 'answer.wait', wait });
}

const says = (person: Person, post: Post) => textOf(person.view(post));
const titles = (person: Person, post: Post) => buttonsOf(person.view(post)).map(({ title }) => title);
const startsWalk = (person: Person, board: Post) => tapsOn(person, board, { verb: 'session.walk' });

/** The leader shows one patient of many. */
async function reveals({ leader }: Ward, board: Post, patient: number) {
  await stored(leader.invoke('patient.reveal', { session: sessionOf(board), patient }, { post: board }));
}

describe('«Mine ubesvarte»', () => {
  it('says how many are left, and leads through them one by one to the end, each tap stored as it is made', async () => {
    const { board, anyEva, eva, opened } = await ward('alle');
    expect(says(eva, board)).toContain('Du har ikke svart for 4 pasienter ennå.');
    expect((await startsWalk(eva, board)).text).toMatch(/Pasient 1 av 4[\s\S]*4 pasienter igjen/);

    const second = await answers(eva, board, right);
    expect(second.text).toMatch(/Svaret ditt for pasient 1 er lagret[\s\S]*3 pasienter igjen/);
    expect(second.text).toContain('Pasient 2 av 4');
    await stored(eva.taps(board, { verb: 'answer.assess', assessment: 'riktig_venter' }));
    expect(await storedAnswers(hospital.storage, sessionOf(board))).toHaveLength(2);
    await stored(eva.taps(board, { verb: 'answer.reason', reason: 'besl-lege' }));
    const third = await stored(eva.taps(board, { verb: 'answer.wait', wait: 't3' }));
    expect(third.text).toContain('Pasient 3 av 4');
    expect((await answers(eva, board, right)).text).toContain('Dette er den siste');
    const last = await answers(eva, board, { assessment: 'vet_ikke' });
    expect(last.text).toContain('Du har svart for alle');
    expect(last.text).toContain('Svaret ditt for pasient 4 er lagret');
    const rows = await storedAnswers(hospital.storage, sessionOf(board));
    expect(rows.map(({ assessment, wait }) => [assessment, wait])).toEqual([
      ['riktig_aktiv', undefined],
      ['riktig_venter', 't3'],
      ['riktig_aktiv', undefined],
      ['vet_ikke', undefined],
    ]);

    const back = await stored(eva.taps(board, 'Til oversikten'));
    expect(back.text).toContain('Du er med som sykepleier');
    expect(back.text).not.toContain('Du har ikke svart');
    expect((await stored(anyEva.refreshes(board))).text).not.toContain('Du har ikke svart');
    // Her own view of each patient's card is the same as ever.
    expect((await stored(eva.refreshes(await opened.patient(2)))).text).toContain('Du svarte: Riktig sted');
  });

  it('counts only what the person can answer: not skipped, leaving or put off', async () => {
    const { board, eva, opened } = await ward('alle');
    const begins = (patient: number) =>
      stored(eva.invoke('answer.assess', { session: sessionOf(board), patient, assessment: 'ferdig' }));
    await begins(1);
    await begins(2);
    await reveals(opened, board, 1);
    const { leader } = opened;
    const at = { session: sessionOf(board) };
    await stored(leader.invoke('patient.skip', { ...at, patient: 3, from: 'controls' }, { post: board }));
    // The first has been shown, and why it waits can still be said; those that are open come before it.
    expect((await stored(eva.refreshes(board))).text).toContain('Du har ikke svart for 3 pasienter ennå.');
    const walk = await startsWalk(eva, board);
    expect(walk.text).toMatch(/Pasient 2 av 4[\s\S]*Hva venter pasienten på/);
  });

  it('takes another first when asked to, and comes back', async () => {
    const { board, eva } = await ward('alle');
    await startsWalk(eva, board);
    expect((await stored(eva.taps(board, 'Ta en annen først'))).text).toContain('Pasient 2 av 4');
    expect((await answers(eva, board, right)).text).toContain('Pasient 3 av 4');
    await answers(eva, board, right);
    expect((await answers(eva, board, right)).text).toMatch(/Pasient 1 av 4[\s\S]*den siste/);
  });

  it('lets a slip of the finger be mended on the next card, and goes on from there', async () => {
    const { board, eva } = await ward('alle');
    await startsWalk(eva, board);
    await answers(eva, board, right);
    expect((await stored(eva.taps(board, 'Endre svaret for pasient 1'))).text).toMatch(
      /Pasient 1 av 4[\s\S]*Du svarte: Riktig sted/,
    );
    const on = await stored(eva.taps(board, { verb: 'answer.assess', assessment: 'vet_ikke' }));
    expect(on.text).toContain('Pasient 2 av 4');
    const [row] = await storedAnswers(hospital.storage, sessionOf(board));
    expect(row?.assessment).toBe('vet_ikke');
    // Without a change the way back leads on as well.
    await stored(eva.taps(board, 'Endre svaret for pasient 1'));
    expect((await stored(eva.taps(board, 'Tilbake'))).text).toContain('Pasient 2 av 4');
  });

  it('keeps people’s place when the board is edited, and lets go when they leave the walk', async () => {
    const { board, eva, opened } = await ward('alle');
    await startsWalk(eva, board);
    await answers(eva, board, right);
    const edits = board.history.length;
    await stored(opened.person('Ola Hansen').taps(board, { verb: 'session.join', role: 'lege' }));
    hospital.clock.pass(20_000);
    await hospital.until(() => board.history.length > edits, 'an edit of the board');
    await eva.opens(board);
    expect(titles(eva, board)).toContain('Ta en annen først');
    expect(asRead(JSON.stringify(eva.view(board)))).toContain('Pasient 2 av 4');

    await stored(eva.taps(board, 'Til oversikten'));
    expect((await stored(eva.refreshes(board))).text).toContain('Du har ikke svart for 3 pasienter ennå.');
  });

  it('shows the board again to somebody who has been away for long', async () => {
    const { board, eva } = await ward('alle');
    await startsWalk(eva, board);
    hospital.clock.pass(11 * 60_000);
    const shown = await stored(eva.invoke('session.view', { session: sessionOf(board) }, { post: board }));
    expect(shown.text).toContain('Du har ikke svart for 4 pasienter ennå.');
  });

  it('is found again on the board after a restart, with everything stored', async () => {
    const { board, eva } = await ward('alle');
    await startsWalk(eva, board);
    await answers(eva, board, right);
    const edits = board.history.length;
    await hospital.restart(() => hospital.clock.pass(60_000));
    hospital.clock.pass(60_000);
    await hospital.until(() => board.history.length > edits, 'an edit of the board');
    await eva.opens(board);
    expect(says(eva, board)).toContain('Du har ikke svart for 3 pasienter ennå.');
    expect((await startsWalk(eva, board)).text).toContain('Pasient 2 av 4');
  });

  it('says the same whatever colleagues answer', async () => {
    const { board, eva, opened } = await ward('alle');
    const ola = ofOneProcess(opened.person('Ola Hansen'));
    const look = async () => {
      const view = await stored(eva.refreshes(board));
      const walk = await stored(eva.invoke('session.walk', { session: sessionOf(board) }));
      return JSON.stringify([view.card, walk.card]);
    };
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const before = await look();
    for (const patient of [1, 2]) await answers(ola, await opened.patient(patient), waits);
    expect(await look()).toBe(before);
  });

  it('is reached from an answered patient too, where all are open, and leads back there', async () => {
    const { eva, opened } = await ward('alle');
    const third = await opened.patient(3);
    await answers(eva, third, right);
    expect((await stored(eva.taps(third, 'Mine ubesvarte'))).text).toContain('Pasient 1 av 4');
    expect((await answers(eva, third, right)).text).toContain('Pasient 2 av 4');
    expect((await stored(eva.taps(third, 'Til pasient 3'))).text).toMatch(/Pasient 3 av 4[\s\S]*Du svarte/);
    expect(third.history).toHaveLength(1);
    expect(isOpen(third)).toBe(true);
  });

  it('refuses with a sentence when there is nothing to walk through any more', async () => {
    const { board, eva, opened } = await ward('');
    const walk = (post?: Post) =>
      eva.invoke('session.walk', { session: sessionOf(board) }, post ? { post } : {});
    await opened.command('avslutt');
    await opened.summary();
    expect(await refused(walk(board))).toContain('avsluttet');
    const stranger = opened.person('Fremmed', { member: false });
    expect(await refused(stranger.invoke('session.walk', { session: sessionOf(board) }))).toContain(
      'Bare medlemmer',
    );
    const guest = opened.person('Gjest', { role: 'guest' });
    expect(await refused(guest.invoke('session.walk', { session: sessionOf(board) }))).toContain('Gjester');
  });

  it('never sends on a tap that was refused', async () => {
    const { board, eva, opened } = await ward('alle');
    await startsWalk(eva, board);
    await stored(eva.taps(board, { verb: 'answer.assess', assessment: 'ferdig' }));
    await reveals(opened, board, 1);
    const tap = { session: sessionOf(board), patient: 1, walk: 1, assessment: 'riktig_aktiv' };
    expect(await refused(eva.invoke('answer.assess', tap, { post: board }))).toContain(
      'kan ikke endres lenger',
    );
    expect((await stored(eva.taps(board, 'Til oversikten'))).text).toContain(
      'Du har ikke svart for 4 pasienter ennå.',
    );
  });
});

describe('somebody who comes late', () => {
  it('is told how many shown patients they can still answer, and the answers are marked late', async () => {
    const { board, eva, opened } = await ward('');
    const { leader } = opened;
    for (const patient of [1, 2]) {
      await answers(eva, await opened.patient(patient), waits);
      await reveals(opened, board, patient);
      await stored(leader.invoke('patient.next', { session: sessionOf(board), patient }, { post: board }));
    }
    await opened.patient(3);
    const ola = ofOneProcess(opened.person('Ola Hansen'));
    const joined = await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    expect(joined.text).toContain('Svarene for 2 pasienter er allerede vist, men du kan fortsatt svare');
    expect(joined.text).toContain('Du har ikke svart for 3 pasienter ennå.');

    expect((await startsWalk(ola, board)).text).toMatch(/Pasient 3 av 4[\s\S]*Ingen ser hva du svarer/);
    const first = await answers(ola, board, right);
    expect(first.text).toMatch(/Pasient 1 av 4[\s\S]*Svar nå – telles i årsaker og tid/);
    expect(first.text).not.toContain('Ingen ser hva du svarer');
    await answers(ola, board, waits);
    expect((await answers(ola, board, waits)).text).toContain('Du har svart for alle');
    const result = await stored(eva.taps(await opened.result(1), 'Vis'));
    expect(result.text).toContain('1 svarte etterpå');
  });

  it('is not told so when nothing has been shown yet', async () => {
    const { board, opened } = await ward('');
    const ola = ofOneProcess(opened.person('Ola Hansen'));
    expect((await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }))).text).not.toContain(
      'allerede vist',
    );
  });

  it('finds the patients that are open for late answers after the end', async () => {
    const { board, eva, opened } = await ward('');
    await answers(eva, await opened.patient(1), waits);
    await opened.command('avslutt');
    await opened.summary();
    const session = sessionOf(board);
    await stored(opened.leader.invoke('session.reopen', { session }, { post: board }));
    const ola = ofOneProcess(opened.person('Ola Hansen'));
    await hospital.until(() => wordsOf(board).includes('Sene svar'), 'the board');
    expect((await stored(ola.refreshes(board))).text).toContain('Du har ikke svart for pasient 1 ennå.');
    await startsWalk(ola, board);
    expect((await answers(ola, board, waits)).text).toContain('Du har svart for alle');
  });
});
