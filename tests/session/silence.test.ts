import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { offers } from '../teams/tap.ts';
import { useClockedHospital } from './clockedWard.ts';
import { answers, refused, stored, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital();
afterEach(() => hospital.connector.expectNoViolations());

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);
const question = 'Er dere ferdige?';
const over = 'Her spurte jeg om dere var ferdige.';

async function inSession(words = '3 60') {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  const ola = ward.person('Ola Hansen');
  await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
  const per = ward.person('Per Olsen');
  await stored(per.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  await ward.patient(1);
  return { ward, board, ola, per };
}

const questions = (ward: Ward) =>
  ward.channel.posts().filter((post) => [question, over].some((words) => wordsOf(post).includes(words)));

/** Background work has had its turn: the answer to a command comes after it. */
async function aTurnLater(ward: Ward): Promise<void> {
  const count = () => ward.channel.posts().filter((post) => wordsOf(post).includes('Åpne loggen')).length;
  for (let turn = 0; turn < 2; turn++) {
    const before = count();
    await ward.command('logg');
    await hospital.until(() => count() > before, 'the link');
  }
}

const boardSays = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `the board says «${words}»`);

describe('a session nobody has done anything in for half an hour', () => {
  it('is asked once, in the thread, naming nobody, whether it is over', async () => {
    const { ward, board } = await inSession();
    hospital.clock.pass(minutes(29));
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(0);
    hospital.clock.pass(minutes(2));
    const post = await ward.says(question);
    expect(post.threadId).toBe(board.id);
    expect(wordsOf(post)).not.toMatch(/Kari|Ola|Per/);
    expect(buttonsOf(post.card ?? {}).map(({ title }) => title)).toEqual([
      'Vi fortsetter',
      'Ta pause',
      'Avslutt og oppsummer',
    ]);
    hospital.clock.pass(hours(2));
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(1);
    expect(post.history).toHaveLength(1);
  });

  it('is not asked while people answer, nor while the leader does something', async () => {
    const { ward, ola, per } = await inSession();
    const post = await ward.patient(1);
    hospital.clock.pass(minutes(25));
    await answers(ola, post, { assessment: 'ferdig' });
    hospital.clock.pass(minutes(25));
    await aTurnLater(ward);
    await ward.command('vis');
    await ward.result(1);
    hospital.clock.pass(minutes(25));
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(0);
    await ward.command('neste');
    await answers(per, await ward.patient(2), { assessment: 'riktig_aktiv' });
    expect(questions(ward)).toHaveLength(0);
  });

  it('is not asked while it is paused', async () => {
    const { ward, board } = await inSession();
    await ward.command('pause');
    await boardSays(board, 'Pause');
    hospital.clock.pass(hours(6));
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(0);
    expect(wordsOf(board)).not.toContain('stille i fire timer');
  });

  it('goes on with an answer or «Vi fortsetter»; only the leader’s tap counts; and it is asked again when silent again', async () => {
    const { ward, ola } = await inSession();
    hospital.clock.pass(minutes(31));
    const first = await ward.says(question);
    expect(await refused(ola.taps(first, 'Vi fortsetter'))).toContain('Kari Nordmann');
    expect(wordsOf(first)).toContain(question);
    await stored(ward.leader.taps(first, 'Vi fortsetter'));
    await hospital.until(() => wordsOf(first).includes(over), 'the question is answered');
    expect(buttonsOf(first.card ?? {})).toEqual([]);
    hospital.clock.pass(minutes(31));
    await hospital.until(() => questions(ward).length === 2, 'a second question');
    const second = await ward.says(question);
    await answers(ola, await ward.patient(1), { assessment: 'riktig_aktiv' });
    await hospital.until(() => wordsOf(second).includes(over), 'the second is answered');
    expect(questions(ward)).toHaveLength(2);
  });

  it('is ended or paused from the question', async () => {
    const { ward } = await inSession('2 60');
    hospital.clock.pass(minutes(31));
    const post = await ward.says(question);
    await stored(ward.leader.taps(post, 'Avslutt og oppsummer'));
    expect(await ward.numbers()).toContain('0 av 2 pasienter gjennomgått');
    await hospital.until(() => wordsOf(post).includes(over), 'the question is answered');

    const other = await inSession('2 60');
    hospital.clock.pass(minutes(31));
    const asked = await other.ward.says(question);
    await stored(other.ward.leader.taps(asked, 'Ta pause'));
    await boardSays(other.board, 'Pause');
    await hospital.until(() => wordsOf(asked).includes(over), 'the question is answered');
    expect(wordsOf(other.board)).not.toContain('stille i fire timer');
  });
});

describe('a session nobody has done anything in for four hours', () => {
  it('pauses itself and says so; whoever takes over gets the summary of what there is', async () => {
    const { ward, board, ola, per } = await inSession('3 60');
    await answers(ola, await ward.patient(1), { assessment: 'riktig_aktiv' });
    hospital.clock.pass(minutes(31));
    const post = await ward.says(question);
    hospital.clock.pass(hours(3.3));
    await aTurnLater(ward);
    expect(wordsOf(board)).not.toContain('Pause');
    hospital.clock.pass(minutes(20));
    await boardSays(board, 'Det hadde vært stille i fire timer.');
    expect(wordsOf(board)).toContain('Pause');
    expect(wordsOf(board)).toContain('kan en annen skrive «overta»');
    await hospital.until(() => wordsOf(post).includes(over), 'the question is answered');
    await per.says('<at>Kartlegging</at> overta');
    await boardSays(board, 'Per Olsen leder');
    const shown = await stored(per.refreshes(board));
    expect(shown.text).toContain('Fortsett');
    const asked = await stored(per.taps(board, 'Avslutt og oppsummer'));
    if (offers(asked.card, { verb: 'session.finish' }))
      await stored(per.taps(board, { verb: 'session.finish' }));
    expect(await ward.numbers()).toContain('1 av 3 pasienter gjennomgått');
  });

  it('goes on where it was when the leader comes back', async () => {
    const { ward, board } = await inSession('3 60');
    hospital.clock.pass(minutes(31));
    await ward.says(question);
    hospital.clock.pass(hours(4));
    await boardSays(board, 'Pause');
    await ward.command('fortsett');
    await boardSays(board, 'Pasient 1 av 3');
    await hospital.until(() => !wordsOf(board).includes('Pause'), 'the session goes on');
    expect(wordsOf(board)).toContain('i rute');
    expect(questions(ward)).toHaveLength(1);
  });
});

describe('whatever happens to clocks and processes', () => {
  it('a clock that jumps far ahead asks, but never pauses at once; set right again, all is as before', async () => {
    const { ward, board, ola } = await inSession();
    hospital.clock.jump(hours(9));
    await aTurnLater(ward);
    const post = await ward.says(question);
    expect(wordsOf(board)).not.toContain('Pause');
    hospital.clock.jump(hours(-9));
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(1);
    await stored(ward.leader.taps(post, 'Vi fortsetter'));
    await hospital.until(() => wordsOf(post).includes(over), 'the question is answered');
    await answers(ola, await ward.patient(1), { assessment: 'riktig_aktiv' });
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(1);
    expect(wordsOf(board)).not.toContain('Pause');
  });

  it('with two instances it is asked once, and a bot that was away asks when it is back', async () => {
    const { ward, board } = await inSession();
    await hospital.startAnother();
    hospital.clock.pass(minutes(31));
    await ward.says(question);
    await aTurnLater(ward);
    expect(questions(ward)).toHaveLength(1);

    const other = await inSession();
    await hospital.restart(() => hospital.clock.pass(hours(5)));
    await other.ward.says(question);
    expect(questions(other.ward)).toHaveLength(1);
    expect(wordsOf(other.board)).not.toContain('Pause');
    await boardSays(board, 'Pause');
  });
});
