import type { Tap } from './load.ts';
import { median } from './numbers.ts';
import { opinionOf } from './opinions.ts';
import { type Chapter, type Line, note, ratioLine } from './report.ts';
import { type Pair, type Round, ratios, round, warmUps } from './rounds.ts';
import type { Expected } from './stored.ts';
import { tap, type Ward } from './wards.ts';

/** Everybody's first tap on every patient of a ward. */
export function assessments(
  ward: Ward,
  patients: readonly number[] = ward.cards.map((_, index) => index + 1),
) {
  return patients.flatMap((patient) =>
    ward.people.map((person, index): Tap => {
      const { assessment } = opinionOf(patient, index + 1);
      return tap(ward, person, patient, 'answer.assess', { assessment });
    }),
  );
}

/** The taps that follow for those who said that the patient waits: one reason, then how long. */
function reasonsAndTimes(ward: Ward): {
  readonly reasons: readonly Tap[];
  readonly times: readonly Tap[];
} {
  const waiting = ward.cards.flatMap((_, index) =>
    ward.people.flatMap((person, number) => {
      const { reasons, wait } = opinionOf(index + 1, number + 1);
      const [reason] = reasons;
      return reason === undefined || wait === undefined ? [] : [{ person, patient: index + 1, reason, wait }];
    }),
  );
  return {
    reasons: waiting.map(({ person, patient, reason }) =>
      tap(ward, person, patient, 'answer.reason', { reason }),
    ),
    times: waiting.map(({ person, patient, wait }) => tap(ward, person, patient, 'answer.wait', { wait })),
  };
}

function lines(
  what: string,
  done: readonly Round[],
  goals: { readonly throughput: number; readonly rest: boolean },
) {
  const of = (which: 'bot' | 'baseline', field: 'throughput' | 'p95' | 'cpu') =>
    median(done.map((each) => each[which][field]));
  const found: Line[] = [
    ratioLine(`${what}: throughput`, ratios(done, 'throughput'), { atLeast: goals.throughput }),
  ];
  if (goals.rest) {
    found.push(
      ratioLine(`${what}: CPU per answer`, ratios(done, 'cpu'), { atMost: 1.2 }),
      ratioLine(`${what}: p95`, ratios(done, 'p95'), { atMost: 1.3 }),
    );
  }
  const told = (which: 'bot' | 'baseline') =>
    `${of(which, 'throughput').toFixed(0)}/s, ${of(which, 'cpu').toFixed(2)} ms CPU, p95 ${of(which, 'p95').toFixed(1)} ms`;
  return [...found, note('  bot', told('bot')), note('  baseline', told('baseline'))];
}

/**
 * 24 patients × 12 people, 12 at a time: everybody's assessment, in a new session each round, and then the reasons and
 * times of all of them. In that order, since complete answers show patients, and the posts this leads to would be counted
 * as the cost of the next round's answers. The first few rounds warm up.
 */
export async function oneWard(pair: Pair, rounds: readonly (readonly Ward[])[]): Promise<Chapter> {
  const first: Round[] = [];
  for (const [number, wards] of rounds.entries()) {
    const assessed = await round(
      number,
      pair,
      wards.flatMap((ward) => assessments(ward)),
      12,
    );
    if (number >= warmUps) first.push(assessed);
  }
  const further: Round[] = [];
  const stored: Expected[] = [];
  for (const [number, wards] of rounds.entries()) {
    const more = wards.map(reasonsAndTimes);
    // A person's time is tapped after that person's reason, as the cards have it.
    const next = [...more.flatMap(({ reasons }) => reasons), ...more.flatMap(({ times }) => times)];
    const reasoned = await round(number, pair, next, 12);
    if (number >= warmUps) further.push(reasoned);
    for (const [index, { session, cards, people }] of wards.entries())
      stored.push({ session, answers: cards.length * people.length, waits: more[index]?.times.length ?? 0 });
  }
  return {
    stored,
    lines: [
      ...lines('24 patients × 12 people, first answers', first, { throughput: 0.85, rest: true }),
      ...lines('  the same, reasons and times (own row first)', further, { throughput: 0.55, rest: false }),
    ],
  };
}

/** 100 channels × 25 people, 200 at a time: one more patient each round. The first patient warms up. */
export async function manyWards(pair: Pair, wards: readonly Ward[], rounds: number): Promise<Chapter> {
  const done: Round[] = [];
  for (let number = 0; number <= rounds; number++) {
    const taps = acrossWards(wards, number + 1);
    const answered = await round(number, pair, taps, 200);
    if (number > 0) done.push(answered);
  }
  return {
    stored: wards.map(({ session, people }) => ({
      session,
      answers: (rounds + 1) * people.length,
      waits: 0,
    })),
    lines: lines('100 channels × 25 people, first answers', done, { throughput: 0.85, rest: true }),
  };
}

/** Everybody's answer to one patient, the wards mixed as they are when nobody waits for anybody. */
export function acrossWards(wards: readonly Ward[], patient: number): readonly Tap[] {
  const perWard = wards.map((ward) => assessments(ward, [patient]));
  const people = Math.max(...perWard.map((taps) => taps.length));
  return Array.from({ length: people }, (_, person) => perWard.flatMap((taps) => taps[person] ?? [])).flat();
}
