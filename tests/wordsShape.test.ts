import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nb } from '../src/words/nb/nb.ts';
import { type Words, words } from '../src/words/words.ts';

const src = new URL('../src/', import.meta.url);
const tests = new URL('./', import.meta.url);

describe('words', () => {
  it('do not compile in a language that lacks a sentence, a subject or a fact', () => {
    const { boardTitle, ...board } = nb.board;
    const { late, ...subjects } = nb;
    const { skipped, ...closedLines } = nb.patient.closedLines;
    const { 'besl-lege': visit, ...reasonLabels } = nb.reasons.reasonLabels;
    const whole: Words = { ...nb, board: { ...board, boardTitle: 'In another language' } };
    // @ts-expect-error A sentence is missing.
    const sentence: Words = { ...nb, board };
    // @ts-expect-error A subject is missing.
    const subject: Words = subjects;
    // @ts-expect-error One of several that belong together is missing.
    const one: Words = { ...nb, patient: { ...nb.patient, closedLines } };
    // @ts-expect-error A reason has no name.
    const reason: Words = { ...nb, reasons: { ...nb.reasons, reasonLabels } };
    // @ts-expect-error Nobody says what day it is to the one who makes this sentence.
    const fact: Words = { ...nb, board: { ...nb.board, budgetLine: (day: Date) => day.toISOString() } };
    // @ts-expect-error A language is missing.
    const languages: Readonly<Record<'nb' | 'nn', Words>> = { nb };
    const lacking = [sentence, subject, one, reason, fact, languages, boardTitle, late, skipped, visit];
    expect([whole, ...lacking]).toHaveLength(11);
    expect(words('nb')).toBe(nb);
  });

  it('are all said somewhere', () => {
    const sources = [src, tests].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(new URL(path, folder), 'utf8')),
    );
    const isMadeIn = (text: string, name: string) =>
      new RegExp(`export (const|function) (\\{[^}]*)?\\b${name}\\b`).test(text);
    const silent = Object.entries(nb).flatMap(([subject, sentences]) =>
      Object.keys(sentences)
        .filter((name) => {
          const named = new RegExp(`\\b${name}\\b`, 'g');
          // Once is where it is made.
          return !sources.some((text) => (text.match(named)?.length ?? 0) > (isMadeIn(text, name) ? 1 : 0));
        })
        .map((name) => `${subject}.${name}`),
    );
    expect(silent).toEqual([]);
  });
});
