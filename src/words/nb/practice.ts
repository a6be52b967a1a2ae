export const practiceTitle = 'Øvelsespasient';
/** On every view of its card. */
export const practiceMark = 'Øvelse – teller ikke';
export const practiceIntro = 'Prøv deg frem. Svarene slettes når dere går videre til pasient 1.';
/** Where the answers may still be there. */
export const practiceEndsLine = 'Øvelsen er over. Svarene slettes nå.';
export const practiceOverLine = 'Øvelsen er over. Svarene er slettet.';
export const practiceButton = 'Øv først';
/** Where people practise. */
export const practiceHint = 'Svarene slettes når lederen går videre til pasient 1.';
/** Where practice can be begun. */
export const practiceOfferHint =
  '«Øv først» åpner en øvelsespasient som ikke teller. Svarene slettes etterpå.';
export const firstPatientButton = 'Gå til pasient 1';
/** The command, and as it is typed without the letter. */
export const practiceCommands: readonly string[] = ['øv', 'ov'];
