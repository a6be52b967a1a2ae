import { digest, personKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { PatientAnswer } from '../../src/domain/answer/answer.ts';
import { type Given, givenTo } from '../../src/domain/answer/given.ts';
import type { RoleId } from '../../src/domain/basics.ts';
import { summarise } from '../../src/domain/figures/summarise.ts';
import type { Summary } from '../../src/domain/figures/summary.ts';
import { furtherIds } from '../../src/domain/form/form.ts';
import { patientState } from '../../src/domain/session/phases.ts';
import { practicePatient } from '../../src/domain/session/practice.ts';
import { type RoundResults, roundResults } from '../../src/domain/session/secondRound.ts';
import type { EndedSession } from '../../src/domain/session/session.ts';
import type { Channel } from '../teams/channel.ts';
import type { Client } from './client.ts';
import { handsOf, type Led, spelled } from './leader.ts';
import { type Ledger, ownPart, type Sheet, type Subject, sheetOf, type Value } from './ledger.ts';
import { type Figures, figuresOf, type Showing, sentence, showingsOf } from './published.ts';
import { tagged } from './sightings.ts';
import { mistimedIn } from './times.ts';

/** What a session has come to, against what people have had acknowledged. */
export interface Verdict {
  /** Answers (one person, one patient) that have been acknowledged. */
  readonly answers: number;
  /** Acknowledged and not stored, or stored otherwise. */
  readonly lost: readonly string[];
  /** Stored or counted, and given by nobody. */
  readonly twice: readonly string[];
  /** Where the summary is not what the answers come to. */
  readonly wrong: readonly string[];
  /** Acknowledged before the leader's tap was sent, and not in what was shown. */
  readonly late: readonly string[];
  /** Where the counts that were shown first are not those shown later, or those at the end. */
  readonly changed: readonly string[];
  /** Stored times from before the session or after now: a clock that was wrong has been believed. */
  readonly mistimed: readonly string[];
}

/** What people have seen, and what they have been told. */
export interface Evidence {
  readonly channel: Channel;
  readonly people: readonly Client[];
  readonly ledger: Ledger;
  readonly led: Led;
  /** When the session was started, milliseconds since 1970-01-01 UTC. */
  readonly began: number;
}

/** What is stored of a person's answer, by subject. */
function standing(answer: PatientAnswer['answer'] | undefined): ReadonlyMap<Subject, Value> {
  const found: [Subject, Value][] = [
    ['assessment', answer?.assessment],
    ['text', answer?.text],
    ['wait', answer?.wait],
  ];
  for (const question of furtherIds) found.push([question, answer?.further?.[question]]);
  for (const reason of answer?.reasons ?? []) found.push([`reason ${reason}`, true]);
  return new Map(found);
}

/**
 * Judges a session that has ended. Whatever is stored must have been acknowledged, and the other way round.
 * @param key the channel's, in storage.
 */
export async function judge(
  store: Rows,
  key: string,
  session: EndedSession,
  { channel, people, ledger, led, began }: Evidence,
): Promise<Verdict> {
  const [rows, practised, hands, participants, result] = await Promise.all([
    store.answers.list(session.id),
    store.answers.list(session.id, practicePatient),
    store.hands.list(session.id),
    store.participants.list(session.id),
    store.channels.result(key, session.id),
  ]);
  const lost: string[] = [];
  const keys = new Map(people.map((who) => [personKey(session.secret, who.objectId), who]));

  function check(name: string, person: string, sheet: Sheet, subject: Subject, stored: Value): void {
    const allowed = ledger.allowed(person, sheet, subject);
    if (allowed.has(stored)) return;
    const should = [...allowed].map(String).join(' or ');
    const trail = ledger.trail(person, sheet, subject);
    lost.push(`${name}, ${sheet}, ${subject}: ${should}, stored as ${String(stored)} (${trail})`);
  }

  const patients = session.patients.map((_, index) => index + 1);
  const roles: (RoleId | undefined)[] = [];
  let answers = 0;
  for (const [person, who] of keys) {
    for (const patient of patients) {
      for (const round of [1, 2] as const) {
        const sheet = sheetOf(patient, round);
        const row = rows.find(
          (each) => each.person === person && each.patient === patient && (each.round ?? 1) === round,
        );
        const stored = standing(row?.answer);
        const tried = ledger.subjects(who.objectId, sheet);
        // A second answer takes over from the first what has not been said anew.
        const subjects = round === 1 ? new Set([...stored.keys(), ...tried]) : new Set(tried);
        for (const subject of subjects) {
          const inherited = round === 2 && stored.get(subject) !== undefined;
          if (inherited) {
            for (const value of ledger.allowed(who.objectId, sheetOf(patient, 1), subject))
              if (value === stored.get(subject) && subject !== 'assessment')
                ledger.mayStand(who.objectId, sheet, subject, value);
          }
          check(who.name, who.objectId, sheet, subject, stored.get(subject));
        }
        if (!ledger.allowed(who.objectId, sheet, 'assessment').has(undefined)) answers += 1;
      }
    }
    const part = participants.find((each) => each.person === person);
    const here = part !== undefined && part.leftAt === undefined;
    const hasAnswered = rows.some((row) => row.person === person);
    check(who.name, who.objectId, ownPart, 'role', part?.role);
    // Whoever answers is there, whatever they have said before.
    if (!hasAnswered) check(who.name, who.objectId, ownPart, 'present', here || undefined);
    if (hasAnswered || here) roles.push(part?.role);
  }
  for (const patient of patients) {
    for (const role of ledger.subjects(handsOf, sheetOf(patient, 1))) {
      const counted = hands.filter((each) => each.patient === patient && each.role === role);
      const latest = counted.find(({ round }) => round === 2) ?? counted[0];
      const counts = latest?.counts.map(({ assessment, count }) => [assessment, count]) ?? [];
      check('Hands', handsOf, sheetOf(patient, 1), role, spelled(Object.fromEntries(counts)) || undefined);
    }
  }
  const nobodys = rows.filter(({ person, patient }) => !keys.has(person) || !patients.includes(patient));
  const { form } = session;
  const reference = summarise({
    form,
    patients: session.patients,
    answers: rows,
    hands,
    participants: roles,
    previous: undefined,
  });
  const counted = result?.summary.answers.given ?? 0;
  const posts = tagged(channel);
  const late: string[] = [];
  const changed: string[] = [];
  for (const patient of patients) {
    const showings = showingsOf(
      posts.get(`patient ${patient}`) ?? [],
      session.setup.form,
      led.takenBack.get(patient) ?? [],
    );
    const state = patientState(session, patient);
    const results = roundResults(form, patient, state, { answers: rows, hands });
    changed.push(
      ...changes(showings.filter(stands(state, led.takenBack.get(patient) ?? [])), results).map(
        (each) => `patient ${patient}: ${each}; ${storedOf(patient, state, { answers: rows, hands })}`,
      ),
    );
    late.push(...missed(patient, showings, led, ledger, causeOf(state)));
  }
  return {
    answers,
    lost,
    late,
    changed,
    twice: [
      ...nobodys.map(({ patient }) => `patient ${patient} has an answer of nobody`),
      ...practised.map(() => 'an answer to practice is still there'),
      ...(counted > rows.length ? [`${counted} answers are counted, ${rows.length} were given`] : []),
    ],
    mistimed: mistimedIn({ session, rows, participants, result }, began, Date.now()),
    wrong: result === undefined ? ['there is no summary'] : differences(reference, result.summary),
  };
}

/** By round, who showed the patient: everybody's answers, the leader, or the end. */
function causeOf(state: ReturnType<typeof patientState>): readonly [string | undefined, string | undefined] {
  if (state === undefined || !('revealedAt' in state)) return [undefined, undefined];
  return state.first === undefined ? [state.cause, undefined] : [state.first.cause, state.cause];
}

/**
 * Whether the reveal that a showing was of still stands: not when the leader took it back and the patient was shown anew, which
 * nobody may have seen when people had gone on by then and the card was folded.
 */
function stands(
  state: ReturnType<typeof patientState>,
  takenBack: readonly number[],
): (showing: Showing) => boolean {
  const latest = state !== undefined && 'revealedAt' in state ? state : undefined;
  return ({ round, at }) => {
    const shown = round === 1 ? (latest?.first ?? latest) : latest;
    const again = shown !== undefined && shown.revealedAt > at ? shown.revealedAt : undefined;
    return again === undefined || !takenBack.some((moment) => moment > at && moment <= again);
  };
}

/** What is stored of a patient and of what was said to it: which reveal is named, and which ones the rows were in. */
function storedOf(patient: number, state: ReturnType<typeof patientState>, given: Given): string {
  const said = givenTo(patient, given);
  const answers = said.answers.map(({ round, sentAt, answer }) => ({
    round,
    sentAt,
    ...answer,
    text: undefined,
  }));
  return JSON.stringify({ state, answers, hands: said.hands });
}

/** What was shown first must still stand on the card's last version, and at the end. */
function changes(showings: readonly Showing[], { result, first }: RoundResults): readonly string[] {
  const inCard = showings.flatMap(({ round, said: [shown, ...later] }) =>
    later.flatMap((each) =>
      sentence(each) === sentence(shown)
        ? []
        : [`round ${round} was shown as ${sentence(shown)}, then as ${sentence(each)}`],
    ),
  );
  const atEnd = ([1, 2] as const).flatMap((round) => {
    const last = showings.findLast((each) => each.round === round);
    if (last === undefined) return [];
    const [shown] = last.said;
    const end = figuresOf(round === 1 && first !== undefined ? first : result);
    // Only where there was no second round, or nobody answered to it, is the first the end.
    const settled = round === 2 || first !== undefined || showings.every((each) => each.round === 1);
    return !settled || sentence(end) === sentence(shown)
      ? []
      : [`round ${round} was shown as ${sentence(shown)}, and is ${sentence(end)} at the end`];
  });
  const all = showings.map(
    ({ round, at, said }) => `${dayTime(at)} round ${round}: ${said.map(sentence).join(', then ')}`,
  );
  return [...inCard, ...atEnd].map((each) => `${each} (${all.join(' | ')})`);
}

/** Who had an answer acknowledged before the leader's tap was sent, and is not in what it showed. */
function missed(
  patient: number,
  showings: readonly Showing[],
  { reveals }: Led,
  ledger: Ledger,
  causes: readonly [string | undefined, string | undefined],
): readonly string[] {
  return ([1, 2] as const).flatMap((round) => {
    const showing = showings.findLast((each) => each.round === round);
    // Whoever answers after everybody had is late, though the leader may not have seen that yet.
    if (showing === undefined || causes[round - 1] !== 'leader') return [];
    const before = showings.findLast((each) => each.at < showing.at)?.at ?? 0;
    // The first tap since it was open: one that was sent again may have come too late to show anything.
    const tap = reveals.find(
      (each) =>
        each.patient === patient && each.round === round && each.seenAt > before && each.seenAt <= showing.at,
    );
    if (tap === undefined) return [];
    const sheet = sheetOf(patient, round);
    const people = ledger.answeredBefore(sheet, tap.sentAt);
    const trails = people.map(({ person }) => ledger.trail(person, sheet, 'assessment')).join(' | ');
    return absent(showing.said[0], people).map(
      (each) =>
        `patient ${patient}, round ${round}, asked for at ${dayTime(tap.seenAt)}, shown at ${dayTime(showing.at)} as ${sentence(showing.said[0])}: ${each} (${trails})`,
    );
  });
}

const dayTime = (at: number) => new Date(at).toISOString().slice(14, 23);

function absent(
  shown: Figures,
  people: readonly { readonly person: string; readonly settled: Value }[],
): readonly string[] {
  const total = [...shown.counts.values()].reduce((sum, count) => sum + count, shown.unknown);
  const few = people.length > total ? [`${people.length} had answered, ${total} are counted`] : [];
  const settled = Map.groupBy(people, (each) => each.settled);
  const short = [...shown.counts.keys(), ...settled.keys()].flatMap((assessment) => {
    if (typeof assessment !== 'string' || assessment === 'vet_ikke') return [];
    const gave = settled.get(assessment)?.length ?? 0;
    const counted = [...shown.counts].find(([id]) => id === assessment)?.[1] ?? 0;
    return gave > counted ? [`${gave} had said ${assessment}, ${counted} are counted`] : [];
  });
  return [...few, ...new Set(short)];
}

function differences(reference: Summary, summary: Summary): readonly string[] {
  const found = new Map<string, unknown>(Object.entries(summary));
  return Object.entries(reference).flatMap(([field, value]) =>
    digest({ value }) === digest({ value: found.get(field) })
      ? []
      : [`${field}: ${JSON.stringify(found.get(field))} instead of ${JSON.stringify(value)}`],
  );
}
