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
    expect(text).toContain('Pasient 7 av 24\nUlikt syn – flest svarte «Riktig sted – men venter»\n');
    expect(text).toContain('4 av 8\nRiktig sted – men venter\n●●●●○○○○\n3 av 8');
    expect(text).toContain('1 kunne ikke vurdere, 1 svarte etterpå.');
    expect(text).toContain('Har ventet 8–24 timer. Årsaker:\n4\nRadiologi\n2\n');
    expect(text).toContain('Hva skulle til i dag? «MR i dag» · «Plass på Ulriksdal»');
  });

  it('asks what one group sees that the other does not, when the roles differ', () => {
    expect(read(differing)).toContain('Hva ser den ene gruppen som den andre ikke ser?');
    expect(read(differing)).toContain('Flest sykepleiere: venter. Flest leger: går fremover.');
  });

  it('tells of roles in words, never in counts, and only where there is something to talk about', () => {
    const byRole = [
      { role: 'fysioergo', most: 'annet_sted' },
      { role: 'annen', most: 'ferdig' },
    ] as const;
    const text = read({ ...differing, byRole });
    expect(text).toContain('Flest fysio-/ergoterapeuter: annet sted. Flest i annen rolle: ferdig.');
    expect(text).not.toMatch(/(terapeuter|rolle)[^.]*\d/);
    expect(read({ ...differing, agreement: 'agree', byRole })).not.toContain('Flest fysio');
    expect(read({ ...agreeing, byRole })).not.toContain('Flest');
  });

  it('names three reasons and three texts at most, and says how many there are besides', () => {
    const reasons = ['besl-lege', 'besl-plan', 'diag-lab', 'diag-skopi', 'utskr-papir'];
    const text = read({
      ...differing,
      reasons: reasons.map((reason) => ({ reason, people: 1 })),
      texts: ['A', 'B', 'C', 'D'],
    });
    expect(text).toContain('Prøvetaking eller prøvesvar\nog 2 årsaker til');
    expect(text).not.toContain('Skopi');
    expect(text).toContain('«A» · «B» · «C» · og 1 svar til');
    expect(text).not.toContain('«D»');
  });

  it('says how long without reasons, and reasons without how long', () => {
    expect(read({ ...differing, reasons: [] })).toContain('Har ventet 8–24 timer.\n');
    expect(read({ ...differing, waits: [] })).toContain('\nÅrsaker:\n');
    expect(read({ ...differing, waits: [], reasons: [] })).not.toMatch(/ventet \d|Årsaker/);
    const lost = read({ ...differing, waits: ['m3'] }, { form: forms.poliklinikk });
    expect(lost).toContain('Mer enn 60 minutter tapt. Årsaker:');
  });

  it('has no marks for more than thirty people, only the counts', () => {
    const counts = [
      { assessment: 'riktig_aktiv', count: 14 },
      { assessment: 'riktig_venter', count: 17 },
    ] as const;
    const text = read({ ...differing, assessed: 31, counts });
    expect(text).toContain('17 av 31\nRiktig sted – men venter\n14 av 31');
    expect(text).not.toMatch(/[●○]/);
  });

  it('says after a second round what talking did, and what most said before', () => {
    const now = {
      ...differing,
      counts: [
        { assessment: 'riktig_aktiv', count: 1 },
        { assessment: 'riktig_venter', count: 7 },
      ],
      agreement: 'agree',
    } as const;
    const agreed = read(now, { first: differing, round: 2 });
    expect(agreed).toContain('Pasient 7 · ny runde\nVi er blitt enige – «Riktig sted – men venter»');
    expect(agreed).toContain('Før dere snakket: 4 av 8 riktig sted – men venter.');
    expect(read(differing, { first: differing, round: 2 })).toContain('Fortsatt ulikt syn – flest svarte');
    const none = { ...agreeing, assessed: 0, counts: [], headline: undefined, agreement: undefined };
    expect(read(now, { first: none, round: 2 })).not.toContain('Før dere snakket');
  });

  it('gives the leader three ways on, the next patient first, and nobody else a way back', () => {
    const leading = { leads: true, undo: { at: 5, until: Date.UTC(2026, 10, 22, 9, 4) }, canAgain: true };
    const card = expandCard(resultCard(words, view(differing, leading)));
    expect(buttonTitles(card)).toEqual(['Neste pasient', 'Angre (til 10.04)', 'Svar på nytt']);
    expect(textOf(card)).not.toContain('Lederen går videre');
    const late = expandCard(resultCard(words, view(differing, { ...leading, canAnswerLate: true })));
    expect(buttonTitles(late).slice(0, 3)).toEqual(buttonTitles(card));
    const [undo] = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'session.undo');
    expect(undo?.data).toEqual({ session: 's1', patient: 7, step: 5 });
  });

  it('can be folded again by whoever has unfolded it', () => {
    const card = expandCard(resultCard(words, view(differing, { canGoOn: false, unfolded: true })));
    expect(buttonTitles(card)).toEqual(['Skjul']);
    const [fold] = ofType(card, 'Action.Execute').filter(({ title }) => title === 'Skjul');
    expect(fold).toMatchObject({ verb: 'patient.view', data: { session: 's1', patient: 7 } });
    expect(fold?.data).not.toHaveProperty('full');
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
    const text = read({ ...differing, headline: 'annet_sted', counts, byRole: [] });
    expect(text).toContain('Hvor ville pasienten hatt det best');
    expect(text).toContain('Ulikt syn – svarene er delt likt');
  });

  it('asks exactly one question where people differ, and none where they agree', () => {
    expect(read(differing).match(questions)).toHaveLength(1);
    expect(read(agreeing).match(questions)).toBeNull();
    expect(read(agreeing)).toContain('Alle enige – riktig sted, forløpet går fremover');
  });

  it('calls three of four «enige», not everybody', () => {
    const counts = [
      { assessment: 'riktig_aktiv', count: 3 },
      { assessment: 'ferdig', count: 1 },
    ] as const;
    const text = read({ ...agreeing, assessed: 4, counts });
    expect(text).toContain('\nEnige – «Riktig sted – forløpet går fremover»\n');
    expect(text).not.toContain('Alle enige');
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
    expect(
      read({ ...agreeing, assessed: 1, headline: 'ferdig', counts: one, agreement: undefined }),
    ).toContain('Bare ett svar – «Ferdig behandlet');
    expect(
      read({ ...agreeing, assessed: 0, counts: [], headline: undefined, agreement: undefined }),
    ).toContain('Ingen har vurdert pasienten');
  });
});
