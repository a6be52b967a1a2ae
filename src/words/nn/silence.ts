export const silenceTitle = 'Er de ferdige?';
export function silenceLine(minutes: number): string {
  return `Det har vore stille i ${minutes} minutt. Alle svar er trygt lagra.`;
}
export const silenceHint = 'For den som leier. Er leiaren borte, kan ein annan skrive «overta».';
export const goOnButton = 'Vi held fram';

export const silenceOver = 'Her spurde eg om de var ferdige. Oversikta viser kor de er no.';

export const pausedItself = 'Det hadde vore stille i fire timar.';
export const pausedItselfOffer = 'Er leiaren borte, kan ein annan skrive «overta».';
