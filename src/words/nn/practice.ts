export const practiceTitle = 'Øvingspasient';
export const practiceMark = 'Øving – tel ikkje';
export const practiceIntro = 'Prøv deg fram. Svara blir sletta når de går vidare til pasient 1.';
export const practiceEndsLine = 'Øvinga er over. Svara blir sletta no.';
export const practiceOverLine = 'Øvinga er over. Svara er sletta.';
export const practiceButton = 'Øv først';
export const practiceHint = 'Svara blir sletta når leiaren går vidare til pasient 1.';
export const practiceOfferHint =
  '«Øv først» opnar ein øvingspasient som ikkje tel. Svara blir sletta etterpå.';
export const firstPatientButton = 'Gå til pasient 1';
/** The command is the same in every language. */
export const practiceCommands: readonly string[] = ['øv', 'ov'];
