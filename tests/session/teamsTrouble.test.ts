import { afterEach, describe, expect, it } from 'vitest';
import {
  badGateway,
  badGatewayDelivered,
  connectionReset,
  connectionResetDelivered,
  type Fault,
  forbidden,
  preconditionFailed,
  slow,
  tooManyRequests,
} from '../teams/faults.ts';
import type { Person } from '../teams/person.ts';
import { answers, refused, sessionOf, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

/** A short session: start, two patients, summary. What happened to Teams meanwhile must not be seen. */
async function wholeSession(ward: Ward): Promise<void> {
  const board = await ward.start('2 30');
  const ola = ward.person('Ola Hansen');
  await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
  await answers(ola, await ward.patient(1), { assessment: 'riktig_aktiv' });
  await answers(ola, await ward.patient(2), { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' });
  await ward.result(2);
  await ward.command('avslutt');
  expect(await ward.numbers()).toContain('2 av 2 mulige svar.\n2 av 2 pasienter gjennomgått.');
  await hospital.until(
    () => wordsOf(board).includes('Kartleggingen er avsluttet'),
    'the board of an ended session',
  );
  await ward.result(1);
}

const copies = ({ channel }: Ward) => ({
  boards: channel.boardPosts().length,
  patients: [1, 2].map((patient) => channel.patientPosts(patient).length),
  summaries: channel.summaryPosts().length,
});
const onceEach = { boards: 1, patients: [1, 1], summaries: 1 };

/** Each of these twice, and a send that goes well after every one of them. */
const inTurn = (faults: readonly Fault[]): readonly Fault[] =>
  [...faults, ...faults].flatMap((fault) => [fault, slow(0)]);

describe('Teams', () => {
  it.each([
    ['asks for patience, saying for how long or not', [tooManyRequests(1), tooManyRequests()]],
    [
      'is out of step, or breaks down before it has posted',
      [preconditionFailed, badGateway, connectionReset],
    ],
  ])('%s: everything arrives, once', async (_what, faults) => {
    const ward = hospital.openWard();
    hospital.connector.failNext(...inTurn(faults));
    await wholeSession(ward);
    expect(hospital.connector.faultsWaiting()).toBeLessThan(faults.length * 4);
    hospital.connector.clearFaults();
    expect(copies(ward)).toEqual(onceEach);
  });

  it.each([
    ['an error', badGatewayDelivered],
    ['nothing', connectionResetDelivered],
  ])('posts and answers with %s: at most one copy more, which can be answered and counts once', async (_what, fault) => {
    const ward = hospital.openWard();
    await ward.leader.says('<at>Kartlegging</at> hjelp');
    await ward.says('Hva vil du gjøre');
    const board = await ward.start('1 30');
    await ward.patient(1);
    hospital.connector.failNext(fault);
    await ward.command('vis');
    const post = await ward.result(1);
    await ward.command('avslutt');
    await ward.summary();
    await hospital.until(() => wordsOf(board).includes('Kartleggingen er avsluttet'));
    expect(ward.channel.patientPosts(1).length).toBeLessThanOrEqual(2);
    expect(wordsOf(post)).toContain('Hoppet over');
    expect(copies(ward).summaries).toBeLessThanOrEqual(2);
  });

  it('is asked to wait by nobody: the bot waits as long as Teams says', async () => {
    const ward = hospital.openWard();
    hospital.connector.failNext(tooManyRequests(3));
    const before = hospital.connector.arrivals.length;
    await ward.start('1 30');
    const sends = hospital.connector.arrivals.slice(before).filter(({ kind }) => kind === 'send');
    expect(sends[0]?.status).toBe(429);
    expect((sends[1]?.at ?? 0) - (sends[0]?.at ?? 0)).toBeGreaterThanOrEqual(2_900);
  });

  it('takes nothing for a while: people are answered all the same, and at once', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const { id } = ward.channel;
    /** Milliseconds of the slowest of a few taps and looks. */
    const slowestTap = async () => {
      const took: number[] = [];
      for (const assessment of ['ferdig', 'annet_sted', 'riktig_venter', 'riktig_aktiv']) {
        const data = { session: sessionOf(board), patient: 1, assessment };
        took.push((await stored(ola.invoke('answer.assess', data, { post }))).delivered.elapsedMs);
        took.push((await stored(ola.refreshes(board))).delivered.elapsedMs);
      }
      return Math.max(...took);
    };
    /** Of one person nobody tells the status twice within seconds. */
    const slowestWord = async (who: Person) => {
      const said = await Promise.all(
        ['status', 'logg'].map((words, index) =>
          (index === 0 ? who : ward.leader).says(`<at>Kartlegging</at> ${words}`),
        ),
      );
      return Math.max(...said.map(({ elapsedMs }) => elapsedMs));
    };
    // On this machine as busy as it is: somebody who is not finished holds the patient open meanwhile.
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'lege' }));
    const usual = { tap: await slowestTap(), word: await slowestWord(ward.leader) };
    await ward.says('Slik ligger vi an');
    hospital.connector.failNext({ ...tooManyRequests(20), channel: id, times: Number.POSITIVE_INFINITY });
    expect(await slowestTap()).toBeLessThan(3_000 + 3 * usual.tap);
    expect(await slowestWord(ola)).toBeLessThan(1_000 + 3 * usual.word);
    hospital.connector.clearFaults();
    expect(post.history).toHaveLength(1);
    await answers(ward.leader, post, { assessment: 'riktig_aktiv' });
    await ward.result(1);
    const told = () =>
      ward.channel.posts().filter((each) => wordsOf(each).includes('Slik ligger vi an')).length;
    await hospital.until(() => told() === 2, 'the second status');
  });

  it('does not take one channel’s posts: the others go on', async () => {
    const quiet = hospital.openWard();
    const lively = hospital.openWard();
    hospital.connector.failNext(forbidden());
    await quiet.leader.says('<at>Kartlegging</at> start 1 30');
    await hospital.until(() => hospital.connector.faultsWaiting() === 0);
    await wholeSession(lively);
    expect(copies(lively)).toEqual(onceEach);
  });

  it('does not say who is in the channel: people are told, and let in when it does', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen');
    hospital.connector.failNext({
      ...badGateway,
      on: ['members', 'member'],
      times: Number.POSITIVE_INFINITY,
    });
    expect(await refused(ola.invoke('session.view', { session: 'x' }))).toContain('Jeg fikk ikke sjekket');
    await ward.command('start 1 30');
    await ward.says('Jeg fikk ikke sjekket');
    hospital.connector.clearFaults();
    await ward.start('1 30');
  });

  it('does not say it for a while: those who are known go on', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    hospital.connector.failNext({
      ...badGateway,
      on: ['members', 'member'],
      times: Number.POSITIVE_INFINITY,
    });
    await ola.sends({ type: 'conversationUpdate', text: undefined, membersRemoved: [{ id: '29:en' }] });
    await answers(ola, await ward.patient(1), { assessment: 'ferdig' });
    await refused(ward.person('Nina Ny').invoke('session.view', { session: sessionOf(board) }));
    hospital.connector.clearFaults();
  });

  it('gets no more than it takes, however many patients are posted at once', async () => {
    const wards = [hospital.openWard(), hospital.openWard()];
    for (const ward of wards) await ward.start('20 60 sengepost alle');
    for (const ward of wards) await ward.patient(20);
    for (const ward of wards) {
      expect(ward.channel.board()?.history.length).toBeLessThanOrEqual(5);
      const order = ward.channel
        .replies(ward.channel.board()?.id ?? '')
        .map((post) => wordsOf(post).split('\n')[0]);
      expect(order).toEqual(Array.from({ length: 20 }, (_, index) => `Pasient ${index + 1} av 20`));
    }
  });
});
