import { describe, expect, it } from 'vitest';
import { foremost } from '../../src/domain/figures/foremost.ts';
import { sinceLast } from '../../src/domain/figures/sinceLast.ts';
import type { ReasonScore } from '../../src/domain/figures/summary.ts';

function score(reason: string, figures: Partial<ReasonScore>): ReasonScore {
  return { reason, patients: 1, time: 1, risk: 0, basis: 10, points: 10, namedFor: 1, ...figures };
}

function said(reasons: readonly ReasonScore[]): unknown {
  const first = foremost({ reasons });
  switch (first.kind) {
    case 'each':
      return [first.time.reason, first.patients.reason];
    case 'both':
      return first.reason.reason;
    case 'patients':
      return ['no time', first.patients.reason];
    default:
      return first.kind;
  }
}

describe('what a summary says first of its causes', () => {
  it('is the most time, and the most patients as whole people', () => {
    const slow = score('komm-korttid', { time: 9, patients: 2.75, namedFor: 3 });
    const common = score('utskr-papir', { time: 0.9, patients: 1.5, namedFor: 5 });
    expect(said([slow, common])).toEqual(['komm-korttid', 'utskr-papir']);
  });

  it('is one cause when it has both', () => {
    expect(said([score('diag-lab', { time: 2, namedFor: 2 }), score('besl-plan', {})])).toBe('diag-lab');
  });

  it('goes by time, then weighted patients, then id, when they tie', () => {
    const figures = { time: 3, patients: 2, namedFor: 2 };
    expect(said([score('b-b', figures), score('a-a', figures)])).toBe('a-a');
    expect(said([score('a-a', figures), score('b-b', { ...figures, patients: 2.5 })])).toBe('b-b');
    expect(said([score('a-a', { ...figures, time: 1 }), score('b-b', figures)])).toBe('b-b');
  });

  it('is never «annet», also where it has the most time or patients', () => {
    const other = score('annet-fritekst', { time: 5, namedFor: 9, basis: 30 });
    expect(said([other, score('diag-lab', { basis: 70 })])).toBe('diag-lab');
  });

  it.each([
    'annet-fritekst',
    'annet-ukjent',
  ])('is that it is vague, when the largest share is %s', (reason) => {
    expect(said([score(reason, { basis: 60 }), score('diag-lab', { basis: 40 })])).toBe('vague');
  });

  it('is the patients alone when nobody gave a time, and nothing when no cause was named', () => {
    expect(said([score('diag-lab', { time: 0 }), score('besl-plan', { time: 0, namedFor: 2 })])).toEqual([
      'no time',
      'besl-plan',
    ]);
    expect(said([])).toBe('none');
  });
});

describe('since last time', () => {
  const compared = (low: number, high: number) =>
    sinceLast({
      change: { kind: 'compared', waitingBefore: 9, assessedBefore: 22, difference: { low, high } },
    });

  it.each([
    [-0.3, 0.2, 'unsure'],
    [0, 0.4, 'unsure'],
    [-0.4, 0, 'unsure'],
    [0.01, 0.4, 'more'],
    [-0.4, -0.01, 'fewer'],
  ])('an interval from %d to %d is %s', (low, high, kind) => {
    expect(compared(low, high)).toEqual({ kind, waiting: 9, of: 22 });
  });

  it('nothing is said the first time, and a changed form is', () => {
    expect(sinceLast({ change: undefined })).toBeUndefined();
    expect(sinceLast({ change: { kind: 'formChanged' } })).toEqual({ kind: 'formChanged' });
  });
});
