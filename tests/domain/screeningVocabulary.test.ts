import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { forms } from '../../src/domain/form/form.ts';
import { screen } from '../../src/domain/screening/screening.ts';
import { isNorwegian, looksNorwegian } from '../../src/domain/screening/vocabulary.ts';
import { words } from '../words.ts';

const english = dictionary();
const none = { has: () => false, added: () => false };
const refused = (texts: readonly string[]) =>
  texts.filter((text) => screen(text, english).findings.length > 0);

describe('the product’s own wordings pass', () => {
  it('the catalogue’s labels', () => {
    const { groupLabels, reasonLabels } = words.reasons;
    const labels = [groupLabels, reasonLabels].flatMap((named) => Object.values<string>(named));
    expect(refused(labels)).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'] as const)('every label and short label in %s', (lang) => {
    const file = readFileSync(new URL('./catalogue-wordings.json', import.meta.url), 'utf8');
    const wordings = z.object({ nb: z.string().array(), nn: z.string().array(), en: z.string().array() });
    expect(refused(wordings.parse(JSON.parse(file))[lang])).toEqual([]);
  });

  it('the questions and answers of the forms', () => {
    const said = Object.values(forms).flatMap((form) => [
      ...form.assessments.map(({ id }) => words.form.assessmentLabel(form.id, id)),
      ...form.further.map(({ id }) => words.form.furtherQuestion(form.id, id)),
    ]);
    expect(refused(said)).toEqual([]);
  });
});

describe('what a ward writes in its improvement log', () => {
  it.each([
    'Prøvd i to uker, fungerer bra på dagvakt',
    'Avklar tidspunkt for epikrise før visitten',
    'Ring radiologi før klokken ni',
    'Fysioterapeut vurderer pasienten første virkedag',
    'Dropp morgenrapport muntlig, les i stedet',
    'Utprøvd på natt, må justeres',
    'Aftenvakt tar over visittlisten',
    'Egen MR-tid for inneliggende før kl. 12',
    'Funka dårlig i helgen, for få på jobb',
    'Veid fordeler og ulemper, tøyd fristen ut året',
    'Prøvd ut i to veker på dagvakt, held fram',
    'Lag ein fast rutine for munnleg rapport til kommunen neste yrkedag',
    'Portør bestilles ved visitt, ikke ved avreise',
    'Pasienten får beskjed om hjemkomst og oppmøtested dagen før',
    'Avreisedag avklares ved ankomst, påmelding til pasientreiser samme dag',
    'Avkryssing ved utsjekk og påmelding før utreise',
    'Heimreisedag og oppmøtestad blir skrivne på tavla ved framkomst',
    'Transport home is booked on arrival, not at departure',
  ])('passes: «%s»', (text) => {
    expect(screen(text, english)).toEqual({ findings: [] });
  });
});

describe('the vocabulary', () => {
  it('knows words in their forms and in compounds', () => {
    const forms = [
      'ventingen',
      'prøvd',
      'levd',
      'bildediagnostikk',
      'rommene',
      'syklene',
      'gamle',
      'sjukepleiarane',
      'tilvisinga',
      'korttidsopphold',
      'uavklarte',
    ];
    expect(forms.filter((word) => !isNorwegian(word))).toEqual([]);
  });

  it('makes no compounds that end as surnames and farms do', () => {
    expect(['solhaug', 'rosenlund', 'bjørkedal', 'sengevik'].filter(isNorwegian)).toEqual([]);
    expect(['utheim', 'avdal', 'utvik', 'påstrand'].filter(isNorwegian)).toEqual([]);
  });

  it('takes a form that no name has for a word, and no name', () => {
    expect(looksNorwegian('blekvaskende')).toBe(true);
    expect(['engelbert', 'ingebrigt', 'torvaldina'].filter(looksNorwegian)).toEqual([]);
  });

  it('names the first word it does not know, as it was written', () => {
    expect(screen('Venter på svar fra krimpelo', none)).toEqual({
      findings: ['unknownWord'],
      unknownWord: 'krimpelo',
    });
  });

  it('needs English from outside', () => {
    expect(screen('Waiting for the shuttle', english).findings).toEqual([]);
    expect(screen('Waiting for the shuttle', none).findings).toEqual(['unknownWord']);
  });
});

describe('names and words', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Liv og helse går først', 'Liv må ha ny time'],
    ['Per i dag er det fullt', 'I dag skal Per hjem'],
    ['Hans behov er avklart', 'Nå venter Hans'],
    ['Anna hjelp finst ikkje', 'No treng Anna hjelp'],
    ['Bill for equipment', 'Bill needs equipment'],
    ['Hope to hear from rehab', 'Waiting for Hope'],
    ['Svar fra Lund i dag', 'Lund venter på svar'],
    ['Lund har ikke plass', 'Overlege Lund har ikke tid'],
  ];
  it.each(same)('«%s» passes, «%s» does not', (passes, refusedText) => {
    expect(screen(passes, english).findings).toEqual([]);
    expect(screen(refusedText, english).findings).not.toEqual([]);
  });
});

describe('time', () => {
  it('is short for the longest texts, whatever is written', () => {
    const texts = [
      'operasjonsavdelingspasienter '.repeat(5).slice(0, 140),
      'x'.repeat(140),
      'mor til en '.repeat(13).slice(0, 140),
      '12 år '.repeat(24).slice(0, 140),
    ];
    for (const text of texts) screen(text, english);
    const before = process.cpuUsage();
    const rounds = 50;
    for (let round = 0; round < rounds; round++) for (const text of texts) screen(text, english);
    const { user } = process.cpuUsage(before);
    expect(user / 1000 / (rounds * texts.length)).toBeLessThan(10);
  });
});
