import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Interval, Suggestions, Summary } from '../../domain/figures/summary.ts';
import type { Level } from '../../domain/form/catalogue.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Rank, Why } from '../facts.ts';
import { clock, date, decimal, listed, ofHundred, patientCount, patientNumbers, timeSum } from './amounts.ts';
import { mostByHands } from './hands.ts';

type TimeUnit = Form['timeUnit'];

export const summaryTitle = 'Oppsummering av kartleggingen';

export function whenLine(form: string, startedAt: Instant, endedAt: Instant): string {
  const sameDay = date(startedAt) === date(endedAt);
  const end = sameDay ? clock(endedAt) : `${date(endedAt)} kl. ${clock(endedAt)}`;
  return `${form} · ${date(startedAt)} kl. ${clock(startedAt)}–${end}`;
}

/** «Oppdatert 14:32 med sene svar.»; with the day when it was another than that of the end. */
export function updatedLine(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} kl. `;
  return `Oppdatert ${day}${clock(at).replace('.', ':')} med sene svar.`;
}

const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
  sykepleier: ['sykepleier', 'sykepleiere'],
  lege: ['lege', 'leger'],
  helsefag: ['helsefagarbeider', 'helsefagarbeidere'],
  fysioergo: ['fysio-/ergoterapeut', 'fysio-/ergoterapeuter'],
  annen: ['i annen rolle', 'i annen rolle'],
};

/** «sykepleiere», «i annen rolle». */
export function manyOf(role: RoleId): string {
  return roles[role][1];
}

/** «22 pasienter · 12 deltok · 241 av 264 svar · 9 kan ikke vurdere». */
export function countsLine({ patients, participants, hands, answers }: Summary): string {
  return [
    patientCount(patients.total),
    `${participants.total} deltok`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    `${answers.given} av ${answers.possible} svar`,
    `${answers.unknown} kan ikke vurdere`,
  ].join(' · ');
}

/** «5 sykepleiere, 3 leger og 1 uten valgt rolle deltok.» */
export function rolesLine(byRole: Summary['participants']['byRole']): string {
  const parts = byRole.map(({ role, count }) =>
    role === undefined ? `${count} uten valgt rolle` : `${count} ${roles[role][count === 1 ? 0 : 1]}`,
  );
  return `Med: ${listed(parts)}.`;
}

export function reviewedLine(assessed: number, total: number): string {
  return `${assessed} av ${total} gjennomgått.`;
}
export function skippedLine(numbers: readonly number[]): string {
  return `Hoppet over: ${patientNumbers(numbers)}.`;
}
export function notReachedLine(numbers: readonly number[]): string {
  return `Ikke gjennomgått: ${patientNumbers(numbers)}.`;
}
export function leavingLine(numbers: readonly number[]): string {
  return `Reiser i dag, ikke regnet med: ${patientNumbers(numbers)}.`;
}

export const nobodyAnswered = 'Ingen svarte denne gangen, så her er det ingen tall å vise.';
export const nobodyAssessedAny = 'Ingen av pasientene kunne vurderes, så her er det ingen tall å vise.';
export const noReasons = 'Ingen årsaker ble nevnt, så det er ingenting å foreslå denne gangen.';
export const onlyVagueReasons =
  'De årsakene som ble nevnt, er for ubestemte til at vi kan foreslå et område denne gangen.';

export const placeHeadings = {
  days: 'Riktig sted eller venter?',
  minutes: 'Gikk timene som planlagt?',
} as const;

/** «7 av 24 venter – trolig mellom 15 og 49 av 100». */
export function waitingLine(
  count: number,
  total: number,
  interval: Interval | undefined,
  unit: TimeUnit,
): string {
  const what = unit === 'days' ? 'venter' : 'gikk ikke som planlagt';
  const spread =
    interval === undefined
      ? ''
      : ` – trolig mellom ${ofHundred(interval.low)} og ${ofHundred(interval.high)} av 100`;
  return `${count} av ${total} ${what}${spread}`;
}
export function rightLine(count: number, total: number, unit: TimeUnit): string {
  return `${count} av ${total} ${unit === 'days' ? 'er på riktig sted' : 'gikk som planlagt'}`;
}
export function splitLine(count: number, total: number): string {
  return `vi er delt på midten om ${count} av ${total}`;
}

export const suggestionsHeading = 'Forslag til prioriterte områder';
/** What «0,5 pasienter» means, beside the first such figures. */
export const weightingNote =
  'Pasienter: andelen som nevnte årsaken, talt sammen. Nevner halvparten den, teller pasienten 0,5.';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'Dette kan vi starte med selv',
  together: 'Sammen med klinikken/avdelingen',
  lift: 'Løftes i linjen',
};
export const noSuggestion = 'Ingen forslag her denne gangen.';
export const flags = { single: 'enkelttilfelle', disputed: 'vi er uenige – snakk om det' } as const;

/** «2,8 pasienter · 9 døgn», with the flags after it. */
export function amounts(
  patients: number,
  time: number,
  unit: TimeUnit,
  notes: readonly string[] = [],
): string {
  return [patientCount(patients), timeSum(time, unit), ...notes].join(' · ');
}

const most = { patients: 'rammer flest pasienter', time: 'koster mest tid' } as const;

function standing(patients: Rank, time: Rank): string {
  const claims = (rank: Rank) =>
    [patients === rank ? most.patients : '', time === rank ? most.time : ''].filter(Boolean).join(' og ');
  const shared = claims('shared');
  return [claims('first'), shared && `er blant dem som ${shared}`].filter(Boolean).join(' og ');
}

function because(why: Why): readonly string[] {
  switch (why.kind) {
    case 'only':
      return ['den eneste årsaken som ble nevnt'];
    case 'most':
      return [standing(why.patients, why.time)];
    case 'risk':
      return ['løftet fordi ventingen gir risiko'];
    case 'share':
      return [];
  }
}

/** «Nevnt for 5 av 22 pasienter · 19,6 % av tapet · rammer flest pasienter». `share` is 0–100. */
export function whyLine(why: Why, namedFor: number, assessed: number, share: number): string {
  const named = `Nevnt for ${namedFor} av ${patientCount(assessed)}`;
  return [named, `${percent(share)} av tapet`, ...because(why)].join(' · ');
}

const who: Readonly<Record<Level, string>> = {
  mikro: 'vi selv',
  meso: 'klinikken/avdelingen',
  makro: 'linjen i sykehuset',
  samfunn: 'linjen, med kommune og stat',
};
/** Who can act on a reason; «ukjent» for one that has left the catalogue. */
export function whoCanAct(level: Level | undefined): string {
  return level === undefined ? 'ukjent' : who[level];
}

export const paretoHeadings = {
  days: 'Hva pasientene venter på',
  minutes: 'Hva tiden gikk tapt på',
} as const;
export const paretoLegend = 'Årsak: pasienter · tid · andel av tapet · hvem som kan gjøre noe';
/** The heading where the reasons that are not suggested stand below those that are. */
export const otherReasonsHeading = 'Andre årsaker';
export const chartTitle = 'Andel av tapet i prosent';
export function percent(share: number): string {
  return `${decimal(share)} %`;
}
/** The bars in words, for clients that draw no charts. */
export function chartFallback(bars: readonly { readonly reason: string; readonly share: number }[]): string {
  return `Andel av tapet: ${bars.map(({ reason, share }) => `${reason} ${percent(share)}`).join(' · ')}`;
}
export function moreInNumbers(count: number): string {
  return count === 1 ? 'og 1 årsak til under «Se tallene»' : `og ${count} flere under «Se tallene»`;
}

export const agreementHeading = 'Hvor enige er vi?';
/** `pairs` 0–1. */
export function agreementLine(pairs: number, patients: number): string {
  return `To tilfeldige kolleger er enige ${Math.round(pairs * 10)} av 10 ganger (${patientCount(patients)} med minst to vurderinger).`;
}
export function agreedLine(agreed: number, differed: number): string {
  return `Enige om ${patientCount(agreed)}, ulikt syn på ${differed}.`;
}

export const changeHeading = 'Siden sist';
export const formChangedLine =
  'Skjemaet er endret siden sist, så tallene fra de to gangene kan ikke sammenlignes.';
type Share = { readonly waiting: number; readonly total: number };
export function beforeLine(before: Share, now: Share, unit: TimeUnit): string {
  const what = unit === 'days' ? 'ventet' : 'gikk ikke som planlagt';
  return `Forrige gang: ${before.waiting} av ${before.total} ${what}. Nå: ${now.waiting} av ${now.total}.`;
}
/** The difference in words; an interval that contains 0 proves nothing. */
export function differenceLine({ low, high }: Interval): string {
  if (low <= 0 && high >= 0) return 'Det er for liten forskjell til å si noe sikkert.';
  const [from, to] = low > 0 ? [low, high] : [-high, -low];
  return `Det er trolig ${ofHundred(from)}–${ofHundred(to)} ${low > 0 ? 'flere' : 'færre'} av 100 enn sist.`;
}

export const furtherHeading = 'Tilleggsspørsmålene';

export const highRiskTitle = 'Høy risiko';
export function highRiskPatients(numbers: readonly number[]): string {
  return `Minst én mener det om ${patientNumbers(numbers)}.`;
}

export const estimateNote =
  'Tallene er vårt eget anslag, laget av svarene våre. Vektene og tidene bak er standardverdier; de står under «Se tallene». Boten foreslår, enheten bestemmer.';

export const logButton = 'Forbedringslogg';
export const numbersButton = 'Se tallene';
