/** People who are pointed to without a name: by kin, office, occupation and place, origin, fame or an event in the news. */
import { words } from './patterns.ts';

const kin = words(`
  mor mora moren far faren bror broren soster sosteren sostera syster systera datter datteren dattera dotter dottera sonn sonnen son sonen kone kona konen mann mannen ektemann ektemannen ektefelle ektefellen
  samboer samboeren sambuar sambuaren kjaeresten? kjeresten? kjaerasten? bestemor bestemora bestemoren bestefar bestefaren tante tanta tanten onkel onkelen fetter fetteren kusine kusina kusinen niese niesa niesen nevo nevoen nevø
  svigermor svigermora svigermoren svigerfar svigerfaren svigersonn svigersonnen svigerson svigersonen svigerdatter svigerdatteren svigerdotter svoger svogeren svigerinne svigerinnen svigerinna nabo naboen venn vennen ven venen venninne venninnen venninna
  barnebarn barnebarnet oldemor oldefar stemor stemoren stefar stefaren stesonn stedatter foreldrene? foreldra besteforeldrene? tvilling tvillingen tvillingbror tvillingsoster enke enken enka enkja enkemannen mamma mammaen pappa pappaen eksmann eksmannen ekskone ekskona slektning slektningen barna? barnet sosken soskenet
  mother father mum mom dad brother sister daughter son wife husband partner aunt uncle cousin niece nephew mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law in-laws? neighbour neighbor friend grandmother grandfather granny grandson granddaughter grandchild parents? widow widower twin ex-wife ex-husband girlfriend boyfriend fiancee? relative
  child children kids?
`);

/** Offices that one person in a place holds. */
const office = words(
  `
  ordforer\\w* ordforar\\w* varaordforer\\w* fylkesordforer\\w* biskop\\w* statsrad\\w* \\w*minister\\w* storting\\w* sameting\\w* lensmann\\w* politimester\\w* politimeister\\w* politisjef\\w* sogneprest\\w* prost prosten sorenskriver\\w* sysselmester\\w*
  ambassador\\w* konsul konsulen partileder\\w* partileiar\\w* forbundsleder\\w* kommunestyre\\w* kongen dronningen kronprins\\w* prinsesse\\w* prinsen mayor mayor's bishop bishop's prime minister minister'?s? mp mps member of parliament headmaster headmistress headteacher sheriff ambassador senator police chief chief of police chief constable
`
    .replace(/prime minister/, '')
    .replace(/member of parliament/, '')
    .replace(/police chief chief of police chief constable/, ''),
);
const officePhrases =
  'prime minister|member of parliament|police chief|chief of police|chief constable|fire chief';
/** Offices and posts that are met in a day's work too. */
const post =
  '(?:radmann\\w*|kommunedirektor\\w*|rektor\\w*|dommer\\w*|dommar\\w*|kommuneoverlege\\w*|fylkesmann\\w*|kultursjef\\w*|skolesjef\\w*|skulesjef\\w*|brannsjef\\w*|bankdirektor\\w*|banksjef\\w*|styreleder\\w*|styreleiar\\w*|redaktor\\w*|principal|judge|councillor|head of the (?:school|council)|rector|director|editor)';

const occupation = words(`
  fisker fiskeren fiskar fiskaren bonde bonden gardbruker\\w* gardbrukar\\w* prest presten laerer laereren laerar laeraren larar snekker\\w* snikkar\\w* tomrer\\w* tomrar\\w* rorlegger\\w* rorleggjar\\w* elektriker\\w* elektrikar\\w* kjopmann\\w* butikkeier\\w* butikkeigar\\w* handelsmann\\w*
  postmann\\w* postbud\\w* organist\\w* kantor\\w* klokker\\w* klokkar\\w* advokat\\w* frisor\\w* baker bakeren bakar bakaren slakter\\w* slaktar\\w* smeden murer mureren skipper\\w* kaptein\\w* losen pilot piloten flyger\\w* flygar\\w* politimann\\w* politikvinn\\w* brannmann\\w* journalist\\w* forfatter\\w* forfattar\\w* kunstner\\w* kunstnar\\w*
  musiker\\w* musikar\\w* dirigent\\w* veterinaer\\w* veterinar\\w* dyrlege\\w* dyrlaege\\w* hotelleier\\w* hotelleigar\\w* hotellvert\\w* ferjemann\\w* fergemann\\w* fyrvokter\\w* fyrvaktar\\w* reindriftssame\\w* reineier\\w* reineigar\\w* reder rederen reiar reiaren skipsreder\\w* skipsreiar\\w* grunder\\w* bedriftseier\\w* fabrikkeier\\w* professor\\w* millionaer\\w* oppdretter\\w* oppdrettar\\w*
  sjomann\\w* matros\\w* styrmann\\w* maskinist\\w* kokken trener treneren trenar trenaren saueb\\w* melkebonde\\w* mjolkebonde\\w* barnehagestyrer\\w* barnehagestyrar\\w* bussjafor\\w* bussjaforen lokforer\\w* kioskeier\\w* kroeier\\w* vertshuseier\\w* bibliotekar\\w* jeger jegeren jeger\\w* skogsarbeider\\w* gruvearbeider\\w* meteorolog\\w* spelemann\\w* spillemann\\w* kirketjener\\w* kyrkjetenar\\w* taxieier\\w* drosjeeier\\w* hornblaser\\w* gardeier\\w* postforer\\w*
  fisherman farmer priest vicar parson teacher carpenter plumber electrician shopkeeper grocer postman postmaster organist hairdresser barber baker butcher blacksmith captain skipper pilot policeman policewoman firefighter fireman journalist author artist musician conductor vet innkeeper hotelier ferryman lighthouse sailor shipowner professor lawyer librarian hunter miner herder schoolteacher beekeeper miller fishmonger
`);
const healthWorker =
  '(?:lege|legen|lege\\w*|sykepleier\\w*|sjukepleiar\\w*|jordmor\\w*|tannlege\\w*|fysioterapeut\\w*|vernepleier\\w*|psykolog\\w*|doctor|gp|nurse|midwife|dentist|physio\\w*)';
/** Roles at work: a relation tied to one of them points to the one person. */
const role =
  '(?:over)?(?:\\w*lege(?:n|r)?|\\w*laege|\\w*sykepleier(?:en)?|\\w*sjukepleiar(?:en)?|\\w*leder(?:en)?|\\w*leiar(?:en)?|\\w*sjef(?:en)?|\\w*direktor(?:en)?|kollega(?:en)?|\\w*ansatt\\w*|tilsett\\w*|portor(?:en)?|vaktmester(?:en)?|vaktmeister(?:en)?|\\w*assistent(?:en)?|\\w*terapeut(?:en)?|psykolog(?:en)?|kirurg(?:en)?|sekretaer(?:en)?|sekretar(?:en)?|jordmor(?:a|en)?|sjaforen?|naboen|kokken|vikaren|studenten|verten|eieren|eigaren|doctor|nurse|manager|matron|boss|colleague|consultant|surgeon|porter|chief|owner|coach|secretary|physio\\w*|receptionist|member of staff|staff member|employee)';
const article =
  '(?:en|ei|ein|den|var|vare|vart|min|the|a|an|our|my|one of our|en av|ein av|tidligere|former|nye|new|local|lokale)';
const anyOffice = `(?:${office}|${officePhrases}|${post}|${occupation}|${role})`;

const relations: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${kin}) (?:til|av|at|of|to|hos) (?:${article} (?:\\w+ )?){0,2}${anyOffice}\\b(?<!\\b(?:pasient\\w*|patient\\w*))`,
  ),
  new RegExp(
    `\\b(?:${office}|${officePhrases}|${post}|${occupation}|${role})(?:en|et|a)?(?:'s|s'|s) (?:\\w+ )?(?:${kin})\\b`,
  ),
  new RegExp(
    `\\b(?:${kin}|han|hun|ho|she|he|pasienten|patient) (?:er|is|var|was|works as|worked as|jobber som|jobbar som|arbeider som) (?:(?:a|an|the|our|en|ei|ein|selv|sjolv|ogsa|var|tidligere|tidlegare|former|pensjonert|retired) )*(?:${office}|${officePhrases}|${post}|${occupation})\\b`,
  ),
  new RegExp(
    `\\b(?:${kin}|han|hun|ho|she|he|pasienten|patient|the patient) (?:er|is|var|was) (?:(?:a|an|the|our|en|ei|ein|selv|sjolv|ogsa|var|tidligere|tidlegare|former|pensjonert|retired) )*${role} (?:her|pa|i|ved|here|at|in|on)\\b`,
  ),
  /\b(?:gift med|i slekt med|i familie med|married to|related to|engaged to|forlovet med|kjaereste med|skilt fra|divorced from)\b/,
  new RegExp(
    `\\b(?:${kin}|pasienten|han|hun|ho|she|he|patient|som) (?:jobber|jobbar|arbeider|works|worked|jobbet|jobba) (?:her|pa|ved|i|som|at|here|in|on|as)\\b`,
  ),
  new RegExp(
    `\\b(?:${kin}) (?:til|av|of|to) (?:en|ei|ein|noen|nokon|ho|han|hun|someone|somebody|one|a|the one)\\b.{0,12}\\b(?:som|pa|i|who|her|here|on|in|from|fra|av oss|of us|av vare)\\b`,
  ),
  /\b(?:tidligere|tidlegare|var|vart|vare|var egen|former|our own|ex)[ -](?:egen |eigen |own )?(?:kollega|kollegaen|ansatt|tilsett|colleague|co-worker|coworker|employee)\b|\ben av vare (?:egne|ansatte)\b|\bein av vare (?:eigne|tilsette)\b|\bone of our own\b|\bone of ours\b|\ber (?:selv|sjolv) (?:ansatt|tilsett|pasient her)\b/,
];

const offices: readonly RegExp[] = [
  new RegExp(`\\b(?:${office}|${officePhrases})\\b`),
  new RegExp(
    `\\b(?:tidligere|tidlegare|forhenvaerende|forhenvaerande|forhenvarende|avgatt|avgatte|pensjonert|pensjonerte|eks|fungerende|former|ex|retired|late)[ -](?:${post}|${occupation}|${role})\\b(?<!\\b(?:fungerende|fungerande|late) .*)`,
  ),
  new RegExp(
    `\\b(?:${post})(?: \\w+)? (?:trenger|treng|ligg\\w*|er innlagt|er innlagd|er pasient|vil|venter|ventar|ma ha|ma fa|skal hjem|skal heim|onsker|ynskjer|needs|waits|is waiting|wants|lies|is a patient|is admitted|is ready|er klar|bor|bur|kan ikke|kan ikkje)\\b`,
  ),
  new RegExp(`\\b(?:som er|who is|er selv|er sjolv|is the) (?:${post})\\b`),
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

const origin = words(`
  somali\\w* syrisk\\w* eritreisk\\w* afghansk\\w* afgansk\\w* irakisk\\w* iransk\\w* kurdisk\\w* polsk\\w* litauisk\\w* latvisk\\w* rumensk\\w* ukrainsk\\w* russisk\\w* pakistansk\\w* indisk\\w* tamilsk\\w* srilankisk\\w* vietnamesisk\\w* thailandsk\\w* thai filippinsk\\w* kinesisk\\w* tyrkisk\\w* bosnisk\\w* kosovoalbansk\\w*
  albansk\\w* serbisk\\w* kroatisk\\w* chilensk\\w* etiopisk\\w* sudansk\\w* kongolesisk\\w* burundisk\\w* rwandisk\\w* gambisk\\w* ghanesisk\\w* nigeriansk\\w* marokkansk\\w* algerisk\\w* tunisisk\\w* egyptisk\\w* palestinsk\\w* libanesisk\\w* jordansk\\w* jemenittisk\\w* burmesisk\\w* rohingya\\w* romani rom romsk\\w* sigoyner\\w* samisk\\w*
  kvensk\\w* dansk\\w* svensk\\w* finsk\\w* islandsk\\w* tysk tyske nederlandsk\\w* fransk\\w* spansk\\w* italiensk\\w* portugisisk\\w* gresk\\w* britisk\\w* amerikansk\\w* bulgarsk\\w* ungarsk\\w* tsjekkisk\\w* slovakisk\\w* estisk\\w* tsjetsjensk\\w* jodisk\\w* muslimsk\\w* arabisk\\w* afrikansk\\w* asiatisk\\w* ugandisk\\w* kenyansk\\w* brasiliansk\\w*
  syrian eritrean afghan iraqi iranian kurdish polish lithuanian latvian romanian ukrainian russian pakistani indian tamil vietnamese filipino filipina chinese turkish bosnian albanian serbian croatian chilean ethiopian sudanese congolese gambian ghanaian nigerian moroccan algerian egyptian palestinian lebanese burmese roma sami
  danish swedish finnish icelandic german dutch french spanish italian portuguese greek american bulgarian hungarian czech estonian chechen jewish muslim arab arabic african asian tunisian yemeni rwandan burundian ugandan kenyan brazilian immigrant refugee
`);
const country = words(`
  syria somalia eritrea afghanistan irak iraq iran kurdistan polen poland litauen lithuania latvia romania ukraina ukraine russland russia pakistan india vietnam thailand filippinene filippinane philippines kina china tyrkia turkey bosnia kosovo albania serbia kroatia croatia chile etiopia ethiopia sudan kongo congo burundi rwanda gambia ghana nigeria marokko morocco
  algerie tunisia egypt palestina palestine gaza libanon lebanon jordan jemen yemen burma myanmar danmark denmark sverige sweden finland island iceland tyskland germany nederland frankrike france spania spain italia italy portugal hellas greece bulgaria ungarn hungary tsjekkia estland estonia tsjetsjenia usa america kenya uganda brasil brazil bangladesh nepal
`);
const family =
  '(?:famili\\w*|storfamili\\w*|barnefamili\\w*|mor|moren|mora|far|faren|foreldre\\w*|foreldra|ektepar\\w*|paret|par|sosken\\w*|sysken\\w*|smabarns\\w*|barn|barna|kvinn\\w*|mann|mannen|menn|dame\\w*|dama|gutt\\w*|gut|guten|jent\\w*|flyktning\\w*|asyls\\w*|enke\\w*|enkj\\w*|bestemor\\w*|bestefar\\w*|sonn\\w*|datter\\w*|kone|kona|innvandr\\w*|family|families|mother|father|parents|couple|woman|man|lady|boy|girl|refugee|child|children|kids|brothers|sisters|siblings|wife|husband|grandmother|grandfather|widow|son|daughter)';
const origins: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${origin})(?: \\w+){0,2} ${family}\\b(?<!\\b(?:tolk\\w*|interpreter|speaking|snakk\\w*|sprak\\w*)\\b.*)`,
  ),
  new RegExp(`\\b${family}(?: \\w+){0,2} (?:fra|i|from|in|frå) (?:${country})\\b`),
  /\b(?:opprinnelig|opphavleg|originally|kom hit|flyktet|flykta|fled|flyktning) (?:fra|from)\b/,
];

const personNoun = `(?:${occupation}|${office}|${post}|${healthWorker}|mann(?:en)?|kvinn(?:e|a|en)|person(?:en)?|woman|man|person|\\w*sjafor(?:en)?|driver|\\w*eier(?:en)?|owner)`;
const lies =
  '(?:trenger|treng|ligg\\w*|ma (?:ha|fa|hjem|heim)|vil (?:hjem|heim|ikke|ikkje)|er (?:innlagt|innlagd|pasient|klar|sliten|selv|sjolv)|skal (?:hjem|heim)|venter|ventar|needs|is (?:waiting|admitted|here|a patient|ready|himself|herself)|waits|lies|wants)';
const workplace =
  '(?:skolen|skulen|skole|skule|barneskolen|barneskulen|ungdomsskolen|ungdomsskulen|barnehagen|butikken|kirken|kirka|kyrkja|postkontoret|banken|hotellet|bensinstasjonen|biblioteket|fabrikken|ferja|fergen|ferga|kafeen|puben|school|church|shop|bank|hotel|library|pub|ferry|post office|factory|nursery)';
const occupations: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${personNoun}|${role}|\\w+(?:eren|aren|mannen)) (?:pa|ved|i|at|in|from|fra|on) (?:the )?${workplace}\\b`,
  ),
  new RegExp(`\\b(?:eneste|einaste|only|sole)(?: \\w+)? ${personNoun} (?:pa|i|fra|ved|on|in|from|at|of)\\b`),
  new RegExp(`\\b(?:${occupation}|${post}) (?:${lies})\\b`),
];
/** An occupation and a place: the place is seen by its capital letter. */
const occupationAndPlace = new RegExp(
  `(?<!\\p{L})(?:${occupation}|${office}|${post}|lighthouse keeper|reindeer herder)(?:ane|ene)?(?: \\w+)? (?:fra|i|pa|in|from|on|of|at|ved|ute pa|oppe i|inne i) (?:the )?(?:island of |lille |vesle |little |indre |ytre )?(?=(\\p{L}+))`,
  'giu',
);

const patientOf = new RegExp(
  `\\b${healthWorker} (?:pa|i|fra|ved|on|in|from|at) \\w+ (?:er selv|er sjolv|er pasient|er innlagt|er innlagd|ligger her|ligg her|is a patient|is admitted|is (?:himself|herself))`,
);

function any(rules: readonly RegExp[], lower: string): boolean {
  return rules.some((rule) => rule.test(lower));
}

/** Somebody pointed to by their relation to one person or office: «svigermoren til rektor», «the priest's wife». */
export function hasRelation(lower: string): boolean {
  return any(relations, lower);
}

/**
 * Somebody pointed to by who they are: an office held, an occupation in a place, an origin and a family, a known person,
 * an event in the news.
 * @param plain as `plainLettersOf` writes it, with its capitals
 * @param isPlace whether a word in small letters is a place
 */
export function hasDescription(plain: string, isPlace: (word: string) => boolean): boolean {
  const lower = plain.toLowerCase();
  if ([offices, known, news, origins, occupations].some((rules) => any(rules, lower))) return true;
  if (patientOf.test(lower)) return true;
  return [...plain.matchAll(occupationAndPlace)].some(
    ([, place = '']) => /^\p{Lu}\p{Ll}/u.test(place) || isPlace(place.toLowerCase()),
  );
}

const lettersWithDots = /(?<!\p{L})\p{Lu}\. ?\p{Lu}(?!\p{L})/u;
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
