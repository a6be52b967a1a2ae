import { describe, expect, it } from 'vitest';
import { changeAction, createAction, type LogAct } from '../../src/app/log/actions.ts';
import { answerLift, sendLift } from '../../src/app/log/lifts.ts';
import { giveCode, tieLine } from '../../src/app/log/line.ts';
import { readLog } from '../../src/app/log/readLog.ts';
import { travel } from '../../src/app/log/travel.ts';
import type { ReceivedLift, UnitLog } from '../../src/app/ports/rows/improvement.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { World } from '../../src/app/ports/world.ts';
import type { Action, ReviewOutcome, Status } from '../../src/domain/improvement/action.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { notRefused, processOn } from '../app/log/processOn.ts';
import { actOf } from '../app/quietWorld.ts';
import { morning } from '../store/examples.ts';
import { answerText, liftSheet, theLeaders } from './leaders.ts';
import { createLedger } from './ledger.ts';
import {
  actionSheet,
  actionsMade,
  type LogSaid,
  liftsSent,
  moveOf,
  nothingSaid,
  reviewIn,
  tieOf,
  toldNumber,
  unit,
} from './logSaid.ts';
import { judgeLog } from './logVerdict.ts';

const text = 'Avklar transport før visitten';

/** A unit with one action, of which somebody was told that it is number one. */
async function opened() {
  const world = processOn(memoryStore());
  const kari = await actOf(world, 'kari');
  const said = nothingSaid();
  const make = async (key: string, named: string) =>
    notRefused(
      await createAction(world, kari, key, {
        plan: { text: named, owner: { kind: 'none' }, level: 'mikro' },
        about: {},
      }),
    );
  await make('k', text);
  said.ledger.attempt(unit, actionsMade, text, true).acknowledged();
  toldNumber(said, text, 1);
  const leaders = { key: 'line', ledger: createLedger() };
  return {
    said,
    make,
    mark: async (outcome: ReviewOutcome) =>
      changeAction(world, kari, 1, { kind: 'review', session: 's2', outcome }),
    to: async (status: Status) => changeAction(world, kari, 1, { kind: 'status', status }),
    judged: () => judgeLog(world.rows, 'c1', said, leaders, [], { began: morning, now: morning + 1_000 }),
  };
}

/** Somebody was told that the action is in this status now. */
function told(said: LogSaid, from: Status, to: Status): void {
  said.ledger.attempt(unit, actionSheet(1), 'status', to).acknowledged();
  said.moves.push({ ...moveOf(1, from, to), outcome: 'acknowledged' });
}

describe('the verdict of a log', () => {
  it('finds nothing where everything is as people were told', async () => {
    const { said, to, judged } = await opened();
    await to('vedtatt');
    told(said, 'foreslatt', 'vedtatt');
    expect(await judged()).toMatchObject({ actions: 1, moves: 1, lost: [], twice: [], mistimed: [] });
  });

  it('finds an action that was acknowledged and is not there, one under another number, and one that is there twice', async () => {
    const { said, make, judged } = await opened();
    said.ledger.attempt(unit, actionsMade, 'Meld utstyr før helgen', true).acknowledged();
    toldNumber(said, text, 2);
    await make('k2', text);
    const { lost, twice } = await judged();
    expect(lost).toEqual([
      expect.stringContaining('Meld utstyr før helgen: true, stored as undefined'),
      expect.stringContaining('was said to be number 2, and is number 1'),
      expect.stringContaining('was said to be number 1, and is number 2'),
    ]);
    expect(twice).toEqual([expect.stringContaining('is there 2 times')]);
  });

  it('finds a change that was acknowledged and undone by nobody, and one that is told twice', async () => {
    const { said, to, judged } = await opened();
    for (const status of ['vedtatt', 'foreslatt', 'vedtatt'] as const) await to(status);
    told(said, 'foreslatt', 'vedtatt');
    told(said, 'vedtatt', 'foreslatt');
    const { lost, twice } = await judged();
    expect(lost).toEqual([expect.stringContaining('status: foreslatt, stored as vedtatt')]);
    expect(twice).toEqual([expect.stringContaining('the history tells')]);
  });

  it('finds what nobody has tried', async () => {
    const { make, judged } = await opened();
    await make('k2', 'Skriv epikrise hver morgen');
    expect((await judged()).twice).toEqual([expect.stringContaining('was tried by nobody')]);
  });
});

const lift = {
  problem: 'Venter på svar',
  consequence: 'De ligger lenger',
  ask: 'Faste tider',
  askedBy: '2027-01-10',
};
const key = { unit: 'c1', nr: 1, n: 1 };

/** An action that was lifted to leaders, who have lifted it further, and was answered there; people know all of it. */
async function liftedFurther() {
  let secrets = 0;
  const world: World = {
    ...processOn(memoryStore()),
    ids: { session: () => 'new', secret: () => `secret ${++secrets}` },
  };
  const kari = await actOf(world, 'kari');
  const inChannel = async (channel: string): Promise<LogAct> => ({
    ...(await actOf(world, channel)),
    channel,
  });
  const [leader, director] = [await inChannel('line'), await inChannel('top')];
  const said = nothingSaid();
  const above = { key: 'top', ledger: createLedger() };
  const leaders = { key: 'line', ledger: createLedger(), above };
  const plan = { text, owner: { kind: 'none' }, level: 'mikro' } as const;
  notRefused(await createAction(world, kari, 'k', { plan, about: {} }));
  await tieLine(world, kari, notRefused(await giveCode(world, leader)).code);
  await tieLine(world, leader, notRefused(await giveCode(world, director)).code);
  const visits = async () => {
    for (const channel of ['c1', 'line', 'top', 'line', 'c1'])
      await travel(world, channel, await readLog(world, channel));
  };
  notRefused(await sendLift(world, kari, 1, lift));
  await visits();
  notRefused(await answerLift(world, leader, key, { kind: 'videre', why: 'For stort for oss' }));
  await visits();
  notRefused(await answerLift(world, director, key, { kind: 'avslar', why: 'Ikke i år' }));
  await visits();
  const told = (ledger: typeof above.ledger, answer: string) =>
    ledger.attempt(theLeaders, liftSheet(key), 'answer', answer).acknowledged();
  said.ledger.attempt(unit, actionsMade, text, true).acknowledged();
  said.ledger.attempt(unit, liftsSent, lift.ask, true).acknowledged();
  said.ledger.attempt(unit, tieOf, 'tie', 'line').acknowledged();
  leaders.ledger.attempt(theLeaders, tieOf, 'tie', 'top').acknowledged();
  told(leaders.ledger, answerText('videre', 'For stort for oss', undefined));
  told(above.ledger, answerText('avslar', 'Ikke i år', undefined));
  return {
    above,
    /** @param change what is planted in a log that was read. */
    judged: (change: (channel: string, log: UnitLog) => UnitLog = (_, log) => log) =>
      judgeLog(changed(world.rows, change), 'c1', said, leaders, [], {
        began: morning,
        now: morning + 9_000,
      }),
  };
}

/** The same rows, with something lost or done twice in a log. */
function changed(rows: Rows, change: (channel: string, log: UnitLog) => UnitLog): Rows {
  const read = async (channel: string): Promise<UnitLog> => {
    const head = (await rows.logs.head(channel))?.value ?? { nextNr: 1, seq: 0 };
    return change(channel, { head, ...(await rows.logs.content(channel)) });
  };
  return {
    ...rows,
    logs: {
      ...rows.logs,
      head: async (channel) => ({ value: (await read(channel)).head, etag: '1' }),
      content: read,
    },
  };
}

const onlyIn =
  (wanted: string, change: (log: UnitLog) => UnitLog) =>
  (channel: string, log: UnitLog): UnitLog =>
    channel === wanted ? change(log) : log;
const receivedAs = (change: (lift: ReceivedLift) => ReceivedLift) => (log: UnitLog) => ({
  ...log,
  received: log.received.map(change),
});
const actionsAs = (change: (action: Action) => Action) => (log: UnitLog) => ({
  ...log,
  actions: log.actions.map(change),
});

describe('the verdict of what was lifted further', () => {
  it('finds nothing where it came to those above, and their answer to everybody below', async () => {
    const { judged } = await liftedFurther();
    expect(await judged()).toMatchObject({
      further: 1,
      furtherAnswers: 1,
      lost: [],
      twice: [],
      mistimed: [],
    });
  });

  it.each([
    {
      what: 'that it has not come to those above',
      planted: onlyIn('top', (log) => ({ ...log, received: [] })),
      found: 'lift 1/1 was lifted further, and has not arrived',
    },
    {
      what: 'an answer of those above that is not there',
      planted: onlyIn(
        'top',
        receivedAs(({ answer: _, ...bare }) => bare),
      ),
      found: 'answer: avslar «Ikke i år» without a day, stored as undefined',
    },
    {
      what: 'an answer that the leaders in between have not got',
      planted: onlyIn(
        'line',
        receivedAs(({ above: _, ...without }) => without),
      ),
      found: 'lift 1/1 was answered avslar above, and the leaders have undefined',
    },
    {
      what: 'an answer that the unit has not got',
      planted: onlyIn(
        'c1',
        actionsAs((action) => ({ ...action, lifts: action.lifts.map(({ answer: _, ...bare }) => bare) })),
      ),
      found: 'lift 1/1 was answered avslar, and the unit has undefined',
    },
    {
      what: 'that the leaders are tied to nobody',
      planted: onlyIn('line', ({ head: { receiver: _, ...head }, ...log }) => ({ ...log, head })),
      found: 'tie: top, stored as undefined',
    },
    {
      what: 'that those above do not know of them',
      planted: onlyIn('top', (log) => ({ ...log, tied: [] })),
      found: 'those above do not know of the leaders who lift to them',
    },
  ])('finds $what', async ({ planted, found }) => {
    const { judged } = await liftedFurther();
    expect((await judged(planted)).lost).toContainEqual(expect.stringContaining(found));
  });

  it('finds a lift that nobody has lifted further', async () => {
    const { judged } = await liftedFurther();
    const another = (log: UnitLog) => ({
      ...log,
      received: log.received.flatMap((each) => [each, { ...each, n: 2 }]),
    });
    expect((await judged(onlyIn('top', another))).twice).toEqual([
      expect.stringContaining('those above have a lift that nobody has lifted to them'),
    ]);
  });
});

describe('the verdict of «Sist lovet vi»', () => {
  /** Kari has gone through the action, and heard what became of it. */
  async function gone(outcome: ReviewOutcome) {
    const opening = await opened();
    const { ledger } = opening.said;
    ledger.attempt(unit, actionSheet(1), reviewIn('s2'), outcome).acknowledged();
    return { ...opening, ledger };
  }

  it('finds nothing where it stands as it was said', async () => {
    const { said, mark, judged } = await gone('ferdig');
    await mark('ferdig');
    told(said, 'foreslatt', 'innfort');
    expect(await judged()).toMatchObject({ lost: [], twice: [] });
  });

  it('finds what was said and is not there', async () => {
    const { said, judged } = await gone('ferdig');
    told(said, 'foreslatt', 'innfort');
    const { lost } = await judged();
    expect(lost).toEqual([
      expect.stringContaining('status: innfort, stored as foreslatt'),
      expect.stringContaining('review in session s2: ferdig, stored as undefined'),
    ]);
  });

  it('finds that what was taken back is not all that it was', async () => {
    const { said, ledger, mark, judged } = await gone('fortsetter');
    // It needed help before, and again once it was taken back.
    for (const [from, to] of [
      ['foreslatt', 'innfort'],
      ['innfort', 'foreslatt'],
    ] as const)
      told(said, from, to);
    ledger.attempt(unit, actionSheet(1), 'needs help', true).acknowledged();
    await mark('ferdig');
    await mark('fortsetter');
    expect((await judged()).lost).toEqual([expect.stringContaining('needs help: true, stored as undefined')]);
  });
});
