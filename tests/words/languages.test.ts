import { describe, expect, it } from 'vitest';
import { type Language, languageIds } from '../../src/domain/basics.ts';
import { words } from '../../src/words/words.ts';
import { isRecord } from '../cards/walk.ts';
import { calls } from './calls.ts';

/** What is said at each place, by its path: constants as they are, sentences with the facts of `calls`. */
function said(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown, facts: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') {
      if (!Array.isArray(facts)) throw new Error(`${path} is tried with nothing`);
      facts.forEach((given: readonly unknown[], index) => {
        const answer: unknown = Reflect.apply(value, undefined, given);
        collect(answer, undefined, `${path}(${index})`);
      });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value))
        collect(part, isRecord(facts) ? facts[name] : undefined, `${path}.${name}`);
  };
  for (const [subject, sentences] of Object.entries(words(language)))
    collect(sentences, new Map(Object.entries(calls)).get(subject), subject);
  return found;
}

/** What is rightly the same in bokmål and nynorsk, besides the catalogue's labels. */
const same: ReadonlySet<string> = new Set([
  'board.heading(2)',
  'commands.helpFallback',
  'commands.helpCommands.7.1',
  'controls.ofPatientButton(0)',
  'controls.ofShownPatientButton(0)',
  'controls.confirms.finish(0).yes',
  'controls.confirms.skip(0).yes',
  'folded.nobody',
  'form.formNames.psykrus',
  'form.furtherQuestion(1)',
  'improvement.levelLabels.samfunn',
  'lifting.answerQuestions.tar',
  'logCards.addedTitle(0)',
  'logCards.digestTitle(0)',
  'logCards.digestTitle(1)',
  'logCards.nudgeThanks',
  'logCards.statusButtons.proves',
  'logForms.roundTitle(0)',
  'logPages.overview.none',
  'logPaper.screen.code',
  'logPaper.screen.join',
  'logPaper.screen.noneHint',
  'logPaper.shownPatient(0)',
  'numbers.furtherLine(0)',
  'patient.addReasonHeading(0)',
  'patient.addReasonHeading(1)',
  'result.finding(6)',
  'result.verdictHead(6).word',
  'result.verdictWord(6)',
  'signIn.notices.tooLarge.intro',
  'summary.dateLine(0)',
  'summary.whenLine(0)',
  'trial.welcomeIntro(0)',
  'unanswered.changeStoredButton(0)',
  'unanswered.allAnsweredTitle',
]);

/** The numbers and the marks in a text, in any order: an English decimal point and clock are a Norwegian comma and dot. */
function facts(text: string): readonly string[] {
  return (text.replace(/(?<=\d)[,:](?=\d)/g, '.').match(/Mark\w*|\d+(?:\.\d+)?½?/g) ?? []).toSorted();
}

/** Worded by the catalogue in each language, where «døgnbemanning» may be «24-hour care». */
function isLabel(path: string): boolean {
  return /^(reasons|shortReasons)\./.test(path);
}

const spoken = { nb: said('nb'), nn: said('nn'), en: said('en') } as const;

describe.each(['nn', 'en'] as const)('%s', (language) => {
  const own = spoken[language];

  it('tells everything that bokmål tells, with the same numbers and names', () => {
    expect([...own.keys()]).toEqual([...spoken.nb.keys()]);
    const differing = [...own].filter(
      ([path, text]) =>
        !isLabel(path) && JSON.stringify(facts(text)) !== JSON.stringify(facts(spoken.nb.get(path) ?? '')),
    );
    expect(differing).toEqual([]);
  });
});

/** Words of two letters or more; a name, a number or a command on its own is no sentence. */
function length(text: string): number {
  return text.replace(/Mark\w*/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
}

describe('the languages', () => {
  it.each([
    ['nb', 'nn'],
    ['nb', 'en'],
    ['nn', 'en'],
  ] as const)('%s and %s say nothing of four words alike', (one, another) => {
    const alike = [...spoken[one]].filter(
      ([path, text]) => length(text) > 3 && spoken[another].get(path) === text,
    );
    expect(alike.map(([path]) => path).filter((path) => !isLabel(path) && !same.has(path))).toEqual([]);
  });

  it.each([
    ['nb', /[“”‘]|\b(ikkje|kva|kven|korleis|eg|nokon|frå)\b/i],
    ['nn', /[“”‘]|\b(ikke|hva|hvem|hvordan|jeg|noen|fra|være|dere)\b/i],
    ['en', /[«»]|\b(ikke|ikkje|hva|kva|og|pasient|svar)\b/i],
  ] as const)('%s keeps its own words and quotation marks', (language, foreign) => {
    expect([...spoken[language]].filter(([, text]) => foreign.test(text))).toEqual([]);
  });

  it('English raises actions with managers: nothing is lifted to a line, and nobody tied to it', () => {
    expect([...spoken.en].filter(([, text]) => /\b(lift\w*|tied to)\b/i.test(text))).toEqual([]);
  });

  /** Forms of bokmål that look like nynorsk, and other words for what is called one thing everywhere else. */
  it.each([
    [
      'nn',
      /\p{L}{3,}(ingen|elsen|heten)\b|(?<!\p{L})(òg|difor|attende|dersom|bed)(?!\p{L})|prøve? att|føresl|løfter|svara kva(?!r)/iu,
    ],
    [
      'en',
      /\b(less|more) than\b|\b(any|some|every)body\b|\bleaders\b|\bfigures?\b|\bresources lost\b|\bresponsible\b/i,
    ],
    ['en', /nothing (is|has been) saved(?! yet)|\bis not saved\b|\bin a (little )?while\b/i],
  ] as const)('%s has one word for one thing: not %s', (language, other) => {
    expect([...spoken[language]].filter(([path, text]) => !isLabel(path) && other.test(text))).toEqual([]);
  });

  it.each(languageIds)('%s speaks of no session, board or baton', (language) => {
    const old = /\b(økt(en|er)?|tavle(n)?|stafettpinne\w*|session|baton)\b/i;
    expect([...spoken[language]].filter(([, text]) => old.test(text))).toEqual([]);
  });

  it.each(languageIds)('%s has a short label of its own for every reason, at most 32 letters', (language) => {
    const labels = Object.values(words(language).shortReasons.shortLabels);
    expect(labels.filter((label) => label.length > 32)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    ['nb', '2,8 pasienter', '22. november 2026', '10.02', 'a, b og c'],
    ['nn', '2,8 pasientar', '22. november 2026', '10.02', 'a, b og c'],
    ['en', '2.8 patients', '22 November 2026', '10:02', 'a, b and c'],
  ] as const)('%s writes numbers, days, clocks and lists its own way', (language, ...expected) => {
    const { patientCount, date, clock, listed } = words(language).amounts;
    const at = Date.UTC(2026, 10, 22, 9, 2);
    expect([patientCount(2.75), date(at), clock(at), listed(['a', 'b', 'c'])]).toEqual(expected);
  });
});
