import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Person } from '../teams/person.ts';
import {
  answers,
  isOpen,
  refused,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const right: Says = { assessment: 'riktig_aktiv' };
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3', risk: 3 };
const gone = 'Øvelsen er over. Svarene er slettet.';

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly practice: Post;
  readonly ola: Person;
  readonly per: Person;
  readonly session: string;
}

const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);

/** Kari begins with the practice patient; Ola has joined. */
async function practising(words = '2 60'): Promise<Room> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  await ward.patient(1);
  await ward.command('øv');
  const practice = await ward.patient(0);
  const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  return { ward, board, practice, ola, per, session: sessionOf(board) };
}

const answersIn = ({ session }: Room) => storedAnswers(hospital.storage, session);
const at = ({ session }: Room) => ({ session, patient: 0 });
const goesOn = ({ ward, practice, session }: Room) =>
  ward.leader.invoke('patient.next', { session, patient: 0 }, { post: practice });

describe.concurrent('the practice patient', () => {
  it('begins from the setup card, is shown, and is gone when patient 1 opens', async () => {
    const ward = hospital.openWard();
    await ward.command('ov');
    const setup = await hospital.until(() => ward.channel.setupPost(), 'the setup card');
    expect(buttonsOf(setup.card ?? {}).map(({ title }) => title)).toContain('Start');
    await stored(ward.leader.taps(setup, 'Øv først', { patients: '2', minutes: '60', form: 'sengepost' }));
    const practice = await ward.patient(0);
    const board = await ward.board();
    const session = sessionOf(board);
    expect(wordsOf(practice)).toContain('Øvelse – teller ikke');
    expect(wordsOf(board)).toContain('Øvelse – teller ikke');
    expect(ward.channel.patientPost(1)).toBeUndefined();

    const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
    for (const person of [ola, per]) await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
    await answers(ola, practice, waits);
    expect((await stored(ola.refreshes(practice))).text).toContain('Øvelse – teller ikke');
    await answers(per, practice, right);
    const result = wordsOf(await ward.result(0));
    expect(result).toContain('Øvelse – teller ikke\nUlikt syn');
    expect(result).not.toContain('Meld avvik');
    expect(await storedAnswers(hospital.storage, session)).toHaveLength(2);

    await stored(ward.leader.taps(practice, 'Gå til pasient 1'));
    const first = await ward.patient(1);
    await says(practice, gone);
    expect(await storedAnswers(hospital.storage, session)).toEqual([]);
    await says(board, 'Pasient 1 av 2');
    expect(wordsOf(board)).toContain('2 er med · i rute');
    for (const [verb, data] of [
      ['answer.assess', { assessment: 'ferdig' }],
      ['answer.reason', { reason: 'besl-lege' }],
      ['answer.done', {}],
    ] as const) {
      const late = per.invoke(verb, { session, patient: 0, ...data }, { post: practice });
      expect(await refused(late), verb).toContain('Øvelsen er over');
    }
    expect((await stored(per.refreshes(first))).text).not.toContain('Du svarte');
    await answers(ola, first, waits);
    await ward.command('avslutt');
    const numbers = await ward.numbers();
    expect(numbers).toContain('1 av 2 mulige svar.');
    expect(await storedAnswers(hospital.storage, session)).toHaveLength(1);
  });

  it('comes before patient 1 also in a session that has begun, whose card waits', async () => {
    const room = await practising();
    const first = await room.ward.patient(1);
    await says(first, 'Kommer vi tilbake til');
    await says(room.board, 'Øvelse');
    const waiting = { session: room.session, patient: 1, ...right };
    expect(await refused(room.ola.invoke('answer.assess', waiting, { post: first }))).toContain(
      'kommer vi tilbake til',
    );
    await answers(room.ola, room.practice, right);
    expect(wordsOf(await room.ward.result(0))).toContain('Bare ett svar');
    await room.ward.command('neste');
    await hospital.until(() => isOpen(first), 'patient 1 to be open');
    await says(room.practice, gone);
    expect(room.ward.channel.patientPost(2)).toBeUndefined();
    await stored(goesOn(room));
    expect(isOpen(first)).toBe(true);
    await room.ward.command('øv');
    await room.ward.says('Øvelsen er over, og svarene fra den blir slettet.');
  });

  it('is the leader’s to open, while nobody has answered', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 60');
    const session = sessionOf(board);
    const ola = ward.person('Ola Hansen');
    await ola.says('<at>Kartlegging</at> øv');
    await ward.says('som leder kartleggingen');
    const controls = await stored(ward.leader.invoke('session.controls', { session }, { post: board }));
    expect(buttonsOf(controls.card).map(({ title }) => title)).toContain('Øv først');
    await answers(ola, await ward.patient(1), waits);
    const later = await stored(ward.leader.invoke('session.controls', { session }, { post: board }));
    expect(buttonsOf(later.card).map(({ title }) => title)).not.toContain('Øv først');
    await ward.command('øv');
    await ward.says('Dere er i gang med pasientene, så det er for sent å øve.');
    expect(ward.channel.patientPost(0)).toBeUndefined();
  });

  it('waits for the leader where it is opened from «Styr kartleggingen», all patients with it', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 60 sengepost alle');
    const session = sessionOf(board);
    const cards = [await ward.patient(1), await ward.patient(2)];
    const from = { session, from: 'controls' };
    const controls = await stored(ward.leader.invoke('session.practice', from, { post: board }));
    expect(controls.text).toContain('0 av 0 har svart');
    for (const card of cards) await says(card, 'Kommer vi tilbake til');
    const practice = await ward.patient(0);
    await answers(ward.person('Ola Hansen'), practice, { assessment: 'ferdig' });
    await stored(ward.leader.invoke('patient.reveal', { ...from, patient: 0 }, { post: board }));
    await ward.result(0);
    await stored(ward.leader.invoke('patient.next', { ...from, patient: 0 }, { post: board }));
    for (const card of cards) await hospital.until(() => isOpen(card), 'the card to be open');
    await says(practice, gone);
  });

  it('leaves nothing behind when the session ends, is cancelled or locked in the middle of it', async () => {
    const [finished, cancelled] = await Promise.all([practising(), practising()]);
    for (const room of [finished, cancelled]) {
      await stored(room.per.taps(room.board, { verb: 'session.join', role: 'lege' }));
      await answers(room.ola, room.practice, waits);
      await room.ward.command('pause');
      await says(room.board, 'Pause');
      await answers(room.per, room.practice, right);
      expect(await answersIn(room)).toHaveLength(2);
    }
    await finished.ward.command('avslutt');
    const numbers = await finished.ward.numbers();
    expect(numbers).toContain('0 av 2 pasienter gjennomgått.');
    await stored(
      cancelled.ward.leader.invoke('session.cancel', { session: cancelled.session, from: 'controls' }),
    );
    for (const room of [finished, cancelled]) {
      await says(room.practice, gone);
      expect(await answersIn(room)).toEqual([]);
      await stored(room.ward.leader.invoke('session.lock', { session: room.session }, { post: room.board }));
      await says(room.board, 'Nå kan ingen finne ut hvem');
      expect(wordsOf(room.practice)).toContain(gone);
    }
  });
});

describe('practice that is over', () => {
  it('is deleted to the last row, though the bot dies while it deletes', async () => {
    const room = await practising();
    const people = ['Eva Berg', 'Nina Lund', 'Liv Moe'].map((name) => room.ward.person(name));
    for (const person of [room.ola, ...people]) await answers(person, room.practice, right);
    await room.ward.result(0);
    const third = new Promise<void>((resolve) => {
      let deletions = 0;
      hospital.storage.route(({ method, url }) => {
        if (method !== 'DELETE' || !url.includes('a%7C000') || ++deletions <= 2) return 'through';
        resolve();
        return 'silent';
      });
    });
    await stored(goesOn(room));
    await third;
    expect(await answersIn(room)).toHaveLength(2);
    expect(wordsOf(room.practice)).not.toContain(gone);
    expect((await stored(room.per.invoke('patient.view', at(room), { post: room.practice }))).text).toContain(
      'Svarene slettes nå',
    );
    await hospital.kill();
    hospital.storage.route(() => 'through');
    await hospital.start();
    await says(room.practice, gone);
    expect(await answersIn(room)).toEqual([]);
    await says(room.board, '4 er med');
    await room.ward.patient(1);
  });

  it('counts those who answered as joined, though the bot dies before it has written them down', async () => {
    const room = await practising();
    await hospital.until(() => isOpen(room.practice));
    hospital.storage.route(({ method, url }) =>
      method !== 'GET' && url.includes('p%7C') ? 'lost' : 'through',
    );
    await answers(room.per, room.practice, right);
    await hospital.kill();
    hospital.storage.route(() => 'through');
    await hospital.start();
    await says(room.board, '2 er med');
    await answers(room.ola, room.practice, right);
    expect(wordsOf(await room.ward.result(0))).toContain('Alle enige');
  });

  it('is refused by another process at once, though it has not seen the end', async () => {
    const other = await hospital.startAnother();
    const room = await practising();
    const away = room.per.through(other.url);
    await stored(away.refreshes(room.practice));
    await answers(room.ola, room.practice, right);
    await stored(goesOn(room));
    const late = { ...at(room), ...right };
    expect(await refused(away.invoke('answer.assess', late, { post: room.practice }))).toContain(
      'Øvelsen er over',
    );
    await says(room.practice, gone);
    expect(await answersIn(room)).toEqual([]);
    expect((await stored(away.invoke('patient.view', late, { post: room.practice }))).text).toContain(gone);
  });

  it('takes no answer that was on its way when it ended', async () => {
    const room = await practising();
    await answers(room.ola, room.practice, right);
    const held = Promise.withResolvers<'through'>();
    const onItsWay = new Promise<void>((resolve) => {
      hospital.storage.route(({ writes, body }) => {
        if (!writes || !body.includes('ferdig')) return 'through';
        resolve();
        return held.promise;
      });
    });
    const late = { ...at(room), assessment: 'ferdig' };
    const tapped = refused(room.per.invoke('answer.assess', late, { post: room.practice }));
    await onItsWay;
    await stored(goesOn(room));
    await says(room.practice, gone);
    held.resolve('through');
    expect(await tapped).toContain('Øvelsen er over');
    hospital.storage.route(() => 'through');
    expect(await answersIn(room)).toEqual([]);
  });

  it('is told of on the card only when the answers are deleted, whoever ends it while the card is worked out', async () => {
    const room = await practising();
    await stored(room.per.taps(room.board, { verb: 'session.join', role: 'lege' }));
    await says(room.board, '2 er med');
    const held = Promise.withResolvers<'through'>();
    // Between the bot's look at the session and what it sends, the leader goes on.
    const looking = new Promise<void>((resolve) => {
      hospital.storage.route(({ method, url }) => {
        const participants = method === 'GET' && decodeURIComponent(url).includes("RowKey ge 'p|'");
        if (!participants) return 'through';
        resolve();
        return held.promise;
      });
    });
    await answers(room.ola, room.practice, right);
    await looking;
    const deletions = Promise.withResolvers<'through'>();
    let deleting = false;
    hospital.storage.route(({ method }) => {
      if (method !== 'DELETE') return 'through';
      deleting = true;
      hospital.connector.notify();
      return deletions.promise;
    });
    await stored(goesOn(room));
    held.resolve('through');
    const first = await room.ward.patient(1);
    const told = hospital.until(() => wordsOf(room.practice).includes('slettet'), 'the practice card');
    const asked = hospital.until(() => deleting, 'a row to be deleted');
    await Promise.race([told, asked]);
    expect(wordsOf(room.practice)).not.toContain('slettet');
    expect(await answersIn(room)).toHaveLength(1);
    deletions.resolve('through');
    await told;
    await hospital.until(() => isOpen(first), 'patient 1 to be open');
    await says(room.practice, gone);
    hospital.storage.route(() => 'through');
    expect(await answersIn(room)).toEqual([]);
  });
});
