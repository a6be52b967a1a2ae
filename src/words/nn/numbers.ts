import type { FurtherCounts } from '../../domain/figures/raters.ts';
import { catalogueVersion } from '../../domain/form/catalogue.ts';
import type { Form, FormId } from '../../domain/form/form.ts';
import { exact, patientCount } from './amounts.ts';
import { furtherCounts, furtherQuestion, waitLabel } from './form.ts';

export const numbersTitle = 'Tala bak oppsummeringa';
export const numbersBackButton = 'Tilbake';

export const basisHeading = 'Grunnlaget';
export function answersLine(given: number, possible: number, assessed: number, participants: number): string {
  return `Svar: ${given} av ${possible} moglege (${patientCount(assessed)} med svar × ${participants} som deltok).`;
}
export function unknownAnswers(count: number, given: number): string {
  return `Kan ikkje vurdere: ${count} av ${given} svar. Dei blir ikkje rekna med i resten.`;
}
export function lateAnswers(count: number, given: number): string {
  return `Etter at svara var viste: ${count} av ${given} svar. Dei tel i årsaker og tid, ikkje i vurdering og i kor einige vi er.`;
}
export const placeNote =
  'Kvar pasient er plassert etter det dei fleste svarte. Spennet er eit 95 %-konfidensintervall (Wilson).';
export const differenceNote =
  'Endringa sidan sist er rekna med eit 95 %-konfidensintervall (Newcombe). Inneheld det null, er skilnaden for liten til å seie noko sikkert.';

export function coefficientsLine(ac1: string | undefined, alpha: string | undefined): string {
  return `Korrigert for tilfeldig semje: Gwets AC1 ${ac1 ?? 'kan ikkje reknast ut'}, Krippendorffs alfa ${alpha ?? 'kan ikkje reknast ut'} (1 er full semje, 0 er som ved loddtrekking).`;
}

export const reasonsHeading = 'Alle årsakene, viktigast først';
export function namedForPart(namedFor: number, assessed: number): string {
  return `nemnd for ${namedFor} av ${assessed}`;
}
export function moreRows(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} fleire`;
}

export const readingHeading = 'Slik les du tala';
const timeWords = { days: 'Døgn', minutes: 'Minutt' } as const;
const timeMeant = { days: 'ventetida', minutes: 'den tapte tida' } as const;

/** «under 2 timar = 0,04 · … · meir enn 7 døgn = 8»: the values as they are, not rounded. */
function bandValues(form: Form): string {
  return form.waits
    .flatMap(({ id, amount }) =>
      amount === undefined ? [] : [`${waitLabel(form.id, id).toLowerCase()} = ${exact(amount)}`],
    )
    .join(' · ');
}

export function readingLines(form: Form): readonly string[] {
  const word = timeWords[form.timeUnit];
  return [
    'Pasientar: Kvar pasient tel med andelen som nemnde årsaka, av dei som vurderte pasienten. Nemner halvparten ho, tel pasienten 0,5.',
    `${word}: Den same andelen gonga med ${timeMeant[form.timeUnit]} (det midtarste svaret for pasienten), lagt saman. Svara blir rekna om til ${word.toLowerCase()} slik: ${bandValues(form)} (minst). «Veit ikkje» blir ikkje rekna med.`,
    'Del av ressurstapet: Pasientar tel 40 % og tid 60 %. Har ingen oppgitt tid, tel berre pasientar. Alle årsakene blir til saman 100 %.',
    'Rekkjefølgje: Etter delen av ressurstapet, rykt opp med inntil halvparten når ventinga gir risiko.',
    'Vektene og tidene er standardverdiar, som er like for alle einingar.',
    `Skjema versjon ${form.version}, årsakskatalog versjon ${catalogueVersion}.`,
  ];
}

export const furtherNote =
  'Frivillige spørsmål. Tala er svar, ikkje pasientar: ein pasient tel éin gong for kvar som svarte. Om det rammar fleire og om risiko tel berre svar frå dei som meiner at noko hindrar eller ventar.';
export function furtherFigures(form: FormId, further: FurtherCounts): string {
  const counts = furtherCounts(further);
  return `${furtherQuestion(form, further.question)} ${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
}
