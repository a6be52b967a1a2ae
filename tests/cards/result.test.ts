import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../src/cards/model/views.ts';
import { sharedPatientCard } from '../../src/cards/patient/patientCard.ts';
import { resultCard } from '../../src/cards/patient/resultCard.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import { forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { agreeing, differing, waiting } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

function view(result: PatientResult, more: Partial<ResultView> = {}): ResultView {
  const place = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
  return { ...place, result, mine: undefined, canGoOn: true, goesOn: false, canAnswerLate: false, ...more };
}
function read(result: PatientResult, more: Partial<ResultView> = {}): string {
  return textOf(expandCard(resultCard(words, view(result, more))));
}
const questions = /Hva ser den ene|Hva er det noen|Hvor ville pasienten/g;

describe('the result of a patient', () => {
  it('tells the answers in words and counts over those who assessed', () => {
    const text = read(differing);
    expect(text).toContain('Ulikt syn');
    expect(text).toContain('4 av 8\nRiktig sted – men venter');
    expect(text).toContain('1 kan ikke vurdere');
    expect(text).toContain('Venter på radiologi (CT, MR, ultralyd, røntgen) – nevnt av 4');
    expect(text).toContain('Ventetid: 0,7 døgn');
  });

  it('asks what one group sees that the other does not, when the roles differ', () => {
    expect(read(differing)).toContain('Hva ser den ene gruppen som den andre ikke ser?');
    expect(read(differing)).toContain('Flest sykepleiere: venter. Flest leger: går fremover.');
  });

  it('tells of roles in words where most agree, never in counts, and nothing where all do', () => {
    const byRole = [
      { role: 'fysioergo', most: 'annet_sted' },
      { role: 'annen', most: 'ferdig' },
    ] as const;
    const text = read({ ...differing, agreement: 'agree', byRole });
    expect(text).toContain('Flest fysio-/ergoterapeuter: annet sted. Flest i annen rolle: ferdig.');
    expect(text).not.toMatch(/(terapeuter|rolle)[^.]*\d/);
    expect(read({ ...agreeing, byRole })).not.toContain('Flest');
  });

  it.each([
    ['psykrus', 'riktig_aktiv', 'aktiv behandling eller vern'],
    ['psykrus', 'annet_sted', 'annet nivå'],
    ['psykrus', 'ferdig', 'ferdig'],
    ['poliklinikk', 'riktig', 'som planlagt'],
    ['poliklinikk', 'unodvendig', 'kan avsluttes'],
    ['poliklinikk', 'ikke_gjennomfort', 'avlyst, uteble'],
  ] as const)('says briefly in %s what %s means', (form, most, words) => {
    const byRole = [{ role: 'lege', most }] as const;
    expect(read({ ...differing, byRole }, { form: forms[form] })).toContain(`Flest leger: ${words}.`);
  });

  it('asks about the waiting when some see it and some do not', () => {
    expect(read({ ...differing, byRole: [] })).toContain('Hva er det noen av oss opplever som venting');
  });

  it('asks where the patient ought to be when all see waiting', () => {
    const counts = [
      { assessment: 'annet_sted', count: 4 },
      { assessment: 'ferdig', count: 4 },
    ] as const;
    const text = read({ ...differing, counts, byRole: [] });
    expect(text).toContain('Hvor ville pasienten hatt det best');
    expect(text).toContain('Svarene er delt likt.');
  });

  it('asks exactly one question where people differ, and none where they agree', () => {
    expect(read(differing).match(questions)).toHaveLength(1);
    expect(read(agreeing).match(questions)).toBeNull();
    expect(read(agreeing)).toContain('Alle er enige');
  });

  it('calls three of four «enige», not everybody', () => {
    const counts = [
      { assessment: 'riktig_aktiv', count: 3 },
      { assessment: 'ferdig', count: 1 },
    ] as const;
    const text = read({ ...agreeing, assessed: 4, counts });
    expect(text).toContain('Enige');
    expect(text).not.toContain('Alle er enige');
    expect(text).toContain('Flest svarte «Riktig sted – forløpet går fremover»');
  });

  it('asks for an incident report only where somebody sees high risk', () => {
    expect(read(differing)).toContain('Er dette en uønsket hendelse? Meld avvik i dag');
    expect(read({ ...differing, highRisk: false })).not.toContain('Meld avvik');
  });

  it('offers a person who has not answered to do so late, and says what it counts for', () => {
    const mine = expandCard(resultCard(words, view(differing, { canAnswerLate: true, canGoOn: false })));
    expect(textOf(mine)).toContain('Svar nå – telles i årsaker og tid, ikke i enighet.');
    expect(textOf(mine)).not.toContain('Ingen ser hva du svarer');
    const place = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
    const open = expandCard(sharedPatientCard(words, place));
    expect(ofType(mine, 'Action.Execute')).toEqual(ofType(open, 'Action.Execute'));
  });

  it('asks nobody who has answered, and asks nothing on the card everybody sees', () => {
    for (const more of [{}, { canAnswerLate: true, mine: waiting }]) {
      const titles = buttonTitles(expandCard(resultCard(words, view(differing, more))));
      expect(titles).toEqual(['Neste pasient']);
    }
  });

  it('leaves going on to the leader, or says that it happens by itself', () => {
    expect(buttonTitles(expandCard(resultCard(words, view(differing))))).toEqual(['Neste pasient']);
    expect(buttonTitles(expandCard(resultCard(words, view(differing, { patient: 24 }))))).toEqual([
      'Avslutt og oppsummer',
    ]);
    const alone = view(agreeing, { goesOn: true, canGoOn: false });
    expect(buttonTitles(expandCard(resultCard(words, alone)))).toEqual([]);
    expect(textOf(expandCard(resultCard(words, alone)))).toContain('Neste pasient kommer av seg selv.');
  });

  it('makes no agreement out of one answer or none', () => {
    const one = [{ assessment: 'ferdig', count: 1 }] as const;
    expect(read({ ...agreeing, assessed: 1, counts: one, agreement: undefined })).toContain('Bare ett svar');
    expect(
      read({ ...agreeing, assessed: 0, counts: [], headline: undefined, agreement: undefined }),
    ).toContain('Ingen har vurdert pasienten');
  });
});
