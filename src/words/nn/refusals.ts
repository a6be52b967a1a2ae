import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import { longestText } from '../../domain/screening/screening.ts';
import { type CardName, cardName, type PlainName, plainName } from '../escape.ts';

type Sentence = string | ((leader: Named, most: number) => string);

const nobodyKnown = 'ein annan i kanalen';
type Named = CardName | PlainName | typeof nobodyKnown;

const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  notMember: 'Berre medlemmer av denne kanalen kan vere med i kartlegginga. Ingenting er lagra.',
  guest: 'Gjester i kanalen kan ikkje vere med i kartlegginga. Ingenting er lagra.',
  otherTenant: 'Kartlegginga er berre for tilsette i verksemda ho vart starta i. Ingenting er lagra.',
  unknownVerb: 'Denne knappen kjenner eg ikkje. Ingenting er endra. Skriv «hjelp» for å sjå kva eg kan.',
  badData:
    'Dette kunne eg ikkje lese, og ingenting er lagra. Gå ut av kanalen og inn igjen, og prøv på nytt.',
  unknownSession: 'Denne kartlegginga finst ikkje i denne kanalen. Ingenting er lagra.',
  notStarter: (leader) => `Berre ${leader}, som skreiv start, kan starte denne kartlegginga.`,
  notLeader: (leader) =>
    `Det er ${leader} som leier kartlegginga, så dette kan berre ${leader} gjere. Ingenting er endra.`,
  notBegun: 'Kartlegginga er ikkje starta enno. Ingenting er lagra.',
  notOpenYet: 'Denne pasienten er ikkje opna enno. Ingenting er lagra.',
  alreadyRevealed:
    'Svara for denne pasienten er viste, så svaret ditt kan ikkje endrast lenger. Det du svarte før, står.',
  otherRound:
    'Denne knappen høyrer til ein annan runde for pasienten. Dette er ikkje lagra, men det du svarte før, er teke vare på. Gå ut av kanalen og inn igjen, så ser du runden som gjeld no.',
  handsShown:
    'Handsopprekkinga for denne rolla vart lagra før svara vart viste, så ho kan ikkje endrast lenger. Det som er lagra, står.',
  tooManyHands:
    'Det kan teljast opptil 20 per rolle og 60 per pasient. Ingenting er endra. Sjå over tala og lagre på nytt.',
  patientLeaving: 'Denne pasienten reiser heim i dag og er teken ut av kartlegginga. Ingenting er lagra.',
  patientSkipped: 'Denne pasienten er hoppa over og tek ikkje imot svar. Ingenting er lagra.',
  patientLater:
    'Denne pasienten kjem vi tilbake til. Dette er ikkje lagra, men det du svarte før, er teke vare på.',
  sessionEnded: 'Kartlegginga er avslutta, så dette er ikkje lagra. Det du svarte før slutt, er med.',
  sessionCancelled: 'Kartlegginga er avbroten, så dette er ikkje lagra.',
  sessionLocked:
    'Kartlegginga er avslutta og låst. Ingenting er lagra, og ingen kan sjå kven som svarte kva.',
  tooLateForAnswers:
    'Fristen for seine svar er ute, fordi kartlegginga blir låst no. Ingenting er endra, og det de svarte, er med.',
  notEnded: 'Kartlegginga er ikkje avslutta enno.',
  noSession: 'Inga kartlegging er i gang i denne kanalen. Skriv «start» for å starte ei.',
  alreadyActive: 'Ei kartlegging er alt i gang i kanalen. Avslutt ho før du startar ei ny.',
  alreadyLeader: 'Du leier alt denne kartlegginga.',
  leaderIsHere: (leader) =>
    `${leader} leier og har vore aktiv dei siste fem minutta. Prøv igjen når det har vore stille ei stund.`,
  leaderIsAsked: (leader) =>
    `${leader} leier og har vore aktiv dei siste fem minutta. Eg har spurt i tråden om du kan ta over. Der kan ${leader} svare ja.`,
  anotherHasAsked:
    'Ein annan har nettopp spurt om å få ta over. Vent til leiaren har svart, eller prøv igjen om ti minutt.',
  offeredToAnother: (asked) =>
    `Leiaren har bedt ${asked} om å ta over, så no kan berre ${asked} svare. Ingenting er endra.`,
  notTakingPart: 'Den du valde, er ikkje med i kartlegginga lenger. Ingenting er endra. Vel ein annan.',
  leadQuestionIsOver:
    'Dette gjeld ikkje lenger, så ingenting er endra. Skriv «overta» til meg om du vil leie kartlegginga.',
  alreadyShown: 'Svara for denne pasienten er alt viste. Ingenting er endra. Gå vidare i staden.',
  notShownYet: 'Denne pasienten er open no, og svara er ikkje viste enno. Ingenting er endra.',
  hadSecondRound:
    'Denne pasienten har alt hatt ein ny runde, og det blir berre éin. Ingenting er endra, og begge rundane er tekne vare på.',
  otherSecondRound: 'Ein annan pasient er i ny runde no. Vis svara der først. Ingenting er endra.',
  inSecondRound:
    'Pasienten er i ny runde og er alt gjennomgått, så det er ingenting å hoppe over. Vis svara, eller gå vidare. Ingenting er endra.',
  practiceOver: 'Øvinga er over, og svara frå ho blir sletta. Ingenting er lagra.',
  tooLateToPractise:
    'De er i gang med pasientane, så det er for seint å øve. Ingenting er endra, og svara er tekne vare på.',
  allAreOpen:
    'Alle pasientane er opne samtidig i denne kartlegginga, så det er inga rekkjefølgje å endre. Ta denne når det passar.',
  noOther: 'Det er ingen andre pasientar att å ta først. Ingenting er endra.',
  tooManyPatients: 'Ei kartlegging kan ha opptil 60 pasientar, og de har 60. Ingenting er endra.',
  cannotRemove:
    'Berre den siste pasienten kan fjernast, og berre om han ikkje er opna. Ingenting er endra. Bruk «Hopp over» eller «Reiser heim i dag» i staden.',
  nothingToUndo: 'Det har skjedd noko nytt sidan, så dette kan ikkje angrast lenger. Ingenting er endra.',
  tooLateToUndo: 'Det er meir enn 30 sekund sidan, så dette kan ikkje angrast lenger. Ingenting er endra.',
  notPaused: 'Kartlegginga er ikkje sett på pause.',
  alreadyPaused: 'Kartlegginga er alt sett på pause. Skriv «fortsett» når de er klare.',
  assessFirst: 'Svar på det første spørsmålet først. Dette valet er ikkje lagra.',
  tooManyReasons:
    'Du har alt tre årsaker, og fleire er det ikkje plass til. Den fjerde er ikkje lagra. Fjern ei først om du vil byte.',
  unknownAnswer: 'Dette svaret høyrer ikkje til skjemaet i denne kartlegginga. Ingenting er lagra.',
  textMayIdentify:
    'Teksten kan innehalde pasientopplysningar og er ikkje lagra. Skriv om utan namn, nummer, alder eller rom.',
  textTooLong: (_leader, most) => `Teksten er for lang og er ikkje lagra. Skriv om med opptil ${most} teikn.`,
  noSuchAction: 'Dette tiltaket finst ikkje i loggen til denne kanalen. Ingenting er endra.',
  whyNeeded: 'Sei kvifor først. Ingenting er endra.',
  dateInPast: 'Fristen er alt passert, så tiltaket er ikkje lagra. Vel ein dato frå i dag av.',
  tooMany:
    'Loggen har 200 opne tiltak, og fleire er det ikkje plass til. Tiltaket er ikkje lagra. Avslutt nokre først.',
  tooManyRounds:
    'Tiltaket har 48 linjer i rundane sine, og fleire er det ikkje plass til. Linja er ikkje lagra. Hald fram i eit nytt tiltak.',
  tooManyLifts:
    'Tiltaket er løfta fem gonger, og fleire er det ikkje plass til. Ingenting er sendt. Lag eit nytt tiltak om det skal løftast igjen.',
  changedMeanwhile:
    'Nokon andre har endra tiltaket i mellomtida, så dette er ikkje lagra. Slik er det no. Prøv igjen om det framleis gjeld.',
  noReceiver:
    'Det er ikkje valt kven de løftar til, så ingenting er sendt. Leiargruppa skriv «linje» i kanalen sin og får ein kode til dykk.',
  liftOpen: 'Tiltaket er alt løfta og har ikkje fått svar enno. Ingenting nytt er sendt.',
  notReceiver: 'Dette er ikkje løfta til denne kanalen, så du kan ikkje svare her. Ingenting er lagra.',
  liftAnswered:
    'Det er alt svart på dette, så svaret ditt er ikkje lagra. Svaret som gjeld, står på kortet og i loggen.',
  notOwner: 'Berre den som er ansvarleg for tiltaket, kan svare på dette. Ingenting er endra.',
  lineInRing:
    'Denne leiargruppa løftar sjølv til dykk, rett eller gjennom andre. Då ville eit løft gått i ring. Ingenting er endra.',
  unknownCode:
    'Koden finst ikkje eller er gått ut. Ingenting er endra. Be leiargruppa skrive «linje» og gi dykk ein ny.',
  ownCode:
    'Koden er laga i denne kanalen. Skriv han i kanalen til eininga som skal løfte hit. Ingenting er endra.',
  fieldNeeded: 'Dette må fyllast ut. Ingenting er lagra.',
  notADay: 'Eg kan ikkje lese datoen. Ingenting er lagra. Skriv år, månad og dag, slik: 2027-01-20.',
  unknownChoice: 'Dette valet finst ikkje. Ingenting er lagra. Vel noko av det som står der.',
  rosterDown: 'Eg fekk ikkje sjekka at du er med i kanalen. Ingenting er lagra. Prøv igjen om litt.',
  storageDown: 'Eg får ikkje lagra akkurat no. Prøv igjen om litt.',
  answerNotStored: 'Svaret ditt er kanskje ikkje lagra. Prøv igjen om litt.',
  unreadable:
    'Lagra data for denne kartlegginga kan ikkje lesast. Ingenting er endra eller sletta. Sei frå til IT-avdelinga.',
  conflict: 'Mange gjorde noko samtidig, og dette vart ikkje lagra. Prøv igjen.',
  tooFast:
    'Det kom for mange trykk på kort tid, så dette er ikkje lagra. Det du svarte før, står. Vent nokre sekund og prøv igjen.',
  notInChannel: 'Kartlegging blir brukt i kanalen til eininga i Teams. Skriv @Kartlegging hjelp der.',
};

export function refusalText(refusal: Refusal): string {
  if (refusal.unknownWord !== undefined) return unknownWordText(plainName(refusal.unknownWord));
  return sentenceOf(refusal, plainName(refusal.leader ?? ''));
}

export function refusalLine(refusal: Refusal): string {
  return sentenceOf(refusal, cardName(refusal.leader ?? ''));
}

export function rewriteLine(refusal: Refusal): string {
  return refusal.unknownWord === undefined
    ? refusalLine(refusal)
    : unknownWordText(cardName(refusal.unknownWord));
}

const unknownWordText = (word: CardName | PlainName) =>
  `Eg kjenner ikkje ordet «${word}», så teksten er ikkje lagra. Er det eit namn, skriv om utan. Elles bruk eit vanlegare ord.`;

function sentenceOf({ refused, most = longestText }: Refusal, leader: CardName | PlainName): string {
  const sentence = sentences[refused];
  if (typeof sentence === 'string') return sentence;
  const text = sentence(leader || nobodyKnown, most);
  return text.charAt(0).toLocaleUpperCase('nn') + text.slice(1);
}
