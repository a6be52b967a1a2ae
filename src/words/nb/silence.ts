export const silenceQuestion = 'Det har vært stille en stund. Er dere ferdige?';
export const silenceSafe = 'Alle svar er trygt lagret. Oppsummeringen kan lages av det dere har.';
/** Whose buttons they are, without naming anybody. */
export const silenceHint = 'Knappene er for den som leder. Er lederen borte, kan en annen skrive «overta».';
export const goOnButton = 'Fortsett';

/** What the question becomes, whatever the answer was. */
export const silenceOver = 'Her spurte jeg om dere var ferdige. Oversikten viser hvor dere er nå.';

/** Before the line that says that the session is paused. */
export const pausedItself = 'Det hadde vært stille i fire timer.';
/** After it. */
export const pausedItselfOffer =
  'Den som leder, kan fortsette kartleggingen eller få oppsummeringen av det dere har. Er lederen borte, kan en annen skrive «overta».';
