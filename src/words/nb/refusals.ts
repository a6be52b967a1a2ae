import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import { longestText } from '../../domain/screening/screening.ts';
import { type CardName, cardName, type PlainName, plainName } from '../escape.ts';

type Sentence = string | ((leader: Named, most: number) => string);

const nobodyKnown = 'en annen i kanalen';
type Named = CardName | PlainName | typeof nobodyKnown;

/** One sentence per refusal: what happened, what is safe, what to do. */
const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  notMember: 'Bare medlemmer av denne kanalen kan være med i kartleggingen. Ingenting er lagret.',
  guest: 'Gjester i kanalen kan ikke være med i kartleggingen. Ingenting er lagret.',
  otherTenant: 'Kartleggingen er bare for ansatte i virksomheten den ble startet i. Ingenting er lagret.',
  unknownVerb: 'Denne knappen kjenner jeg ikke. Ingenting er endret. Skriv «hjelp» for å se hva jeg kan.',
  badData:
    'Dette kunne jeg ikke lese, og ingenting er lagret. Gå ut av kanalen og inn igjen, og prøv på nytt.',
  unknownSession: 'Denne kartleggingen finnes ikke i denne kanalen. Ingenting er lagret.',
  notStarter: (leader) => `Bare ${leader}, som skrev start, kan starte denne kartleggingen.`,
  notLeader: (leader) =>
    `Det er ${leader} som leder kartleggingen, så dette kan bare ${leader} gjøre. Ingenting er endret.`,
  notBegun: 'Kartleggingen er ikke startet ennå. Ingenting er lagret.',
  notOpenYet: 'Denne pasienten er ikke åpnet ennå. Ingenting er lagret.',
  alreadyRevealed:
    'Svarene for denne pasienten er vist, så svaret ditt kan ikke endres lenger. Det du svarte før, står.',
  otherRound:
    'Denne knappen hører til en annen runde for pasienten. Dette er ikke lagret, men det du svarte før, er tatt vare på. Gå ut av kanalen og inn igjen, så ser du runden som gjelder nå.',
  handsShown:
    'Håndsopprekningen for denne rollen ble lagret før svarene ble vist, så den kan ikke endres lenger. Det som er lagret, står.',
  tooManyHands:
    'Det kan telles opptil 20 per rolle og 60 per pasient. Ingenting er endret. Se over tallene og lagre på nytt.',
  patientLeaving: 'Denne pasienten reiser hjem i dag og er tatt ut av kartleggingen. Ingenting er lagret.',
  patientSkipped: 'Denne pasienten er hoppet over og tar ikke imot svar. Ingenting er lagret.',
  patientLater:
    'Denne pasienten kommer vi tilbake til. Dette er ikke lagret, men det du svarte før, er tatt vare på.',
  sessionEnded: 'Kartleggingen er avsluttet, så dette er ikke lagret. Det du svarte før slutt, er med.',
  sessionCancelled: 'Kartleggingen er avbrutt, så dette er ikke lagret.',
  sessionLocked:
    'Kartleggingen er avsluttet og låst. Ingenting er lagret, og ingen kan se hvem som svarte hva.',
  tooLateForAnswers:
    'Fristen for sene svar er ute, fordi kartleggingen låses nå. Ingenting er endret, og det dere svarte, er med.',
  notEnded: 'Kartleggingen er ikke avsluttet ennå.',
  noSession: 'Det pågår ingen kartlegging i denne kanalen. Skriv «start» for å starte en.',
  alreadyActive: 'Det pågår allerede en kartlegging i kanalen. Avslutt den før du starter en ny.',
  alreadyLeader: 'Du leder allerede denne kartleggingen.',
  leaderIsHere: (leader) =>
    `${leader} leder og har vært aktiv de siste fem minuttene. Prøv igjen når det har vært stille en stund.`,
  leaderIsAsked: (leader) =>
    `${leader} leder og har vært aktiv de siste fem minuttene. Jeg har spurt i tråden om du kan overta. Der kan ${leader} svare ja.`,
  anotherHasAsked:
    'En annen har nettopp spurt om å få overta. Vent til lederen har svart, eller prøv igjen om ti minutter.',
  offeredToAnother: (asked) =>
    `Lederen har bedt ${asked} om å ta over, så nå kan bare ${asked} svare. Ingenting er endret.`,
  notTakingPart: 'Den du valgte, er ikke med i kartleggingen lenger. Ingenting er endret. Velg en annen.',
  leadQuestionIsOver:
    'Dette gjelder ikke lenger, så ingenting er endret. Skriv «overta» til meg hvis du vil lede kartleggingen.',
  alreadyShown: 'Svarene for denne pasienten er vist allerede. Ingenting er endret. Gå videre i stedet.',
  notShownYet: 'Denne pasienten er åpen nå, og svarene er ikke vist ennå. Ingenting er endret.',
  hadSecondRound:
    'Denne pasienten har allerede hatt en ny runde, og det blir bare én. Ingenting er endret, og begge rundene er tatt vare på.',
  otherSecondRound: 'En annen pasient er i ny runde nå. Vis svarene der først. Ingenting er endret.',
  inSecondRound:
    'Pasienten er i ny runde og er allerede gjennomgått, så det er ingenting å hoppe over. Vis svarene, eller gå videre. Ingenting er endret.',
  practiceOver: 'Øvelsen er over, og svarene fra den blir slettet. Ingenting er lagret.',
  tooLateToPractise:
    'Dere er i gang med pasientene, så det er for sent å øve. Ingenting er endret, og svarene er tatt vare på.',
  allAreOpen:
    'Alle pasientene er åpne samtidig i denne kartleggingen, så det er ingen rekkefølge å endre. Ta denne når det passer.',
  noOther: 'Det er ingen andre pasienter igjen å ta først. Ingenting er endret.',
  tooManyPatients: 'En kartlegging kan ha opptil 60 pasienter, og dere har 60. Ingenting er endret.',
  cannotRemove:
    'Bare den siste pasienten kan fjernes, og bare hvis den ikke er åpnet. Ingenting er endret. Bruk «Hopp over» eller «Reiser hjem i dag» i stedet.',
  nothingToUndo: 'Det har skjedd noe nytt siden, så dette kan ikke angres lenger. Ingenting er endret.',
  tooLateToUndo: 'Det er mer enn 30 sekunder siden, så dette kan ikke angres lenger. Ingenting er endret.',
  notPaused: 'Kartleggingen er ikke satt på pause.',
  alreadyPaused: 'Kartleggingen er allerede satt på pause. Skriv «fortsett» når dere er klare.',
  assessFirst: 'Svar på det første spørsmålet først. Dette valget er ikke lagret.',
  tooManyReasons:
    'Du har allerede tre årsaker, og flere er det ikke plass til. Den fjerde er ikke lagret. Fjern en først hvis du vil bytte.',
  unknownAnswer: 'Dette svaret hører ikke til skjemaet i denne kartleggingen. Ingenting er lagret.',
  textMayIdentify:
    'Teksten kan inneholde pasientopplysninger og er ikke lagret. Skriv om uten navn, nummer, alder eller rom.',
  textTooLong: (_leader, most) => `Teksten er for lang og er ikke lagret. Skriv om med opptil ${most} tegn.`,
  noSuchAction: 'Dette tiltaket finnes ikke i loggen til denne kanalen. Ingenting er endret.',
  whyNeeded: 'Si hvorfor først. Ingenting er endret.',
  dateInPast: 'Fristen er allerede passert, så tiltaket er ikke lagret. Velg en dato fra i dag av.',
  tooMany:
    'Loggen har 200 åpne tiltak, og flere er det ikke plass til. Tiltaket er ikke lagret. Avslutt noen først.',
  tooManyRounds:
    'Tiltaket har 48 linjer i rundene sine, og flere er det ikke plass til. Linjen er ikke lagret. Fortsett i et nytt tiltak.',
  tooManyLifts:
    'Tiltaket er løftet fem ganger, og flere er det ikke plass til. Ingenting er sendt. Lag et nytt tiltak hvis det skal løftes igjen.',
  changedMeanwhile:
    'Noen andre har endret tiltaket i mellomtiden, så dette er ikke lagret. Slik er det nå. Prøv igjen hvis det fortsatt gjelder.',
  noReceiver:
    'Det er ikke valgt hvem dere løfter til, så ingenting er sendt. Ledergruppen skriver «linje» i kanalen sin og får en kode til dere.',
  liftOpen: 'Tiltaket er allerede løftet og har ikke fått svar ennå. Ingenting nytt er sendt.',
  notReceiver: 'Dette er ikke løftet til denne kanalen, så du kan ikke svare her. Ingenting er lagret.',
  liftAnswered:
    'Det er allerede svart på dette, så svaret ditt er ikke lagret. Svaret som gjelder, står på kortet og i loggen.',
  notOwner: 'Bare den som er ansvarlig for tiltaket, kan svare på dette. Ingenting er endret.',
  lineInRing:
    'Denne ledergruppen løfter selv til dere, rett eller gjennom andre. Da ville et løft gått i ring. Ingenting er endret.',
  unknownCode:
    'Koden finnes ikke eller er gått ut. Ingenting er endret. Be ledergruppen skrive «linje» og gi dere en ny.',
  ownCode:
    'Koden er laget i denne kanalen. Skriv den i kanalen til enheten som skal løfte hit. Ingenting er endret.',
  fieldNeeded: 'Dette må fylles ut. Ingenting er lagret.',
  notADay: 'Jeg kan ikke lese datoen. Ingenting er lagret. Skriv år, måned og dag, slik: 2027-01-20.',
  unknownChoice: 'Dette valget finnes ikke. Ingenting er lagret. Velg noe av det som står der.',
  rosterDown: 'Jeg fikk ikke sjekket at du er med i kanalen. Ingenting er lagret. Prøv igjen om litt.',
  storageDown: 'Jeg får ikke lagret akkurat nå. Prøv igjen om litt.',
  answerNotStored: 'Svaret ditt er kanskje ikke lagret. Prøv igjen om litt.',
  unreadable:
    'Lagrede data for denne kartleggingen kan ikke leses. Ingenting er endret eller slettet. Si fra til IT-avdelingen.',
  conflict: 'Mange gjorde noe samtidig, og dette ble ikke lagret. Prøv igjen.',
  tooFast:
    'Det kom for mange trykk på kort tid, så dette er ikke lagret. Det du svarte før, står. Vent noen sekunder og prøv igjen.',
  notInChannel: 'Kartlegging brukes i enhetens kanal i Teams. Skriv @Kartlegging hjelp der.',
};

/** The sentence a person reads where it is plain text, as in the short message after a tap. */
export function refusalText(refusal: Refusal): string {
  if (refusal.unknownWord !== undefined) return unknownWordText(plainName(refusal.unknownWord));
  return sentenceOf(refusal, plainName(refusal.leader ?? ''));
}

/** The same inside a card, which others may see: it repeats nothing that somebody wrote. */
export function refusalLine(refusal: Refusal): string {
  return sentenceOf(refusal, cardName(refusal.leader ?? ''));
}

/** The same beside what they wrote, in the window of their own. */
export function rewriteLine(refusal: Refusal): string {
  return refusal.unknownWord === undefined
    ? refusalLine(refusal)
    : unknownWordText(cardName(refusal.unknownWord));
}

const unknownWordText = (word: CardName | PlainName) =>
  `Jeg kjenner ikke ordet «${word}», så teksten er ikke lagret. Er det et navn, skriv om uten. Ellers bruk et vanligere ord.`;

function sentenceOf({ refused, most = longestText }: Refusal, leader: CardName | PlainName): string {
  const sentence = sentences[refused];
  if (typeof sentence === 'string') return sentence;
  const text = sentence(leader || nobodyKnown, most);
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
