import { describe, expect, it } from 'vitest';
import type { HandsView, SummaryView } from '../../src/cards/model/views.ts';
import { handCountCard, handsCard, roomCard } from '../../src/cards/patient/handsCard.ts';
import { resultCard } from '../../src/cards/patient/resultCard.ts';
import { methodCard } from '../../src/cards/summary/methodCard.ts';
import { numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import type { Summary } from '../../src/domain/figures/summary.ts';
import { assessmentIds, formIds, forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { agreeing, differing, emptySummary, summary } from './examples.ts';
import { buttonTitles, isRecord, objectsIn, textOf } from './walk.ts';

const place = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 } as const;
const nurses = {
  role: 'sykepleier',
  inRoom: 4,
  counts: [
    { assessment: 'riktig_venter', count: 3 },
    { assessment: 'vet_ikke', count: 1 },
  ],
  fixed: false,
} as const;
const doctors = { role: 'lege', inRoom: 2, counts: [], fixed: false } as const;
const view: HandsView = { ...place, roles: [nurses, doctors], revealed: false };
const seen = (shown: Partial<HandsView>) => expandCard(handsCard(words, { ...view, ...shown }));

describe('the leader’s card of a show of hands', () => {
  it('says per role how many are in the room, and what has been counted in marks and words', () => {
    const text = textOf(seen({}));
    expect(text).toContain('Sykepleier – 4 i rommet\n●●●●  3 venter · 1 vet ikke\n');
    expect(text).toContain('Lege – 2 i rommet\nIkke talt ennå');
    expect(text).toContain('Bare du ser dette til svarene vises.');
    expect(textOf(seen({ roles: [{ ...nurses, inRoom: 6 }] }))).toContain('●●●●○○  3 venter');
  });

  it.each(formIds)('has one button for every answer of %s, short enough for half a phone', (form) => {
    const titles = buttonTitles(seen({ form: forms[form], roles: [doctors] }));
    expect(titles).toHaveLength(forms[form].assessments.length + 3);
    expect(titles.slice(-3)).toEqual(['Nullstill', 'Ferdig', 'Hvem er her?']);
    for (const title of titles) expect(String(title).match(/\p{L}/gu)?.length).toBeLessThanOrEqual(15);
  });

  it('says that what is counted after the reveal is late, and leaves what was counted before as it is', () => {
    const late = seen({ revealed: true, roles: [{ ...nurses, fixed: true }, doctors] });
    expect(textOf(late)).toContain('Det du teller nå, kommer for sent og regnes ikke med.');
    expect(textOf(late)).toContain('Talt før svarene ble vist.');
    expect(textOf(late)).not.toContain('Bare du ser dette');
    expect(buttonTitles(late)).toHaveLength(8);
  });

  it('counts more than two roles one at a time, round and round', () => {
    const roles = [nurses, doctors, { ...doctors, role: 'annen' }] as const;
    const first = seen({ roles });
    expect(textOf(first)).toContain('Sykepleier');
    expect(textOf(first)).not.toContain('Lege –');
    expect(buttonTitles(first)).toContain('Neste rolle: Lege');
    expect(buttonTitles(seen({ roles, role: 'annen' }))).toContain('Neste rolle: Sykepleier');
  });

  it('asks once who is in the room, and does not go away while somebody chooses', () => {
    const asked = { session: 's1', patient: 7, room: { lege: 2 }, counted: false };
    const card = expandCard(roomCard(words, asked));
    const inputs = [...objectsIn(card)].flatMap(({ node }) =>
      node.type === 'Input.ChoiceSet' ? [[node.id, node.value]] : [],
    );
    expect(inputs).toEqual([
      ['sykepleier', '0'],
      ['lege', '2'],
      ['helsefag', '0'],
      ['fysioergo', '0'],
      ['annen', '0'],
    ]);
    expect(card).not.toHaveProperty('refresh');
    expect(textOf(card)).not.toContain('Setter du 0');
    expect(textOf(expandCard(roomCard(words, { ...asked, counted: true })))).toContain(
      'Setter du 0, slettes tellingen for rollen.',
    );
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
    expect(text).toContain('3 svarte ved håndsopprekning, 2 kunne ikke vurdere');
    expect(text).toContain('1 ble talt for sent og er ikke regnet med.');
  });

  it('may be all there is', () => {
    const hands = { assessed: 9, unknown: 2, late: 2 };
    const text = read({ ...agreeing, unknown: 2, hands });
    expect(text).toContain('9 svarte ved håndsopprekning, 2 kunne ikke vurdere');
    expect(text).toContain('2 ble talt for sent');
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
    pages: 'https://a.example/forbedringslogg/u',
    dialogs: true,
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
