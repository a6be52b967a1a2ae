/**
 * Classes of words for people, as `plainLettersOf` writes them in small letters; «*» stands for any letters. A text is
 * marked with them once, so that the rules need not hold the lists.
 */
import { listed } from './text.ts';

/** By the letter that marks them. */
const classes = {
  /** Kin, and those who are near. */
  K: `
    mor mora moren far faren bror broren soster sosteren sostera syster systera datter datteren dattera dotter dottera sonn sonnen son sonen kone kona konen mann mannen ektemann ektemannen ektefelle
    ektefellen samboer samboeren sambuar sambuaren kjaeresten kjaereste kjeresten kjereste kjaerasten kjaeraste bestemor bestemora bestemoren bestefar bestefaren tante tanta tanten onkel onkelen fetter
    fetteren kusine kusina kusinen niese niesa niesen nevo nevoen svigermor svigermora svigermoren svigerfar svigerfaren svigersonn svigersonnen svigerson svigersonen svigerdatter svigerdatteren
    svigerdotter svoger svogeren svigerinne svigerinnen svigerinna nabo naboen venn vennen ven venen venninne venninnen venninna barnebarn barnebarnet oldemor oldefar stemor stemoren stefar stefaren
    stesonn stedatter foreldrene foreldren foreldra besteforeldrene besteforeldren tvilling tvillingen tvillingbror tvillingsoster enke enken enka enkja enkemannen mamma mammaen pappa pappaen eksmann
    eksmannen ekskone ekskona slektning slektningen barna barn barnet sosken soskenet mother father mum mom dad brother sister daughter wife husband partner aunt uncle cousin niece nephew mother-in-law
    father-in-law brother-in-law sister-in-law son-in-law daughter-in-law in-laws in-law neighbour neighbor friend grandmother grandfather granny grandson granddaughter grandchild parents parent widow
    widower twin ex-wife ex-husband girlfriend boyfriend fiancee fiance relative child children kids kid
  `,
  /** Offices that one person in a place holds. */
  O: `
    ordforer* ordforar* varaordforer* fylkesordforer* biskop* statsrad* *minister* storting* sameting* lensmann* politimester* politimeister* politisjef* sogneprest* prost prosten sorenskriver*
    sysselmester* ambassador* konsul konsulen partileder* partileiar* forbundsleder* kommunestyre* kongen dronningen kronprins* prinsesse* prinsen mayor bishop mp mps headmaster headmistress headteacher
    sheriff ambassador senator minister *minister
  `,
  /** Posts that are met in a day's work too. */
  P: `
    radmann* kommunedirektor* rektor* dommer* dommar* kommuneoverlege* fylkesmann* kultursjef* skolesjef* skulesjef* brannsjef* bankdirektor* banksjef* styreleder* styreleiar* redaktor* principal judge
    councillor rector director editor
  `,
  /** Occupations outside the hospital. */
  C: `
    fisker fiskeren fiskar fiskaren bonde bonden gardbruker* gardbrukar* prest presten laerer laereren laerar laeraren larar snekker* snikkar* tomrer* tomrar* rorlegger* rorleggjar* elektriker*
    elektrikar* kjopmann* butikkeier* butikkeigar* handelsmann* postmann* postbud* organist* kantor* klokker* klokkar* advokat* frisor* baker bakeren bakar bakaren slakter* slaktar* smeden murer mureren
    skipper* kaptein* losen pilot piloten flyger* flygar* politimann* politikvinn* brannmann* journalist* forfatter* forfattar* kunstner* kunstnar* musiker* musikar* dirigent* veterinaer* veterinar*
    dyrlege* dyrlaege* hotelleier* hotelleigar* hotellvert* ferjemann* fergemann* fyrvokter* fyrvaktar* reindriftssame* reineier* reineigar* reder rederen reiar reiaren skipsreder* skipsreiar* grunder*
    bedriftseier* fabrikkeier* professor* millionaer* oppdretter* oppdrettar* sjomann* matros* styrmann* maskinist* kokken trener treneren trenar trenaren saueb* melkebonde* mjolkebonde* barnehagestyrer*
    barnehagestyrar* bussjafor* bussjaforen lokforer* kioskeier* kroeier* vertshuseier* bibliotekar* jeger jegeren jeger* skogsarbeider* gruvearbeider* meteorolog* spelemann* spillemann* kirketjener*
    kyrkjetenar* taxieier* drosjeeier* hornblaser* gardeier* postforer* fisherman farmer priest vicar parson teacher carpenter plumber electrician shopkeeper grocer postman postmaster organist hairdresser
    barber butcher blacksmith captain skipper policeman policewoman firefighter fireman journalist author artist musician conductor vet innkeeper hotelier ferryman lighthouse sailor shipowner professor
    lawyer librarian hunter miner herder schoolteacher beekeeper miller fishmonger
  `,
  /** Roles at work: a relation tied to one of them points to the one person. */
  R: `
    *lege *legen *leger *laege *sykepleier *sykepleieren *sjukepleiar *sjukepleiaren *leder *lederen *leiar *leiaren *sjef *sjefen *direktor *direktoren kollega kollegaen *ansatt *ansatte tilsett* portor
    portoren vaktmester vaktmesteren vaktmeister* *assistent *assistenten *terapeut *terapeuten psykolog psykologen kirurg kirurgen sekretaer* sekretar* jordmor jordmora jordmoren sjafor sjaforen naboen
    kokken vikaren studenten verten eieren eigaren doctor nurse manager matron boss colleague consultant surgeon porter chief owner coach secretary physio* receptionist employee
  `,
  /** Those who treat and nurse. */
  H: `
    lege legen lege* sykepleier* sjukepleiar* jordmor* tannlege* fysioterapeut* vernepleier* psykolog* doctor gp nurse midwife dentist physio*
  `,
  /** Any single person. */
  M: `
    mann mannen kvinne kvinna kvinnen person personen woman man *sjafor *sjaforen driver *eier *eieren *eigar owner
  `,
  /** Where somebody comes from. */
  N: `
    somali* syrisk* eritreisk* afghansk* afgansk* irakisk* iransk* kurdisk* polsk* litauisk* latvisk* rumensk* ukrainsk* russisk* pakistansk* indisk* tamilsk* srilankisk* vietnamesisk* thailandsk* thai
    filippinsk* kinesisk* tyrkisk* bosnisk* kosovoalbansk* albansk* serbisk* kroatisk* chilensk* etiopisk* sudansk* kongolesisk* burundisk* rwandisk* gambisk* ghanesisk* nigeriansk* marokkansk* algerisk*
    tunisisk* egyptisk* palestinsk* libanesisk* jordansk* jemenittisk* burmesisk* rohingya* romani rom romsk* sigoyner* samisk* kvensk* dansk* svensk* finsk* islandsk* tysk tyske nederlandsk* fransk*
    spansk* italiensk* portugisisk* gresk* britisk* amerikansk* bulgarsk* ungarsk* tsjekkisk* slovakisk* estisk* tsjetsjensk* jodisk* muslimsk* arabisk* afrikansk* asiatisk* ugandisk* kenyansk*
    brasiliansk* syrian eritrean afghan iraqi iranian kurdish polish lithuanian latvian romanian ukrainian russian pakistani indian tamil vietnamese filipino filipina chinese turkish bosnian albanian
    serbian croatian chilean ethiopian sudanese congolese gambian ghanaian nigerian moroccan algerian egyptian palestinian lebanese burmese roma sami danish swedish finnish icelandic german dutch french
    spanish italian portuguese greek american bulgarian hungarian czech estonian chechen jewish muslim arab arabic african asian tunisian yemeni rwandan burundian ugandan kenyan brazilian immigrant
    refugee
  `,
  /** Countries. */
  L: `
    syria somalia eritrea afghanistan irak iraq iran kurdistan polen poland litauen lithuania latvia romania ukraina ukraine russland russia pakistan india vietnam thailand filippinene filippinane
    philippines kina china tyrkia turkey bosnia kosovo albania serbia kroatia croatia chile etiopia ethiopia sudan kongo congo burundi rwanda gambia ghana nigeria marokko morocco algerie tunisia egypt
    palestina palestine gaza libanon lebanon jordan jemen yemen burma myanmar danmark denmark sverige sweden finland island iceland tyskland germany nederland frankrike france spania spain italia italy
    portugal hellas greece bulgaria ungarn hungary tsjekkia estland estonia tsjetsjenia usa america kenya uganda brasil brazil bangladesh nepal
  `,
  /** Members of a family. */
  F: `
    famili* storfamili* barnefamili* mor moren mora far faren foreldre* foreldra ektepar* paret par sosken* sysken* smabarns* barn barna kvinn* mann mannen menn dame* dama gutt* gut guten jent* flyktning*
    asyls* enke* enkj* bestemor* bestefar* sonn* datter* kone kona innvandr* family families mother father parents couple woman man lady boy girl refugee child children kids brothers sisters siblings wife
    husband grandmother grandfather widow son daughter
  `,
} as const;

interface Matcher {
  readonly letter: string;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly ends: readonly string[];
}

let matchers: readonly Matcher[] | undefined;

function built(): readonly Matcher[] {
  matchers ??= Object.entries(classes).map(([letter, text]): Matcher => {
    const all = listed(text);
    return {
      letter,
      whole: new Set(all.filter((word) => !word.includes('*'))),
      beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
      ends: all.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
    };
  });
  return matchers;
}

function marks(word: string): string {
  return built()
    .filter(
      ({ whole, beginnings, ends }) =>
        whole.has(word) ||
        beginnings.some((beginning) => word.startsWith(beginning)) ||
        ends.some((end) => word.endsWith(end)),
    )
    .map(({ letter }) => letter)
    .join('');
}

/** The text with the letters of its classes after each word that has any: «mor<KF>», «prestens<CG>» (G: genitive). */
export function markPersons(plain: string): string {
  return plain.replace(/[a-z](?:[a-z'-]*[a-z])?/gi, (word) => {
    const lower = word.toLowerCase();
    const genitive = /'?s$/.test(lower) ? marks(lower.replace(/'?s$/, '')) : '';
    const own = marks(lower);
    if (genitive !== '' && (own === '' || lower.includes("'"))) return `${word}<${genitive}G>`;
    if (genitive !== '') return `${word}<${own}G>`;
    return own === '' ? word : `${word}<${own}>`;
  });
}

/** A word of one of these classes, in a pattern for a marked text. */
export function oneOf(letters: string): string {
  return `(?<![a-z'-])[a-z](?:[a-z'-]*[a-z])?<[A-Z]*[${letters}][A-Z]*>`;
}

/** Any word, in a pattern for a marked text. */
export const anyWord = "[\\w'-]+(?:<[A-Z]+>)?";
