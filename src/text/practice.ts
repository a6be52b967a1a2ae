export const practiceTitle = 'Øvelsespasient';
/** On every view of its card. */
export const practiceMark = 'Øvelse – teller ikke';
export const practiceIntro = 'Prøv deg fram. Svarene slettes når dere går videre til pasient 1.';
export const practiceOverLine = 'Øvelsen er over. Svarene er slettet.';
export const practiceButton = 'Øv først';
export const practiceHint = 'Øvelsespasienten teller ikke, og svarene slettes etterpå.';
/** «Øvelse · 9 er med». */
export const practisingWords = 'Øvelse';
export const firstPatientButton = 'Gå til pasient 1';
/** The command, and as it is typed without the letter. */
export const practiceCommands: readonly string[] = ['øv', 'ov'];
