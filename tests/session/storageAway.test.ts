import { describe, expect, it } from 'vitest';
import { tooManyRequests } from '../teams/faults.ts';
import { textIn } from '../teams/json.ts';
import { answers, refused, sessionOf, stored, storedAnswers, useHospital, wordsOf } from './ward.ts';

const hospital = useHospital();

const notStored = 'Svaret ditt er kanskje ikke lagret. Prøv igjen om litt.';
const ready = () => fetch(`${hospital.bot.url}/health/ready`);

async function openPatient() {
  const ward = hospital.openWard();
  const board = await ward.start('3 60');
  await stored(ward.leader.taps(board, { verb: 'session.join', role: 'annen' }));
  const post = await ward.patient(1);
  return { ward, board, post, ola: ward.person('Ola Hansen'), at: { session: sessionOf(post), patient: 1 } };
}

/** How much later than asked for this process is called after so many milliseconds. */
async function lateness(milliseconds: number): Promise<number> {
  const asked = performance.now();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return performance.now() - asked - milliseconds;
}

describe('when storage is away', () => {
  it('the bot lives but is not ready, and says why', async () => {
    expect((await ready()).status).toBe(200);
    hospital.storage.route(() => 'lost');
    const response = await ready();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', reason: 'storage.unreachable' });
    expect((await fetch(`${hospital.bot.url}/health/live`)).status).toBe(200);
    hospital.storage.route(() => 'through');
    expect((await ready()).status).toBe(200);
  });

  it('who writes is told so, unless Teams has asked for silence in the channel', async () => {
    const ward = hospital.openWard();
    await ward.command('hjelp');
    await ward.says('Hva vil du gjøre?');
    const sends = () => ward.channel.sends.arrivals.length;
    const before = sends();
    hospital.storage.route(() => 'lost');
    hospital.connector.failNext({ ...tooManyRequests(60), channel: ward.channel.id });
    await ward.command('hjelp');
    await ward.command('status');
    expect(sends() - before).toBe(1);
    hospital.storage.route(() => 'through');
    const other = hospital.openWard();
    await other.command('hjelp');
    await other.says('Hva vil du gjøre?');
    hospital.storage.route(() => 'lost');
    await other.command('status');
    await other.says('Jeg får ikke lagret akkurat nå');
    hospital.storage.route(() => 'through');
    expect(sends() - before).toBe(1);
    hospital.connector.expectNoViolations();
  });

  it('no answer is acknowledged, people are told so, and it is taken when storage is back', async () => {
    const { post, ola, at } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_venter' });
    hospital.storage.route(() => 'lost');
    for (const [verb, data] of [
      ['answer.assess', { assessment: 'ferdig' }],
      ['answer.reason', { reason: 'besl-lege' }],
      ['answer.wait', { wait: 't1' }],
      ['answer.risk', { risk: 3 }],
      ['answer.done', {}],
    ] as const) {
      expect(await refused(ola.invoke(verb, { ...at, ...data }, { post })), verb).toBe(notStored);
    }
    hospital.storage.route(() => 'through');
    expect(await storedAnswers(hospital.storage, at.session)).toMatchObject([
      { assessment: 'riktig_venter' },
    ]);
    await stored(
      ola.redelivers().then((delivered) => ola.refreshes(post).then((shown) => ({ ...shown, delivered }))),
    );
    await stored(ola.invoke('answer.reason', { ...at, reason: 'besl-lege' }, { post }));
    await stored(ola.invoke('answer.wait', { ...at, wait: 't1' }, { post }));
    expect(await storedAnswers(hospital.storage, at.session)).toMatchObject([{ wait: 't1', done: true }]);
  });

  it('views, joining and leading are refused with a sentence, and nothing is half done', async () => {
    const { ward, board, post, ola, at } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_venter' });
    hospital.storage.route(() => 'lost');
    for (const [person, verb, data] of [
      [ola, 'session.join', { role: 'lege' }],
      [ola, 'session.leave', {}],
      [ola, 'session.view', {}],
      [ola, 'patient.view', {}],
      [ward.leader, 'patient.reveal', {}],
      [ward.leader, 'patient.next', {}],
      [ward.leader, 'session.finish', {}],
      [ward.leader, 'session.controls', {}],
    ] as const) {
      expect(await refused(person.invoke(verb, { ...at, ...data }, { post })), verb).toContain(
        'Prøv igjen om litt',
      );
    }
    await ward.command('avslutt');
    expect(wordsOf(await ward.says('får ikke lagret akkurat nå'))).toContain('Prøv igjen om litt');
    hospital.storage.route(() => 'through');
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    expect(wordsOf(board)).toContain('Pasient 1 av 3');
    await stored(ward.leader.invoke('patient.reveal', at, { post }));
    await ward.result(1);
  });

  it('in silence, people are told within the time Teams waits', async () => {
    const { post, ola, at } = await openPatient();
    hospital.storage.route(() => 'silent');
    // A machine that is busy with something else is late with everything: with this, too.
    const slowness = lateness(8_000);
    const shown = await ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, { post });
    hospital.storage.route(() => 'through');
    expect(shown.text).toBe(notStored);
    expect(shown.delivered.elapsedMs - (await slowness)).toBeLessThan(12_000);
  });

  it('for the answers to what it has carried out, each tap still counts once', async () => {
    const { ward, post, ola } = await openPatient();
    const unanswered = new Set<string>();
    hospital.storage.route(({ writes, url, body }) => {
      const write = `${url} ${body}`;
      if (!writes || unanswered.has(write)) return 'through';
      unanswered.add(write);
      return 'unanswered';
    });
    await answers(ola, post, { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3', risk: 2 });
    await answers(ward.leader, post, { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' });
    await ward.result(1);
    await ward.command('neste');
    await ward.patient(2);
    await ward.command('avslutt');
    await ward.summary();
    hospital.storage.route(() => 'through');
    expect(unanswered.size).toBeGreaterThan(5);
    expect(await ward.numbers()).toContain('2 av 2 mulige svar.');
    expect(ward.channel.patientPosts(1)).toHaveLength(1);
    expect(ward.channel.patientPosts(2)).toHaveLength(1);
    expect(ward.channel.patientPost(3)).toBeUndefined();
  });

  it('what was to be posted is posted when it is back', async () => {
    const { ward, post, ola } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_aktiv' });
    await answers(ward.leader, post, { assessment: 'riktig_aktiv' });
    hospital.storage.route(({ url }) => (url.includes('post%7C') ? 'lost' : 'through'));
    await hospital.until(() =>
      hospital.log().some((line) => textIn(line.msg)?.startsWith('background work failed')),
    );
    hospital.storage.route(() => 'through');
    await ward.result(1);
    await ward.patient(2);
  });

  it('the improvement log says so and shows nothing wrong', async () => {
    const { ward } = await openPatient();
    await ward.command('logg');
    const post = await ward.says('Åpne loggen');
    const url = /http[^"]+\/forbedringslogg\/[0-9a-f]+(?=")/.exec(JSON.stringify(post.card))?.[0] ?? '';
    expect((await hospital.opensPage(ward.leader, url)).status).toBe(200);
    hospital.storage.route(() => 'lost');
    const away = await hospital.opensPage(ward.leader, url);
    hospital.storage.route(() => 'through');
    expect(away.status).toBe(503);
    expect(away.text).toContain('Ingenting er tapt');
  });

  it('while the bot starts, it starts all the same and goes on with the session afterwards', async () => {
    const { ward, post, ola } = await openPatient();
    await answers(ola, post, { assessment: 'riktig_aktiv' });
    // Between two visits to the channel; a bot that dies during one holds the others off for a while.
    await hospital.connector.quietFor(1_000);
    await hospital.kill();
    hospital.storage.route(() => 'lost');
    await hospital.start();
    expect((await ready()).status).toBe(503);
    const tap = ward.leader.invoke('answer.assess', {
      session: sessionOf(post),
      patient: 1,
      assessment: 'ferdig',
    });
    expect(await refused(tap)).toBe(notStored);
    hospital.storage.route(() => 'through');
    await answers(ward.leader, post, { assessment: 'riktig_aktiv' });
    await ward.result(1);
    await ward.patient(2);
  });
});
