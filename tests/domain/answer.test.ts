import { describe, expect, test } from 'vitest';
import { countedReasons, isComplete, needsReason } from '../../src/domain/answer/answer.ts';
import { forms } from '../../src/domain/form/form.ts';
import { answered } from './fixtures.ts';

const { sengepost, poliklinikk } = forms;

describe('a complete answer', () => {
  test('one tap on the right place, or on «Kan ikke vurdere», is enough', () => {
    expect(isComplete(sengepost, answered('riktig_aktiv'))).toBe(true);
    expect(isComplete(sengepost, answered('vet_ikke'))).toBe(true);
    expect(isComplete(poliklinikk, answered('riktig'))).toBe(true);
  });

  test('a waiting patient needs a reason and a time', () => {
    expect(isComplete(sengepost, answered('ferdig'))).toBe(false);
    expect(isComplete(sengepost, answered('ferdig', { reasons: ['komm-korttid'] }))).toBe(false);
    expect(isComplete(sengepost, answered('ferdig', { wait: 't3' }))).toBe(false);
    expect(isComplete(sengepost, answered('ferdig', { reasons: ['komm-korttid'], wait: 't3' }))).toBe(true);
  });

  test('not knowing how long is an answer too', () => {
    expect(isComplete(sengepost, answered('ferdig', { reasons: ['komm-korttid'], wait: 'vet_ikke' }))).toBe(
      true,
    );
  });

  test('«Ferdig» makes it complete as it stands', () => {
    expect(isComplete(sengepost, answered('ferdig', { done: true }))).toBe(true);
  });

  test('the further questions never complete an answer, and never hold it back', () => {
    expect(
      isComplete(
        sengepost,
        answered('ferdig', { further: { risk: 3, staffing: 'nei', bottleneck: 'ofte' } }),
      ),
    ).toBe(false);
  });
});

describe('reasons that count', () => {
  test('changing to the right place keeps the reasons but does not count them', () => {
    const reasons = ['komm-korttid', 'utskr-papir'];
    expect(countedReasons(sengepost, answered('riktig_aktiv', { reasons }))).toEqual([]);
    expect(countedReasons(sengepost, answered('vet_ikke', { reasons }))).toEqual([]);
    expect(countedReasons(sengepost, answered('annet_sted', { reasons }))).toEqual(reasons);
  });

  test('every assessment asks for a reason but the right place and «Kan ikke vurdere»', () => {
    const asking = (form: typeof sengepost) =>
      form.assessments.filter(({ id }) => needsReason(form, id)).map(({ id }) => id);
    expect(asking(sengepost)).toEqual(['riktig_venter', 'annet_sted', 'ferdig']);
    expect(asking(poliklinikk)).toEqual(['riktig_hindret', 'annen_mate', 'unodvendig', 'ikke_gjennomfort']);
  });
});
