import { afterEach, describe, expect, it } from 'vitest';
import { numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import type { Answer, PatientAnswer } from '../../src/domain/answer/answer.ts';
import type { RoleId } from '../../src/domain/basics.ts';
import { atLeastIn, summarise } from '../../src/domain/figures/summarise.ts';
import type { Summary } from '../../src/domain/figures/summary.ts';
import { groupsOf } from '../../src/domain/form/catalogue.ts';
import {
  type AssessmentId,
  type FormId,
  type FurtherOption,
  forms,
  type WaitId,
  waitIds,
} from '../../src/domain/form/form.ts';
import type { PatientState } from '../../src/domain/session/session.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { asRead } from '../asRead.ts';
import { buttonsOf, textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Fields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { words } from '../words.ts';
import { answers, type Says, sessionOf, stored, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const roles = ['sykepleier', 'lege', 'helsefag', 'fysioergo', 'annen'] as const;

/** Everybody's answers, by patient and person; `late` says that the answer came after the reveal. */
interface Told {
  readonly patient: number;
  readonly person: number;
  readonly says: Says;
  readonly late?: boolean;
}

interface Reference {
  readonly summary: Summary;
  readonly atLeast: readonly string[];
}

/** What a session must come to, computed from what was acknowledged and from nothing of the bot's. */
function reference(
  form: FormId,
  patients: number,
  staff: readonly (RoleId | undefined)[],
  told: readonly Told[],
  previous?: Summary,
): Reference {
  const opened = new Set(told.map(({ patient }) => patient));
  const states = Array.from({ length: patients }, (_, index): PatientState => {
    const times = { openedAt: 0, revealedAt: 100, cause: 'leader', leftAt: 200 } as const;
    return opened.has(index + 1) ? { kind: 'left', ...times } : { kind: 'waiting' };
  });
  const answers = told.map(({ patient, person, says, late = false }): PatientAnswer => {
    const { reasons = [], assessment, wait, risk, staffing, bottleneck } = says;
    return {
      patient,
      round: 1,
      person: String(person),
      role: staff[person],
      answer: {
        assessment,
        assessedAt: late ? 150 : 50,
        reasons,
        done: false,
        ...(wait && { wait }),
        ...furtherOf({ risk, staffing, bottleneck }),
      },
    };
  });
  const given = { form: forms[form], patients: states, answers };
  return { summary: summarise({ ...given, participants: staff, previous }), atLeast: atLeastIn(given) };
}

function furtherOf(said: Readonly<Record<string, FurtherOption | undefined>>): Pick<Answer, 'further'> {
  const given = Object.entries(said).flatMap(([id, option]) => (option === undefined ? [] : [[id, option]]));
  return given.length === 0 ? {} : { further: Object.fromEntries(given) };
}

/** The card with what differs from session to session taken out: its id, its times and the link of its unit. */
function comparable(card: Fields, session: string): unknown {
  const text = asRead(JSON.stringify(card))
    .replaceAll(session, 'økten')
    .replaceAll(/\d+\. \p{L}+ \d{4}/gu, 'da')
    .replaceAll(/\d\d\.\d\d/g, 'kl')
    .replaceAll(/http[^"]*\/forbedringslogg\/[0-9a-f]+/g, 'logg');
  return JSON.parse(text);
}

async function expectSummary(
  post: Post,
  reader: Person,
  session: string,
  expected: Reference,
): Promise<void> {
  const at = Date.UTC(2026, 10, 22, 9);
  const view = {
    session,
    ...expected,
    unitName: post.channel.name,
    startedAt: at,
    endedAt: at,
    logUrl: 'http://x/forbedringslogg/0',
    pages: 'http://x/forbedringslogg/0',
    dialogs: false,
    updatedAt: undefined,
  };
  expect(comparable(post.card ?? {}, session)).toEqual(
    comparable(expandCard(summaryCard(words, view)), session),
  );
  const numbers = await stored(reader.taps(post, 'Se tallene'));
  expect(comparable(numbers.card, session)).toEqual(
    comparable(expandCard(numbersCard(words, view)), session),
  );
}

/** Colleagues who join with these roles; `undefined` answers without joining. */
async function joined(ward: Ward, board: Post, staff: readonly (RoleId | undefined)[]): Promise<Person[]> {
  const people = staff.map((_, index) => ward.person(`Kollega ${index + 1}`));
  for (const [index, person] of people.entries()) {
    const role = staff[index];
    if (role !== undefined) await stored(person.taps(board, { verb: 'session.join', role }));
  }
  return people;
}

async function tell(ward: Ward, people: readonly Person[], told: readonly Told[]): Promise<void> {
  const byPerson = Map.groupBy(told, ({ person }) => person);
  await Promise.all(
    [...byPerson].map(async ([index, hers]) => {
      const person = people[index];
      if (person === undefined) throw new Error('Nobody to answer');
      for (const { patient, says } of hers) await answers(person, await ward.patient(patient), says);
    }),
  );
}

/** A small generator, so that every run plays the same «random» session. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function randomTold(form: FormId, patients: number, people: number, seed: number): readonly Told[] {
  const roll = dice(seed);
  const { assessments, waits, variant } = forms[form];
  const reasons = groupsOf(variant).flatMap((group) => group.reasons.map(({ id }) => id));
  const pick = <T>(from: readonly T[]): T | undefined => from[roll(from.length)];
  return Array.from({ length: patients * people }, (_, index): Told => {
    const choice = pick(assessments);
    const assessment: AssessmentId = choice?.id ?? 'vet_ikke';
    const waiting = choice?.meaning === 'waiting';
    const wait: WaitId = pick(waits)?.id ?? waitIds[0];
    const named = new Set(Array.from({ length: 1 + roll(3) }, () => reasons[roll(12)] ?? ''));
    return {
      patient: Math.floor(index / people) + 1,
      person: index % people,
      says: waiting ? { assessment, reasons: [...named], wait, risk: roll(4) } : { assessment },
    };
  });
}

/** The worked example of docs/domain.md § 4, case by case: who of four raters names the reason, how long, how risky. */
const workedExample: readonly (readonly [reason: string, raters: number, wait: WaitId, risk: number])[] = [
  ['komm-korttid', 4, 't4', 1],
  ['komm-korttid', 4, 't3', 1],
  ['komm-korttid', 3, 't3', 0],
  ['diag-radiologi', 4, 't2', 2],
  ['diag-radiologi', 2, 't2', 1],
  ['diag-radiologi', 4, 't3', 2],
  ['diag-radiologi', 3, 't1', 0],
  ['utskr-papir', 4, 't1', 0],
  ['utskr-papir', 4, 't1', 0],
  ['utskr-papir', 4, 't1', 0],
  ['utskr-papir', 4, 't1', 0],
  ['utskr-papir', 2, 't1', 0],
  ['besl-plan', 2, 't2', 1],
  ['besl-plan', 2, 't1', 1],
];

describe.concurrent('the summary', () => {
  it('gives the figures of the worked example', async () => {
    const ward = hospital.openWard();
    const board = await ward.start(`${workedExample.length} 90 sengepost alle`);
    const people = await joined(ward, board, ['lege', 'lege', 'lege', 'lege']);
    const told = workedExample.flatMap(([reason, raters, wait, risk], index) =>
      people.map((_, person): Told => {
        const says: Says =
          person < raters
            ? { assessment: 'riktig_venter', reasons: [reason], wait, risk }
            : { assessment: 'riktig_aktiv' };
        return { patient: index + 1, person, says };
      }),
    );
    await tell(ward, people, told);
    await ward.command('avslutt');
    const summary = await ward.summary();
    const shown = wordsOf(summary);
    const order = [
      'Sengepost 2: 10 av 14 pasienter venter',
      'Mest tid: korttids-/rehabplass i kommunen – 9 døgn, 3 pasienter',
      'Flest pasienter: epikrise og papirer – 5 pasienter, 22 timer',
      'Dette kan vi starte med selv',
      'Venter på epikrise, legemiddelliste, resept eller sykmelding\n▊ 22 timer · 5 pasienter – flest pasienter',
      'Mangler tydelig plan for dagen\n▍ 11 timer · 2 pasienter',
      'Løftes i linjen',
      'Venter på korttids- eller rehabiliteringsplass i kommunen\n████████ 9 døgn · 3 pasienter – mest tid',
      'Venter på radiologi (CT, MR, ultralyd, røntgen)\n██▉ 3 døgn · 4 pasienter – rykket opp: ventingen gir risiko',
    ];
    expect(order.filter((words) => !shown.includes(words))).toEqual([]);
    const places = order.map((words) => shown.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const numbers = await stored(ward.leader.taps(summary, 'Se tallene'));
    expect(numbers.text).toContain('56 av 56 mulige svar.\n14 av 14 pasienter gjennomgått.');
    expect(numbers.text.match(/\d+ %/g)).toEqual(['49 %', '25 %', '20 %', '5 %']);
  });

  it.each([
    ['sengepost', 1],
    ['poliklinikk', 2],
    ['psykrus', 3],
  ] as const)('of a whole session in %s is what the acknowledged answers come to', async (form, seed) => {
    const ward = hospital.openWard();
    const board = await ward.start(`5 60 ${form} alle`);
    const staff = [...roles, 'lege', undefined] as const;
    const people = await joined(ward, board, staff);
    const told = randomTold(form, 5, staff.length, seed);
    await tell(ward, people, told);
    await Promise.all([1, 2, 3, 4, 5].map(ward.result));
    await ward.command('avslutt');
    const summary = await ward.summary();
    await expectSummary(summary, ward.leader, sessionOf(board), reference(form, 5, staff, told));
  });

  it('counts late answers in reasons and time, and says how many there were', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 60');
    const staff = ['sykepleier', 'lege', 'annen'] as const;
    const people = await joined(ward, board, staff.slice(0, 2));
    people.push(ward.person('Kollega 3'));
    const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't2' };
    const onTime: Told[] = [0, 1].map((person) => ({ patient: 1, person, says: waits }));
    await tell(ward, people, onTime);
    const post = await ward.result(1);
    const late: Told = {
      patient: 1,
      person: 2,
      late: true,
      says: { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't5' },
    };
    const at = { session: sessionOf(board), patient: 1 };
    const [, , third] = people;
    await third?.invoke('session.join', { ...at, role: 'annen' });
    for (const [verb, data] of [
      ['answer.assess', { assessment: 'ferdig' }],
      ['answer.reason', { reason: 'komm-korttid' }],
      ['answer.wait', { wait: 't5' }],
    ] as const) {
      const shown = await third?.invoke(verb, { ...at, ...data }, { post });
      expect(shown?.kind).toBe('card');
    }
    await ward.command('avslutt');
    const expected = reference('sengepost', 2, staff, [...onTime, late]);
    expect(expected.summary.answers.late).toBe(1);
    await expectSummary(await ward.summary(), ward.leader, at.session, expected);
  });

  it('of the second session says what has changed since the first', async () => {
    const ward = hospital.openWard();
    const staff = ['sykepleier', 'lege'] as const;
    const people = staff.map((_, index) => ward.person(`Kollega ${index + 1}`));
    let previous: Summary | undefined;
    for (const waiting of [6, 0]) {
      const board = await ward.start('6 60 sengepost alle');
      for (const [index, person] of people.entries()) {
        await stored(person.taps(board, { verb: 'session.join', role: staff[index] }));
      }
      const told = [1, 2, 3, 4, 5, 6].flatMap((patient) =>
        staff.map((_, person): Told => {
          const waits: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };
          return { patient, person, says: patient <= waiting ? waits : { assessment: 'riktig_aktiv' } };
        }),
      );
      await tell(ward, people, told);
      await ward.command('avslutt');
      const summary = await hospital.until(() => {
        const found = ward.channel.summaryPost();
        return found !== undefined && sessionOf(found) === sessionOf(board) && found;
      }, 'the summary');
      const expected = reference('sengepost', 6, staff, told, previous);
      await expectSummary(summary, ward.leader, sessionOf(board), expected);
      if (previous !== undefined) {
        expect(wordsOf(summary)).toContain('Siden sist: 6 av 6 ventet. Nå er det trolig færre.');
      }
      previous = expected.summary;
    }
  });

  it('says that the form has changed when the sessions cannot be compared', async () => {
    const ward = hospital.openWard();
    for (const form of ['sengepost', 'psykrus']) {
      await ward.start(`1 30 ${form}`);
      await answers(ward.leader, await ward.patient(1), { assessment: 'riktig_aktiv' });
      await ward.result(1);
      await ward.command('neste');
      await hospital.until(() =>
        wordsOf(ward.channel.board() ?? fail()).includes('Kartleggingen er avsluttet'),
      );
    }
    await ward.says('Skjemaet er endret, så tallene kan ikke sammenlignes.');
  });

  it('of the same answers is the same, whoever answered first', async () => {
    const cards = await Promise.all(
      [false, true].map(async (backwards) => {
        const ward = hospital.openWard();
        const board = await ward.start('4 60 sengepost alle');
        const people = await joined(ward, board, ['sykepleier', 'lege', 'annen']);
        const told = randomTold('sengepost', 4, 3, 7);
        for (const each of backwards ? told.toReversed() : told) await tell(ward, people, [each]);
        await ward.command('avslutt');
        const summary = await ward.summary();
        const numbers = await stored(ward.leader.taps(summary, 'Se tallene'));
        return [summary.card ?? {}, numbers.card].map((card) => comparable(card, sessionOf(board)));
      }),
    );
    expect(cards[1]).toEqual(cards[0]);
  });

  it('says «minst» of a wait that nobody knows the end of', async () => {
    const ward = hospital.openWard();
    await ward.start('1 60');
    const waits: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't5' };
    await answers(ward.leader, await ward.patient(1), waits);
    await ward.command('avslutt');
    expect(wordsOf(await ward.summary())).toContain('minst 8 døgn');
  });

  it('begins with what the unit is called, and so does its notification; a General channel is called as its team', async () => {
    const ward = hospital.openWard({ name: '' });
    await ward.start('1 60');
    await answers(ward.leader, await ward.patient(1), { assessment: 'riktig_aktiv' });
    await ward.command('avslutt');
    const summary = await ward.summary();
    expect(wordsOf(summary)).toMatch(/^Avdelingen: Ingen av 1 pasient venter\n/);
    expect(summary.history.at(-1)?.activity.summary).toBe('Avdelingen: Ingen av 1 pasient venter.');
  });

  it('names nobody, and its numbers and way back open for every member', async () => {
    const { summary, ward } = await finishedSession();
    const numbers = await stored(ward.person('Eva Berg').taps(summary, 'Se tallene'));
    for (const card of [summary.card ?? {}, numbers.card]) {
      expect(JSON.stringify(card)).not.toMatch(/Kari|Ola|Eva|29:|@thread/);
    }
    const back = await stored(
      ward.leader.taps(summary, 'Se tallene').then(() => ward.leader.taps(summary, 'Tilbake')),
    );
    expect(textOf(back.card)).toBe(wordsOf(summary));
  });

  it('is not shown before the session has ended', async () => {
    const ward = hospital.openWard();
    const session = sessionOf(await ward.start('2 30'));
    for (const verb of ['summary.view', 'summary.numbers']) {
      expect(await ward.leader.invoke(verb, { session })).toMatchObject({ kind: 'message' });
    }
  });
});

function fail(): never {
  throw new Error('There is no board');
}

async function finishedSession(): Promise<{ ward: Ward; summary: Post }> {
  const ward = hospital.openWard();
  await ward.start('2 30');
  const says: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' };
  await answers(ward.person('Ola Hansen'), await ward.patient(1), says);
  await ward.result(1);
  await ward.command('avslutt');
  return { ward, summary: await ward.summary() };
}

describe.concurrent('the improvement log', () => {
  const urlOf = (post: Post) =>
    buttonsOf(post.card ?? {}).find(({ title }) => title === 'Forbedringslogg')?.url ?? '';

  it('opens from the summary, with what the session found and nobody’s name but the reader’s', async () => {
    const { ward, summary } = await finishedSession();
    const overview = await hospital.opensPage(ward.leader, urlOf(summary));
    expect(overview.status).toBe(200);
    const session = sessionOf(summary);
    expect(overview.text).toContain(`/okt/${session}`);
    const found = await hospital.opensPage(ward.leader, `${urlOf(summary)}/okt/${session}`);
    expect(found.status).toBe(200);
    expect(found.text).toContain('legevurdering');
    // The same sentence as in people's notifications, which names the unit before it.
    const told = summary.history.at(-1)?.activity.summary ?? '';
    expect(/<p class="lead">([^<]+)/.exec(found.text)?.[1]?.replace(/\.$/, '')).toSatisfy((lead: string) =>
      String(told).includes(lead),
    );
    const { name: reader } = ward.leader;
    const words = ward.channel.members.flatMap(({ id, aadObjectId, name, email }) => [
      ...[id, aadObjectId, email],
      ...(name === reader ? [] : [name]),
    ]);
    for (const { text } of [overview, found])
      for (const word of [...words, ward.channel.id, ward.channel.tenantId]) expect(text).not.toContain(word);
  });

  it('lists the newest session first', async () => {
    const { ward, summary } = await finishedSession();
    await ward.start('1 30 psykrus');
    await answers(ward.leader, await ward.patient(1), { assessment: 'riktig_aktiv' });
    await ward.result(1);
    await ward.command('avslutt');
    await hospital.until(() =>
      wordsOf(ward.channel.board() ?? fail()).includes('Kartleggingen er avsluttet'),
    );
    const { text: page } = await hospital.opensPage(ward.leader, urlOf(await ward.summary()));
    const [newest, oldest] = [await ward.board(), summary].map((post) =>
      page.indexOf(`/okt/${sessionOf(post)}`),
    );
    expect(newest).toBeGreaterThan(0);
    expect(oldest).toBeGreaterThan(newest ?? 0);
  });

  it('is there, and says so, before the first session', async () => {
    const ward = hospital.openWard();
    await ward.command('logg');
    const { card } = await ward.says('Åpne loggen');
    const link = buttonsOf(card ?? {}).find(({ title }) => title === 'Åpne loggen');
    const { status, text } = await hospital.opensPage(ward.leader, link?.url ?? '');
    expect(status).toBe(200);
    expect(text).toContain('Ingen kartlegging er fullført her ennå');
  });
});
