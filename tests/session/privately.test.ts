import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, textOf } from '../teams/card.ts';
import type { ChannelOptions, Post } from '../teams/channel.ts';
import type { Person } from '../teams/person.ts';
import { useClockedHospital } from './clockedWard.ts';
import { answers, refused, sessionOf, stored, storedRows, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital({ TARGETED_MESSAGES: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

const right = { assessment: 'riktig_aktiv' } as const;
const waits = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't2' } as const;
const seconds = (count: number) => 1_000 * count;
const minutes = (count: number) => 60_000 * count;
const reminds = 'Bare du ser denne påminnelsen';

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly ola: Person;
  readonly per: Person;
}

/** Kari leads and has her card, Ola and Per have joined. */
async function inSession(words: string, options?: ChannelOptions): Promise<Room> {
  const ward = hospital.openWard(options);
  const board = await ward.start(words);
  const ola = ward.person('Ola Hansen');
  const per = ward.person('Per Olsen');
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
  await ward.patient(1);
  return { ward, board, ola, per };
}

const privately = ({ channel }: Ward, person: Person, words = '') =>
  channel.targeted().filter((post) => post.onlyFor === person.member.id && wordsOf(post).includes(words));

const gets = (ward: Ward, person: Person, words: string) =>
  hospital.until(() => privately(ward, person, words).at(-1), `«${words}» for ${person.name}`);

const reminded = (ward: Ward, person: Person) => privately(ward, person, reminds).length;

const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);

/** Background work has had its turn: the answer to a command comes before what is private, so two of them. */
async function aTurnLater(ward: Ward): Promise<void> {
  const count = () =>
    ward.channel.posts().filter((post) => wordsOf(post).includes('Slik ligger vi an')).length;
  for (let turn = 0; turn < 2; turn++) {
    const before = count();
    await ward.asks('status');
    await hospital.until(() => count() > before, 'the status');
  }
}

const targetedSends = ({ channel }: Ward) =>
  hospital.connector.arrivals.filter(
    ({ url }) => url.includes(encodeURIComponent(channel.id)) && url.includes('isTargeted'),
  );

describe('the leader’s own card', () => {
  it('comes once, to the leader alone, and leads the session', async () => {
    const { ward, ola } = await inSession('3 60');
    const card = await gets(ward, ward.leader, 'Styr kartleggingen');
    expect(privately(ward, ola)).toEqual([]);
    expect(buttonsOf(card.card ?? {}).map(({ title }) => title)).not.toContain('Til oversikten');
    await stored(ward.leader.taps(card, 'Vis svarene'));
    const after = await stored(ward.leader.taps(card, 'Neste pasient'));
    expect(after.text).toContain('Pasient 2 av 3');
    await stored(ward.leader.taps(card, { verb: 'session.controls', view: 'session' }));
    const asked = await stored(ward.leader.taps(card, 'Avslutt og oppsummer'));
    expect(asked.text).toContain('Avslutte nå?');
    await stored(ward.leader.taps(card, 'Nei, fortsett'));
    await ward.command('neste');
    await ward.patient(3);
    hospital.clock.pass(seconds(61));
    const shown = textOf(await ward.leader.opens(card));
    expect(shown).toContain('Styr kartleggingen');
    expect(shown).toContain('Pasient 3 av 3');
    await aTurnLater(ward);
    expect(privately(ward, ward.leader)).toHaveLength(1);
  });

  it('comes to whoever takes over; the former leader’s says who leads', async () => {
    const { ward, board, ola } = await inSession('3 60');
    const before = await gets(ward, ward.leader, 'Styr kartleggingen');
    await stored(ward.leader.invoke('session.offer', { session: sessionOf(board) }, { post: board }));
    const offer = await ward.says('vil la en annen lede');
    await stored(ola.taps(offer, 'Jeg tar over'));
    const after = await gets(ward, ola, 'Styr kartleggingen');
    await stored(ola.taps(after, { verb: 'session.controls', view: 'session' }));
    expect((await stored(ola.taps(after, 'Ta pause'))).text).toContain('Fortsett');
    hospital.clock.pass(seconds(61));
    expect(textOf(await ward.leader.opens(before))).toBe('Ola Hansen leder kartleggingen nå.');
  });

  it('is asked for anew by whoever leads again', async () => {
    const { ward, board, ola } = await inSession('3 60');
    await gets(ward, ward.leader, 'Styr kartleggingen');
    for (const [giver, taker] of [
      [ward.leader, ola],
      [ola, ward.leader],
    ] as const) {
      const before = privately(ward, taker, 'Styr kartleggingen').length;
      await stored(giver.invoke('session.offer', { session: sessionOf(board) }, { post: board }));
      const offer = await hospital.until(
        () => ward.channel.posts().find((post) => wordsOf(post).includes('Hvem tar over?')),
        'the offer',
      );
      await stored(taker.taps(offer, 'Jeg tar over'));
      await hospital.until(() => privately(ward, taker, 'Styr kartleggingen').length > before, 'the card');
    }
    await aTurnLater(ward);
    expect(privately(ward, ward.leader, 'Styr kartleggingen')).toHaveLength(2);
  });
});

describe('somebody who is asked to take over', () => {
  async function asks() {
    const room = await inSession('3 60');
    const choice = await stored(
      room.ward.leader.invoke('session.handOver', { session: sessionOf(room.board) }, { post: room.board }),
    );
    const [people] = inputsOf(choice.card);
    const asked = { session: sessionOf(room.board), person: people?.value };
    await stored(room.ward.leader.invoke('session.offer', asked, { post: room.board }));
    return { ...room, question: await gets(room.ward, room.ola, 'Jeg tar over') };
  }

  it('is asked in private too, and can accept there', async () => {
    const { ward, board, ola, question } = await asks();
    expect((await stored(ola.taps(question, 'Jeg tar over'))).text).toContain('Ola Hansen leder');
    await says(board, 'Ola Hansen leder');
    await says(question, 'Ola Hansen leder kartleggingen nå');
    expect(privately(ward, ola, 'Hvem leder kartleggingen?')).toHaveLength(1);
  });

  it('sees that the leader goes on, or that the time is up', async () => {
    const { ward, board, question } = await asks();
    const [first] = question.history;
    const [accept] = buttonsOf(first?.card ?? {});
    await stored(ward.leader.invoke('session.lead', accept?.data ?? {}, { post: board }));
    await says(question, 'Kari Nordmann leder videre');
    const later = await asks();
    hospital.clock.pass(minutes(11));
    await says(later.question, 'gjelder ikke lenger');
    expect(
      await refused(later.ola.invoke('session.accept', { ...accept?.data, session: sessionOf(later.board) })),
    ).toContain('gjelder ikke lenger');
  });
});

describe('a channel that takes no targeted messages', () => {
  it('works as before, and is left alone after the first', async () => {
    const { ward, board, ola, per } = await inSession('2 60', { takesTargeted: false });
    await hospital.until(() => targetedSends(ward).length > 0, 'one try');
    hospital.clock.pass(minutes(23));
    await aTurnLater(ward);
    expect(targetedSends(ward)).toHaveLength(1);
    await answers(ola, await ward.patient(1), waits);
    await answers(per, await ward.patient(1), waits);
    await ward.result(1);
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    await ward.command('avslutt');
    expect(await ward.numbers()).toContain('1 av 2 pasienter gjennomgått');
    expect(ward.channel.targeted()).toEqual([]);
  });
});

describe('a reminder', () => {
  it('comes to those who have not answered when the patient’s time is used, and is answered in place', async () => {
    const { ward, ola, per } = await inSession('3 30');
    await answers(per, await ward.patient(1), right);
    hospital.clock.pass(seconds(270));
    await aTurnLater(ward);
    expect(reminded(ward, ola)).toBe(0);
    hospital.clock.pass(seconds(31));
    const reminder = await gets(ward, ola, 'Du har ikke svart for pasient 1 ennå');
    expect(wordsOf(reminder)).not.toMatch(/Kari|Ola|Per /);
    await stored(ola.taps(reminder, { verb: 'answer.assess', assessment: waits.assessment }));
    hospital.clock.pass(seconds(301));
    const again = await gets(ward, ola, 'Du har begynt på svaret ditt for pasient 1');
    await answers(ola, again, waits);
    expect(wordsOf(await ward.result(1))).toContain('1 av 2');
    hospital.clock.pass(seconds(301));
    await aTurnLater(ward);
    expect([reminded(ward, ola), reminded(ward, per), reminded(ward, ward.leader)]).toEqual([2, 0, 0]);
  });

  it('comes at most twice for a patient and six times in a session, once with two instances', async () => {
    await hospital.startAnother();
    const { ward, ola, per } = await inSession('60 30');
    const counts: number[] = [];
    for (let patient = 1; patient <= 4; patient++) {
      const before = reminded(ward, ola);
      const post = await ward.patient(patient);
      await answers(per, post, right);
      for (const turn of [1, 2, 3]) {
        hospital.clock.pass(seconds(62));
        if (turn < 3 && patient < 4) {
          await hospital.until(() => reminded(ward, ola) === before + turn, `reminder ${turn}`);
        }
        await aTurnLater(ward);
      }
      counts.push(reminded(ward, ola));
      await ward.command('neste');
    }
    expect(counts).toEqual([2, 4, 6, 6]);
    expect(privately(ward, ola, 'Du har fortsatt ikke svart for')).toHaveLength(3);
    expect(reminded(ward, per)).toBe(0);
  });

  it('comes neither after the reveal nor in a pause, nor to who has left', async () => {
    const { ward, board, ola, per } = await inSession('3 30');
    await ward.command('vis');
    await ward.result(1);
    hospital.clock.pass(seconds(301));
    await aTurnLater(ward);
    await ward.command('neste');
    await ward.patient(2);
    await stored(per.invoke('session.leave', { session: sessionOf(board) }, { post: board }));
    await ward.command('pause');
    hospital.clock.pass(seconds(301));
    await aTurnLater(ward);
    expect(reminded(ward, ola)).toBe(0);
    await ward.command('fortsett');
    hospital.clock.pass(seconds(200));
    await aTurnLater(ward);
    expect(reminded(ward, ola)).toBe(0);
    hospital.clock.pass(seconds(101));
    await gets(ward, ola, 'Du har ikke svart for pasient 2 ennå');
    await aTurnLater(ward);
    expect(reminded(ward, per)).toBe(0);
  });

  it('says what is left, at half of the time and at the end of it, where all patients are open', async () => {
    const { ward, ola, per } = await inSession('3 30 sengepost alle');
    const posts = await Promise.all([1, 2, 3].map(ward.patient));
    for (const post of posts) await answers(per, post, right);
    const [first] = posts;
    if (first !== undefined) await answers(ola, first, waits);
    hospital.clock.pass(minutes(14));
    await aTurnLater(ward);
    expect(reminded(ward, ola)).toBe(0);
    hospital.clock.pass(minutes(1.5));
    const half = await gets(ward, ola, 'du har 2 pasienter igjen: pasient 2 og 3');
    await answers(ola, half, right);
    hospital.clock.pass(minutes(15));
    await gets(ward, ola, 'du har én pasient igjen: pasient 3');
    hospital.clock.pass(minutes(10));
    await aTurnLater(ward);
    expect([reminded(ward, ola), reminded(ward, per)]).toEqual([2, 0]);
  });
});

describe('a locked session', () => {
  it('keeps nothing that ties a targeted message to a pseudonym', async () => {
    const { ward, board, ola } = await inSession('3 30');
    await gets(ward, ward.leader, 'Styr kartleggingen');
    hospital.clock.pass(seconds(301));
    await gets(ward, ola, 'Du har ikke svart for pasient 1');
    const session = sessionOf(board);
    const rows = async () =>
      (await storedRows(hospital.storage)).filter(({ rowKey }) => rowKey.startsWith(`post|${session}|to-`));
    await hospital.until(() => reminded(ward, ola) > 0, 'the reminder');
    await aTurnLater(ward);
    expect((await rows()).length).toBeGreaterThan(1);
    await ward.command('avslutt');
    await ward.summary();
    await stored(ward.leader.invoke('session.lock', { session }, { post: board }));
    await says(board, 'Nå kan ingen finne ut hvem');
    await ward.result(1);
    hospital.clock.pass(seconds(20));
    await aTurnWithoutSession(ward);
    expect(await rows()).toEqual([]);
  });
});

/** The same when there is no session to tell the status of. */
async function aTurnWithoutSession(ward: Ward): Promise<void> {
  const count = () => ward.channel.posts().filter((post) => wordsOf(post).includes('Det pågår ingen')).length;
  for (let turn = 0; turn < 2; turn++) {
    const before = count();
    await ward.asks('status');
    await hospital.until(() => count() > before, 'the status');
  }
}
