import { describe, expect, it } from 'vitest';
import type { HandsView, SummaryView } from '../../src/cards/model/views.ts';
import { handCountCard, handsCard } from '../../src/cards/patient/handsCard.ts';
import { resultCard } from '../../src/cards/patient/resultCard.ts';
import { methodCard } from '../../src/cards/summary/methodCard.ts';
import { numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { roleIds } from '../../src/domain/basics.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import type { Summary } from '../../src/domain/figures/summary.ts';
import { assessmentIds, formIds, forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { agreeing, differing, emptySummary, summary } from './examples.ts';
import { buttonTitles, isRecord, objectsIn, textOf } from './walk.ts';

const place = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
const view: HandsView = { ...place, counted: [], open: roleIds, revealed: false, saved: false };

describe('the leader’s card of a show of hands', () => {
  it('says per role what has been stored, and which is late', () => {
    const counts = [
      { assessment: 'riktig_aktiv', count: 4 },
      { assessment: 'vet_ikke', count: 1 },
    ] as const;
    const counted = [
      { role: 'sykepleier', counts, late: false },
      { role: 'lege', counts: counts.slice(0, 1), late: true },
    ] as const;
    const text = textOf(expandCard(handsCard(words, { ...view, counted, saved: true, revealed: true })));
    expect(text).toContain('Sykepleier: 4 Riktig sted – forløpet går fremover · 1 Kan ikke vurdere\n');
    expect(text).toContain('Lege: 4 Riktig sted – forløpet går fremover (etter at svarene ble vist)');
    expect(text).toContain('Lagret.');
    expect(textOf(expandCard(handsCard(words, view)))).toContain('Ingen er talt opp ennå');
  });

  it('offers the roles that can be counted, and says so when none can', () => {
    expect(buttonTitles(expandCard(handsCard(words, view)))).toEqual([
      'Sykepleier',
      'Lege',
      'Helsefagarbeider',
      'Fysio-/ergoterapeut',
      'Annen rolle',
      'Tilbake',
    ]);
    const none = expandCard(handsCard(words, { ...view, open: [], revealed: true }));
    expect(buttonTitles(none)).toEqual(['Tilbake']);
    expect(textOf(none)).toContain('Alle rollene ble talt før svarene ble vist.');
  });

  it.each(formIds)('asks for a number from 0 to 20 for each assessment of %s, as stored so far', (form) => {
    const { assessments } = forms[form];
    const [first] = assessments;
    const counts = first === undefined ? [] : [{ assessment: first.id, count: 3 }];
    const card = expandCard(
      handCountCard(words, { ...place, form: forms[form], role: 'lege', counts, revealed: false }),
    );
    const inputs = [...objectsIn(card)]
      .map(({ node }) => node)
      .filter(({ type }) => type === 'Input.ChoiceSet');
    expect(inputs.map(({ id, value }) => [id, value])).toEqual(
      assessments.map(({ id }, index) => [id, index === 0 ? '3' : '0']),
    );
    for (const { choices, style, label } of inputs) {
      const values = Array.isArray(choices) ? choices.filter(isRecord).map((choice) => choice.value) : [];
      expect(values).toEqual(Array.from({ length: 21 }, (_, count) => String(count)));
      expect([style, typeof label]).toEqual(['compact', 'string']);
    }
    expect(inputs.every(({ id }) => assessmentIds.some((known) => known === id))).toBe(true);
  });
});

describe('hands on a patient’s result', () => {
  const read = (result: PatientResult) =>
    textOf(
      expandCard(
        resultCard(words, {
          ...place,
          result,
          mine: undefined,
          canGoOn: true,
          goesOn: false,
          canAnswerLate: false,
        }),
      ),
    );

  it('are told apart from the answers, among those who assessed and those who could not', () => {
    const text = read({ ...differing, unknown: 2, hands: { assessed: 3, unknown: 1, late: 1 } });
    expect(text).toContain('8 har vurdert pasienten (3 av dem ved håndsopprekning).');
    expect(text).toContain('2 kan ikke vurdere, og er ikke regnet med her (1 av dem ved håndsopprekning).');
    expect(text).toContain('Én ble talt etter at svarene ble vist, og er ikke regnet med.');
  });

  it('may be all there is', () => {
    const hands = { assessed: 9, unknown: 2, late: 2 };
    const text = read({ ...agreeing, unknown: 2, hands });
    expect(text).toContain('9 har vurdert pasienten, ved håndsopprekning.');
    expect(text).toContain('2 kan ikke vurdere, og er ikke regnet med her (ved håndsopprekning).');
    expect(text).toContain('2 ble talt etter');
  });

  it('are not mentioned when there are none', () => {
    expect(read(differing)).not.toMatch(/hånd|hender/i);
  });
});

describe('hands in the summary', () => {
  const hands = { most: 4, given: 37, patients: 11, unknown: 2, late: 3 };
  const of = (from: Summary): SummaryView => ({
    session: 's1',
    summary: from,
    startedAt: 0,
    endedAt: 1,
    logUrl: 'https://a.example',
    updatedAt: undefined,
  });
  const posted = (from: Summary) => textOf(expandCard(summaryCard(words, of(from))));
  const numbers = (from: Summary) => textOf(expandCard(numbersCard(words, of(from))));

  it('stand beside those who took part, with what they counted', () => {
    expect(posted({ ...summary, hands })).toContain('· 12 deltok · 4 ved håndsopprekning');
    expect(numbers({ ...summary, hands })).toContain(
      'Ved håndsopprekning: 37 svar for 11 pasienter. 2 «kan ikke vurdere», 3 kom etterpå.',
    );
  });

  it('are explained beside how the numbers are made', () => {
    expect(textOf(expandCard(methodCard(words, of({ ...summary, hands }))))).toContain(
      'Håndsopprekning: Høyst 4 for samme pasient. De teller med i vurderingen av pasienten.',
    );
  });

  it('are figures to show also when nobody answered in Teams', () => {
    const alone: Summary = {
      ...emptySummary,
      patients: { ...emptySummary.patients, assessed: 1 },
      hands: { most: 4, given: 4, patients: 1, unknown: 0, late: 0 },
      place: { ...emptySummary.place, right: 1 },
    };
    for (const text of [posted(alone), numbers(alone)]) {
      expect(text).not.toContain('Ingen svarte');
    }
    expect(posted(alone)).toContain('1 av 1 time gikk som planlagt');
    expect(numbers(alone)).toContain('0 av 1 gikk ikke som planlagt · 1 som planlagt');
  });

  it('are not mentioned when there are none', () => {
    expect(posted(summary) + numbers(summary)).not.toMatch(/hånd|hender/i);
  });
});
