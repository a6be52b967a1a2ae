import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { refused, sessionOf, stored, storedRows, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

/** A unit that has promised these. */
async function promised(...texts: readonly string[]): Promise<Ward> {
  const ward = hospital.openWard();
  for (const [index, text] of texts.entries()) {
    await ward.command(`tiltak ${text}`);
    await ward.says(`Tiltak ${index + 1} står i loggen`);
  }
  return ward;
}

const shows = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);

const buttons = (post: Post) => buttonsOf(post.card ?? {}).map(({ title }) => title);

describe.concurrent('«Sist lovet vi»', () => {
  it('comes before patient 1, and a tap changes the same action', async () => {
    const ward = await promised('Felles tavle før visitten', 'Ring radiologi før visitten');
    const board = await ward.start('2 60');
    const session = sessionOf(board);
    const review = await ward.says('Sist lovet vi');
    await shows(review, 'Ring radiologi før visitten');
    expect(ward.channel.patientPost(1)).toBeUndefined();
    const tap = (nr: number, outcome: string, more = {}) =>
      ward.leader.taps(review, { verb: 'review.mark', nr, outcome, ...more });
    await stored(tap(1, 'ferdig'));
    await shows(review, 'Innført');
    const asked = await stored(tap(2, 'droppes'));
    expect(asked.text).toContain('Ikke aktuelt lenger');
    const why = { session, nr: 2, outcome: 'droppes', why: 'ikke_aktuelt' };
    await stored(ward.leader.invoke('review.mark', why, { post: review }));
    await shows(review, 'Droppet');
    // Taken back it goes on as it was; then dropped after all.
    await stored(tap(2, 'fortsetter'));
    await hospital.until(() => !wordsOf(review).includes('Droppet'), 'the action open again');
    expect(wordsOf(review)).toMatch(/Ring radiologi[\s\S]*Foreslått/);
    const again = await stored(tap(2, 'droppes'));
    expect(again.text).toContain('Ikke aktuelt lenger');
    const back = await stored(ward.leader.invoke('review.view', { session }, { post: review }));
    expect(back.text).toMatch(/Sist lovet vi[\s\S]*Ring radiologi/);
    expect(buttonsOf(back.card).map(({ title }) => title)).toContain('Droppes');
    await stored(ward.leader.invoke('review.mark', why, { post: review }));
    await shows(review, 'Droppet');
    const rows = (await storedRows(hospital.storage)).filter(({ rowKey }) => rowKey.startsWith('t|'));
    const actions = rows.map(({ action }) => String(action)).filter((text) => text.includes(session));
    expect(actions.map((text) => /"status":"(\w+)"/.exec(text)?.[1])).toEqual(['innfort', 'droppet']);
    await stored(ward.leader.taps(review, { verb: 'review.done' }));
    await ward.patient(1);
    await shows(review, 'Gjennomgått');
    expect(buttons(review)).toEqual([]);
  });

  it('asks whether it worked of what is done, and shows what was answered', async () => {
    const ward = await promised('Felles tavle før visitten');
    const session = sessionOf(await ward.start('2 60'));
    const review = await ward.says('Sist lovet vi');
    const done = await stored(ward.leader.taps(review, { verb: 'review.mark', nr: 1, outcome: 'ferdig' }));
    expect(done.text).toContain('Virket det?');
    expect(buttonsOf(done.card).map(({ title }) => title)).toContain('Kan ikke si');
    await shows(review, 'Virket det?');
    const effect = { session, nr: 1, effect: 'delvis' };
    const answered = await stored(ward.leader.invoke('effect.answer', effect, { post: review }));
    expect(answered.text).toContain('Sist lovet vi');
    await shows(review, 'Ferdig · Virket delvis');
    expect(wordsOf(review)).not.toContain('Virket det?');
    expect(buttons(review)).toEqual(['Fortsetter', 'Gå videre til pasientene']);
  });

  it('goes on with «neste», and all at once where all are to be open', async () => {
    const ward = await promised('Felles tavle før visitten');
    await ward.start('2 60 alle');
    const review = await ward.says('Sist lovet vi');
    await ward.command('neste');
    await Promise.all([ward.patient(1), ward.patient(2)]);
    await shows(review, 'Gjennomgått');
    expect(wordsOf(review)).toContain('Felles tavle før visitten');
  });

  it('comes after practice where the session was begun with it, and before patient 1', async () => {
    const ward = await promised('Felles tavle før visitten');
    await ward.command('ov');
    const setup = await hospital.until(() => ward.channel.setupPost(), 'the setup card');
    await stored(ward.leader.taps(setup, 'Øv først', { patients: '2', minutes: '60', form: 'sengepost' }));
    const practice = await ward.patient(0);
    expect(ward.channel.posts().some((post) => wordsOf(post).includes('Sist lovet vi'))).toBe(false);
    const session = sessionOf(await ward.board());
    await stored(ward.leader.invoke('patient.next', { session, patient: 0 }, { post: practice }));
    const review = await ward.says('Sist lovet vi');
    await shows(practice, 'Øvelsen er over');
    expect(ward.channel.patientPost(1)).toBeUndefined();
    await stored(ward.leader.taps(review, { verb: 'review.done' }));
    await ward.patient(1);
    await shows(review, 'Gjennomgått');
  });

  it('is the leader’s to say', async () => {
    const ward = await promised('Felles tavle før visitten');
    const session = sessionOf(await ward.start('2 60'));
    const review = await ward.says('Sist lovet vi');
    const ola = ward.person('Ola Hansen');
    const mark = { session, nr: 1, outcome: 'ferdig' };
    expect(await refused(ola.invoke('review.mark', mark, { post: review }))).toContain('Kari Nordmann');
    expect(await refused(ola.invoke('review.done', { session }, { post: review }))).toContain(
      'Kari Nordmann',
    );
    expect(ward.channel.patientPost(1)).toBeUndefined();
  });

  it('is left out where nothing is open: the session begins with patient 1', async () => {
    const ward = await promised('Felles tavle før visitten');
    await stored(ward.leader.invoke('action.status', { nr: 1, was: 'foreslatt', status: 'innfort' }));
    await ward.start('2 60');
    await ward.patient(1);
    expect(ward.channel.posts().some((post) => wordsOf(post).includes('Sist lovet vi'))).toBe(false);
  });
});
