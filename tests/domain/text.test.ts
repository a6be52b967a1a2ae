import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { countedText } from '../../src/domain/answer/answer.ts';
import { amended } from '../../src/domain/answer/answering.ts';
import { patientResult } from '../../src/domain/figures/patientResult.ts';
import { forms } from '../../src/domain/form/form.ts';
import { answered, late, people, shown } from './fixtures.ts';

const form = forms.sengepost;
const waits = answered('ferdig', { reasons: ['komm-korttid'], wait: 't3' });
const words = dictionary();
const write = (text: string, answer = waits) => amended(form, answer, { kind: 'text', text }, words);

describe('what it would take today', () => {
  it('is kept tidied, replaced by the next, and taken away by an empty text', () => {
    expect(write('  MR \n i dag ')).toEqual({ ...waits, text: 'MR i dag' });
    expect(write('CT i dag', { ...waits, text: 'MR i dag' })).toEqual({ ...waits, text: 'CT i dag' });
    expect(write(' \u200b ', { ...waits, text: 'MR i dag' })).toEqual(waits);
  });

  it('is refused when it may point to somebody, or is too long, or nothing waits', () => {
    expect(write('Fru Hansen')).toEqual({ refused: 'textMayIdentify' });
    expect(write('Seng 3', { ...waits, text: 'MR i dag' })).toEqual({ refused: 'textMayIdentify' });
    const longest = `${'MR i dag, '.repeat(13)}i morgen..`;
    expect(write(longest)).toEqual({ ...waits, text: longest });
    expect(write(`${longest}.`)).toEqual({ refused: 'textTooLong' });
    expect(write('MR i dag', answered('riktig_aktiv'))).toEqual({ refused: 'unknownAnswer' });
  });

  it('names the word that is not known, and no word beside anything worse', () => {
    expect(write('Venter på Xylofar i dag')).toEqual({ refused: 'textMayIdentify' });
    expect(write('Xylofar venter på MR')).toEqual({ refused: 'textMayIdentify', unknownWord: 'Xylofar' });
    expect(write('venter på xylofar på rom 3')).toEqual({ refused: 'textMayIdentify' });
  });

  it('is kept, uncounted, while the assessment is another', () => {
    expect(countedText(form, { ...waits, text: 'MR i dag' })).toBe('MR i dag');
    expect(countedText(form, { ...waits, assessment: 'riktig_aktiv', text: 'MR i dag' })).toBeUndefined();
  });

  it('stands in the result by the text alone, late ones too, and only of those who say that the patient waits', () => {
    const answers = [
      ...people(1, 1, 'ferdig', { text: 'Ånd og pust' }, 'lege'),
      ...people(1, 1, 'annet_sted', { text: 'Tolk', ...late }, 'sykepleier'),
      ...people(1, 1, 'riktig_venter', { text: 'apoteket' }, 'annen'),
      ...people(1, 1, 'riktig_aktiv', { text: 'fra før' }, 'helsefag'),
      ...people(1, 2, 'ferdig', { text: 'En annen pasient' }, 'lege'),
    ];
    const texts = ['apoteket', 'Tolk', 'Ånd og pust'];
    expect(patientResult(form, 1, answers, shown).texts).toEqual(texts);
    expect(patientResult(form, 1, answers.toReversed(), shown).texts).toEqual(texts);
  });
});
