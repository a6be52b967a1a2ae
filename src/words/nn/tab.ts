/** The improvement log as a tab in Teams: what is said before its pages are shown there. */

/** What the tab is called in the channel. */
export const tabName = 'Forbetringslogg';
export const enterTitle = 'Forbetringsloggen';
export const setUpTitle = 'Legg til forbetringsloggen som fane';
export const inBrowser = 'Opne i nettlesaren';
export const again = 'Prøv igjen';

/** While the tab is opened. */
export const entering = 'Opnar forbetringsloggen …';
export const settingUp = 'Finn forbetringsloggen til kanalen …';

/** Nobody answers as Teams does, or no script is run. */
export const outsideTeams =
  'Denne sida høyrer til fana i Teams. Her kan du opne forbetringsloggen i nettlesaren og logge inn der.';
export const setUpOutsideTeams =
  'Denne sida høyrer til Teams. Opne kanalen i Teams, trykk på plussteiknet ved sida av fanene, og vel Kartlegging.';
/** Teams would not say who it is, or what it said was not believed. */
export const notVouched =
  'Teams fekk ikkje logga deg inn i fana. Du kan opne forbetringsloggen i nettlesaren. Skjer det kvar gong, ber du IT-avdelinga sjå på fana.';
export const setUpNotVouched =
  'Teams fekk ikkje logga deg inn, så fana kan ikkje leggjast til no. Be IT-avdelinga sjå på fana. Forbetringsloggen kan opnast frå oppsummeringa i kanalen.';
/** The browser does not keep the cookie in a frame. */
export const notKept =
  'På denne telefonen eller PC-en hugsar ikkje fana at du er logga inn. Opne forbetringsloggen i nettlesaren i staden.';
export const setUpNotKept =
  'På denne telefonen eller PC-en hugsar ikkje fana at du er logga inn. Legg ho til frå Teams på ein PC.';
export const away = 'Forbetringsloggen svarer ikkje. Ingenting er tapt. Prøv igjen om litt.';
export const notHere =
  'Denne kanalen har ingen forbetringslogg som du har tilgang til. Loggen kjem når kanalen har fått den første kartlegginga eller det første tiltaket: skriv «@Kartlegging start» eller «@Kartlegging tiltak …» der, og prøv igjen. Gjester kan ikkje leggje til fana.';
export const ready = 'Fana viser forbetringsloggen til denne kanalen. Trykk «Lagre» for å leggje ho til.';
