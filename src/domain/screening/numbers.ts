/** Numbers in digits and words that may point to somebody: identity, phone and case numbers, births, ages, dates of a stay, rooms. */
import { bigNumber, number, person, smallNumber, unit, words } from './patterns.ts';

/** Eleven digits with nothing but spaces and signs between them. */
export function hasElevenDigits(text: string): boolean {
  return /(?:\d[^\p{L}\d]*){10}\d/u.test(text);
}

/** «116 117» and its like, which belong to nobody. */
const publicNumber = /\b(?:116 ?117|1881|02800|05\d{3})\b/g;

/** «08.00-12.00» and «0800-1200»: eight digits that are two times of day. */
const timeSpan = /(?<!\d)(?:[01]?\d|2[0-3])[.:]?[0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:]?[0-5]\d(?!\d)/g;

/** Eight digits in any grouping, or a number after a word for a telephone. */
export function hasPhone(lower: string): boolean {
  const rest = lower.replace(timeSpan, '…').replace(publicNumber, '…');
  return /(?:\d[ .\-/()]{0,3}){7}\d/.test(rest) || extension.test(rest);
}

const extension =
  /\b(?:tlf|telefon\w*|mob\w*|phone|tel|ext|extension|calling|callingen|kallesignal|personsoker|sokeren?|pager|bleep|ring|ringe|call|internnummer|internt?)[.:]? ?(?:pa |on |nr\.? |nummer |number )?\d{4,}/;

const cases: readonly RegExp[] = [
  /\b(?:saks?(?:nr|nummer|id)?|saka|ref(?:eranse)?(?:nr|nummer)?|arkiv(?:nr|kode)?|mrn|pid|npr|nhs|npi|case|journal(?:nr|nummer)?|henvisnings?(?:nr|nummer|id)|rekvisisjons?(?:nr|nummer)|ordre(?:nr|nummer)|dok(?:ument)?(?:nr|nummer)|soknads?(?:nr|nummer)|avviks?(?:nr|nummer)|meldings?(?:nr|nummer|id)|pasient(?:nr|nummer|id)|lope(?:nr|nummer)|polise(?:nr|nummer)?|kundenr|medlemsnr|hospital number)\b[ .:#-]*(?:no|nr|nummer|number|num|id)?[ .:#-]*[a-z]{0,3}[ .:/#-]*\d{2,}(?! ?(?:dag|uke|veke|time|month|day|week|hour|year|ar\b|min))/,
  /\b(?:patient|record|file|ticket|incident|reference|avvik|rekvisisjon|henvisning|tilvising|soknad|vedtak|melding|ordre|order|claim|complaint|klage|dokument|document)\b[ .:]*(?:no|nr|nummer|number|num|id|#)[ .:#-]*[a-z]{0,3}[ .:/#-]*\d{2,}/,
  /(?<!\d)(?:19|20)\d{2} ?\/ ?\d{2,}/,
  /(?<![\d.,])\d{4,} ?[-/] ?\d{2,}(?![.,]\d)/,
  /(?<![\d.,])\d{5,}(?![.,]\d)/,
  /\b[a-z]{2,4}-?\d{5,}\b/,
];

/** A number of a case, a journal or a referral; five digits in a row are one. */
export function hasCaseNumber(lower: string): boolean {
  const rest = lower.replace(timeSpan, '…').replace(publicNumber, '…');
  return cases.some((rule) => rule.test(rest));
}

const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec';
const day = '(?:0?[1-9]|[12]\\d|3[01]|4[1-9]|[56]\\d|7[01])';
const month = '(?:0?[1-9]|1[0-2]|4[1-9]|5[0-2]|8[1-9]|9[0-2])';
const decade = '(?:tjue|tretti|forti|femti|seksti|sytti|atti|nitti|[2-9]0-?)';

/**
 * Whole dates and six digits in a row, of whatever they are the date, D- and H-numbers among them; and births in years.
 */
const births: readonly RegExp[] = [
  /\d{6}/,
  new RegExp(`(?<!\\d)${day} ?[./-] ?${month} ?[./-] ?(?:\\d{4}|\\d{2})(?!\\d)`),
  /(?<!\d)\d{2} \d{2} (?:\d{2}|\d{4})(?!\d)/,
  /(?<!\d)(?:19|20)\d{2} ?[./-] ?\d{1,2} ?[./-] ?\d{1,2}(?!\d)/,
  new RegExp(
    `(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)? ?(?:of )?(?:${months})\\b\\.?,? ?'?(?:\\d{4}|\\d{2})(?![\\d:.]| ?(?:pas|sen|pla|dog|dag|tim))`,
  ),
  new RegExp(`\\b(?:${months})\\b\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}`),
  /\b(?:fodt|fodd|fode|fodde|born)\b(?: [a-z]+){0,3} ?['-]?\d{2}/,
  /(?<![a-z.])(?:f\.|f|b\.) ?['-]?(?:19\d\d|20[012]\d|\d{2})(?![\d.,]|[a-z]| ?(?:mg|g|ml))/,
  /\b(?:fodselsdato|fodselsdag|fodselsar|fodselsnummer|personnummer|fnr|pnr|dob|d\.o\.b|date of birth|birth ?date|birth ?day|birth year|year of birth|bursdag\w*|gebursdag\w*|fodselsdag\w*|jubilant\w*|arsdag\w*|personnr|d-nummer)\b/,
  new RegExp(
    `\\b(?:ar[gs]?gang\\w*|arskull\\w*|modell|class of|vintage)\\.? ?(?:fra )?['-]?(?:19)?(?:\\d{2}|${bigNumber})\\b`,
  ),
  new RegExp(`\\b(?:nitten|nitten ?hundre(?: ?og)?) ?(?:${bigNumber})\\b|\\bnineteen[ -](?:${bigNumber})\\b`),
  /(?<![\d.,/]|\bkl\.? ?|-)(?:19[0-9]\d|'[0-9]{2})(?!-\d)(?:-(?:modell|er)\w*)?(?![\d.,/]\d| ?(?:mg|ml|kr|kcal|pasient|patient))/,
  new RegExp(
    `\\b(?:fodt|fodd|born|kom til verda|kom til verden)\\b.{0,20}\\b(?:${bigNumber}|${decade}(?:tallet|talet|ara|arene))`,
  ),
  new RegExp(
    `\\b${decade}(?:tallet|talet)\\b|\\b(?:born|from) (?:in )?the (?:\\w+ )?(?:\\w+ties|\\d0s)\\b|\\b19\\d0s\\b`,
  ),
];

/** A date of birth, a year of birth, or a whole date. */
export function hasBirth(lower: string): boolean {
  return births.some((birth) => birth.test(lower.replace(publicNumber, '…')));
}

const dayAndMonth = `(?:den |the |natt til |natta til |kvelden |morgenen |mon?dag |man |\\w+day,? |\\w+dag(?:en)? |on )*(?:(?:3[01]|[12]\\d|0?[1-9])(?:\\.|st|nd|rd|th)?[ -]?(?:of )?(?:${months})\\b|(?:${months})\\.? (?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b|(?:3[01]|[12]\\d|0?[1-9])[./-](?:1[0-2]|0?[1-9])\\b(?![.,:/]?\\d))`;
const stay = words(`
  innlagt innlagd innlegges? innkom innkommet innkomst reinnlagt reinnlagd operert opr op opert kom kommet kome ankom ankommet ankomme inn hit liggetid
  admitted readmitted arrived came operated surgery opererte falt fell ramla skadet skadd skada slag hjerneslag infarkt hjerteinfarkt brakk utskrevet utskriven utskreve skrevet skrive discharged
  overflyttet overflytta overfort transferred ligget lege legge vart vore here her post-op postop fodte
`);
/** With «planlagt» or «skal» it is still to come. */
const planned = words(
  'planlagt planlagd skal skulle blir bli be kan bor to vert will can planned booked scheduled due not ikke ikkje',
);
const stays: readonly RegExp[] = [
  new RegExp(`\\b(?:siden|sidan|since)(?: \\w+){0,2}? ${dayAndMonth}`),
  new RegExp(
    `(?<!\\b(?:${planned}) (?:\\w+ )?)\\b(?:${stay})\\b(?: (?!(?<!natta? )til|to|for|innen|before|by)\\w+){0,3}?[ .:,]{1,2}${dayAndMonth}`,
  ),
  new RegExp(
    `${dayAndMonth}[ .:,-]{1,3}(?:ble |vart |blei |was )?(?:innlagt|innlagd|operert|admitted|operated|arrived|innkomst)\\b`,
  ),
];

/** A day and a month on which somebody came, was operated on, or since when they have been here. */
export function hasDateOfStay(lower: string): boolean {
  return stays.some((rule) => rule.test(lower));
}

/** The figure of a count of years, or undefined for words. */
function yearsOf(figure: string): number | undefined {
  return /^\d+$/.test(figure) ? Number(figure) : undefined;
}

/** More years than anybody waits. */
const longestWait = 40;

const yearCount = new RegExp(
  `(?<![\\d.,-])\\b(\\d{1,3}|${number})[ -]?(?:ars?|years?|yrs?)\\b(?!['-]?s? ?(?:kontroll|oppfolg))`,
  'g',
);
/** Words right before a number of years that make it a time somebody waits or has had something. */
const ofDuration =
  /(?:\b(?:vent\w*|statt|stade|gatt|gaatt|i|etter|om|hver[t]?|kvart|siste|neste|innen|innan|gjennom|de|dei|for|the|last|next|within|after|in|every|wait\w*|tatt|tok|tar|tek|teke|brukt|hatt|hadde|vart|varte|varer|minst|mer enn|meir enn|more than|at least|than|siden|sidan|took|taken|been|since|another|per|hele|heile|nye|to|ca|cirka|omtrent|frist|forsinket|avtale|for|each|first|forste|fyrste|past|flere|fleire)|[<>~])\.? ?$/;
/** The same words, which give an age when a person stands before them. */
const loose = /(?:\b(?:pa|over|under|nesten|snart|rundt|of|almost|nearly|about|around|only|bare|berre)) ?$/;
const personBefore = new RegExp(
  `\\b(?:${person}|barn|er|is|was|var|blir|ble|vert)\\b(?: \\w+)? (?:pa|over|under|nesten|snart|rundt|of|almost|nearly|about|around|only|bare|berre|i|in) ?$`,
);
const durationAfter =
  /^[ ,]*(?:siden|sidan|ago|i ko|ko\b|pa vente|pa liste|vente|uten|utan|wait|on (?:the|a)|without|with no|garanti|frem|fram|lenger|lengre|longer|seinare|senere|later|for (?:et|ein|en|a|the|noe|noko|svar|plass|tiltak|utred)|til\b|etter|since|before|kontroll|plan|avtale|vedtak|periode|prosjekt|list|med vent|contract|programme|project|follow|pa (?:kommun|bolig|bustad|plass|svar|time|sykehjem|sjukeheim|omsorg|vedtak|rehab|institusjon)|in (?:the|a) (?:queue|line))/;

function hasAgeInYears(lower: string): boolean {
  return [...lower.matchAll(yearCount)].some((match) => {
    const before = lower.slice(0, match.index);
    const after = lower.slice(match.index + match[0].length);
    const figure = yearsOf(match[1] ?? '');
    if (figure !== undefined && figure > longestWait) return true;
    if (/^ ?-? ?(?:gam|old)/.test(after) || personBefore.test(before)) return true;
    if (
      new RegExp(`^(?:${bigNumber})$`).test(match[1] ?? '') &&
      !durationAfter.test(after) &&
      !/vent/.test(before)
    )
      return true;
    return !(ofDuration.test(before) || loose.test(before) || durationAfter.test(after));
  });
}

const age = `(?:\\d{2,3}|${bigNumber}|(?:tretten|fjorten|femten|seksten|sytten|atten|nitten|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))`;
/** What comes after a number that stands alone. */
const alone = `(?=$| ?[,;:!?)]|\\.(?!\\d)| (?:og|men|ar|med|uten|utan|som|ma|skal|vil|kan|bor|bur|har|er|trenger|treng|pa|i|til|for|pluss|fra|om|a|and|but|with|without|who|lives?|living|needs?|has|is|in|on|no|alone|today|soon|i|snart|fortsatt|framleis|ligg\\w*|venter|ventar|next|this|now|na|kommende|denne|neste|må)\\b)`;
const who = `(?:${person}|kvinne|mann|dame|gutt|gut|jente|kar|herre|pensjonist|enke|enkemann|kvinna|barn|woman|man|male|female|lady|gentleman|boy|girl|widow|widower|pasient|patient|pas|pt)`;
const ages: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?,] )(?:er|is) (?:(?:na|no|snart|over|nesten|rundt|now|nearly|almost|about) )?${age}${alone}`,
  ),
  new RegExp(
    `(?:\\d|${smallNumber}|${bigNumber}|\\bhalvannet) ?-? ?(?:aring|arig)(?!e? (?:vente|avtale|prosjekt|plan|kontrakt|utdanning|ventetid))`,
  ),
  /\btenaring\w*|\bteenage\w*|\btoddler\b|\boctogenarian|\bnonagenarian|\bseptuagenarian|\bcentenarian/,
  /\bars? gam(?:mel|mal|al|le)/,
  /\d ?(?:mnd|maned(?:er)?|maneders|uker|ukers|vekers?|dager|dagers|dagar)\.? gam(?:mel|mal|le|melt|malt|al)/,
  new RegExp(`(?:\\d|${number})[ -](?:year|yr|month|week|day)s?[ -]old\\b`),
  /\b\d{1,3} ?-?(?:yo|y\/o|y\.o\.?|yof|yom|yrs? old|yrs?\b(?! (?:wait|ago|on|without|in)))/,
  new RegExp(
    `\\b(?:alder(?:en)?|aldersgruppe|aged?|ages)\\b:? ?(?:pa |er |is |of |rundt |around )?(?:\\d{1,3}|${number})\\b(?! ?(?:and (?:over|above)|ars? grense))`,
  ),
  new RegExp(`\\b(?:\\d0|${bigNumber})-?ar(?:a|ene|ane)\\b`),
  /\b(?:his|her|their|the|early|mid|late)[ -](?:early |mid |late |mid-|late-|early-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0'?s)\b/,
  /\b(?:early|mid|late)[ -](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0'?s)\b/,
  new RegExp(
    `\\b(?:fyller|fylt|fylte|turns|turned|turning)\\b(?: \\w+)?? (?:\\d{1,3}|${number})\\b(?! ?(?:${unit}|skjema))`,
  ),
  /\bfyller (?:rundt )?ar\b|\brund dag\b/,
  new RegExp(`\\b(?:blir|ble|blei|vert|vart|becomes?|became)(?: snart| soon)? ${age}${alone}`),
  new RegExp(
    `\\b(?:over|nesten|snart|neer|passert|rundt|godt over|i|nearly|almost|past|pushing|nearing|well over)(?: \\w+)?? (?:${bigNumber})${alone}`,
  ),
  new RegExp(
    `\\b${who},? (?:er|is|var|was)(?: (?:na|no|snart|bare|berre|over|nesten|rundt|now|only|nearly|almost|about|just|visst|godt|well))*? (?:ca\\.? )?${age}${alone}`,
  ),
  new RegExp(
    `\\b${who} (?:pa|of|aged)(?: (?:na|no|snart|over|nesten|rundt|ca|nearly|about))?\\.? ${age}${alone}`,
  ),
  new RegExp(
    `\\b(?:kvinne|mann|dame|gutt|gut|jente|kar|herre|enke|enkemann|kvinna|mannen|damen|dama|woman|man|male|female|lady|gentleman|boy|girl|widow|widower),? ?\\(?${age}\\)?${alone}`,
  ),
  new RegExp(
    `\\b(?:femti|seksti|sytti|atti|nitti)[ -]?(?:en|ein|ett|eitt|to|tre|fire|fem|seks|sju|syv|atte|ni)${alone}`,
  ),
  new RegExp(
    `\\b(?:fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine)${alone}`,
  ),
  new RegExp(
    `^(?:1[89]|[2-9]\\d|10\\d|${bigNumber})(?:, (?!\\d)| (?:og|and) (?!\\d|(?:${unit}|${number}|half|halv\\w*)\\b))`,
  ),
  /(?<![\d.,])[5-9]\d ?(?:\+|pluss\b|plus\b)(?! ?\d)(?!.*\b(?:spo2|metning|o2)\b)/,
];
/** «K 67», «84M»: read before the letters are made small. */
const sexAndAge = new RegExp(
  `(?<![\\p{L}\\d.])[KMF] ?-?(?:1\\d|[2-9]\\d|10\\d)(?![\\d%]|[.,/]\\d| ?(?:${unit})\\b)|(?<![\\d.,])(?:1\\d|[2-9]\\d|10\\d) ?-?[KMF](?![\\p{L}\\d])`,
  'u',
);

/** An age in digits or words, in any form; not how long somebody has waited. */
export function hasAge(plain: string): boolean {
  const lower = plain.toLowerCase();
  return hasAgeInYears(lower) || sexAndAge.test(plain) || ages.some((rule) => rule.test(lower));
}

const roomNorwegian =
  '(?:rom|rommet|romnr|seng|senga|sengen|sengeplass(?:en)?|stue|stua|stuen|stove|stova|isolat|isolatet|plass|korridor|korridoren|hybel|hybelen|leilighet|leilighed|leilegheit|sluse|celle)';
const roomEnglish = '(?:room|rm|bed|bay|cubicle|bedspace|bed ?space|side room|chair|space)';
const numbered = '(?: ?(?:nr|nummer|no|number|num)\\.?)?';
const unlessUnit = `(?! ?~)(?!\\.? ?(?:${months})\\b)`;
const personVerb =
  '(?:ma|skal|vil|kan|bor|er|har|venter|ventar|trenger|treng|onsker|ynskjer|ligger|ligg|far|fekk|fikk|ble|blei|vart|kom|og|sover|kan|ringer|klager|needs|is|has|wants|waits|can|must|will|should|cannot|was|asks)';
const rooms: readonly RegExp[] = [
  new RegExp(`${roomNorwegian}${numbered}[ .:#-]*\\d+(?!\\d)${unlessUnit}`),
  new RegExp(
    `\\b\\w*${roomNorwegian}${numbered}[ :#-]{1,2}(?:${smallNumber}|${bigNumber}|ett|eitt|ein|en(?= (?:ma|skal|trenger)))\\b${unlessUnit}`,
  ),
  new RegExp(`\\b${roomEnglish}s?${numbered}[ .:#-]*\\d+(?!\\d)${unlessUnit}`),
  new RegExp(
    `\\b${roomEnglish}s?${numbered}[ :#-](?!to\\b)(?:${smallNumber}|${bigNumber}|one)\\b${unlessUnit}`,
  ),
  new RegExp(
    `\\b(?:rom|rommet|seng|room|bed|bay|cubicle)${numbered} [a-h]\\b(?!\\w|')(?! (?:er|is|single|free|with|for|near|on|at|that|bed|room)\\b)`,
  ),
  /\b(?:tredje|fjerde|femte|sjette|sjuende|syvende|attende|niende) (?:rom|rommet|seng|senga|sengen|stue|stove)\b|\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:room|bed|bay|cubicle)\b/,
  /\b\d{1,3}['-]?(?:ern|eren)\b|\b(?:toeren|treeren|treern|fireren|firern|femmeren|femmern|sekseren|seksern|sjuern|sjueren|syvern|syveren|atteren|attern|nieren|niern|tieren|tiern|tolveren|tolvern)\b/,
  new RegExp(
    `(?:\\b|(?=@))(?:@\\w+|the one|den|hin|nabo(?:en)?|patient|pas|pt)(?: \\w+)? (?:pa|i|in|on|at|fra|from)(?: nr| nummer| number| no)?\\.? (?:\\d{1,3}[a-h]?|${smallNumber}|${bigNumber})(?![\\w%]|[.,:/]\\d)${unlessUnit}(?! (?:\\w+(?:er|ar|s|e)\\b(?<! (?:ma|venter|ventar|trenger|onsker|ligger|har|er|needs|is|has|wants|waits|blir))))`,
  ),
  new RegExp(`(?<!\\bkl\\.? )\\b(?:pa|on|in) (?:\\d{1,2}[a-h]?|${smallNumber}) ${personVerb}\\b`),
  /\b(?:de|dei|folk|alle|those|everyone) (?:pa|in|on) \d{1,3}\b(?![.,:/]\d)(?! ?(?:dag|uke|time|min))/,
];

/** «3 dager» is read as «3 ~dager», «hun» as «@hun»: the rules need not hold the lists. */
const countedUnit = new RegExp(`((?:\\d|\\b(?:${number})) ?)(?=(?:${unit})\\b)`, 'g');
const somebody = new RegExp(`\\b(?:${person})\\b`, 'g');

/** A room, a bed or a place in it with a number in digits or words, or somebody called by it: «han på 7». */
export function hasRoom(lower: string): boolean {
  const marked = lower.replace(countedUnit, '$1~').replace(somebody, '@$&');
  return rooms.some((rule) => rule.test(marked)) || places.some((rule) => rule.test(marked));
}

const things =
  '(?:vindu\\w*|vindauge\\w*|dor|dora|doren|vask|vasken|veggen|inngangen|utgangen|toalettet|badet|vaktrommet|korridoren|gangen|hjornet|hjorna)';
const englishThings =
  "(?:window|door|sink|toilet|bathroom|corner|wall|entrance|exit|desk|lift|kitchen|nurses'? station)";
const englishPerson = '(?:man|woman|lady|gentleman|boy|girl|patient|he|she|him|her|guy|one|bed|person|chap)';
const sharedRoom =
  '(?:to|tre|fire|fem|seks|2|3|4|dobbelt|hjorne|flersengs|fleirsengs|nabo|ende)-?(?:manns|mans|sengs)?-?rom';
const places: readonly RegExp[] = [
  /\bved vindu(?:et|a)?\b|\bved vindauget\b|\b(?:vindus|hjorne|midt|dor|vindaugs)(?:seng|senga|sengen|plassen)\b/,
  new RegExp(
    `(?:\\b|(?=@))(?:@\\w+|seng|senga|sengen|pas|den|plassen)\\b(?: \\w+){0,3} (?:ved|narmest|naermest|neerast|naerast|innenfor|rett ved|attmed|bak|mot) ${things}`,
  ),
  new RegExp(`\\b(?:narmest|naermest|naerast|lengst fra|lengst vekk fra) ${things}`),
  /\b(?:innerst|inst|borterst|bortest|innarst|lengst inn[e]?)\b/,
  /\bytterst(?: (?:pa|i|mot|ved)\b|$)|@\w+ ytterst/,
  new RegExp(`\\b${sharedRoom}met\\b`),
  /@\w+ (?:som (?:ligg\w*|er) )?(?:pa|i) (?:\w*(?:rom|rommet|isolat|isolatet)|gangen|korridoren|korridor|gang|hjornet|hjorna|stua|stuen|stova)\b(?! (?:for|til))/,
  /\brommet (?:ved|narmest|naermest|overfor|vis|innerst|bak|rett|lengst|til (?:venstre|hoyre))|\b(?:senga|sengen|rommet|plassen) (?:til|pa) (?:venstre|hogre|hoyre)\b|\bnaborommet\b|\bnabosenga?n?\b/,
  new RegExp(
    `\\b(?:by|at|near|beside|next to|closest to|nearest|nearest to) the (?:${englishThings})\\b(?<!at the (?:door|desk|entrance|exit|lift|kitchen|wall))`,
  ),
  new RegExp(
    `\\b${englishPerson}\\b(?: \\w+){0,2} (?:at|in|on|behind|across) the (?:far |end of the |back |left |right )*(?:${englishThings}|corridor|hallway|side room|single room|double room|bay|last room|first room|end room|end|back|left|right|next bed|next room|shared room)\\b`,
  ),
  /\b(?:window|corner|end|far|middle) (?:bed|bay|seat)\b|\bin the (?:far |back |left |right )?corner\b|\b(?:far|other) end of the (?:corridor|bay|ward|room)\b|\b(?:last|first|end) (?:room|bed) (?:on|to|at)\b|\b(?:room|bed) (?:on|to) the (?:left|right)\b|\bfour-?bed(?:ded)? (?:room|bay)\b/,
];
