import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatientAnswer } from '../../src/domain/answer/answer.ts';
import { gatherRaters } from '../../src/domain/figures/raters.ts';
import { atLeastIn } from '../../src/domain/figures/summarise.ts';
import { middleWaits, reasonsAtLeast } from '../../src/domain/figures/waiting.ts';
import { amountOf, type FormId, formIds, forms, type WaitId } from '../../src/domain/form/form.ts';
import { isOpen, spanOf } from '../../src/domain/form/waitEdges.ts';
import { leaving, left, people } from './fixtures.ts';

const form = forms.sengepost;

function waited(...waits: readonly (WaitId | undefined)[]): readonly PatientAnswer[] {
  return waits.flatMap((wait) =>
    people(1, 1, 'riktig_venter', { reasons: ['besl-plan'], ...(wait && { wait }) }),
  );
}

describe('the middle answers about a patient’s waiting', () => {
  it.each<[readonly (WaitId | undefined)[], readonly WaitId[]]>([
    [[], []],
    [[undefined, 'vet_ikke'], []],
    [['t2'], ['t2']],
    [['t5', 't0', 't2'], ['t2']],
    [
      ['t3', 't2'],
      ['t2', 't3'],
    ],
    [['t3', 't3'], ['t3']],
    [
      ['t0', 't5', 't5', 't1', 'vet_ikke'],
      ['t1', 't5'],
    ],
  ])('of %j are %j', (given, middle) => {
    expect(middleWaits(form, waited(...given))).toEqual(middle);
  });

  it('are those of people who say that something is waited for', () => {
    const right = people(3, 1, 'riktig_aktiv', { wait: 't5' });
    const unable = people(3, 1, 'vet_ikke', { wait: 't5' });
    expect(middleWaits(form, [...right, ...unable, ...waited('t2')])).toEqual(['t2']);
  });

  it('are what the median is the mean of, in whatever order people answered', () => {
    const waits = fc.array(fc.constantFrom(...form.waits.map(({ id }) => id)), { maxLength: 9 });
    fc.assert(
      fc.property(waits, (given) => {
        const answers = waited(...given);
        const amounts = middleWaits(form, answers).map((wait) => amountOf(form, wait) ?? Number.NaN);
        const [lower, upper = lower] = amounts;
        const mean = lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
        expect(mean).toBe(gatherRaters(form, answers).time);
        expect(middleWaits(form, answers.toReversed())).toEqual(middleWaits(form, answers));
      }),
    );
  });
});

describe('a cause has waited at least its sum', () => {
  const named = (reason: string, wait: WaitId) => people(1, 1, 'riktig_venter', { reasons: [reason], wait });

  it('when a patient it is named for has the median in an open band', () => {
    expect(reasonsAtLeast(form, [named('besl-plan', 't5'), named('diag-lab', 't4')])).toEqual(['besl-plan']);
  });

  it('when one of the two middle answers is in one, whoever named the reason', () => {
    const both = [...named('diag-lab', 't3'), ...named('besl-plan', 't5')];
    expect(reasonsAtLeast(form, [both])).toEqual(['besl-plan', 'diag-lab']);
  });

  it('not when a minority says so', () => {
    const three = [...named('diag-lab', 't3'), ...named('diag-lab', 't4'), ...named('diag-lab', 't5')];
    expect(reasonsAtLeast(form, [three])).toEqual([]);
  });

  it('once, however many patients', () => {
    expect(reasonsAtLeast(form, [named('diag-lab', 't5'), named('diag-lab', 't5')])).toEqual(['diag-lab']);
  });
});

describe('a session’s causes that have waited at least their sum', () => {
  it('are of the patients who stay in the denominators', () => {
    const says = (patient: number, reason: string) =>
      people(1, patient, 'riktig_venter', { reasons: [reason], wait: 't5' });
    const answers = [...says(1, 'besl-plan'), ...says(2, 'diag-lab'), ...says(3, 'pers-tolk')];
    expect(atLeastIn({ form, patients: [left, leaving], answers })).toEqual(['besl-plan']);
  });
});

describe('the open bands', () => {
  it.each<[FormId, readonly WaitId[]]>([
    ['sengepost', ['t5']],
    ['psykrus', ['t6']],
    ['poliklinikk', ['m3']],
  ])('of %s are %j', (id, open) => {
    expect(forms[id].waits.filter((band) => isOpen(forms[id], band.id)).map((band) => band.id)).toEqual(open);
  });

  it('count as an amount within what they span', () => {
    const inUnit = {
      minutes: { minutes: 1, hours: 60, days: 1440 },
      days: { minutes: 1 / 1440, hours: 1 / 24, days: 1 },
    };
    for (const each of formIds.map((id) => forms[id])) {
      for (const { id, amount } of each.waits) {
        const span = spanOf(each, id);
        if (amount === undefined || span === undefined) continue;
        const size = (edge: typeof span.from) => edge.count * inUnit[each.timeUnit][edge.unit];
        expect(amount).toBeGreaterThanOrEqual(size(span.from));
        // An open day band begins at the day after: more than 7 days is 8 at least.
        expect(amount).toBeLessThanOrEqual(span.to === undefined ? size(span.from) + 1 : size(span.to));
      }
    }
  });
});
