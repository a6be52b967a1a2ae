/** The improvement log as a tab in Teams: what is said before its pages are shown there. */

/** What the tab is called in the channel. */
export const tabName = 'Forbedringslogg';
export const enterTitle = 'Forbedringsloggen';
export const setUpTitle = 'Legg til forbedringsloggen som fane';
export const inBrowser = 'Åpne i nettleseren';
export const again = 'Prøv igjen';

/** While the tab is opened. */
export const entering = 'Åpner forbedringsloggen …';
export const settingUp = 'Finner forbedringsloggen til kanalen …';

/** Nobody answers as Teams does, or no script is run. */
export const outsideTeams =
  'Denne siden hører til fanen i Teams. Her kan du åpne forbedringsloggen i nettleseren og logge inn der.';
export const setUpOutsideTeams =
  'Denne siden hører til Teams. Åpne kanalen i Teams, trykk på plusstegnet ved siden av fanene, og velg Kartlegging.';
/** Teams would not say who it is, or what it said was not believed. */
export const notVouched =
  'Teams fikk ikke logget deg inn i fanen. Du kan åpne forbedringsloggen i nettleseren. Skjer det hver gang, ber du IT-avdelingen se på fanen.';
export const setUpNotVouched =
  'Teams fikk ikke logget deg inn, så fanen kan ikke legges til nå. Be IT-avdelingen se på fanen. Forbedringsloggen kan åpnes fra oppsummeringen i kanalen.';
/** The browser does not keep the cookie in a frame. */
export const notKept =
  'På denne telefonen eller PC-en husker ikke fanen at du er logget inn. Åpne forbedringsloggen i nettleseren i stedet.';
export const setUpNotKept =
  'På denne telefonen eller PC-en husker ikke fanen at du er logget inn. Legg den til fra Teams på en PC.';
export const away = 'Forbedringsloggen svarer ikke. Ingenting er tapt. Prøv igjen om litt.';
export const notHere =
  'Denne kanalen har ingen forbedringslogg som du har tilgang til. Loggen kommer når kanalen har fått sin første kartlegging eller sitt første tiltak: skriv «@Kartlegging start» eller «@Kartlegging tiltak …» der, og prøv igjen. Gjester kan ikke legge til fanen.';
export const ready = 'Fanen viser forbedringsloggen til denne kanalen. Trykk «Lagre» for å legge den til.';
