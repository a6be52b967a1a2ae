import { describe, expect, it } from 'vitest';
import { perform } from '../../../src/app/delivery/perform.ts';
import { performNudge } from '../../../src/app/delivery/performNudge.ts';
import { visitLog } from '../../../src/app/due/visitLog.ts';
import { changeAction, createAction } from '../../../src/app/log/actions.ts';
import { answerNudge, noteNudged } from '../../../src/app/log/nudge.ts';
import { readLog } from '../../../src/app/log/readLog.ts';
import { saveSetup } from '../../../src/app/log/setup.ts';
import type { Messenger, Sent } from '../../../src/app/ports/teams.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { missingLogPosts } from '../../../src/app/posts/logPosts.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { asRead } from '../../asRead.ts';
import { morning, unit } from '../../store/examples.ts';
import { actOf } from '../quietWorld.ts';
import { members, notRefused, processOn } from './processOn.ts';

const day = 86_400_000;
const ofKari = { kind: 'person', id: 'kari', name: 'Kari Nordmann' } as const;

/** A unit where somebody is to be asked, and a Teams that answers so. */
async function toAsk(answer: Sent, owner: typeof ofKari | { readonly kind: 'none' } = ofKari) {
  const clock = { now: morning };
  const quiet = processOn(memoryStore(), () => clock.now);
  const refusedIn: string[] = [];
  const world: World = {
    ...quiet,
    targeting: { on: true, allows: () => true, refused: (channel) => refusedIn.push(channel) },
  };
  const kari = await actOf(world, 'kari');
  const draft = { about: {}, status: 'vedtatt' } as const;
  for (const text of ['Felles tavle før visitten', 'Ring radiologi før visitten'])
    await createAction(world, kari, text.slice(0, 4), { ...draft, plan: { text, owner, level: 'mikro' } });
  await saveSetup(world, kari, { enhet: '', kontakt: 'ola' });
  clock.now = morning + 14 * day;
  const sent: { readonly to: string; readonly card: string }[] = [];
  const never = async (): Promise<Sent> => {
    throw new Error('Nothing is to be edited');
  };
  const posted: string[] = [];
  const messenger: Messenger = {
    post: async (_address, _conversation, card) => {
      posted.push(JSON.stringify(card));
      return { kind: 'sent', activityId: '9' };
    },
    edit: never,
    editTargeted: never,
    postTo: async (_address, to, card) => {
      sent.push({ to, card: JSON.stringify(card) });
      return answer;
    },
  };
  const record = (write: () => Promise<void>) => write();
  const sending = { world, messenger, channelId: 'c1', channel: unit, surely: () => true, record };
  const ask = async () => {
    const { nudges } = await visitLog(world, 'c1');
    return Promise.all(nudges.map((nudge) => performNudge(sending, nudge)));
  };
  const tell = async () => {
    const missing = await missingLogPosts(world, 'c1', await readLog(world, 'c1'));
    const sends = missing.map((wanted) => ({ kind: 'log', key: wanted.tag, tag: 'log', wanted }) as const);
    return Promise.all(sends.map((send) => perform(sending, send)));
  };
  return { world, kari, ola: await actOf(world, 'ola'), clock, sent, posted, refusedIn, ask, tell };
}

describe('whoever owns an action', () => {
  it('is asked privately of everything at once, and once', async () => {
    const { sent, ask, world } = await toAsk({ kind: 'sent', activityId: '1' });
    await ask();
    expect(sent.map(({ to }) => to)).toEqual(['29:kari']);
    expect(sent[0]?.card).toMatch(/Felles tavle før visitten.*Ring radiologi før visitten/);
    expect(await ask()).toEqual([]);
    const { actions, head } = await readLog(world, 'c1');
    expect(actions.map(({ nudges, version }) => [nudges.map(({ kind }) => kind), version])).toEqual([
      [['w2'], 1],
      [['w2'], 1],
    ]);
    expect(head.nextAt).toBeGreaterThan(morning + 14 * day);
  });

  it('is the contact where nobody owns it', async () => {
    const { sent, ask } = await toAsk({ kind: 'sent', activityId: '1' }, { kind: 'none' });
    await ask();
    expect(sent.map(({ to }) => to)).toEqual(['29:ola']);
  });

  it('is asked later when Teams asks to wait, and not again when it takes no such message', async () => {
    const waits = await toAsk({ kind: 'retry', after: 1_000, status: 429 });
    expect(await waits.ask()).toMatchObject([{ kind: 'retry' }]);
    await waits.ask();
    expect(waits.sent).toHaveLength(2);
    const shut = await toAsk({ kind: 'refused', status: 403, code: undefined });
    await shut.ask();
    expect([shut.refusedIn, await shut.ask()]).toEqual([['c1'], []]);
  });

  it('is the contact where the owner has left, who is asked again when they are back; nothing is spent on nobody', async () => {
    const { world, ola, clock, sent, ask } = await toAsk({ kind: 'sent', activityId: '1' });
    const { roster, rows } = world;
    const channels = { ...rows.channels, read: async () => ({ value: unit, etag: '1' }) };
    Object.assign(world, { rows: { ...rows, channels } });
    const inChannel = (...ids: readonly string[]) =>
      Object.assign(world, {
        roster: {
          ...roster,
          members: async () => members.filter(({ objectId }) => ids.includes(objectId)),
        },
      });
    const spent = async () => (await readLog(world, 'c1')).actions.map(({ nudges }) => nudges.length);
    inChannel();
    await ask();
    await ask();
    expect([await ask(), sent, await spent()]).toEqual([[], [], [0, 0]]);
    // Until somebody is back there is nothing to look for but once a week.
    expect((await visitLog(world, 'c1')).next).toBe(clock.now + 7 * day);
    inChannel('ola');
    clock.now += 7 * day;
    await ask();
    expect([sent.map(({ to }) => to), await spent()]).toEqual([['29:ola'], [1, 1]]);
    expect(notRefused(await answerNudge(world, ola, 1, 'i_rute')).action.nudges).toMatchObject([
      { answer: 'i_rute' },
    ]);
    inChannel('kari', 'ola');
    clock.now += 28 * day;
    await ask();
    expect([sent.map(({ to }) => to), await spent()]).toEqual([
      ['29:ola', '29:kari'],
      [2, 2],
    ]);
  });

  it('is not asked of what was closed meanwhile', async () => {
    const closed = await toAsk({ kind: 'sent', activityId: '1' });
    const { nudges } = await visitLog(closed.world, 'c1');
    expect(nudges).toHaveLength(1);
    for (const nr of [1, 2]) {
      await changeAction(closed.world, closed.kari, nr, { kind: 'status', status: 'innfort' });
    }
    await closed.ask();
    expect(closed.sent).toEqual([]);
  });

  it('answers, and nobody else does', async () => {
    const { world, kari, ola, ask } = await toAsk({ kind: 'sent', activityId: '1' });
    await ask();
    expect(await answerNudge(world, ola, 1, 'ferdig')).toMatchObject({ refused: 'notOwner' });
    expect(await answerNudge(world, kari, 9, 'ferdig')).toMatchObject({ refused: 'noSuchAction' });
    const helped = notRefused(await answerNudge(world, kari, 1, 'trenger_hjelp'));
    expect(helped.action).toMatchObject({
      needsHelpSince: morning + 14 * day,
      nudges: [{ answer: 'trenger_hjelp' }],
    });
    expect(notRefused(await answerNudge(world, kari, 2, 'ferdig')).action.status).toBe('innfort');
    expect(await answerNudge(world, kari, 1, 'droppet')).toMatchObject({ refused: 'whyNeeded' });
  });
});

describe('an answer that comes before it is written down that somebody was asked', () => {
  it('is kept with what they were asked, and nobody is asked again', async () => {
    const { world, kari, ask, sent } = await toAsk({ kind: 'sent', activityId: '1' });
    notRefused(await answerNudge(world, kari, 1, 'i_rute'));
    await noteNudged(
      world,
      'c1',
      {
        to: ofKari,
        about: [1, 2].map((nr) => ({ nr, kind: 'w2' as const })),
      },
      true,
    );
    const { actions } = await readLog(world, 'c1');
    expect(actions.map(({ nudges }) => nudges)).toEqual([
      [{ kind: 'w2', at: morning + 14 * day, answer: 'i_rute' }],
      [{ kind: 'w2', at: morning + 14 * day }],
    ]);
    await ask();
    expect(sent).toEqual([]);
  });
});

describe('somebody who needs help', () => {
  const helped = async (answer: Sent, owner?: Parameters<typeof toAsk>[1]) => {
    const unitOf = await toAsk(answer, owner);
    const person = owner === undefined ? unitOf.kari : unitOf.ola;
    notRefused(await answerNudge(unitOf.world, person, 1, 'trenger_hjelp'));
    return unitOf;
  };

  it('is told of to the contact alone, once, with what it is', async () => {
    const { sent, posted, tell } = await helped({ kind: 'sent', activityId: '1' });
    await tell();
    expect(await tell()).toEqual([]);
    expect(sent.map(({ to }) => to)).toEqual(['29:ola']);
    expect(asRead(sent[0]?.card ?? '')).toMatch(
      /Bare du ser dette.*Felles tavle før visitten.*trenger hjelp · Kari Nordmann/,
    );
    expect(posted).toEqual([]);
  });

  it.each([
    ['the contact cannot be told so', { kind: 'refused', status: 403, code: undefined }, undefined],
    ['the contact is the one who needs it', { kind: 'sent', activityId: '1' }, { kind: 'none' }],
  ] as const)('is told of to the channel, without a name, where %s', async (_, answer, owner) => {
    const { posted, refusedIn, tell } = await helped(answer, owner);
    await tell();
    expect(await tell()).toEqual([]);
    expect(posted).toHaveLength(1);
    expect(posted[0]).not.toMatch(/Kari|Felles tavle/);
    expect(refusedIn).toEqual(answer.kind === 'refused' ? ['c1'] : []);
  });

  it('is told of later when Teams asks to wait', async () => {
    const { posted, tell } = await helped({ kind: 'retry', after: 1_000, status: 429 });
    expect(await tell()).toMatchObject([{ kind: 'retry' }]);
    expect([posted, (await tell()).length]).toEqual([[], 1]);
  });
});
