import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../src/domain/form/form.ts';
import type { BotProcess } from '../teams/bot.ts';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { tooManyRequests } from '../teams/faults.ts';
import type { Person } from '../teams/person.ts';
import {
  answers,
  isOpen,
  patience,
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
let other: BotProcess;
beforeAll(async () => {
  other = await hospital.startAnother();
}, patience);
afterEach(() => hospital.connector.expectNoViolations());

const right: Says = { assessment: 'riktig_aktiv' };
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege', 'utskr-papir'], wait: 't3' };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4', risk: 3 };

/** The same person, one tap here and the next there. */
function anywhere(person: Person, seed: number): Person {
  const away = person.through(other.url);
  let turn = seed;
  const pick = () => {
    turn = (turn * 7 + 3) % 11;
    return turn % 2 === 0 ? person : away;
  };
  return {
    ...person,
    taps: (...tap) => pick().taps(...tap),
    invoke: (...tap) => pick().invoke(...tap),
    says: (...said) => pick().says(...said),
    refreshes: (...post) => pick().refreshes(...post),
  };
}

const boards = (ward: Ward) => ward.channel.boardPosts();

describe.concurrent('two bots on the same storage', () => {
  it('start one session when both are asked at the same moment', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen').through(other.url);
    await Promise.all([
      ward.leader.says('<at>Kartlegging</at> start 3 30'),
      ola.says('<at>Kartlegging</at> start 4 30'),
      ward.leader.through(other.url).says('<at>Kartlegging</at> start 5 30'),
    ]);
    await ward.patient(1);
    const told = () =>
      ward.channel.posts().filter((post) => wordsOf(post).includes('Det pågår allerede')).length;
    await hospital.until(() => told() === 2);
    expect(boards(ward)).toHaveLength(1);
  });

  it('leave a channel alone as long as Teams has asked one of them to', async () => {
    const ward = hospital.openWard();
    await ward.start('3 30');
    await ward.patient(1);
    const { id } = ward.channel;
    hospital.connector.failNext({ ...tooManyRequests(4), channel: id });
    await ward.asks('status');
    await hospital.until(() => hospital.connector.faultsWaiting() === 0);
    // A send before the time is a violation.
    await ward.leader.through(other.url).says('<at>Kartlegging</at> hjelp');
    await ward.says('Hva vil du gjøre');
    await ward.says('Slik ligger vi an');
  });

  it('take one start once, though it was delivered to both', async () => {
    const ward = hospital.openWard();
    await ward.leader.says('<at>Kartlegging</at> start 3 30');
    await ward.leader.through(other.url).redelivers();
    await ward.patient(1);
    await ward.asks('status');
    await ward.says('Slik ligger vi an');
    expect(boards(ward)).toHaveLength(1);
  });

  it('let a patient be answered through the one as soon as the other has opened it', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 30');
    const ola = ward.person('Ola Hansen').through(other.url);
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    await stored(ola.refreshes(await ward.patient(1)));
    for (const number of [1, 2]) {
      await ward.command('neste');
      const post = await ward.patient(number + 1);
      await stored(ola.taps(post, { verb: 'answer.assess', assessment: 'ferdig' }));
      expect((await stored(ola.refreshes(post))).text).toContain('Hva venter pasienten på?');
    }
  });

  it('show a result through the one as soon as the other has revealed it', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 30');
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen').through(other.url);
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    await stored(ola.refreshes(post));
    await stored(ward.leader.invoke('patient.reveal', { session: sessionOf(post), patient: 1 }, { post }));
    expect((await stored(ola.refreshes(post))).text).toContain('Ingen har vurdert');
  });

  it('refuse a tap for good: one that the other delivers again changes nothing that has been shown', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 30');
    const post = await ward.patient(1);
    const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
    for (const person of [ola, per]) {
      await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
    }
    await answers(ola, post, right);
    const away = ola.through(other.url);
    // The other process has read the session while the patient was open.
    await stored(away.refreshes(post));
    const session = sessionOf(post);
    await stored(ward.leader.invoke('patient.reveal', { session, patient: 1 }, { post }));
    const shown = await stored(per.refreshes(post));
    const before = await storedAnswers(hospital.storage, session);
    const tap = { session, patient: 1, round: 1, assessment: 'ferdig' };
    const activity = { id: 'f:en-gang-til', timestamp: new Date(hospital.connector.now()).toISOString() };
    for (const person of [ola, away, ola, away]) {
      expect(await refused(person.invoke('answer.assess', tap, { post, activity }))).toContain(
        'kan ikke endres',
      );
    }
    expect(await storedAnswers(hospital.storage, session)).toEqual(before);
    expect((await stored(per.refreshes(post))).text).toEqual(shown.text);
  });

  it('show nothing of a reveal that the other has taken back, nor of a second round', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 30');
    const post = await ward.patient(1);
    const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen').through(other.url)];
    for (const person of [ola, per]) {
      await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
    }
    await answers(ola, post, leaves);
    const session = sessionOf(post);
    const lead = (verb: string, data: Readonly<Record<string, unknown>> = {}) =>
      stored(ward.leader.invoke(verb, { session, patient: 1, ...data }, { post }));
    await lead('patient.reveal');
    const shown = await stored(per.refreshes(post));
    expect(shown.text).toContain('Ferdig behandlet hos oss');
    const { card } = await stored(ward.leader.refreshes(board));
    const undo = buttonsOf(card).find(({ verb }) => verb === 'session.undo');
    await lead('session.undo', { step: undo?.data.step });
    const blind = (await stored(per.refreshes(post))).text;
    expect(blind).toContain('Ingen ser hva du svarer');
    expect(blind).not.toContain('av 1');
    await lead('patient.reveal');
    await lead('patient.again');
    expect((await stored(per.refreshes(post))).text).toContain('Nå har vi snakket om pasienten');
  });

  it.each([1, 2, 3])('give the same result as one, tapped here and there (%i)', async (seed) => {
    const ward = hospital.openWard();
    const board = await ward.start('4 60 sengepost alle');
    const people = ['Ola Hansen', 'Per Olsen', 'Eva Berg', 'Nina Lund'].map((name, index) =>
      anywhere(ward.person(name), seed * 5 + index),
    );
    const opinions = [right, waits, leaves, { assessment: 'vet_ikke' } as const];
    await Promise.all(
      people.map((person) => stored(person.taps(board, { verb: 'session.join', role: 'lege' }))),
    );
    await Promise.all(
      people.map(async (person, index) => {
        for (const patient of [1, 2, 3, 4]) {
          const opinion = opinions[(index * patient + seed) % opinions.length] ?? right;
          await answers(person, await ward.patient(patient), opinion);
        }
      }),
    );
    const results = await Promise.all([1, 2, 3, 4].map(ward.result));
    expect(new Set(results.map(({ history }) => history.length))).toEqual(new Set([2]));
    await ward.leader.through(other.url).says('<at>Kartlegging</at> avslutt');
    const told = [1, 2, 3, 4].flatMap((patient) =>
      people.map((_, index) => opinions[(index * patient + seed) % opinions.length] ?? right),
    );
    const unknown = told.filter(({ assessment }) => assessment === 'vet_ikke').length;
    const besides = unknown === 0 ? '' : ` ${unknown} svar «kan ikke vurdere».`;
    expect(await ward.numbers()).toContain(`16 av 16 mulige svar.${besides}\n`);
    expect(ward.channel.summaryPosts()).toHaveLength(1);
    for (const patient of [1, 2, 3, 4]) expect(ward.channel.patientPosts(patient)).toHaveLength(1);
    expect(boards(ward)).toHaveLength(1);
    const rows = await storedAnswers(hospital.storage, sessionOf(board));
    expect(rows.map(({ assessment }) => assessment).toSorted()).toEqual(
      told.map(({ assessment }) => assessment).toSorted(),
    );
    expect(forms.sengepost.assessments.map(({ id }) => id)).toEqual(
      expect.arrayContaining(rows.map(({ assessment }) => assessment)),
    );
  });

  it('wait for everyone who has joined, whichever of them they joined through', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 60');
    const post: Post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    const per = ward.person('Per Olsen').through(other.url);
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    await stored(per.taps(board, { verb: 'session.join', role: 'sykepleier' }));
    await answers(ola, post, leaves);
    await ward.asks('status');
    await ward.says('1 av 2 har svart');
    expect(isOpen(post)).toBe(true);
    await answers(per, post, waits);
    expect(wordsOf(await ward.result(1))).toContain('Ulikt syn');
  });

  it('take a tap once, though it was delivered to both, and do not undo what came after', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 60');
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'lege' }));
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    const at = { session: sessionOf(post), patient: 1 };
    await stored(ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, { post }));
    for (const [verb, data] of [
      ['answer.reason', { reason: 'besl-lege' }],
      ['answer.removeReason', { reason: 'besl-lege' }],
      ['answer.reason', { reason: 'utskr-papir' }],
      ['answer.wait', { wait: 't1' }],
      ['answer.done', {}],
    ] as const) {
      await stored(ola.invoke(verb, { ...at, ...data }, { post }));
      const before = await storedAnswers(hospital.storage, at.session);
      await ola.through(other.url).redelivers();
      expect(await storedAnswers(hospital.storage, at.session)).toEqual(before);
    }
  });

  it('take a first answer once, though Teams delivers it again, late, to the other', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 60');
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'lege' }));
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    const at = { session: sessionOf(post), patient: 1 };
    const timestamp = new Date(hospital.connector.now() - 15_000).toISOString();
    const late = { post, activity: { timestamp, id: 'f:den-samme' } };
    await stored(ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, late));
    await stored(ola.invoke('answer.done', at, { post }));
    const before = await storedAnswers(hospital.storage, at.session);
    await stored(ola.through(other.url).invoke('answer.assess', { ...at, assessment: 'ferdig' }, late));
    expect(await storedAnswers(hospital.storage, at.session)).toEqual(before);
  });
});
