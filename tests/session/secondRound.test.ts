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
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly ola: Person;
  readonly per: Person;
  readonly first: Post;
}

/** Kari leads; Ola and Per have joined, and see patient 1 differently. */
async function afterFirstRound(words = '3 60'): Promise<Room> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
  await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
  const first = await ward.patient(1);
  await answers(ola, first, waits);
  await answers(per, first, leaves);
  await ward.result(1);
  return { ward, board, ola, per, first };
}

const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `«${words}» on the card`);
const opens = async (post: Post) => {
  await hospital.until(() => isOpen(post), 'the card to be open');
  return post;
};
const leads = ({ ward, board }: Room, verb: string, data: Readonly<Record<string, unknown>>) =>
  ward.leader.invoke(verb, { session: sessionOf(board), ...data }, { post: board });

/** The leader opens patient 1 anew, from the result card. */
async function again(room: Room): Promise<Post> {
  const { leader } = room.ward;
  await stored(leader.refreshes(room.first));
  // Of a patient that has been left there is one line.
  if (buttonsOf(leader.view(room.first)).some(({ title }) => title === 'Vis'))
    await stored(leader.taps(room.first, 'Vis'));
  await stored(leader.taps(room.first, 'Svar på nytt'));
  await says(room.first, 'Pasient 1 · ny runde');
  return opens(room.first);
}

const rowsOf = async (room: Room) =>
  (await storedAnswers(hospital.storage, sessionOf(room.board))).map(({ rowKey, assessment }) => [
    rowKey.split('|')[1],
    assessment,
  ]);

describe.concurrent('«Svar på nytt»', () => {
  it('asks everybody once more, blind, and shows what changed', async () => {
    const room = await afterFirstRound();
    const { ward, ola, per, first } = room;
    const before = await storedAnswers(hospital.storage, sessionOf(room.board));
    await again(room);
    expect(wordsOf(first)).not.toMatch(/\d av 2/);
    const mine = (await stored(ola.refreshes(first))).text;
    expect(mine).toContain('Du svarte sist: Riktig sted – men venter');
    expect(mine).not.toContain('Korttids-/rehabplass');
    expect((await stored(ola.taps(first, 'Samme svar som sist'))).text).toContain('Legevurdering');
    expect(await rowsOf(room)).toHaveLength(3);
    await ward.command('status');
    await ward.says('1 av 2 har svart');
    expect(isOpen(first)).toBe(true);
    await stored(per.refreshes(first));
    await answers(per, first, { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' });
    const result = wordsOf(await ward.result(1));
    expect(result).toContain('Vi er blitt enige – riktig sted, men venter');
    expect(result).toContain('Før dere snakket: svarene var delt likt.');
    expect(first.history).toHaveLength(4);
    const rows = await storedAnswers(hospital.storage, sessionOf(room.board));
    expect(rows).toEqual(expect.arrayContaining([...before]));
    expect(rows).toHaveLength(4);

    const denied = await refused(leads(room, 'patient.again', { patient: 1 }));
    expect(denied).toContain('allerede hatt en ny runde');
    await ward.command('neste');
    await ward.patient(2);
    await ward.command('avslutt');
    const numbers = await ward.numbers();
    expect(numbers).toContain('2 av 2 mulige svar.');
    expect(numbers).toContain('Enige om 0 pasienter, ulikt syn på 1.');
    expect(numbers).toContain('1 pasient ble vurdert på nytt; vurderingen ble den samme.');
    expect(numbers).toContain('1 av 1 venter');
    const asked = { session: sessionOf(room.board), view: 'method' };
    const method = await stored(ola.invoke('summary.numbers', asked));
    expect(method.text).toContain('regnet av første runde');
  });

  it('is the leader’s alone, and for a patient that has been shown', async () => {
    const room = await afterFirstRound();
    expect(buttonsOf(room.first.card ?? {}).map(({ verb }) => verb)).not.toContain('patient.again');
    const tap = room.ola.invoke('patient.again', { session: sessionOf(room.board), patient: 1 });
    expect(await refused(tap)).toContain('som leder');
    expect(await refused(leads(room, 'patient.again', { patient: 2 }))).toContain('ikke åpnet ennå');
    expect(isOpen(room.first)).toBe(false);
  });

  it('of a patient that was left: the open one goes back, and «Neste» goes on there', async () => {
    const room = await afterFirstRound();
    await room.ward.command('neste');
    const second = await opens(await room.ward.patient(2));
    await answers(room.ola, second, leaves);
    await again(room);
    await says(second, 'Kommer vi tilbake til');
    await says(room.board, 'Pasient 1 av 3');
    await answers(room.ola, room.first, right);
    await stored(leads(room, 'patient.reveal', { patient: 1 }));
    expect(wordsOf(await room.ward.result(1))).toContain('Før dere snakket');
    await room.ward.command('neste');
    await opens(second);
    expect((await stored(room.ola.refreshes(second))).text).toContain('Du svarte: Ferdig behandlet');
    await says(room.board, 'Pasient 2 av 3');
  });

  it('can be taken back; answers that came meanwhile count at the end', async () => {
    const room = await afterFirstRound();
    await again(room);
    await answers(room.ola, room.first, right);
    const board = await stored(leads(room, 'session.view', {}));
    expect(board.text).toContain('Pasient 1 er åpnet for en ny runde.');
    const undo = buttonsOf(board.card).find(({ verb }) => verb === 'session.undo');
    await stored(leads(room, 'session.undo', { step: undo?.data.step }));
    await says(room.first, 'Ulikt syn');
    expect(wordsOf(room.first)).toContain('Pasient 1 av 3');
    expect(wordsOf(room.first)).not.toContain('Før dere snakket');
    await room.ward.command('avslutt');
    expect(await room.ward.numbers()).toContain('1 pasient ble vurdert på nytt');
    await says(room.first, 'Vis');
    expect((await stored(room.ola.taps(room.first, 'Vis'))).text).toContain('Før dere snakket');
  });

  it('ends with the session: who has not answered anew keeps the first answer', async () => {
    const room = await afterFirstRound();
    await again(room);
    await answers(room.per, room.first, right);
    await room.ward.command('pause');
    await says(room.board, 'Pause');
    await answers(room.per, room.first, waits);
    await room.ward.command('avslutt');
    expect(wordsOf(await room.ward.summary())).toContain('Høy risiko: pasient 1');
    expect(await room.ward.numbers()).toContain('2 av 2 mulige svar.');
    await says(room.first, 'Vi er blitt enige: riktig sted, men venter (2 av 2)');
    await stored(leads(room, 'session.lock', {}));
    await hospital.until(() => buttonsOf(room.first.card ?? {}).length === 0, 'the locked card');
    expect(wordsOf(room.first)).toContain('Vi er blitt enige');
  });

  it('takes taps on cards of the open round, but none that Teams delivers again', async () => {
    const room = await afterFirstRound();
    const { ola, first } = room;
    const at = { session: sessionOf(room.board), patient: 1 };
    await again(room);
    await ola.redelivers();
    const round = 2;
    const old = { timestamp: new Date(hospital.connector.now() - 60_000).toISOString(), id: 'f:gammel' };
    const late = await stored(
      ola.invoke('answer.assess', { ...at, round, ...right }, { post: first, activity: old }),
    );
    expect(late.text).toContain('Du svarte sist');
    expect(await rowsOf(room)).toHaveLength(2);
    await stored(ola.invoke('answer.reason', { ...at, round, reason: 'utskr-papir' }, { post: first }));
    expect((await stored(ola.refreshes(first))).text).toContain('Epikrise og papirer');
    expect(await rowsOf(room)).toEqual(
      expect.arrayContaining([
        ['001', 'riktig_venter'],
        ['001.2', 'riktig_venter'],
      ]),
    );
  });

  it('opens any that has been shown where all are open, with late answers from those who had none', async () => {
    const room = await afterFirstRound('2 60 sengepost alle');
    const eva = room.ward.person('Eva Berg');
    await again(room);
    expect(isOpen(await room.ward.patient(2))).toBe(true);
    await answers(room.ola, room.first, right);
    await answers(room.per, room.first, right);
    const result = await room.ward.result(1);
    await stored(eva.refreshes(result));
    await answers(eva, result, leaves);
    await answers(eva, await room.ward.patient(2), right);
    await room.ward.command('avslutt');
    expect(await room.ward.numbers()).toContain('4 av 6 mulige svar. 1 kom etterpå.');
  });
});

describe('a second round', () => {
  it('goes on where it was after a kill, and through another process', async () => {
    const room = await afterFirstRound();
    const other = await hospital.startAnother();
    await again(room);
    await stored(
      room.ola.through(other.url).taps(room.first, { verb: 'answer.assess', assessment: 'riktig_aktiv' }),
    );
    await hospital.kill();
    await hospital.start();
    await stored(room.per.refreshes(room.first));
    expect(wordsOf(room.first)).toContain('ny runde');
    await stored(room.per.taps(room.first, 'Samme svar som sist'));
    expect(wordsOf(await room.ward.result(1))).toContain('Før dere snakket');
    expect(room.ward.channel.patientPosts(1)).toHaveLength(1);
    expect(await rowsOf(room)).toHaveLength(4);
  });

  it('is known at once to a process that has the patient as shown', async () => {
    const room = await afterFirstRound();
    const other = await hospital.startAnother();
    const away = room.per.through(other.url);
    await stored(away.refreshes(room.first));
    await again(room);
    await stored(
      away.invoke('answer.assess', { session: sessionOf(room.board), patient: 1, round: 2, ...right }),
    );
    expect(await rowsOf(room)).toEqual(expect.arrayContaining([['001.2', 'riktig_aktiv']]));
  });
});
