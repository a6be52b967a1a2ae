/** Names of people, known and unknown, word by word: what is neither an ordinary word nor a place is one. */
import { givenNames, namesThatAreWords, surnames, titles as titleList } from './nameLists.ts';
import { institutionNouns, institutions, places, placesThatAreSurnames } from './places.ts';
import {
  isAllCapitals,
  isCapitalised,
  listed,
  plainLettersOf,
  type Word,
  withoutAccents,
  wordsOf,
} from './text.ts';
import { englishWardWords } from './vocabulary/english.ts';
import {
  type Dictionary,
  isAbbreviation,
  isFunctionWord,
  isNorwegian,
  isPersonNoun,
  isServiceWord,
  looksNorwegian,
} from './vocabulary.ts';

interface Lists {
  /** Names in any letters. */
  readonly names: ReadonlySet<string>;
  readonly namesThatAreWords: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly placesThatAreSurnames: ReadonlySet<string>;
  readonly institutionNouns: ReadonlySet<string>;
  /** By the first word, the words that follow it; the longest first. */
  readonly institutions: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly englishWard: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

let lists: Lists | undefined;

const folded = (text: string) => withoutAccents(text).toLowerCase();
const foldedSet = (text: string) => new Set(listed(text).map(folded));
/** As they stand, without å, ø and æ, and as they are parted by hyphens. */
const foldedPlaces = (text: string) =>
  new Set(
    listed(text).flatMap((place) => [
      folded(place),
      plainLettersOf(place).toLowerCase(),
      ...folded(place).split('-'),
    ]),
  );

function built(): Lists {
  lists ??= build();
  return lists;
}

function build(): Lists {
  const all = [...listed(givenNames), ...listed(surnames)].map(folded);
  const ambiguous = new Set([...foldedSet(namesThatAreWords), ...all.filter(isFunctionWord)]);
  const certain = all.filter((name) => !ambiguous.has(name));
  const phrases = institutions
    .split('|')
    .map((phrase) => wordsOf(withoutAccents(phrase.trim())).map(({ lower }) => lower))
    .filter((phrase) => phrase.length > 0);
  return {
    names: new Set(certain),
    namesThatAreWords: ambiguous,
    places: foldedPlaces(places),
    placesThatAreSurnames: foldedPlaces(placesThatAreSurnames),
    institutionNouns: foldedSet(institutionNouns),
    institutions: new Map(
      [...Map.groupBy(phrases, ([first = '']) => first)].map(([first, all]) => [
        first,
        all.toSorted((a, b) => b.length - a.length),
      ]),
    ),
    englishWard: foldedSet(englishWardWords),
    titles: foldedSet(titleList),
  };
}

/** Whether it is a place in the lists; small letters, with or without å, ø and æ. */
export function isPlace(word: string): boolean {
  const { places: known, placesThatAreSurnames: surname } = built();
  const bare = word.replace(/'?s$/, '');
  return [word, bare].some((form) => known.has(form) || surname.has(form));
}

/** After these a place may stand. */
const beforePlace = new Set(
  listed(
    'i på pa til fra frå from in to at ved mot near of for om via helse kommune kommunen bydel dps sykehuset sjukehuset distrikt indre ytre nordre søndre vestre østre sone rundt utenfor utanfor ute around outside mellom',
  ),
);
/** What a service does, and no patient. */
const serviceVerb =
  /^(?: \p{L}+)? ?(?:svarer|svarar|svarte|svara|svare|tar imot|tek imot|tok imot|ta imot|kan ta imot|kan ikke ta|kan ikkje ta|må ta imot|må svare|må avklare|må sende|melder|melde|sier|seier|takket|takka|mangler|manglar|avslo|avslår|godkjente|leverer|stenger|stengjer|åpner|prioriterer|låner|har (?:ikke |ikkje |ingen |full|ledig|plass|kapasitet|fått plass|svart|stengt|sagt|avslått|to ledig|tre ledig)|er (?:full|stengt|stengd)|answers?|answered|has (?:no|not|free|beds|one|two)|cannot take|can take|must answer|must take|lacks|refused|turned|closed|accepts|takes|says|said|is full)/u;
/** What a person does, after a name that is a word. */
const personVerb = new Set(
  listed(`
    må skal vil kan bør er har trenger treng venter ventar ble blei vart ligger ligg bor bur ønsker ynskjer kom kjem kommer får fekk fikk skulle kunne ville burde hadde var spiser sover søv går gjekk gikk sier seier sa vart virker klager ringer ringte greier klarer mangler
    needs must is has wants waits was had can cannot should would could lives says said asks came gets got feels fell sleeps goes went does did complains refuses seems still
    also prefers hopes calls called forgot remains stays
  `),
);
const baseVerb = new Set(listed('may will'));
const monthNames = new Set(
  listed(
    'januar februar mars april mai juni juli august september oktober november desember january february march may june july october december jan jun',
  ),
);

/** Services and professions by their abbreviation: they need and wait as people do. */
const agents = new Set(
  listed(
    'lis usk amk nav pt ft et dps bup bupa kad ikt it hdo ous ahus unn hus tsb bpa fys pas fl act fact hab ogbd kor vop tk htj ks fhi nhs gp hca ot slt er icu itu a&e aml kk dif ta ks mottak lms phv vb hbo bht hr ambu blb',
  ),
);

export interface NameFinding {
  /** A name, or what can only be one. */
  readonly name: boolean;
  /** Two or three capitals that abbreviate nothing. */
  readonly initials: boolean;
  /** The first word that nobody knows, as it was written. */
  readonly unknown: string | undefined;
}

/** What in a text that `withoutAccents` has been over is, or may be, a person's name. */
export function findNames(text: string, dictionary: Dictionary): NameFinding {
  const words = wordsOf(text);
  const shouted = !/\p{Ll}/u.test(text) && words.some(({ written }) => written.length > 4);
  const institution = markInstitutions(words, dictionary);
  const verdicts = words.map((_, index) =>
    institution.has(index) ? 'word' : verdict(words, index, { dictionary, shouted, institution }),
  );
  const unknownAt = verdicts.indexOf('unknown');
  return {
    name: verdicts.includes('name'),
    initials: verdicts.includes('initials'),
    unknown: words[unknownAt]?.written,
  };
}

function markInstitutions(words: readonly Word[], dictionary: Dictionary): ReadonlySet<number> {
  const marked = new Set<number>();
  words.forEach((word, index) => {
    if (dictionary.added(word.lower)) marked.add(index);
    const bare = (lower: string) => lower.replace(/'?s$/, '');
    const candidates =
      built().institutions.get(word.lower) ?? built().institutions.get(bare(word.lower)) ?? [];
    const fits = candidates.find((phrase) =>
      phrase.every((part, at) => {
        const here = words[index + at]?.lower;
        return here === part || (at === phrase.length - 1 && here !== undefined && bare(here) === bare(part));
      }),
    );
    if (fits !== undefined) for (const at of fits.keys()) marked.add(index + at);
  });
  return marked;
}

type Verdict = 'word' | 'name' | 'initials' | 'unknown';

interface Around {
  readonly dictionary: Dictionary;
  /** All in capitals, which say nothing then. */
  readonly shouted: boolean;
  readonly institution: ReadonlySet<number>;
}

function verdict(words: readonly Word[], index: number, around: Around): Verdict {
  const word = words[index];
  if (word === undefined || word.written.length === 1) return 'word';
  const { lower, written } = word;
  const capital = isCapitalised(written) && !around.shouted;
  const capitals = isAllCapitals(written) && !around.shouted && written.length <= 6;
  const letters = lower.replace(/\p{N}.*$/u, '');
  if (letters !== lower) return verdictOnCode(letters, written);
  if (capitals) return verdictOnCapitals(words, index, around);
  if (afterTitle(words, index, around)) return 'name';

  const bare = lower.replace(/'s$|s$/, '');
  const forms = [lower, bare];
  const { names, namesThatAreWords: alsoWords } = built();
  const placed = isPlacedHere(words, index, around);
  if (names.has(lower) || (names.has(bare) && !isKnown(lower, around.dictionary)))
    return placed ? 'word' : 'name';
  if (alsoWords.has(lower) && capital && !placed && isUsedAsName(words, index, around)) return 'name';
  if (alsoWords.has(bare) && bare !== lower && capital && !word.first && !placed) return 'name';
  if (around.shouted && alsoWords.has(lower) && words.length <= 2) return 'name';

  const { placesThatAreSurnames: surnamePlaces, places: known } = built();
  if (placed) return 'word';
  if (forms.some((form) => surnamePlaces.has(form))) {
    const word = isKnown(lower, around.dictionary);
    if (capital ? !word || isUsedAsName(words, index, around) : !word) return 'name';
  }
  if (forms.some((form) => known.has(form)) && !forms.some((form) => surnamePlaces.has(form))) return 'word';

  if (capital && !word.first) {
    if (isServiceWord(lower) || built().englishWard.has(lower) || isAbbreviation(lower)) return 'word';
    if (lower.endsWith("'s") && (built().englishWard.has(bare) || isNorwegian(bare))) return 'word';
    return isInstitutionHere(words, index) ? 'word' : 'name';
  }
  if (isKnown(lower, around.dictionary) || (!isCapitalised(written) && looksNorwegian(lower))) return 'word';
  return isInstitutionHere(words, index) ? 'word' : 'unknown';
}

function isKnown(lower: string, dictionary: Dictionary): boolean {
  const known = (word: string) =>
    isNorwegian(word) || isAbbreviation(word) || built().englishWard.has(word) || dictionary.has(word);
  if (known(lower)) return true;
  const parts = lower.split("'");
  return (
    parts.length > 1 &&
    known(parts[0] ?? '') &&
    /^(?:s|t|re|ll|ve|d|m|er|en|et|ar|ane|ene)$/.test(parts[1] ?? '')
  );
}

/** «SpO2», «B12», «LIS2»: a few letters and a number. */
function verdictOnCode(letters: string, written: string): Verdict {
  if (built().names.has(letters)) return 'name';
  return letters.length <= 5 || isNorwegian(letters) || isAbbreviation(letters)
    ? 'word'
    : /^\p{Lu}/u.test(written)
      ? 'name'
      : 'unknown';
}

function verdictOnCapitals(words: readonly Word[], index: number, { dictionary }: Around): Verdict {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined) return 'word';
  const { lower } = word;
  const short = lower.length <= 3;
  const acts = next !== undefined && word.after === ' ' && actsAsPerson(next, words[index + 2]);
  if (lower.length === 2 && acts && !agents.has(lower) && !isFunctionWord(lower)) return 'initials';
  if (isAbbreviation(lower) || isFunctionWord(lower) || built().places.has(lower)) return 'word';
  // «PLO-meldingen»: a thing is called by it.
  if (word.after === '-' && next !== undefined && isKnown(next.lower, dictionary)) return 'word';
  if (lower.endsWith('s') && isAbbreviation(lower.slice(0, -1))) return 'word';
  if (built().names.has(lower)) return 'name';
  if (!short && isKnown(lower, dictionary)) return 'word';
  if (short && isNorwegian(lower) && lower.length === 3) return 'word';
  return short ? 'initials' : 'unknown';
}

/** What comes right after two capitals when they are somebody, and seldom when they are a test or a thing. */
function actsAsPerson(next: Word, afterNext: Word | undefined): boolean {
  if (/^(?:trenger|treng|vil|ønsker|ynskjer|needs|wants|venter|ventar|waits)$/.test(next.lower)) return true;
  const gets = /^(?:ha|få|snakke|hjem|heim|have|see|go)$/.test(afterNext?.lower ?? '');
  return gets && /^(?:må|skal|kan|bør|must|can|should)$/.test(next.lower);
}

function afterTitle(words: readonly Word[], index: number, { institution }: Around): boolean {
  const word = words[index];
  const title = words[index - 1];
  if (word === undefined || title === undefined || !/^[ .:,]{1,3}$/.test(word.before)) return false;
  if (!built().titles.has(title.lower) || /^(?:MR|MS|DR|FR|HR)$/.test(title.written)) return false;
  if (institution.has(index - 1) || institution.has(index)) return false;
  const { names, namesThatAreWords: alsoWords, placesThatAreSurnames: surnamePlaces } = built();
  const listedName = [names, alsoWords, surnamePlaces].some((list) => list.has(word.lower));
  if (listedName) return isCapitalised(word.written) || !isFunctionWord(word.lower);
  return isCapitalised(word.written) && !isAllCapitals(word.written) && !isAbbreviation(word.lower);
}

/** A name that is a word as well, with a capital: whether the capital means the name. */
function isUsedAsName(words: readonly Word[], index: number, { dictionary }: Around): boolean {
  const word = words[index];
  const next = words[index + 1];
  const previous = words[index - 1];
  if (word === undefined) return false;
  const besides =
    next !== undefined && /^(?: ?[-,/&]? ?)$/.test(word.after) && looksLikeName(next, dictionary);
  if (besides) return true;
  const verb = next !== undefined && /^ $/.test(word.after) && personVerb.has(next.lower);
  if (monthNames.has(word.lower)) {
    const dated =
      /\d\.? ?$/.test(word.before) ||
      /^(?:i|in|til|fra|frå|from|until|by|before|after|since|mid|early|late|next|last|this|of|for|on|before|innen|før|etter|siden|sidan|og|and)$/.test(
        previous?.lower ?? '',
      );
    if (dated && !(next?.lower === 'to' && /^ $/.test(word.after))) return verb && !word.first && !dated;
    return verb && !(word.lower === 'may' && /^(?:be|have|need|go)$/.test(next?.lower ?? ''));
  }
  if (!word.first) return true;
  if (baseVerb.has(word.lower)) return verb;
  // «Liv, som …»
  const who = next !== undefined && /^,? $/.test(word.after) && /^(?:som|who|og|and)$/.test(next.lower);
  return verb || (who && next !== undefined && /^(?:som|who)$/.test(next.lower));
}

function looksLikeName(word: Word, dictionary: Dictionary): boolean {
  if (built().names.has(word.lower)) return true;
  if (!isCapitalised(word.written) || isAllCapitals(word.written)) return false;
  return (
    built().namesThatAreWords.has(word.lower) ||
    built().placesThatAreSurnames.has(word.lower) ||
    !isKnown(word.lower, dictionary)
  );
}

/** A place that stands where places stand; one that is no surname stands anywhere but beside a name. */
function isPlacedHere(words: readonly Word[], index: number, around: Around): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const { places: known, placesThatAreSurnames: surnamePlaces, institutionNouns: nouns, names } = built();
  const forms = [word.lower, word.lower.replace(/'?s$/, '')];
  if (!forms.some((form) => known.has(form) || surnamePlaces.has(form))) return false;
  const previous = words[index - 1];
  const next = words[index + 1];
  const besideName =
    previous !== undefined &&
    /^[ -]$/.test(word.before) &&
    isCapitalised(previous.written) &&
    !around.institution.has(index - 1) &&
    (names.has(previous.lower) || (built().namesThatAreWords.has(previous.lower) && !previous.first));
  if (besideName) return false;
  const afterPerson = previous !== undefined && /^ $/.test(word.before) && isPersonNoun(previous.lower);
  if (afterPerson && forms.some((form) => surnamePlaces.has(form))) return false;
  if (!forms.some((form) => surnamePlaces.has(form))) return true;
  if (next !== undefined && /^ $/.test(word.after) && nouns.has(next.lower)) return true;
  if (previous !== undefined && /^ $/.test(word.before) && beforePlace.has(previous.lower)) return true;
  if (
    previous !== undefined &&
    /^ ?(?:eller|og|or|and|\/|,)? ?$/.test(word.before) &&
    /^(?:og|eller|and|or)$/.test(previous.lower)
  ) {
    return isPlacedHere(words, index - 2, around);
  }
  const rest = words
    .slice(index + 1, index + 5)
    .map(({ before, lower }) => before + lower)
    .join('');
  return serviceVerb.test(rest);
}

/** The name of an institution that no list holds: by the noun it is made with, or by its ending. */
function isInstitutionHere(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || !isCapitalised(word.written)) return false;
  const { institutionNouns: nouns } = built();
  const nearby = [words[index + 1], words[index + 2]];
  if (nearby[0] !== undefined && /^[ -]$/.test(word.after) && nouns.has(nearby[0].lower)) return true;
  if (
    nearby[0] !== undefined &&
    nearby[1] !== undefined &&
    isCapitalised(nearby[0].written) &&
    nouns.has(nearby[1].lower)
  )
    return true;
  const previous = words[index - 1];
  if (
    previous !== undefined &&
    /^ $/.test(word.before) &&
    /^(?:dps|sykehuset|sjukehuset|kommune|bydel|legevakt|bofellesskap|sykehjemmet|sjukeheimen|omsorgssenteret|helsehuset|klinikken|legesenteret)$/.test(
      previous.lower,
    )
  )
    return true;
  return (
    word.lower.length > 6 &&
    /(?:tunet|heimen|hjemmet|senteret|huset|klinikken|sykehjemmet|sjukeheimen|kommunen|sykehuset|sjukehuset|kollektivet|stiftelsen|gården|bofellesskapet)s?$/.test(
      word.lower,
    )
  );
}
