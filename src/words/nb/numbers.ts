import type { FurtherCounts } from '../../domain/figures/raters.ts';
import { catalogueVersion } from '../../domain/form/catalogue.ts';
import type { Form, FormId } from '../../domain/form/form.ts';
import { exact, patientCount } from './amounts.ts';
import { furtherCounts, furtherQuestion, waitLabel } from './form.ts';

export const numbersTitle = 'Tallene bak oppsummeringen';
export const numbersBackButton = 'Tilbake';

export const basisHeading = 'Grunnlaget';
export function answersLine(given: number, possible: number, assessed: number, participants: number): string {
  return `Svar: ${given} av ${possible} mulige (${patientCount(assessed)} med svar × ${participants} som deltok).`;
}
export function unknownAnswers(count: number, given: number): string {
  return `Kan ikke vurdere: ${count} av ${given} svar. De regnes ikke med i resten.`;
}
export function lateAnswers(count: number, given: number): string {
  return `Etter at svarene var vist: ${count} av ${given} svar. De teller i årsaker og tid, ikke i vurdering og enighet.`;
}
export const placeNote =
  'Hver pasient er plassert etter det de fleste svarte. Spennet er et 95 % intervall (Wilson).';
export const differenceNote =
  'Endringen siden sist er regnet med et 95 % intervall (Newcombe). Inneholder det null, er forskjellen for liten.';

/** Chance-corrected agreement, both with two decimals; 1 is full agreement, 0 is chance. */
export function coefficientsLine(ac1: string | undefined, alpha: string | undefined): string {
  return `Korrigert for tilfeldig enighet: Gwets AC1 ${ac1 ?? 'kan ikke regnes ut'}, Krippendorffs alfa ${alpha ?? 'kan ikke regnes ut'} (1 er full enighet, 0 er som ved loddtrekning).`;
}

export const reasonsHeading = 'Alle årsakene, viktigst først';
export function namedForPart(namedFor: number, assessed: number): string {
  return `nevnt for ${namedFor} av ${assessed}`;
}
export function moreRows(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} flere`;
}

export const readingHeading = 'Slik leser du tallene';
const timeWords = { days: 'Døgn', minutes: 'Minutter' } as const;
const timeMeant = { days: 'ventetiden', minutes: 'den tapte tiden' } as const;

/** «under 2 timer = 0,04 · 2–8 timer = 0,2 · … · mer enn 7 døgn = 8»: the values as they are, not rounded. */
function bandValues(form: Form): string {
  return form.waits
    .flatMap(({ id, amount }) =>
      amount === undefined ? [] : [`${waitLabel(form.id, id).toLowerCase()} = ${exact(amount)}`],
    )
    .join(' · ');
}

/** How every figure is made; the values are those of docs/domain.md § 4. */
export function readingLines(form: Form): readonly string[] {
  const word = timeWords[form.timeUnit];
  return [
    'Pasienter: Hver pasient teller med andelen som nevnte årsaken, av dem som vurderte pasienten. Nevner halvparten den, teller pasienten 0,5.',
    `${word}: Den samme andelen ganget med ${timeMeant[form.timeUnit]} (median av svarene om pasienten), lagt sammen. Svarene regnes om til ${word.toLowerCase()} slik: ${bandValues(form)} (minst). «Vet ikke» regnes ikke med.`,
    'Andel av tapet: Pasienter teller 40 % og tid 60 %. Har ingen oppgitt tid, teller bare pasienter. Alle årsakene blir til sammen 100 %.',
    'Rekkefølge: Etter andelen av tapet, løftet med inntil halvparten når ventingen gir risiko.',
    'Vektene og tidene er standardverdier, som er like for alle enheter.',
    `Skjema versjon ${form.version}, årsakskatalog versjon ${catalogueVersion}.`,
  ];
}

export const furtherNote =
  'Frivillige spørsmål. Tallene er svar, ikke pasienter: en pasient teller én gang for hver som svarte. Om det rammer flere og om risiko teller bare svar fra dem som mener at noe hindrer eller venter.';
/** «Er rett personell …? Ja 40, delvis 6, nei 3 (49 svar).» */
export function furtherFigures(form: FormId, further: FurtherCounts): string {
  const counts = furtherCounts(further);
  return `${furtherQuestion(form, further.question)} ${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
}
