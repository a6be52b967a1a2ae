/**
 * Which words are ordinary ones. Bokmål and nynorsk are the project's own lists with endings and compounds by rule; what
 * more there is, English above all, comes as a dictionary from outside.
 */
import { listed, withoutAccents } from './text.ts';
import { abbreviations } from './vocabulary/abbreviations.ts';
import { adjectives } from './vocabulary/adjectives.ts';
import { everyday, household } from './vocabulary/everyday.ts';
import { functionWords } from './vocabulary/functionWords.ts';
import { nouns } from './vocabulary/nouns.ts';
import { people } from './vocabulary/people.ts';
import { ofReasons } from './vocabulary/reasons.ts';
import { verbs } from './vocabulary/verbs.ts';
import { ward } from './vocabulary/ward.ts';

/** Words from outside the domain: an English dictionary, and what a hospital has added. Small letters, without accents. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** Words that the hospital added: institutions, mostly. They may stand with a capital inside a sentence. */
  readonly added: (word: string) => boolean;
}

interface Lists {
  /** Looked up as they stand. */
  readonly whole: ReadonlySet<string>;
  /** Take endings, and make compounds. */
  readonly stems: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Stems of things. */
  readonly things: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
}

let lists: Lists | undefined;

/** Built when the first text is screened, and kept: a process that never screens one does not hold them. */
function built(): Lists {
  lists ??= build();
  return lists;
}

function build(): Lists {
  const whole = [functionWords, ofReasons].flatMap(listed).map(withoutAccents);
  const lemmas = [nouns, people, verbs, adjectives, ward, everyday, household]
    .flatMap(listed)
    .map(withoutAccents);
  const long = whole.filter((word) => word.length > 3);
  return {
    whole: new Set(whole),
    stems: new Set([...lemmas, ...long].flatMap(stemsOf)),
    things: new Set(
      [nouns, ward]
        .flatMap(listed)
        .map(withoutAccents)
        .flatMap(stemsOf)
        .filter((stem) => stem.length > 2),
    ),
    persons: new Set(listed(people).map(withoutAccents).flatMap(stemsOf)),
    abbreviations: new Set(listed(abbreviations).map(withoutAccents)),
  };
}

/** The forms of a word that endings are put on: «vente» vent-, «kjenne» kjen-, «sykkel» sykl-, «rom» romm-. */
function stemsOf(lemma: string): readonly string[] {
  const stem = lemma.length > 3 ? lemma.replace(/[ea]$/, '') : lemma;
  const single = stem.replace(/([bdfgklmnprst])\1$/, '$1');
  const contracted = /[^aeiouyæøå]e[lnr]$/.test(lemma)
    ? [lemma.slice(0, -2).replace(/([bdfgklmnprst])\1$/, '$1') + lemma.slice(-1)]
    : [];
  const doubled = /[^aeiouyæøå][aeiouyæøå]m$/.test(lemma) ? [`${lemma}m`] : [];
  return [lemma, stem, single, ...contracted, ...doubled];
}

const endings = listed(`
  s e es en ens et ets a as er ers ene enes ar ars ane anes r rs n ns ne nes t te tes tt de des dd dde st ast est este
  ere are aste ende ande else elsen elser elsene ing ingen inga inger ingar ingene ingane ings het heten heit heita eren erne
  eres erte ert arar arane arens
`).toSorted((a, b) => b.length - a.length);

/** Parts that stand first in compounds without being nouns. */
const prefixes = new Set(
  listed(`
    for etter over under inn ut opp ned av på til med sam mis gjen ikke ikkje fler flere fleire sær hoved hovud mellom lang kort
    halv hel heil ny super sub pre post anti mikro makro multi inter intra tele nevro kardio gastro hemo hydro orto psyko
    radio endo hypo hyper peri selv sjølv gjennom hjemme heime ferdig for før mor mot fjern nær
  `),
);

/** Parts of two letters that make ordinary words of longer ones: «avreise», «utsjekk», «påmelding». */
const shortPrefix = /^(?:av|ut|på)(?=.{4})/;

/** Ends of surnames and names of farms, which make no ordinary compound. */
const ofFarms =
  /(?:land|vik|vika|viken|dal|dalen|dahl|berg|berget|stad|rud|haug|haugen|nes|neset|mo|moen|lund|lunden|bakke|bakken|li|lien|lie|øy|øya|øyen|ås|åsen|vang|vangen|set|seth|sæter|seter|sæther|skog|skogen|rød|tveit|strand|stranden|sand|sanden|fjord|fjorden|voll|vollen|holt|holm|holmen|eng|engen|myr|myra|myren|vatn|bø|gard|gård|garden|gården|borg|stein|sten|sund|sundet|våg|vågen|fjell|foss|fossen|bekk|bekken|elv|vold|eide|flaten|hagen|mark|lid|aas|heim)s?$/;

/** Endings that make words by the hundred and names hardly ever. */
const productive =
  /.{3}(?:ering(?:en|a|s|ar|er)?|asjon(?:en|s|er|ar)?|isering(?:en|a)?|ologi(?:en|sk|ske)?|ologen?|skopi(?:en)?|grafi(?:en)?|ektomi|ittt?|emi|uri|pati|terapi(?:en)?|terapeut(?:en|ar|er)?|metri|gram(?:met)?|plastikk|stomi|mycin|cillin|zol|sartan|statin|azepam|heten?|heita?|skap(?:et|s)?|messige?|aktige?|løse?|laus[et]?|arbeid(?:et|ar|er)?|avdeling(?:en|a)?|tjenest(?:e|en|er|ene)|tenest[ea]?|sykehus(?:et)?|sjukehus(?:et)?|senter(?:et)?|sentral(?:en)?|pleier(?:en|e|ne)?|pleiar(?:en|ar)?|vurdering(?:en|a)?|undersøk(?:else|elsen|ing|inga)|behandling(?:en|a)?|kontor(?:et)?|hjem(?:met)?|heim(?:en)?|utstyr(?:et)?|plass(?:en|er|ar)?|opphold(?:et)?|opphald(?:et)?|møte(?:t|r)?|team(?:et)?|tilbud(?:et)?|tilbod(?:et)?)$/;

/** Participles of verbs as «prøve» and «plage»; hardly a name ends so. */
const participle = /[vg]d$/;

function inflected(word: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(word)) return true;
  if (participle.test(word) && stems.has(word.slice(0, -1))) return true;
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    return stem.length >= 2 && stems.has(stem);
  });
}

function compound(word: string, { stems, whole }: Lists, parts = 3): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    const head = word.slice(0, at);
    if (!isFirstPart(head, stems, whole)) continue;
    const rest = word.slice(at);
    if (inflected(rest, stems)) return true;
    if (parts > 2 && compound(rest, built(), parts - 1)) return true;
  }
  return /^u.{4}/.test(word) && inflected(word.slice(1), stems);
}

function isFirstPart(part: string, stems: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  if (prefixes.has(part) || stems.has(part)) return true;
  const bare = part.replace(/(?:s|e|er|ar|-)$/, '');
  return bare.length >= 3 && (stems.has(bare) || (bare.length > 3 && whole.has(bare)));
}

/** The longest word that is taken apart. */
const longestCompound = 40;

/** Whether bokmål or nynorsk has the word, as the project's own lists and rules know it. Small letters, no accents. */
export function isNorwegian(word: string): boolean {
  const { whole, stems } = built();
  if (whole.has(word) || (word.endsWith('s') && whole.has(word.slice(0, -1))) || inflected(word, stems))
    return true;
  if (word.length > longestCompound || ofFarms.test(word)) return false;
  if (productive.test(word) || compound(word, built())) return true;
  const rest = word.replace(shortPrefix, '');
  return rest !== word && (inflected(rest, stems) || compound(rest, built()));
}

/** Endings of verbs, adjectives and nouns in the plural, which no name has. */
const inflections =
  /^\p{L}{3,}[^aeiouyæøå](?:ingane|ingar|ingene|inger|inga|ingen|ande|ende|erte|eres|erast|ast|else|elsen|elser|elsene|iske|isk|bart|lige|lege|ligere|legare)$/u;

/**
 * Whether a word that no list holds has the form of one: it is inflected as no name is, or is made with a longer word that
 * is known. For words in small letters.
 */
export function looksNorwegian(word: string): boolean {
  if (word.length < 7 || word.length > longestCompound || ofFarms.test(word)) return false;
  if (inflections.test(word)) return true;
  return endsIn(word, built().things);
}

/** Whether it is an abbreviation that a ward uses. Small letters. */
export function isAbbreviation(word: string): boolean {
  return built().abbreviations.has(word);
}

/**
 * Whether it is a word that people write with a capital inside a sentence, as services and examinations are: a word of the
 * lists, or a compound that ends in a longer noun. Surnames are compounds too, of short ones.
 */
export function isServiceWord(word: string): boolean {
  const { whole, stems, things } = built();
  if (whole.has(word) || inflected(word, stems)) return true;
  if (word.length > longestCompound || ofFarms.test(word)) return false;
  if (productive.test(word)) return true;
  return compound(word, built()) && endsIn(word, things);
}

/** An end of a compound that shorter words do not make by chance. */
const shortestTail = 5;

function endsIn(word: string, things: ReadonlySet<string>): boolean {
  for (let at = 3; at <= word.length - shortestTail; at++) {
    if (inflected(word.slice(at), things)) return true;
  }
  return false;
}

/** Whether it is a word for people by kin or by role. Small letters. */
export function isPersonNoun(word: string): boolean {
  return inflected(word, built().persons);
}

/** Whether it is a word without inflection, or an irregular form: never a name after a title. */
export function isFunctionWord(word: string): boolean {
  return built().whole.has(word);
}
