export const silenceTitle = 'Er dere ferdige?';
/** @param minutes that nobody has answered or led. */
export function silenceLine(minutes: number): string {
  return `Det har vært stille i ${minutes} minutter. Alle svar er trygt lagret.`;
}
/** Whose buttons they are, without naming anybody. */
export const silenceHint = 'For den som leder. Er lederen borte, kan en annen skrive «overta».';
export const goOnButton = 'Vi fortsetter';

/** What the question becomes, whatever the answer was. */
export const silenceOver = 'Her spurte jeg om dere var ferdige. Oversikten viser hvor dere er nå.';

/** Before the line that says that the session is paused. */
export const pausedItself = 'Det hadde vært stille i fire timer.';
/** After it. */
export const pausedItselfOffer = 'Er lederen borte, kan en annen skrive «overta».';
