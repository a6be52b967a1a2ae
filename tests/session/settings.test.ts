import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import { textIn } from '../teams/json.ts';
import {
  answers,
  refused,
  sessionOf,
  stored,
  storedAnswers,
  storedRows,
  useHospital,
  wordsOf,
} from './ward.ts';

const tenantId = '44444444-4444-4444-8444-444444444444';
const hospital = useHospital({
  LOCK_AFTER_MINUTES: '0',
  IMPROVEMENT_LOG_URL: 'https://sykehuset.example/forbedring',
  PUBLIC_URL: 'https://bot.sykehuset.example/',
  MicrosoftAppTenantId: tenantId,
});
afterEach(() => hospital.connector.expectNoViolations());

const mention = '<at>Kartlegging</at>';

describe.concurrent('a hospital that has its own settings', () => {
  it('leads people to its own improvement log', async () => {
    const ward = hospital.openWard({ tenantId });
    await ward.command('logg');
    const open = buttonsOf((await ward.says('Ingen åpne tiltak')).card ?? {}).find(
      ({ title }) => title === 'Åpne loggen',
    );
    expect(open?.url).toBe('https://sykehuset.example/forbedring');
    await ward.start('1 30');
    await ward.command('avslutt');
    const log = buttonsOf((await ward.summary()).card ?? {}).find(({ title }) => title === 'Forbedringslogg');
    expect(log?.url).toBe('https://sykehuset.example/forbedring');
  });

  it('keeps everybody of other hospitals out, also where they have a channel of their own', async () => {
    const theirs = hospital.openWard();
    for (const words of ['start 3', 'start', 'status', 'logg', 'overta', 'vis', 'hjelp', 'hei']) {
      await theirs.command(words);
    }
    const ours = hospital.openWard({ tenantId });
    const session = sessionOf(await ours.start('2 30'));
    const visitor = ours.person('Vera Utenfra', { tenantId: '33333333-3333-4333-8333-333333333333' });
    expect(await refused(visitor.invoke('session.join', { session, role: 'lege' }))).toContain(
      'bare for ansatte',
    );
    await visitor.says(`${mention} logg`);
    await ours.command('status');
    await ours.says('Slik ligger vi an');
    expect(ours.channel.posts().some((post) => wordsOf(post).includes('bare for ansatte'))).toBe(false);
    await theirs.leader.sends({ text: 'start 5', conversation: { conversationType: 'personal' } });
    expect(theirs.channel.posts()).toEqual([]);
    await ours.leader.sends({ text: 'start 5', conversation: { conversationType: 'personal' } });
    await ours.says('i enhetens kanal i Teams');
    const rows = await storedRows(hospital.storage);
    expect(rows.filter((row) => JSON.stringify(row).includes(theirs.channel.id))).toEqual([]);
  });

  it('that locks at once forgets who answered what as soon as every answer has come in', async () => {
    const ward = hospital.openWard({ tenantId });
    const board = await ward.start('2 30');
    const session = sessionOf(board);
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const post = await ward.patient(1);
    const at = { session, patient: 1 };
    const ids = ['f:trykk-en', 'f:trykk-to', 'f:trykk-tre'];
    const changes = [
      ['answer.assess', { assessment: 'riktig_venter' }],
      ['answer.reason', { reason: 'besl-lege' }],
      ['answer.wait', { wait: 't3' }],
    ] as const;
    for (const [index, [verb, data]] of changes.entries()) {
      const activity = { id: ids[index] };
      await stored(ola.invoke(verb, { ...at, ...data }, { post, activity }));
    }
    await ward.result(1);
    await ward.command('avslutt');
    const summary = await ward.summary();
    await hospital.until(() => wordsOf(board).includes('Nå kan ingen finne ut hvem'), 'the locked board');
    const answered = await storedAnswers(hospital.storage, session);
    expect(answered).toHaveLength(1);
    const rows = (await storedRows(hospital.storage)).filter((row) => JSON.stringify(row).includes(session));
    const everything = JSON.stringify(rows);
    expect(everything).not.toContain('secret');
    for (const { name, aadObjectId, id } of ward.channel.members) {
      for (const word of [name, aadObjectId, id]) expect(everything).not.toContain(word);
    }
    // Whoever has kept the ids of the taps finds nothing by them: not as they are, and not by any plain hash of them.
    for (const id of ids) {
      expect(everything).not.toContain(id);
      for (const [, data] of changes) {
        const [[field = '', value] = []] = Object.entries(data);
        for (const text of [
          id,
          `${id}${JSON.stringify(data)}`,
          `${id}${JSON.stringify({ kind: 'addReason', reason: value })}`,
          `${id}${JSON.stringify({ kind: field, [field]: value })}`,
        ]) {
          expect(everything).not.toContain(createHash('sha256').update(text).digest('hex').slice(0, 12));
        }
      }
    }
    // Nothing came in late, so the summary that was posted stands untouched.
    expect(summary.history).toHaveLength(1);
    expect(await refused(ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, { post }))).toContain(
      'låst',
    );
    const view = await stored(ola.invoke('patient.view', at, { post }));
    expect(view.text).not.toContain('Du svarte');
    expect((await stored(ward.leader.taps(summary, 'Se tallene'))).text).toContain('1 av 1');
  });

  it('keeps names, answers and free text out of its log', async () => {
    const ward = hospital.openWard({ tenantId });
    await ward.start('1 30');
    const ola = ward.person('Ola Hansen');
    await answers(ola, await ward.patient(1), {
      assessment: 'ferdig',
      reasons: ['komm-korttid'],
      wait: 't4',
    });
    await ola.says(`${mention} Per Olsen på rom 12`);
    await ola.says(`${mention} vis`);
    await ward.says('Det forsto jeg ikke');
    await ward.says('Det er Kari Nordmann');
    const log = JSON.stringify(hospital.log());
    expect(hospital.log().some(({ msg }) => textIn(msg) === 'command')).toBe(true);
    for (const word of ['Ola', 'Kari', 'Olsen', 'rom 12', 'ferdig', 'komm-korttid', '29:', '@thread']) {
      expect(log).not.toContain(word);
    }
    for (const { aadObjectId } of ward.channel.members) expect(log).not.toContain(aadObjectId);
  });
});
