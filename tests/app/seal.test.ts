import { describe, expect, it } from 'vitest';
import { saveHands } from '../../src/app/acts/countHands.ts';
import { evaluate } from '../../src/app/due/revealAnswered.ts';
import { personKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, morning } from '../store/examples.ts';
import {
  actOf,
  adds,
  answerOf,
  asksAgain,
  dying,
  interrupted,
  liveOf,
  processOn,
  resultOn,
  says,
  shows,
  stateOf,
  takesBack,
  wardOn,
} from './shownWard.ts';

/** Ola has answered; Per has not. */
async function answered(): Promise<Rows> {
  const store = await wardOn(memoryStore());
  expect(await says(processOn(store), 'ola', 'riktig_venter')).toBe('stored');
  return store;
}

async function sealOf(store: Rows): Promise<string | undefined> {
  const state = await stateOf(store);
  return state.kind === 'revealed' ? state.seal : undefined;
}

/** A process that waits at its first look at somebody else's reveal until it is let go on. */
function waitingProcess(store: Rows) {
  const waits = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const world = processOn(store, () => {
    waits.resolve();
    return goOn.promise;
  });
  return { world, waits: waits.promise, goOn: () => goOn.resolve() };
}

describe('an answer that comes while a patient is being shown', () => {
  it('is in what is shown when it came before the seal, changed or new', async () => {
    const store = await answered();
    const slow = interrupted(store, 'seal', async () => {
      expect(await says(processOn(store), 'ola', 'ferdig')).toBe('stored');
      expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    });
    expect(await shows(processOn(slow))).toBe('done');
    expect(await resultOn(store)).toMatchObject({
      late: 0,
      counts: [{ assessment: 'ferdig', count: 2 }],
    });
    const seal = await sealOf(store);
    expect(seal).toBeDefined();
    expect((await answerOf(store, 'ola'))?.sealed).toBe(seal);
    expect((await answerOf(store, 'per'))?.sealed).toBe(seal);
  });

  it('waits when it came after the seal, and is then refused as after any reveal', async () => {
    const store = await answered();
    const ola = waitingProcess(store);
    let outcome: Promise<string> | undefined;
    const slow = interrupted(store, 'commit', async () => {
      outcome = says(ola.world, 'ola', 'ferdig');
      await ola.waits;
      expect((await answerOf(store, 'ola'))?.assessment).toBe('riktig_venter');
    });
    expect(await shows(processOn(slow))).toBe('done');
    ola.goOn();
    expect(await outcome).toBe('alreadyRevealed');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, headline: 'riktig_venter', late: 0 });
  });

  it('is late when it is the person’s first and came after the seal: stored, and not in what is shown', async () => {
    const store = await answered();
    const slow = interrupted(store, 'commit', async () => {
      expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    });
    expect(await shows(processOn(slow))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, headline: 'riktig_venter', late: 1 });
  });

  it('may add what was empty then, and it is marked as added late', async () => {
    const store = await answered();
    const ola = waitingProcess(store);
    let outcome: Promise<string> | undefined;
    const slow = interrupted(store, 'commit', async () => {
      outcome = adds(ola.world, 'ola', { kind: 'addReason', reason: 'komm-korttid' });
      await ola.waits;
    });
    await shows(processOn(slow));
    ola.goOn();
    expect(await outcome).toBe('stored');
    expect(await answerOf(store, 'ola')).toMatchObject({
      reasons: ['komm-korttid'],
      addedLate: ['reasons'],
      sealed: await sealOf(store),
    });
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 0, reasons: [{ people: 1 }] });
  });

  it('changes nothing from a process that still thinks that the patient is blind', async () => {
    const store = await answered();
    const old = processOn(store);
    expect(await says(old, 'eva', 'vet_ikke')).toBe('stored');
    expect(await shows(processOn(store))).toBe('done');
    expect(await says(old, 'ola', 'ferdig')).toBe('alreadyRevealed');
    expect(await says(old, 'ola', 'ferdig', { again: 1 })).toBe('alreadyRevealed');
    expect(await adds(old, 'ola', { kind: 'wait', wait: 't3' })).toBe('stored');
    expect(await answerOf(store, 'ola')).toMatchObject({ assessment: 'riktig_venter', addedLate: ['wait'] });
  });

  it('is in one of more than a hundred rows, and they are all shown under one seal', async () => {
    const store = await wardOn(memoryStore());
    const all = processOn(store);
    const people = Array.from({ length: 130 }, (_, index) => `person${index}`);
    for (const who of people) await says(all, who, 'riktig_venter');
    const slow = interrupted(store, 'seal', async () => {
      expect(await says(all, 'person129', 'ferdig')).toBe('stored');
    });
    expect(await shows(processOn(slow))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 130, late: 0 });
    const seals = await Promise.all(people.map(async (who) => (await answerOf(store, who))?.sealed));
    expect(new Set(seals)).toEqual(new Set([await sealOf(store)]));
  });
});

describe('hands that are counted while a patient is being shown', () => {
  const count = async (world: ReturnType<typeof processOn>, assessment: 'ferdig' | 'vet_ikke') => {
    const given = new Map([[assessment, 2]]);
    const saved = await saveHands(world, await actOf(world, 'kari'), {
      session: 's1',
      patient: 1,
      role: 'lege',
      raised: { kind: 'counts', given },
    });
    return isRefusal(saved) ? saved.refused : 'stored';
  };

  it('are in what is shown when they came before the seal, and stand once they are', async () => {
    const store = await answered();
    const world = processOn(store);
    expect(await count(world, 'ferdig')).toBe('stored');
    expect(await shows(world)).toBe('done');
    expect(await count(world, 'vet_ikke')).toBe('handsShown');
    expect((await resultOn(store)).hands).toEqual({ assessed: 2, unknown: 0, late: 0 });
  });

  it('are not those of the first round, when the second was opened meanwhile', async () => {
    const store = await answered();
    expect(await count(processOn(store), 'ferdig')).toBe('stored');
    expect(await shows(processOn(store))).toBe('done');
    const before = (await store.hands.read('s1', { patient: 1, role: 'lege', round: 1 }))?.value.hands;
    let reads = 0;
    const slow: Rows = {
      ...store,
      hands: {
        ...store.hands,
        read: async (...args) => {
          if (reads++ === 0) expect(await asksAgain(processOn(store))).toBe('done');
          return store.hands.read(...args);
        },
      },
    };
    await count(processOn(slow), 'vet_ikke');
    expect((await store.hands.read('s1', { patient: 1, role: 'lege', round: 1 }))?.value.hands).toEqual(
      before,
    );
  });
});

describe('two who show a patient at once', () => {
  it.each(['listRound', 'seal', 'commit'] as const)('show it once, under one seal (at %s)', async (call) => {
    const store = await answered();
    const other = waitingProcess(store);
    let second: Promise<string> | undefined;
    const slow = interrupted(store, call, async () => {
      second = shows(other.world);
      // The other one shows it, or waits for this one.
      await Promise.race([second, other.waits]);
    });
    expect(await shows(processOn(slow))).toBe('done');
    other.goOn();
    expect(await second).toBe('done');
    expect((await answerOf(store, 'ola'))?.sealed).toBe(await sealOf(store));
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 0 });
  });

  it.each([
    'listRound',
    'seal',
  ] as const)('leave it as it was shown, however slow one is (at %s)', async (call) => {
    const store = await answered();
    const slow = interrupted(store, call, async () => {
      expect(await shows(processOn(store))).toBe('done');
      expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    });
    expect(await shows(processOn(slow))).toBe('done');
    expect((await answerOf(store, 'ola'))?.sealed).toBe(await sealOf(store));
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 1, headline: 'riktig_venter' });
  });

  it.each([
    'listRound',
    'seal',
  ] as const)('also when the session had another version in between (at %s)', async (call) => {
    const store = await answered();
    const slow = interrupted(store, call, async () => {
      expect(await shows(processOn(store))).toBe('done');
      expect(await takesBack(processOn(store))).toBe('done');
      expect(await shows(processOn(store))).toBe('done');
      expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    });
    expect(await shows(processOn(slow))).toBe('done');
    expect((await answerOf(store, 'ola'))?.sealed).toBe(await sealOf(store));
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 1, headline: 'riktig_venter' });
  });
});

describe('a process that ends after the seal and before the patient is shown', () => {
  it('leaves answers that can be changed, and a patient that can be shown', async () => {
    const store = await answered();
    const dead = dying(store, 'commit');
    await expect(shows(processOn(dead.store))).rejects.toThrow('the process has ended');
    expect((await answerOf(store, 'ola'))?.sealed).toBeDefined();
    expect((await stateOf(store)).kind).toBe('open');
    expect(await says(processOn(store), 'ola', 'ferdig')).toBe('stored');
    expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    expect(await shows(processOn(store))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 2, late: 0, headline: 'ferdig' });
  });

  it('cannot show it any more once somebody has answered, though its write was on its way', async () => {
    const store = await answered();
    const dead = dying(store, 'commit');
    await expect(shows(processOn(dead.store))).rejects.toThrow('the process has ended');
    expect(await says(processOn(store), 'ola', 'ferdig')).toBe('stored');
    expect(await dead.late()).toBe('conflict');
    expect((await stateOf(store)).kind).toBe('open');
    expect(await shows(processOn(store))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 0, headline: 'ferdig' });
  });

  it('shows it when its write comes in while somebody waits for it', async () => {
    const store = await answered();
    const dead = dying(store, 'commit');
    await expect(shows(processOn(dead.store))).rejects.toThrow('the process has ended');
    const ola = waitingProcess(store);
    const outcome = says(ola.world, 'ola', 'ferdig');
    await ola.waits;
    expect(await dead.late()).toBe('committed');
    ola.goOn();
    expect(await outcome).toBe('alreadyRevealed');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 0, headline: 'riktig_venter' });
  });

  it('is followed by another that shows it, without an answer in between', async () => {
    const store = await answered();
    await expect(shows(processOn(dying(store, 'commit').store))).rejects.toThrow('the process has ended');
    expect(await shows(processOn(store))).toBe('done');
    expect((await answerOf(store, 'ola'))?.sealed).toBe(await sealOf(store));
  });
});

describe('a reveal that is taken back', () => {
  it('leaves answers that can be changed, also by a process that still thinks they are shown', async () => {
    const store = await answered();
    const old = processOn(store);
    expect(await shows(old)).toBe('done');
    expect(await takesBack(processOn(store))).toBe('done');
    expect(await says(old, 'ola', 'ferdig')).toBe('stored');
    expect(await answerOf(store, 'ola')).not.toHaveProperty('sealed');
    expect(await shows(processOn(store))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 0, headline: 'ferdig' });
  });

  it('makes what came late be on time the next time', async () => {
    const store = await answered();
    await shows(processOn(store));
    expect(await says(processOn(store), 'per', 'ferdig')).toBe('stored');
    expect(await resultOn(store)).toMatchObject({ assessed: 1, late: 1 });
    expect(await takesBack(processOn(store))).toBe('done');
    expect(await shows(processOn(store))).toBe('done');
    expect(await resultOn(store)).toMatchObject({ assessed: 2, late: 0 });
  });

  it('leaves what is shown as it is until it is written, and when it never is', async () => {
    const store = await wardOn(memoryStore());
    await says(processOn(store), 'ola', 'riktig_aktiv');
    await shows(processOn(store));
    expect(await says(processOn(store), 'per', 'vet_ikke')).toBe('stored');
    const shown = await resultOn(store);
    expect(shown).toMatchObject({ assessed: 1, late: 1 });
    await expect(takesBack(processOn(dying(store, 'commit').store))).rejects.toThrow('the process has ended');
    expect(await resultOn(store)).toEqual(shown);
    expect(await says(processOn(store), 'ola', 'vet_ikke')).toBe('alreadyRevealed');
  });

  /** Everybody has answered completely, and Kari has taken the reveal back. */
  async function held(): Promise<{ readonly store: Rows; readonly tap: Awaited<ReturnType<typeof actOf>> }> {
    const store = await wardOn(memoryStore());
    await says(processOn(store), 'ola', 'riktig_aktiv');
    const person = personKey(active.secret, 'ola');
    const came = { role: undefined, joinedAt: morning, leftAt: undefined, sourceAt: 0 };
    await store.participants.save('s1', { person, ...came });
    const tap = await actOf(processOn(store), 'kari');
    expect(await shows(processOn(store), tap)).toBe('done');
    expect(await takesBack(processOn(store))).toBe('done');
    return { store, tap };
  }
  const lookAt = async (store: Rows) => {
    const world = processOn(store);
    // Long after everybody has come in.
    const later = { ...world, now: () => world.now() + 10 * 60_000 };
    await evaluate(later, 'c1', await liveOf(store), 'everything');
    return (await stateOf(store)).kind;
  };

  it('is not made again by itself, until somebody has answered anew', async () => {
    const { store } = await held();
    expect(await lookAt(store)).toBe('open');
    expect(await says(processOn(store), 'ola', 'vet_ikke')).toBe('stored');
    expect(await lookAt(store)).toBe('revealed');
  });

  it('is not made again by the same tap, delivered once more, nor by itself after that', async () => {
    const { store, tap } = await held();
    expect(await shows(processOn(store), tap)).toBe('done');
    expect((await stateOf(store)).kind).toBe('open');
    expect(await lookAt(store)).toBe('open');
  });
});

describe('a tap that was drawn for another round', () => {
  it('is refused and stores nothing, also by a process that has not heard of the second round', async () => {
    const store = await answered();
    const old = processOn(store);
    expect(await shows(old)).toBe('done');
    expect(await asksAgain(processOn(store))).toBe('done');
    const before = await answerOf(store, 'ola');
    expect(await says(old, 'ola', 'ferdig')).toBe('otherRound');
    expect(await says(processOn(store), 'ola', 'ferdig')).toBe('otherRound');
    expect(await answerOf(store, 'ola')).toEqual(before);
    expect(await answerOf(store, 'ola', 2)).toBeUndefined();
    expect(await says(processOn(store), 'ola', 'ferdig', { round: 2 })).toBe('stored');
    expect(await answerOf(store, 'ola')).toEqual(before);
  });

  it('leaves the second round’s result as it was shown', async () => {
    const store = await answered();
    await says(processOn(store), 'per', 'ferdig');
    await shows(processOn(store));
    await asksAgain(processOn(store));
    await says(processOn(store), 'per', 'riktig_venter', { round: 2 });
    await shows(processOn(store));
    const shown = await resultOn(store);
    expect(shown).toMatchObject({ assessed: 2, late: 0 });
    await says(processOn(store), 'ola', 'ferdig', { round: 2 });
    expect(await resultOn(store)).toMatchObject({ assessed: 2, counts: shown.counts });
  });
});
