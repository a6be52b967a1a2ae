import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  formsOffering,
  makeColleagues,
  makeStory,
  type Tap,
} from '../../src/dev/trial/colleagues.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';
import { findReason } from '../../src/domain/form/catalogue.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';

const offered = (form: (typeof formIds)[number]) =>
  formsOffering(forms[form].assessments.map(({ id }) => id));
const said = (taps: readonly Tap[], field: string): string | undefined =>
  taps.map(({ data }) => data[field]).find((value) => value !== undefined);

/** What `people` colleagues say of so many patients of a form after the first three. */
function ward(form: (typeof formIds)[number], seed: number, people: number, patients: number) {
  const random = seededRandom(seed);
  const colleagues = makeColleagues(people, random);
  return Array.from({ length: patients }, (_, index) => {
    const story = makeStory(index + 4, offered(form), random);
    return colleagues.map((colleague) => answerOf(colleague, story, offered(form), random, 1));
  });
}

/** What six colleagues say of one patient: the assessment's meaning, by role, in both rounds. */
function rounds(form: (typeof formIds)[number], seed: number, patient: number) {
  const story = makeStory(patient, offered(form), seededRandom(seed));
  const meanings = (round: 1 | 2) =>
    makeColleagues(6, seededRandom(seed)).map((colleague) => {
      const taps = answerOf(colleague, story, offered(form), seededRandom(colleague.number), round);
      const assessment = forms[form].assessments.find(({ id }) => id === said(taps, 'assessment'));
      return `${colleague.role}: ${assessment?.meaning}`;
    });
  return { reason: findReason(story.truth.reason), first: meanings(1), second: meanings(2) };
}

test('of six colleagues, two professions are three each, so that a result may say what each of them saw', () => {
  const roles = makeColleagues(6, seededRandom(1)).map(({ role }) => role);
  expect(roles.toSorted()).toEqual(['lege', 'lege', 'lege', 'sykepleier', 'sykepleier', 'sykepleier']);
});

describe.each(formIds)('the first three patients of %s show what a session is for', (form) => {
  test.each([1, 5, 9])('whatever the chance (%i)', (seed) => {
    const [agreed, differing, waiting] = [1, 2, 3].map((patient) => rounds(form, seed, patient));
    expect(new Set(agreed?.first)).toEqual(new Set(['sykepleier: right', 'lege: right']));
    expect(new Set(differing?.first)).toEqual(new Set(['sykepleier: waiting', 'lege: right']));
    expect(differing?.reason?.level).toBe('mikro');
    expect(new Set(waiting?.first)).toEqual(new Set(['sykepleier: waiting', 'lege: waiting']));
    expect(waiting?.reason?.level).toBe('samfunn');
  });

  test('after the talk most have changed their minds, and one has not', () => {
    const { first, second } = rounds(form, 5, 2);
    expect(second.filter((answer) => answer.endsWith('waiting'))).toHaveLength(5);
    expect(second.filter((answer, index) => answer !== first[index])).toHaveLength(2);
  });
});

test('who stands fast in the second round says the same again', () => {
  const [, , third] = makeColleagues(3, seededRandom(1));
  if (third === undefined) throw new Error('three colleagues');
  for (let seed = 1; seed <= 20; seed += 1) {
    const story = makeStory(7, offered('sengepost'), seededRandom(seed));
    const taps = (round: 1 | 2) =>
      answerOf(third, story, offered('sengepost'), seededRandom(seed + 100), round);
    expect(taps(2)).toEqual(taps(1));
  }
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
