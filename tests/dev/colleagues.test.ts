import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  formsOffering,
  makeColleagues,
  makeTruth,
  type Tap,
} from '../../src/dev/trial/colleagues.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';
import { roleIds } from '../../src/domain/basics.ts';
import { findReason } from '../../src/domain/form/catalogue.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';

const offered = (form: (typeof formIds)[number]) =>
  formsOffering(forms[form].assessments.map(({ id }) => id));
const said = (taps: readonly Tap[], field: string): string | undefined =>
  taps.map(({ data }) => data[field]).find((value) => value !== undefined);

/** What `people` colleagues say of `patients` patients of a form. */
function ward(form: (typeof formIds)[number], seed: number, people: number, patients: number) {
  const random = seededRandom(seed);
  const colleagues = makeColleagues(people, random);
  return Array.from({ length: patients }, () => {
    const truth = makeTruth(offered(form), random);
    return colleagues.map((colleague) => answerOf(colleague, truth, offered(form), random));
  });
}

test('five colleagues have five different roles', () => {
  const roles = makeColleagues(5, seededRandom(1)).map(({ role }) => role);
  expect(roles.toSorted()).toEqual([...roleIds].toSorted());
});

test('a card is recognised by the answers it offers; bed wards and psychiatry offer the same ones', () => {
  expect(offered('poliklinikk').map(({ id }) => id)).toEqual(['poliklinikk']);
  expect(offered('sengepost').map(({ id }) => id)).toEqual(['sengepost', 'psykrus']);
  expect(formsOffering(['ja', 'nei'])).toEqual([]);
});

describe.each(formIds)('a colleague who fills in %s', (id) => {
  test('taps only what the form has, and gives reason and time exactly when it asks for them', () => {
    const check = fc.property(fc.nat(), (seed) => {
      for (const taps of ward(id, seed, 4, 5).flat()) {
        const assessment = forms[id].assessments.find((option) => option.id === said(taps, 'assessment'));
        expect(assessment).toBeDefined();
        const verbs = taps.map(({ verb }) => verb);
        if (assessment?.meaning !== 'waiting') {
          expect(verbs).toEqual(['answer.assess']);
          continue;
        }
        expect(verbs).toEqual(['answer.assess', 'answer.reason', 'answer.wait']);
        expect(findReason(said(taps, 'reason') ?? '')?.variants).toContain(forms[id].variant);
        expect(forms[id].waits.map((band) => band.id)).toContain(said(taps, 'wait'));
      }
    });
    fc.assert(check, { numRuns: 50 });
  });
});

test('colleagues agree on many patients and disagree on some', () => {
  const patients = ward('sengepost', 3, 5, 60);
  const unanimous = patients.filter(
    (answers) => new Set(answers.map((taps) => said(taps, 'assessment'))).size === 1,
  );
  expect(unanimous.length).toBeGreaterThan(6);
  expect(unanimous.length).toBeLessThan(50);
});

test('some patients wait and some do not', () => {
  const answers = ward('sengepost', 3, 1, 60)
    .flat()
    .map((taps) => said(taps, 'assessment'));
  const right = answers.filter((assessment) => assessment === 'riktig_aktiv').length;
  expect(right).toBeGreaterThan(15);
  expect(right).toBeLessThan(50);
});

test('the same seed gives the same ward', () => {
  expect(ward('psykrus', 11, 3, 8)).toEqual(ward('psykrus', 11, 3, 8));
  expect(ward('psykrus', 11, 3, 8)).not.toEqual(ward('psykrus', 12, 3, 8));
});
