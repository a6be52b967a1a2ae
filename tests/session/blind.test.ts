import { afterEach, describe, expect, it } from 'vitest';
import type { Post } from '../teams/channel.ts';
import type { Shown } from '../teams/delivery.ts';
import type { Person } from '../teams/person.ts';
import { answers, isOpen, type Says, sessionOf, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

interface Room {
  readonly ward: Ward;
  readonly board: Post;
  readonly post: Post;
  readonly eva: Person;
  readonly others: readonly Person[];
}

/** Eva, the leader and two colleagues have joined; the leader never answers, so nothing is revealed by itself. */
async function fullRoom(): Promise<Room> {
  const ward = hospital.openWard();
  const board = await ward.start('3 60');
  const eva = ward.person('Eva Berg');
  const others = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
  for (const person of [ward.leader, eva, ...others]) {
    await stored(person.taps(board, { verb: 'session.join', role: 'sykepleier' }));
  }
  return { ward, board, eva, others, post: await ward.patient(1) };
}

/** Everything the bot said, byte for byte, but for the session's own id. */
function bytesOf(post: Post, shown: Shown): string {
  return JSON.stringify(shown.delivered.body).replaceAll(sessionOf(post), 'økten');
}

/** Eva looks everywhere she can, and does what she may not. */
async function lookAround({ eva, board, post }: Room): Promise<readonly string[]> {
  const at = { session: sessionOf(post), patient: 1 };
  const shown: Shown[] = [];
  const tap = async (verb: string, data: object, on: Post = post) =>
    shown.push(await eva.invoke(verb, { ...at, ...data }, { post: on }));
  await tap('patient.view', {});
  await tap('patient.view', { patient: 2 });
  await tap('session.view', {}, board);
  await tap('session.controls', {}, board);
  await tap('patient.reveal', {}, board);
  await tap('patient.next', {});
  await tap('session.finish', {}, board);
  await tap('summary.view', {});
  await tap('summary.numbers', {});
  await tap('answer.reasons', {});
  await tap('answer.reasons', { group: 'besl' });
  await tap('answer.reasons', { group: 'tull' });
  await tap('answer.wait', {});
  await tap('answer.risk', {});
  await tap('answer.change', {});
  await tap('answer.reason', { reason: 'tull' });
  await tap('answer.wait', { wait: 'm0' });
  await tap('answer.wait', { patient: 2, wait: 't0' });
  shown.push(await eva.refreshes(post), await eva.refreshes(board));
  return shown.map((each) => bytesOf(post, each));
}

/** Eva answers step by step, looking around between the steps. */
async function evaAnswers(room: Room): Promise<readonly string[]> {
  const { eva, post } = room;
  const at = { session: sessionOf(post), patient: 1 };
  const seen = [...(await lookAround(room))];
  for (const [verb, data] of [
    ['answer.assess', { assessment: 'riktig_venter' }],
    ['answer.reason', { reason: 'besl-lege' }],
    ['answer.reason', { reason: 'utskr-papir' }],
    ['answer.reason', { reason: 'diag-radiologi' }],
    ['answer.reason', { reason: 'komm-korttid' }],
    ['answer.removeReason', { reason: 'utskr-papir' }],
    ['answer.wait', { wait: 't2' }],
    ['answer.risk', { risk: 3 }],
    ['answer.staffing', { staffing: 'nei' }],
    ['answer.done', {}],
    ['answer.assess', { assessment: 'riktig_aktiv' }],
  ] as const) {
    seen.push(bytesOf(post, await eva.invoke(verb, { ...at, ...data }, { post })));
    seen.push(...(await lookAround(room)));
  }
  return seen;
}

const opinions: Readonly<Record<string, Says | undefined>> = {
  'say nothing': undefined,
  'find the place right': { assessment: 'riktig_aktiv', staffing: 'ja' },
  'say that the patient waits': {
    assessment: 'ferdig',
    reasons: ['komm-korttid', 'besl-lege'],
    wait: 't5',
    risk: 3,
  },
  'cannot assess': { assessment: 'vet_ikke' },
};

describe.concurrent('before the reveal', () => {
  it('nothing a nurse sees or is refused depends on what her colleagues answered', async () => {
    const rooms = await Promise.all(Object.keys(opinions).map(() => fullRoom()));
    const seen = await Promise.all(
      Object.values(opinions).map(async (opinion, index) => {
        const room = rooms[index];
        if (room === undefined) throw new Error('A room is missing');
        if (opinion !== undefined) {
          for (const colleague of room.others) await answers(colleague, room.post, opinion);
        }
        return evaAnswers(room);
      }),
    );
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
    for (const { post } of rooms) expect(post.history).toHaveLength(1);
  });

  it('a view stays the same, to the byte, while colleagues answer and change their minds', async () => {
    const room = await fullRoom();
    const before = await lookAround(room);
    for (const opinion of Object.values(opinions)) {
      if (opinion === undefined) continue;
      for (const colleague of room.others) await answers(colleague, room.post, opinion);
      expect(await lookAround(room)).toEqual(before);
    }
  });

  it('the leader sees how many have answered, and not what', async () => {
    const seen: string[][] = [];
    for (const opinion of [opinions['find the place right'], opinions['say that the patient waits']]) {
      const room = await fullRoom();
      for (const colleague of room.others) if (opinion) await answers(colleague, room.post, opinion);
      const { leader } = room.ward;
      const controls = await leader.invoke('session.controls', { session: sessionOf(room.post) });
      expect(controls.text).toContain('2 av 4 har svart');
      await room.ward.asks('status');
      const status = await room.ward.says('Slik ligger vi an');
      seen.push([
        bytesOf(room.post, controls),
        wordsOf(status),
        bytesOf(room.post, await leader.refreshes(room.post)),
      ]);
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it('the board says how far we are, and nothing of what was answered', async () => {
    const room = await fullRoom();
    await hospital.until(() => wordsOf(room.board).includes('4 er med'));
    const before = room.board.card;
    for (const colleague of room.others) {
      await answers(colleague, room.post, { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't5' });
    }
    await room.ward.asks('status');
    await room.ward.says('Slik ligger vi an');
    expect(room.board.card).toEqual(before);
  });

  it('no card of an open patient is ever edited, in «alle» either', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('4 60 sengepost alle');
    const posts = await Promise.all([1, 2, 3, 4].map(ward.patient));
    const ola = ward.person('Ola Hansen');
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'annen' }));
    for (const post of posts) await answers(ola, post, { assessment: 'riktig_aktiv' });
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    await stored(ward.leader.taps(board, { verb: 'session.controls', view: 'session' }));
    await stored(ward.leader.taps(board, { verb: 'session.pause' }));
    await hospital.until(() => wordsOf(board).includes('Pause'));
    await ward.command('fortsett');
    await hospital.until(() => !wordsOf(board).includes('Pause'));
    for (const post of posts) {
      expect(post.history).toHaveLength(1);
      expect(isOpen(post)).toBe(true);
    }
  });

  it('a patient that is not open yet shows nothing and takes nothing', async () => {
    const { eva, post } = await fullRoom();
    const at = { session: sessionOf(post), patient: 3 };
    for (const [verb, data] of [
      ['patient.view', {}],
      ['answer.assess', { assessment: 'riktig_aktiv' }],
      ['answer.change', {}],
    ] as const) {
      const shown = await eva.invoke(verb, { ...at, ...data }, { post });
      expect(shown).toMatchObject({ kind: 'message' });
      expect(shown.text).toContain('ikke åpnet ennå');
    }
  });
});
