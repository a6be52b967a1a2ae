import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BotProcess, startBot } from '../teams/bot.ts';
import { textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import type { Fields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { unpackPrevious } from './previousProgram.ts';
import { openStorage, type StorageLine } from './storageLine.ts';
import {
  longestTest,
  patience,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  storedRows,
  wardIn,
  wordsOf,
} from './ward.ts';

/** The program of before and this one on one table, as while a hospital changes the one for the other. */
interface Both {
  readonly connector: Connector;
  readonly storage: StorageLine;
  readonly before: BotProcess;
  readonly now: BotProcess;
  readonly remove: () => Promise<void>;
}
let open: Both | undefined;

function both(): Both {
  if (open === undefined) throw new Error('They have not started yet');
  return open;
}

/** Reads storage until a process says that it is there, one read after the other. */
async function processesIn(storage: StorageLine, wanted: number): Promise<void> {
  const processes = async () =>
    (await storedRows(storage)).filter(({ partitionKey }) => partitionKey === 'process');
  while ((await processes()).length !== wanted);
}

vi.setConfig({ testTimeout: longestTest });
beforeAll(async () => {
  const [connector, storage, previous] = await Promise.all([
    startConnector(),
    openStorage(),
    unpackPrevious(),
  ]);
  const { connectionString } = storage;
  const preload = [new URL('./soonShown.ts', import.meta.url).href];
  const before = await startBot({ connectionString, preload, program: previous.folder });
  await processesIn(storage, 1);
  const now = await startBot({ connectionString, preload });
  await processesIn(storage, 2);
  open = { connector, storage, before, now, remove: previous.remove };
}, patience);
afterAll(async () => {
  await Promise.all([open?.before.stop(), open?.now.stop()]);
  await Promise.all([open?.connector.close(), open?.storage.close(), open?.remove()]);
}, patience);
afterEach(() => both().connector.expectNoViolations());

const waits: Says = {
  assessment: 'riktig_venter',
  reasons: ['besl-lege', 'utskr-papir'],
  wait: 't3',
  risk: 2,
};
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };
const right: Says = { assessment: 'riktig_aktiv' };

function wardOf(bot: BotProcess) {
  const { connector } = both();
  return wardIn(
    connector,
    () => bot.url,
    (condition, what = condition.toString()) => connector.until(condition, { timeout: patience, what }),
  );
}

/** Tap by tap, whatever each program's cards look like. */
async function says(person: Person, post: Post, round: 1 | 2, said: Says): Promise<void> {
  const session = sessionOf(post);
  const patient = Number(textOf(post.history[0]?.card ?? {}).match(/Pasient (\d+)/)?.[1]);
  const tap = (verb: string, data: Fields) =>
    stored(person.invoke(verb, { session, patient, round, ...data }, { post }));
  await tap('answer.assess', { assessment: said.assessment });
  for (const reason of said.reasons ?? []) await tap('answer.reason', { reason });
  if (said.wait !== undefined) await tap('answer.wait', { wait: said.wait });
  if (said.risk !== undefined) await tap('answer.risk', { risk: said.risk });
}

describe('while the program is changed', () => {
  it.each([
    {
      ways: 'the old program and goes on in the new one',
      first: () => both().before,
      second: () => both().now,
    },
    {
      ways: 'the new program and goes on in the old one',
      first: () => both().now,
      second: () => both().before,
    },
  ])('a session begins in $ways: nothing is refused and nothing lost', async ({ first, second }) => {
    const { storage } = both();
    const ward = wardOf(first());
    const there = second().url;
    const board = await ward.start('3 60');
    const ola = ward.person('Ola Hansen');
    const per = ward.person('Per Olsen').through(there);
    const eva = ward.person('Eva Berg');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    await stored(per.taps(board, { verb: 'session.join', role: 'sykepleier' }));
    const session = sessionOf(board);

    // Answered through both, and shown by itself when all have answered; one of them changes it through the other.
    const one = await ward.patient(1);
    await says(ola, one, 1, waits);
    const risk = { session, patient: 1, round: 1, risk: 3 };
    await stored(ola.through(there).invoke('answer.risk', risk, { post: one }));
    await says(per, one, 1, leaves);
    expect(wordsOf(await ward.result(1))).toContain('Ulikt syn');
    // Answered anew, which the one opens and the other shows, with hands that the one counts.
    await stored(ward.leader.invoke('patient.again', { session, patient: 1 }, { post: one }));
    await says(per, one, 2, waits);
    const raised = { session, patient: 1, role: 'annen', ferdig: 2 };
    await stored(ward.leader.through(there).invoke('patient.hands', raised, { post: one }));
    await stored(ward.leader.through(there).invoke('patient.reveal', { session, patient: 1 }, { post: one }));

    // Shown by the one, left through the other, and answered late through both.
    await stored(ward.leader.through(there).invoke('patient.next', { session, patient: 1 }, { post: one }));
    const two = await ward.patient(2);
    await says(ola, two, 1, right);
    await stored(ward.leader.invoke('patient.reveal', { session, patient: 2 }, { post: two }));
    await says(per, two, 1, right);
    await stored(
      eva
        .through(there)
        .invoke('answer.assess', { session, patient: 2, round: 1, assessment: 'ferdig' }, { post: two }),
    );
    await stored(eva.invoke('answer.done', { session, patient: 2, round: 1 }, { post: two }));

    await ward.leader.through(there).says('<at>Kartlegging</at> avslutt');
    await ward.summary();
    const result = (await storedRows(storage)).find(({ rowKey }) => rowKey === `result|${session}`);
    expect(JSON.parse(String(result?.result))).toMatchObject({
      summary: {
        patients: { assessed: 2 },
        participants: { total: 3 },
        hands: { most: 2 },
        again: { patients: 1 },
      },
    });
    const rows = await storedAnswers(storage, session);
    expect(rows.map(({ rowKey, assessment }) => `${rowKey.split('|')[1]} ${assessment}`).toSorted()).toEqual([
      '001 ferdig',
      '001 riktig_venter',
      '001.2 riktig_venter',
      '002 ferdig',
      '002 riktig_aktiv',
      '002 riktig_aktiv',
    ]);
    const written = (await storedRows(storage)).filter((row) => row.v !== undefined);
    expect(written.map(({ rowKey }) => rowKey)).toEqual([]);
    const trouble = [...both().before.log, ...both().now.log].filter(({ level }) => Number(level) >= 50);
    expect(trouble).toEqual([]);
  });

  it.each([
    { by: 'the new program', first: () => both().now, second: () => both().before },
    { by: 'the old program', first: () => both().before, second: () => both().now },
  ])('a session that $by begins opens patient 1 at once, whatever was promised: the old one would refuse «neste»', async ({
    first,
    second,
  }) => {
    const ward = wardOf(first());
    await ward.leader.through(both().now.url).says('<at>Kartlegging</at> tiltak Felles tavle før visitten');
    await ward.says('Tiltak 1 står i loggen');
    await ward.start('2 60');
    await ward.patient(1);
    await ward.leader.through(second().url).says('<at>Kartlegging</at> neste');
    await ward.patient(2);
    expect(ward.channel.posts().filter((post) => wordsOf(post).includes('Sist lovet vi'))).toEqual([]);
    await ward.command('avslutt');
    await ward.summary();
  });

  it('a session goes on in the new program when the old one has ended, and is locked there', async () => {
    const { before, now, storage } = both();
    const ward = wardOf(before);
    const board = await ward.start('1 30');
    const session = sessionOf(board);
    const ola = ward.person('Ola Hansen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
    const post = await ward.patient(1);
    await says(ola, post, 1, waits);
    await ward.result(1);
    await before.stop();
    const [leader, here] = [ward.leader.through(now.url), ola.through(now.url)];
    expect((await stored(here.refreshes(post))).text).toContain('Riktig sted – men venter');
    await leader.says('<at>Kartlegging</at> avslutt');
    await ward.summary();
    await stored(leader.invoke('session.lock', { session }));
    const [answer] = await storedAnswers(storage, session);
    expect(answer).toMatchObject({ assessment: 'riktig_venter' });
    // From its next look at the others on it writes its own format.
    const own = async () => (await storedRows(storage)).some(({ v }) => v === 4);
    while (!(await own())) await stored(leader.invoke('session.view', { session }, { post: board }));
    // Now everybody knows of «Sist lovet vi».
    const next = wardOf(now);
    await next.command('tiltak Felles tavle før visitten');
    await next.says('Tiltak 1 står i loggen');
    await next.start('2 60');
    await next.says('Sist lovet vi');
    expect(next.channel.patientPost(1)).toBeUndefined();
    await next.command('neste');
    await next.patient(1);
  });
});
