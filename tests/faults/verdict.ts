import { digest, personKey } from '../../src/app/keys.ts';
import type { Store } from '../../src/app/ports.ts';
import type { PatientAnswer, RoleId } from '../../src/domain/answer.ts';
import { forms } from '../../src/domain/form.ts';
import type { EndedSession } from '../../src/domain/session.ts';
import { type Summary, summarise } from '../../src/domain/summary.ts';
import type { Client } from './client.ts';
import type { Ledger, Subject, Value } from './ledger.ts';

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
  /** Stored times from before the session or after now: a clock that was wrong has been believed. */
  readonly mistimed: readonly string[];
}

/** A process may be this far from the storage's clock, milliseconds. */
const tolerance = 3_000;

const questions = ['wait', 'staffing', 'bottleneck', 'risk', 'samarbeidsmote', 'oppfolging'] as const;

/** What is stored of a person's answer, by subject. */
function standing(answer: PatientAnswer['answer'] | undefined): ReadonlyMap<Subject, Value> {
  const found: [Subject, Value][] = [['assessment', answer?.assessment]];
  for (const question of questions) found.push([question, answer?.[question]]);
  for (const reason of answer?.reasons ?? []) found.push([`reason ${reason}`, true]);
  return new Map(found);
}

/**
 * Judges a session that has ended. Whatever is stored must have been acknowledged, and the other way round.
 * @param began when it was started, milliseconds since 1970-01-01 UTC.
 */
export async function judge(
  store: Store,
  channel: string,
  session: EndedSession,
  people: readonly Client[],
  ledger: Ledger,
  began: number,
): Promise<Verdict> {
  const [rows, participants, result] = await Promise.all([
    store.listAnswers(session.id),
    store.listParticipants(session.id),
    store.readResult(channel, session.id),
  ]);
  const lost: string[] = [];
  const keys = new Map(people.map((who) => [personKey(session.secret, who.objectId), who]));

  function check(who: Client, patient: number, subject: Subject, stored: Value): void {
    const allowed = ledger.allowed(who.objectId, patient, subject);
    if (allowed.has(stored)) return;
    const should = [...allowed].map(String).join(' or ');
    const trail = ledger.trail(who.objectId, patient, subject);
    lost.push(
      `${who.name}, patient ${patient}, ${subject}: ${should}, stored as ${String(stored)} (${trail})`,
    );
  }

  const patients = session.patients.map((_, index) => index + 1);
  const roles: (RoleId | undefined)[] = [];
  let answers = 0;
  for (const [person, who] of keys) {
    for (const patient of patients) {
      const stored = standing(rows.find((row) => row.person === person && row.patient === patient)?.answer);
      const subjects = new Set([...stored.keys(), ...ledger.subjects(who.objectId, patient)]);
      for (const subject of subjects) check(who, patient, subject, stored.get(subject));
      if (!ledger.allowed(who.objectId, patient, 'assessment').has(undefined)) answers += 1;
    }
    const part = participants.find((each) => each.person === person);
    const here = part !== undefined && part.leftAt === undefined;
    const hasAnswered = rows.some((row) => row.person === person);
    check(who, 0, 'role', part?.role);
    // Whoever answers is there, whatever they have said before.
    if (!hasAnswered) check(who, 0, 'present', here || undefined);
    if (hasAnswered || here) roles.push(part?.role);
  }
  const nobodys = rows.filter(({ person, patient }) => !keys.has(person) || !patients.includes(patient));
  const reference = summarise({
    form: forms[session.setup.form],
    patients: session.patients,
    answers: rows,
    participants: roles,
    previous: undefined,
  });
  const counted = result?.summary.answers.given ?? 0;
  return {
    answers,
    lost,
    twice: [
      ...nobodys.map(({ patient }) => `patient ${patient} has an answer of nobody`),
      ...(counted > rows.length ? [`${counted} answers are counted, ${rows.length} were given`] : []),
    ],
    mistimed: timesIn({ session, rows, participants, result }).flatMap(([name, at]) =>
      at > began - tolerance && at < Date.now() + tolerance ? [] : [`${name} ${(at - began) / 1_000} s`],
    ),
    wrong: result === undefined ? ['there is no summary'] : differences(reference, result.summary),
  };
}

function differences(reference: Summary, summary: Summary): readonly string[] {
  const found = new Map<string, unknown>(Object.entries(summary));
  return Object.entries(reference).flatMap(([field, value]) =>
    digest({ value }) === digest({ value: found.get(field) })
      ? []
      : [`${field}: ${JSON.stringify(found.get(field))} instead of ${JSON.stringify(value)}`],
  );
}

/** Everything that is a time by its name, wherever it stands; never those that Teams has given. */
function timesIn(value: unknown): readonly (readonly [string, number])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'number' && name.endsWith('At') && name !== 'sourceAt'
      ? [[name, inner] as const]
      : timesIn(inner),
  );
}
