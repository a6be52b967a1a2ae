import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/model/card.ts';
import { closedPatientCard, foldedCard, lockedCard } from '../../src/cards/patient/foldedCard.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import { forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { agreeing, differing, session, waiting } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

const place = { session, form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
const text = (card: Card) => textOf(expandCard(card));
const folded = (result: PatientResult) => text(foldedCard(words, { ...place, result }));
const locked = (result: PatientResult) => text(lockedCard(words, { ...place, result }));
const nobody: PatientResult = {
  ...agreeing,
  assessed: 0,
  counts: [],
  headline: undefined,
  agreement: undefined,
};

describe('a patient people have gone on from', () => {
  it('is one line, with risk, and the way to all of it', () => {
    expect(folded(differing)).toBe(
      'Pasient 7 · Ulikt syn, flest: riktig sted, men venter (4 av 8) · høy risiko',
    );
    expect(folded(agreeing)).toBe('Pasient 7 · Alle enige: riktig sted (9 av 9)');
    const card = expandCard(foldedCard(words, { ...place, result: differing }));
    expect(buttonTitles(card)).toEqual(['Vis']);
    const [show] = ofType(card, 'Action.Execute').filter(({ title }) => title === 'Vis');
    expect(show).toMatchObject({ verb: 'patient.view', data: { session, patient: 7, full: 1 } });
  });

  it('is never unfolded by Teams asking for it anew', () => {
    const card = expandCard(foldedCard(words, { ...place, result: differing }));
    expect(card.refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'patient.view', data: { session, patient: 7 } },
    });
  });

  it('says what a second round came to', () => {
    const counts = [{ assessment: 'ferdig', count: 9 }] as const;
    const again = { ...agreeing, headline: 'ferdig', counts } as const;
    const line = text(foldedCard(words, { ...place, round: 2, result: again, first: differing }));
    expect(line).toBe('Pasient 7 · Vi er blitt enige: ferdig, venter på å reise (9 av 9)');
  });

  it('says without a result why there is none, and to each their own answer', () => {
    const closed = (why: 'skipped' | 'later' | 'leaving' | 'notReached' | 'cancelled') =>
      text(closedPatientCard(words, { ...place, why }));
    expect(closed('skipped')).toBe('Pasient 7 · Hoppet over. Står i oppsummeringen.');
    expect(closed('later')).toBe('Pasient 7 · Kommer vi tilbake til. Svarene er tatt vare på.');
    expect(closed('leaving')).toBe('Pasient 7 · Reiser hjem i dag. Regnes ikke med.');
    expect(closed('notReached')).toBe('Pasient 7 · Ikke gjennomgått.');
    expect(closed('cancelled')).toBe('Pasient 7 · Avbrutt. Svarene brukes ikke.');
    const mine = text(closedPatientCard(words, { ...place, why: 'passedOver', mine: waiting }));
    expect(mine).toContain('Hoppet over.');
    expect(mine).toContain('Du svarte: Ferdig behandlet hos oss – venter på å reise');
  });
});

describe('a patient’s card when the session is locked', () => {
  it('says what most people said, with no roles, no reasons, no risk and no button', () => {
    expect(locked(differing)).toBe('Pasient 7 · Ulikt syn, flest: riktig sted, men venter (4 av 8)');
    const card = expandCard(lockedCard(words, { ...place, result: differing }));
    expect(buttonTitles(card)).toEqual([]);
    expect(card).not.toHaveProperty('refresh');
  });
});

describe.each([
  { what: 'folded', read: folded },
  { what: 'locked', read: locked },
])('one line about a patient ($what)', ({ read }) => {
  it('does not say what a single person said', () => {
    const counts = [{ assessment: 'ferdig', count: 1 }] as const;
    const line = read({ ...agreeing, assessed: 1, counts, headline: 'ferdig', agreement: undefined });
    expect(line).toBe('Pasient 7 · Bare én har vurdert pasienten');
  });

  it('does not say what whoever saw the hands could subtract', () => {
    const hands = { assessed: 8, unknown: 0, late: 0 };
    expect(read({ ...agreeing, hands })).toContain('9 har vurdert pasienten, de fleste ved håndsopprekning');
    expect(read({ ...agreeing, hands: { ...hands, assessed: 7 } })).toContain('Alle enige');
    expect(read({ ...agreeing, hands: { ...hands, assessed: 9 } })).toContain('Alle enige');
    expect(read({ ...nobody, hands: { assessed: 0, unknown: 0, late: 2 } })).toContain('kom for sent');
  });

  it('says so when the answers were shared equally, came too late, or never came', () => {
    const counts = [
      { assessment: 'annet_sted', count: 2 },
      { assessment: 'ferdig', count: 2 },
    ] as const;
    expect(read({ ...differing, assessed: 4, headline: 'annet_sted', counts })).toContain(
      'Svarene er delt likt (4 svar)',
    );
    expect(read({ ...nobody, late: 2 })).toContain('Alle svar kom for sent til å vises');
    expect(read({ ...nobody, unknown: 3 })).toContain('Ingen har vurdert pasienten');
  });
});
