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

export const numbersTitle = 'Tala bak oppsummeringa';
export const numbersBackButton = 'Tilbake';

export const causesHeading = 'Årsakene, viktigast først';
/** What the chart's bars measure; patients where nobody gave a time. */
export const chartTitles: Readonly<Record<TimeUnit | 'patients', string>> = {
  days: 'Ventetid i døgn',
  minutes: 'Tapt tid i minutt',
  patients: 'Pasientar',
};
export const causeColumns = { cause: 'Årsak', patients: 'Pasientar', share: 'Del' } as const;
export const timeColumn: Readonly<Record<TimeUnit, string>> = { days: 'Døgn', minutes: 'Minutt' };
export const tableNote =
  'I parentes: nemnd for så mange. Nemner halvparten av dykk årsaka for ein pasient, tel pasienten som ein halv.';
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
  days: 'Rett stad eller ventar?',
  minutes: 'Gjekk timane som planlagt?',
};
const placed = {
  days: { waiting: 'ventar', right: 'på rett stad' },
  minutes: { waiting: 'gjekk ikkje som planlagt', right: 'som planlagt' },
} as const;
/** «7 av 22 ventar, truleg 4–12 av 22 · 14 på rett stad · delt på midten for 1». */
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

export const agreementHeading = 'Kor einige er vi?';
/** @param pairs 0–1. */
export function agreementLine(pairs: number, agreed: number, differed: number): string {
  return `To tilfeldige kollegaer er einige ${Math.round(pairs * 10)} av 10 gonger. Einige om ${patientCount(agreed)}, ulikt syn på ${differed}.`;
}

export const furtherHeading = 'Tilleggsspørsmåla';
/** «Rett personell: ja 40, delvis 6, nei 3 (49 svar)». */
export function furtherLine(further: FurtherCounts): string {
  return `${furtherName(further.question)}: ${furtherCounts(further)}`;
}

export const basisHeading = 'Grunnlaget';
/** «12 deltok: 6 sjukepleiarar, 3 legar og 3 utan vald rolle.» */
export function participantsLine({ total, byRole }: Summary['participants']): string {
  const named = (role: RoleId | undefined, count: number) =>
    role === undefined ? 'utan rolle' : roles[role][count === 1 ? 0 : 1];
  return `${total} deltok: ${listed(byRole.map(({ role, count }) => `${count} ${named(role, count)}`))}.`;
}
/** «241 av 264 moglege svar. 9 svar «kan ikkje vurdere», 3 kom etterpå.» */
export function answersLine({ given, possible, unknown, late }: Summary['answers']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} svar «kan ikkje vurdere»`] : []),
    ...(late > 0 ? [`${late} kom etterpå`] : []),
  ];
  const all = `${given} av ${possible} moglege svar.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «Ved handsopprekking: 37 svar for 11 pasientar. 2 «kan ikkje vurdere», 3 kom etterpå.» */
export function handsBasis({ given, patients, unknown, late }: Summary['hands']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} «kan ikkje vurdere»`] : []),
    ...(late > 0 ? [`${late} kom etterpå`] : []),
  ];
  const all = `Ved handsopprekking: ${given} svar for ${patientCount(patients)}.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «22 av 23 pasientar gjennomgåtte. Hoppa over: pasient 9. Reiser heim i dag: pasient 15.» */
export function reviewedLine({ total, assessed, skipped, notReached, leaving }: Summary['patients']): string {
  const groups = [
    { what: 'Hoppa over', numbers: skipped },
    { what: 'Ikkje gjennomgått', numbers: notReached },
    { what: 'Reiser heim i dag', numbers: leaving },
  ].filter(({ numbers }) => numbers.length > 0);
  return [
    `${assessed} av ${patientCount(total - leaving.length)} gjennomgåtte.`,
    ...groups.map(({ what, numbers }) => `${what}: ${patientNumbers(numbers)}.`),
  ].join(' ');
}

/** How every figure is made; the values are those of docs/domain.md § 4. */
export const methodTitle = 'Slik er det rekna';
export const methodLabels = {
  patients: 'Pasientar:',
  share: 'Del av ressurstapet:',
  order: 'Rekkjefølgje:',
  agreement: 'Semje:',
  again: 'Ny runde:',
  since: 'Sidan sist:',
  further: 'Tilleggsspørsmål:',
  late: 'Svar etterpå:',
  hands: 'Handsopprekking:',
} as const;
export const methodOf = {
  patients: 'Delen som nemnde årsaka, av dei som vurderte pasienten, lagd saman for alle pasientane.',
  share: 'Pasientar tel 40\u00a0%, tid 60\u00a0%. Til saman 100\u00a0% før avrunding.',
  shareUntimed: 'Ingen oppgav tid, så berre pasientane tel. Til saman 100\u00a0% før avrunding.',
  order: 'Etter denne delen, og inntil halvparten meir når ventinga gir risiko.',
  again:
    'Semja er rekna av første runde, før vi hadde snakka saman. I alt anna tel det siste kvar enkelt svarte.',
  further:
    'Tala er svar, ikkje pasientar, og blir viste frå fem svar. «Rammar fleire» og «risiko» tel berre når noko hindrar eller ventar.',
  late: 'Tel i årsaker og tid, ikkje i vurdering og semje.',
} as const;
/** @param most counted for any one patient. */
export function handsMethod(most: number): string {
  return `Høgst ${most} for same pasient. Dei tel med i vurderinga av pasienten. Dei tel ikkje med i årsaker og tid, for ei hand seier ikkje kvifor. Dei tel ikkje med i kor ofte to kollegaer er einige, for alle ser hendene.`;
}
export const timeMethodLabels: Readonly<Record<TimeUnit, string>> = { days: 'Døgn:', minutes: 'Minutt:' };
export const placeMethodLabels: Readonly<Record<TimeUnit, string>> = {
  days: 'Rett stad:',
  minutes: 'Som planlagt:',
};

const timeMeant = { days: 'ventetid', minutes: 'tapt tid' } as const;
/** «… under 2 timar = 0,04 · 2–8 timar = 0,2 · … · meir enn 7 døgn = 8 (minst)»: the values as they are, not rounded. */
export function timeMethod({ id, waits, timeUnit }: Pick<Form, 'id' | 'waits' | 'timeUnit'>): string {
  const values = waits.flatMap((wait) =>
    wait.amount === undefined ? [] : [`${waitLabel(id, wait.id).toLowerCase()} = ${exact(wait.amount)}`],
  );
  return `Den same delen gonga med det midtarste svaret om ${timeMeant[timeUnit]}, lagd saman: ${values.join(' · ')} (minst). «Veit ikkje» er ikkje med.`;
}
export function placeMethod(interval: Interval): string {
  return `Kvar pasient er plassert etter det flest svarte. 95 %-konfidensintervall (Wilson): ${ofHundred(interval.low)}–${ofHundred(interval.high)} av 100.`;
}
/** Chance-corrected agreement, both with two decimals; 1 is full agreement, 0 is chance. */
export function agreementMethod(
  patients: number,
  ac1: string | undefined,
  alpha: string | undefined,
): string {
  const known = (value: string | undefined) => value ?? 'kan ikkje reknast ut';
  return `Gwets AC1 ${known(ac1)}, Krippendorffs alfa ${known(alpha)}. 1 er full semje, 0 er som loddtrekking. Rekna av ${patientCount(patients)} med minst to vurderingar.`;
}
/** @param difference shares −1…1, now minus then. */
export function sinceMethod(difference: Interval): string {
  const signed = (share: number) => {
    const hundredths = ofHundred(Math.abs(share));
    return hundredths === 0 ? '0' : `${share < 0 ? '−' : '+'}${hundredths}`;
  };
  return `95 %-konfidensintervall for skilnaden (Newcombe): ${signed(difference.low)} til ${signed(difference.high)} av 100. Inneheld det null, er skilnaden for liten til å seie noko sikkert.`;
}
export function versionNote({ version }: Pick<Form, 'version'>): string {
  return `Vekter og tider er standardverdiar, like for alle einingar. Skjema versjon ${version}, årsakskatalog versjon ${catalogueVersion}.`;
}
