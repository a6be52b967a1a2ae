/** People who are pointed to without a name: by kin, office, occupation and place, origin, fame or an event in the news. */
import { anyWord, markPersons, oneOf } from './personClasses.ts';

const kin = oneOf('K');
const office = oneOf('O');
const officePhrases =
  '(?:prime minister(?:<[A-Z]+>)?|member of parliament|police chief(?:<[A-Z]+>)?|chief(?:<[A-Z]+>)? of police|chief(?:<[A-Z]+>)? constable|fire chief(?:<[A-Z]+>)?)';
const post = oneOf('P');
const role = `(?:${oneOf('R')}|member of staff|staff member)`;
const tailOfRole = '(?:pa|i|ved|at|in|on|her|here)';

const article =
  '(?:en|ei|ein|den|var|vare|vart|min|the|a|an|our|my|one of our|en av|ein av|tidligere|former|nye|new|local|lokale)';
const anyOffice = `(?:${oneOf('OPCR')}|${officePhrases}|member of staff|staff member)`;

const self = 'a|an|the|our|en|ei|ein|selv|sjolv|ogsa|var|tidligere|tidlegare|former|pensjonert|retired';
const anybody = `(?:${kin}|\\b(?:han|hun|ho|she|he|pasienten|patient)\\b)`;

const relationsMarked: readonly RegExp[] = [
  new RegExp(`${kin} (?:til|av|at|of|to|hos) (?:${article} (?:${anyWord} )?){0,2}${anyOffice}`),
  new RegExp(`(?<![a-z'-])[a-z](?:[a-z'-]*[a-z])?<[A-Z]*[OPCR][A-Z]*G> (?:${anyWord} )?${kin}`),
  new RegExp(
    `${anybody} (?:er|is|var|was|works as|worked as|jobber som|jobbar som|arbeider som) (?:(?:${self}) )*(?:${oneOf('OPC')}|${officePhrases})`,
  ),
  new RegExp(`${anybody} (?:er|is|var|was) (?:(?:${self}) )*${role} ${tailOfRole}\\b`),
  new RegExp(
    `(?:${anybody}|\\bsom) (?:jobber|jobbar|arbeider|works|worked|jobbet|jobba) (?:her|pa|ved|i|som|at|here|in|on|as)\\b`,
  ),
  new RegExp(
    `${kin} (?:til|av|of|to) (?:en|ei|ein|noen|nokon|ho|han|hun|someone|somebody|one|a|the one)\\b.{0,16}\\b(?:som|pa|i|who|her|here|on|in|from|fra|av oss|of us|av vare)\\b`,
  ),
];
const relations: readonly RegExp[] = [
  /\b(?:gift med|i slekt med|i familie med|married to|related to|engaged to|forlovet med|kjaereste med|skilt fra|divorced from)\b/,
  /\b(?:tidligere|tidlegare|var|vart|vare|var egen|former|our own|ex)[ -](?:egen |eigen |own )?(?:kollega|kollegaen|ansatt|tilsett|colleague|co-worker|coworker|employee)\b|\ben av vare (?:egne|ansatte)\b|\bein av vare (?:eigne|tilsette)\b|\bone of our own\b|\bone of ours\b|\ber (?:selv|sjolv) (?:ansatt|tilsett|pasient her)\b/,
];

const officesMarked: readonly RegExp[] = [
  new RegExp(`${office}|${officePhrases}`),
  new RegExp(
    `\\b(?:tidligere|tidlegare|forhenvaerende|forhenvaerande|forhenvarende|avgatt|avgatte|pensjonert|pensjonerte|eks|former|ex|retired)[ -](?:${oneOf('PCR')})`,
  ),
  new RegExp(
    `${post}(?: ${anyWord})? (?:trenger|treng|ligg\\w*|er innlagt|er innlagd|er pasient|vil|venter|ventar|ma ha|ma fa|skal hjem|skal heim|onsker|ynskjer|needs|waits|is waiting|wants|lies|is a patient|is admitted|is ready|er klar|bor|bur|kan ikke|kan ikkje)\\b`,
  ),
  new RegExp(`\\b(?:som er|who is|er selv|er sjolv|is the) ${post}`),
];

const known: readonly RegExp[] = [
  /\b(?:kjendis\w*|celebrity|celebrities|famous|well-known|kjent (?:fra|person|forfatter|forfattar|skuespiller|skodespelar|artist|idretts\w+|politiker|politikar|mann|kvinne|navn|namn|ansikt|musiker|musikar|fjes|lokalt|i bygda)|kjend (?:fra|person|fra\w*|mann|kvinne|politikar)|alle (?:kjenner|kjenn|vet hvem|veit kven)|everybody knows|everyone knows|you know who|vet hvem (?:det|hun|han)|veit kven)\b/,
  /\b(?:program(?:leder|leiar)\w*|skuespill\w*|skodespel\w*|artisten|sanger(?:en|inne\w*)|songar(?:en|inne\w*)|vokalist\w*|komiker\w*|komikar\w*|influenser\w*|bloggar?\w*|rapper(?:en)?|popstjern\w*|rockestjern\w*|filmstjern\w*|tv-?(?:kjendis|profil|stjern|vert|kokk)\w*|fotball(?:spill|spel|tren|proff)\w*|handball(?:spill|spel|tren|proff|jent)\w*|handball\w*|landslags\w+|olympi\w+|ol-\w+|verdensmester\w*|verdsmeister\w*|europamester\w*|skilop\w*|skihopp\w*|skoytelop\w*|syklisten|idrettsstjern\w*|toppidrett\w*|youtuber\w*|operasanger\w*|verforsker|meteorologen|forfatteren|forfattaren|stortingspolitiker\w*|rikspolitiker\w*|lokalpolitiker\w*|politikeren|politikaren|nyhetsanker\w*|nyheitsanker\w*|eurovision\w*|melodi grand prix|farmen|skal vi danse|paradise hotel|idol-\w+|nobelpris\w*|milliardaer\w*|milliardar\w*)\b/,
  /\b(?:actor|actress|singer|presenter|tv host|tv chef|newsreader|newscaster|anchorman|anchorwoman|footballer|football player|football coach|handball player|olympic\w*|olympian|champion|novelist|rapper|influencer|youtuber|politician|weather (?:man|girl|presenter)|pop star|rock star|film star|movie star|tv star|skier|athlete|comedian|billionaire|nobel)\b/,
  /\b(?:fra|fra|i|pa|from|on|off) (?:the )?(?:tv|tv-en|tv-ruta|fjernsyn\w*|television|telly|radio|radioen|film|filmen|nrk|tv ?2|tv2)\b(?!-)/,
];

const eventNouns =
  '(?:ulykk|ulukk|brann|ras|skred|styrt|kollisjon|frontkollisjon|drap|knivstikking|skyting|eksplosjon|forlis|overfall|voldtekt|gisselaksjon|terroraksjon|terrorangrep|drukning)';
const news: readonly RegExp[] = [
  /\b(?:avis(?:a|en|er|ene)|lokalavis\w*|nyhet(?:ene|er|ane)|nyheit(?:ene|er|ane)|nyhende\w*|media|mediene|dagsrevyen|dagsnytt|nrk|vg|dagbladet|aftenposten|nettavis\w*|tidende|forside\w*|framside\w*|overskrift\w*|newspapers?|headlines?|news|the papers?|front page|viral|tabloids?)\b/,
  new RegExp(`\\b\\w*${eventNouns}(?:en|a|et|n|ene|ane)\\b(?<!\\b(?:bil|svi|forbren|skogs)?(?:brannen)? )`),
  new RegExp(
    `\\b\\w*${eventNouns}(?:e)? (?:i|pa|ved|fra|natt til|sist|forrige|forre|utenfor|utanfor) (?!(?:hjemmet|heimen|trapp|dusj|badet|anamnesen|jobb|arbeid|rygg|hofte|kne|hode|ankel|arm|fot))\\w+`,
  ),
  /\b(?:buss|tog|fly|helikopter|ferje|ferge|bat|tunnel|leir|sno|jord|snoskred|hotell)-?(?:ulykke|ulukke|krasj|styrt|skred|ras|brann|kollisjon|forlis)\w*\b/,
  /\b(?:skutt|knivstukket|knivstukken|ranet|rana|overfalt|voldtatt|valdteken) (?:i|pa|ved|av|utenfor|utanfor|sist|natt|under)\b|\b(?:kolliderte|krasjet|krasja) (?:med|i|pa)\b/,
  /\b(?:the|that|this|last|from a|in a|last week's|yesterday's) (?:[\w']+ ){0,2}(?:accident|crash|shooting|stabbing|murder|avalanche|landslide|mudslide|explosion|collision|robbery|drowning|rescue|shipwreck|blaze|terror attack|attack|fire)\b(?<!\b(?:heart|panic|asthma|ischaemic|ischemic) attack)(?! (?:alarm|door|drill|exit|safety|doors|extinguisher))/,
  /\b(?:bus|train|plane|ferry|boat|helicopter|tunnel|hotel|coach|car) (?:accident|crash|fire|collision|sinking)\b|\b(?:shot|stabbed|robbed|mugged) (?:in|at|outside|by|during|on)\b/,
];

const originsMarked: readonly RegExp[] = [
  new RegExp(
    `${oneOf('N')}(?: ${anyWord}){0,2} ${oneOf('F')}(?<!\\b(?:tolk\\w*|interpreter|speaking|snakk\\w*|sprak\\w*)\\b.*)`,
  ),
  new RegExp(`${oneOf('F')}(?: ${anyWord}){0,2} (?:fra|i|from|in) ${oneOf('L')}`),
  /\b(?:opprinnelig|opphavleg|originally|kom hit|flyktet|flykta|fled|flyktning(?:<[A-Z]+>)?) (?:fra|from)\b/,
];

const single = oneOf('COPHM');
const lies =
  '(?:trenger|treng|ligg\\w*|ma (?:ha|fa|hjem|heim)|vil (?:hjem|heim|ikke|ikkje)|er (?:innlagt|innlagd|pasient|klar|sliten|selv|sjolv)|skal (?:hjem|heim)|venter|ventar|needs|is (?:waiting|admitted|here|a patient|ready|himself|herself)|waits|lies|wants)';
const workplace =
  '(?:skolen|skulen|skole|skule|barneskolen|barneskulen|ungdomsskolen|ungdomsskulen|barnehagen|butikken|kirken|kirka|kyrkja|postkontoret|banken|hotellet|bensinstasjonen|biblioteket|fabrikken|ferja|fergen|ferga|kafeen|puben|school|church|shop|bank|hotel|library|pub|ferry|post office|factory|nursery)';
const occupationsMarked: readonly RegExp[] = [
  new RegExp(
    `(?:${oneOf('COPHMR')}|\\b\\w+(?:eren|aren|mannen)\\b) (?:pa|ved|i|at|in|from|fra|on) (?:the )?${workplace}\\b`,
  ),
  new RegExp(
    `\\b(?:eneste|einaste|only|sole)(?: ${anyWord})? ${single} (?:pa|i|fra|ved|on|in|from|at|of)\\b`,
  ),
  new RegExp(`${oneOf('CP')} ${lies}\\b`),
  new RegExp(
    `${oneOf('H')} (?:pa|i|fra|ved|on|in|from|at) ${anyWord} (?:er selv|er sjolv|er pasient|er innlagt|er innlagd|ligger her|ligg her|is a patient|is admitted|is (?:himself|herself))`,
  ),
];
/** An occupation and a place: the place is seen by its capital letter. */
const occupationAndPlace = new RegExp(
  `(?:${oneOf('COP')}|lighthouse(?:<[A-Z]+>)? keeper|reindeer herder(?:<[A-Z]+>)?)(?: ${anyWord})? (?:fra|i|pa|in|from|on|of|at|ved|ute pa|oppe i|inne i) (?:the )?(?:island of |lille |vesle |little |indre |ytre )?(?=([a-z]+))`,
  'gi',
);

function any(rules: readonly RegExp[], lower: string): boolean {
  return rules.some((rule) => rule.test(lower));
}

/** Somebody pointed to by their relation to one person or office: «svigermoren til rektor», «the priest's wife». */
export function hasRelation(lower: string): boolean {
  return any(relations, lower) || any(relationsMarked, markPersons(lower));
}

/**
 * Somebody pointed to by who they are: an office held, an occupation in a place, an origin and a family, a known person,
 * an event in the news.
 * @param plain as `plainLettersOf` writes it, with its capitals
 * @param isPlace whether a word in small letters is a place
 */
export function hasDescription(plain: string, isPlace: (word: string) => boolean): boolean {
  const lower = plain.toLowerCase();
  if ([known, news].some((rules) => any(rules, lower))) return true;
  const marked = markPersons(lower);
  if ([officesMarked, originsMarked, occupationsMarked].some((rules) => any(rules, marked))) return true;
  return [...markPersons(plain).matchAll(occupationAndPlace)].some(
    ([, place = '']) => /^[A-Z][a-z]/.test(place) || isPlace(place.toLowerCase()),
  );
}

const lettersWithDots = /(?<!\p{L})\p{Lu}\.[ -]?\p{Lu}(?!\p{L})/u;
const lettersApart = /(?<![\p{L}\d])(?!I |A |Å )\p{Lu} \p{Lu}(?![\p{L}\d])/u;
const smallLettersWithDots = /(?<![\p{L}.])(\p{Ll})\.(\p{Ll})\.(?!\p{Ll})/gu;
const allowedLetters = new Set(
  'ie eg am pm ol oa mm bl td dd po iv sc im pr pg pn vb hh mf mv nb pt qd bd fm el sk da fh os su id ca pk ut ps sl mh ik vs op'.split(
    ' ',
  ),
);
const letterOfPatient =
  /\b(?:[Pp]as(?:ient(?:en)?)?|[Pp]t|[Ff]ru|[Hh]r|[Hh]err|[Ff]rk|[Mm]r|[Mm]rs|[Mm]s|[Pp]atient|[Ff]amilien)\.? \p{Lu}(?![\p{L}\d-])/u;
const letterBeforeVerb =
  /(?:^|[.!?] )(?![AIÅØ] )\p{Lu}\.? (?:må|skal|vil|kan|trenger|treng|venter|ventar|ønsker|har|er|needs|must|wants|waits|can|is|has)\b/u;

/** Initials with dots or apart; those without dots are words to be looked up. Reads the text with its capitals. */
export function hasInitials(text: string): boolean {
  if ([lettersWithDots, lettersApart, letterOfPatient, letterBeforeVerb].some((rule) => rule.test(text)))
    return true;
  return [...text.matchAll(smallLettersWithDots)].some(([, a = '', b = '']) => !allowedLetters.has(a + b));
}
