export const silenceQuestion = 'Det har vore stille ei stund. Er de ferdige?';
export const silenceSafe = 'Alle svar er trygt lagra. Oppsummeringa kan lagast av det de har.';
export const silenceHint = 'Knappane er for den som leier. Er leiaren borte, kan ein annan skrive «overta».';
export const goOnButton = 'Hald fram';

export const silenceOver = 'Her spurde eg om de var ferdige. Oversikta viser kor de er no.';

export const pausedItself = 'Det hadde vore stille i fire timar.';
export const pausedItselfOffer =
  'Den som leier, kan halde fram kartlegginga eller få oppsummeringa av det de har. Er leiaren borte, kan ein annan skrive «overta».';
