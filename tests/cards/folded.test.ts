import { describe, expect, it } from 'vitest';
import { foldedCard } from '../../src/cards/patient/foldedCard.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import { forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { agreeing, differing, session } from './examples.ts';
import { textOf } from './walk.ts';

const place = { session, form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
const read = (result: PatientResult) => textOf(expandCard(foldedCard(words, { ...place, result })));
const nobody: PatientResult = {
  ...agreeing,
  assessed: 0,
  counts: [],
  headline: undefined,
  agreement: undefined,
};

describe('a patient’s card when the session is locked', () => {
  it('says what most people said, with no roles, no reasons and no risk', () => {
    expect(read(differing)).toBe('Pasient 7 av 24\nFlest svarte «Riktig sted – men venter» (4 av 8).');
    expect(read(agreeing)).toContain('Alle 9 svarte: Riktig sted – forløpet går fremover.');
  });

  it('does not say what a single person said', () => {
    const counts = [{ assessment: 'ferdig', count: 1 }] as const;
    expect(read({ ...agreeing, assessed: 1, counts, headline: 'ferdig' })).not.toContain('Ferdig');
  });

  it('does not say what whoever saw the hands could subtract', () => {
    const hands = { assessed: 8, unknown: 0, late: 0 };
    expect(read({ ...agreeing, hands })).toContain('9 vurderte pasienten, de fleste ved håndsopprekning.');
    expect(read({ ...agreeing, hands: { ...hands, assessed: 7 } })).toContain('Alle 9 svarte');
    expect(read({ ...agreeing, hands: { ...hands, assessed: 9 } })).toContain('Alle 9 svarte');
    expect(read({ ...nobody, hands: { assessed: 0, unknown: 0, late: 2 } })).toContain('kom for sent');
  });

  it('says so when the answers were shared equally, came too late, or never came', () => {
    const counts = [
      { assessment: 'annet_sted', count: 2 },
      { assessment: 'ferdig', count: 2 },
    ] as const;
    expect(read({ ...differing, assessed: 4, counts })).toContain('delt likt');
    expect(read({ ...nobody, late: 2 })).toContain('kom for sent til å vises');
    expect(read({ ...nobody, unknown: 3 })).toContain('Ingen vurderte pasienten');
  });
});
