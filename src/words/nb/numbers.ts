import type { RoleId } from '../../domain/basics.ts';
import type { FurtherCounts } from '../../domain/figures/raters.ts';
import type { Interval, Summary } from '../../domain/figures/summary.ts';
import { catalogueVersion } from '../../domain/form/catalogue.ts';
import type { Form } from '../../domain/form/form.ts';
import {
  coefficient,
  decimal,
  exact,
  likely,
  listed,
  ofHundred,
  patientCount,
  patientNumbers,
} from './amounts.ts';
import { furtherCounts, furtherName, waitLabel } from './form.ts';
import { roles } from './summary.ts';

type TimeUnit = Form['timeUnit'];

export const numbersTitle = 'Tallene bak oppsummeringen';
export const numbersBackButton = 'Tilbake';

export const causesHeading = 'Årsakene, viktigst først';
/** What the chart's bars measure; patients where nobody gave a time. */
export const chartTitles: Readonly<Record<TimeUnit | 'patients', string>> = {
  days: 'Ventetid i døgn',
  minutes: 'Tapt tid i minutter',
  patients: 'Pasienter',
};
export const causeColumns = { cause: 'Årsak', patients: 'Pasienter', share: 'Andel' } as const;
export const timeColumn: Readonly<Record<TimeUnit, string>> = { days: 'Døgn', minutes: 'Minutter' };
export const tableNote =
  'I parentes: nevnt for så mange. Nevner halvparten av dere årsaken for en pasient, teller pasienten som en halv.';
/** «2,8 (3)»: N, and how many patients the cause was named for. */
export function patientsCell(patients: number, namedFor: number): string {
  return `${decimal(patients)} (${namedFor})`;
}
/** T with one decimal, or two where one would be nothing; a dash where nobody gave a time. */
export function timeCell(time: number): string {
  if (time === 0) return '–';
  return decimal(time) === '0' ? coefficient(time) : decimal(time);
}
/** «49 %», never broken between lines. */
export function shareCell(share: number): string {
  return `${Math.round(share)}\u00a0%`;
}
export function allCausesButton(count: number): string {
  return `Vis alle ${count} årsaker`;
}

export const placeHeadings: Readonly<Record<TimeUnit, string>> = {
  days: 'Riktig sted eller venter?',
  minutes: 'Gikk timene som planlagt?',
};
const placed = {
  days: { waiting: 'venter', right: 'på riktig sted' },
  minutes: { waiting: 'gikk ikke som planlagt', right: 'som planlagt' },
} as const;
/** «7 av 22 venter, trolig 4–12 av 22 · 14 på riktig sted · delt på midten for 1». */
export function placeLine(
  { right, waiting, split, waitingInterval }: Summary['place'],
  unit: TimeUnit,
): string {
  const total = right + waiting + split;
  const spread = waitingInterval === undefined ? '' : `, ${likely(waitingInterval, total)}`;
  return [
    `${waiting === 0 && unit === 'days' ? 'Ingen' : waiting} av ${total} ${placed[unit].waiting}${spread}`,
    `${right} ${placed[unit].right}`,
    ...(split === 0 ? [] : [`delt på midten for ${split}`]),
  ].join(' · ');
}

export const agreementHeading = 'Hvor enige er vi?';
/** @param pairs 0–1. */
export function agreementLine(pairs: number, agreed: number, differed: number): string {
  return `To tilfeldige kolleger er enige ${Math.round(pairs * 10)} av 10 ganger. Enige om ${patientCount(agreed)}, ulikt syn på ${differed}.`;
}

export const furtherHeading = 'Tilleggsspørsmålene';
/** «Rett personell: ja 40, delvis 6, nei 3 (49 svar)». */
export function furtherLine(further: FurtherCounts): string {
  return `${furtherName(further.question)}: ${furtherCounts(further)}`;
}

export const basisHeading = 'Grunnlaget';
/** «12 deltok: 6 sykepleiere, 3 leger og 3 uten valgt rolle.» */
export function participantsLine({ total, byRole }: Summary['participants']): string {
  const named = (role: RoleId | undefined, count: number) =>
    role === undefined ? 'uten valgt rolle' : roles[role][count === 1 ? 0 : 1];
  return `${total} deltok: ${listed(byRole.map(({ role, count }) => `${count} ${named(role, count)}`))}.`;
}
/** «241 av 264 mulige svar. 9 svar «kan ikke vurdere», 3 kom etterpå.» */
export function answersLine({ given, possible, unknown, late }: Summary['answers']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} svar «kan ikke vurdere»`] : []),
    ...(late > 0 ? [`${late} kom etterpå`] : []),
  ];
  const all = `${given} av ${possible} mulige svar.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «Ved håndsopprekning: 37 svar for 11 pasienter. 2 «kan ikke vurdere», 3 kom etterpå.» */
export function handsBasis({ given, patients, unknown, late }: Summary['hands']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} «kan ikke vurdere»`] : []),
    ...(late > 0 ? [`${late} kom etterpå`] : []),
  ];
  const all = `Ved håndsopprekning: ${given} svar for ${patientCount(patients)}.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «22 av 23 pasienter gjennomgått. Hoppet over: pasient 9. Reiser hjem i dag: pasient 15.» */
export function reviewedLine({ total, assessed, skipped, notReached, leaving }: Summary['patients']): string {
  const groups = [
    { what: 'Hoppet over', numbers: skipped },
    { what: 'Ikke gjennomgått', numbers: notReached },
    { what: 'Reiser hjem i dag', numbers: leaving },
  ].filter(({ numbers }) => numbers.length > 0);
  return [
    `${assessed} av ${patientCount(total - leaving.length)} gjennomgått.`,
    ...groups.map(({ what, numbers }) => `${what}: ${patientNumbers(numbers)}.`),
  ].join(' ');
}

/** How every figure is made; the values are those of docs/domain.md § 4. */
export const methodTitle = 'Slik er det regnet';
export const methodLabels = {
  patients: 'Pasienter:',
  share: 'Andel av ressurstapet:',
  order: 'Rekkefølge:',
  agreement: 'Enighet:',
  again: 'Ny runde:',
  since: 'Siden sist:',
  further: 'Tilleggsspørsmål:',
  late: 'Svar etterpå:',
  hands: 'Håndsopprekning:',
} as const;
export const methodOf = {
  patients: 'Andelen som nevnte årsaken, av dem som vurderte pasienten, lagt sammen for alle pasientene.',
  share: 'Pasienter teller 40\u00a0%, tid 60\u00a0%. Til sammen 100\u00a0% før avrunding.',
  shareUntimed: 'Ingen oppga tid, så bare pasientene teller. Til sammen 100\u00a0% før avrunding.',
  order: 'Etter andelen, og inntil halvparten mer når ventingen gir risiko.',
  again:
    'Enigheten er regnet av første runde, før vi hadde snakket sammen. I alt annet teller det siste hver enkelt svarte.',
  further:
    'Tallene er svar, ikke pasienter, og vises fra fem svar. «Rammer flere» og «risiko» teller bare når noe hindrer eller venter.',
  late: 'Teller i årsaker og tid, ikke i vurdering og enighet.',
} as const;
/** @param most counted for any one patient. */
export function handsMethod(most: number): string {
  return `Høyst ${most} for samme pasient. De teller med i vurderingen av pasienten. De teller ikke med i årsaker og tid, for en hånd sier ikke hvorfor. De teller ikke med i hvor ofte to kolleger er enige, for alle ser hendene.`;
}
export const timeMethodLabels: Readonly<Record<TimeUnit, string>> = { days: 'Døgn:', minutes: 'Minutter:' };
export const placeMethodLabels: Readonly<Record<TimeUnit, string>> = {
  days: 'Riktig sted:',
  minutes: 'Som planlagt:',
};

const timeMeant = { days: 'ventetid', minutes: 'tapt tid' } as const;
/** «… under 2 timer = 0,04 · 2–8 timer = 0,2 · … · mer enn 7 døgn = 8 (minst)»: the values as they are, not rounded. */
export function timeMethod({ id, waits, timeUnit }: Pick<Form, 'id' | 'waits' | 'timeUnit'>): string {
  const values = waits.flatMap((wait) =>
    wait.amount === undefined ? [] : [`${waitLabel(id, wait.id).toLowerCase()} = ${exact(wait.amount)}`],
  );
  return `Den samme andelen ganget med midterste svar om ${timeMeant[timeUnit]}, lagt sammen: ${values.join(' · ')} (minst). «Vet ikke» er ikke med.`;
}
export function placeMethod(interval: Interval): string {
  return `Hver pasient er plassert etter det flest svarte. 95 %-konfidensintervall (Wilson): ${ofHundred(interval.low)}–${ofHundred(interval.high)} av 100.`;
}
/** Chance-corrected agreement, both with two decimals; 1 is full agreement, 0 is chance. */
export function agreementMethod(
  patients: number,
  ac1: string | undefined,
  alpha: string | undefined,
): string {
  const known = (value: string | undefined) => value ?? 'kan ikke regnes ut';
  return `Gwets AC1 ${known(ac1)}, Krippendorffs alfa ${known(alpha)}. 1 er full enighet, 0 er som loddtrekning. Regnet av ${patientCount(patients)} med minst to vurderinger.`;
}
/** @param difference shares −1…1, now minus then. */
export function sinceMethod(difference: Interval): string {
  const signed = (share: number) => {
    const hundredths = ofHundred(Math.abs(share));
    return hundredths === 0 ? '0' : `${share < 0 ? '−' : '+'}${hundredths}`;
  };
  return `95 %-konfidensintervall for forskjellen (Newcombe): ${signed(difference.low)} til ${signed(difference.high)} av 100. Inneholder det null, er forskjellen for liten til å si noe sikkert.`;
}
export function versionNote({ version }: Pick<Form, 'version'>): string {
  return `Vekter og tider er standardverdier, like for alle enheter. Skjema versjon ${version}, årsakskatalog versjon ${catalogueVersion}.`;
}
