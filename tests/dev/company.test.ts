import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeColleagues } from '../../src/dev/trial/colleagues.ts';
import { type CardPlace, type CompanyWorld, makeCompany } from '../../src/dev/trial/company.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';

const place = (activityId: string): CardPlace => ({
  conversationId: '19:k@thread.tacv2;messageid=1',
  activityId,
});
const execute = (verb: string, data: object) => ({
  type: 'Action.Execute',
  verb,
  data,
  fallback: { type: 'Action.Submit', data: { verb, ...data } },
});
const card = (...actions: readonly object[]) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'ActionSet', actions }],
});
const boardOf = (session: string) => card(execute('session.join', { session, role: 'lege' }));
const board = boardOf('a');
const openPatient = (patient: number, round = 1, session = 'a') =>
  card(
    ...['riktig_aktiv', 'riktig_venter', 'annet_sted', 'ferdig', 'vet_ikke'].map((assessment) =>
      execute('answer.assess', { session, patient, round, assessment }),
    ),
  );
const result = card({ type: 'TextBlock', text: 'Ulikt syn' });

interface Tapped {
  readonly who: number;
  readonly verb: string;
  readonly card: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * Colleagues whose thinking takes no time; what they tapped, and how long they waited. The one at the screen takes part
 * at once, or leads and lets a minute go by when told.
 */
function company(
  people: number,
  takes: (tapped: Tapped) => boolean = () => true,
  starter: 'takesPart' | 'isAway' = 'takesPart',
) {
  const minute = Promise.withResolvers<void>();
  const tapped: Tapped[] = [];
  const waits: number[] = [];
  const world: CompanyWorld = {
    seed: 5,
    wait: async (milliseconds) => {
      if (milliseconds >= 60_000) return minute.promise;
      waits.push(milliseconds);
      await turn();
    },
    tap: async (colleague, { activityId }, verb, data) => {
      const one = { who: colleague.number, verb, card: activityId, data };
      tapped.push(one);
      return takes(one);
    },
  };
  const { see, starterTakesPart } = makeCompany(makeColleagues(people, seededRandom(5)), world);
  if (starter === 'takesPart') starterTakesPart('a');
  return { see, starterTakesPart, tapped, waits, aMinuteGoesBy: minute.resolve };
}

async function everythingDone(): Promise<void> {
  for (let turns = 0; turns < 500; turns += 1) await turn();
}

test('everybody joins once, with a role, however often the board is edited', async () => {
  const { see, tapped } = company(3);
  see(place('board'), board);
  see(place('board'), board);
  await everythingDone();
  see(place('board'), board);
  await everythingDone();
  expect(tapped.map(({ who, verb, data }) => [who, verb, data.session, data.role])).toEqual([
    [1, 'session.join', 'a', 'sykepleier'],
    [2, 'session.join', 'a', 'lege'],
    [3, 'session.join', 'a', 'sykepleier'],
  ]);
});

test('nobody answers before all have joined, so that no patient is shown for want of people', async () => {
  const { see, tapped } = company(4);
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  const verbs = tapped.map(({ verb }) => verb);
  expect(verbs.lastIndexOf('session.join')).toBe(3);
  expect(new Set(tapped.slice(4).map(({ who }) => who))).toEqual(new Set([1, 2, 3, 4]));
  expect(tapped.slice(4).every((tap) => tap.card === 'patient-1' && tap.data.patient === 1)).toBe(true);
});

test('nobody answers before the one at the screen takes part, so that a newcomer sees the first patient open', async () => {
  const { see, starterTakesPart, tapped } = company(6, () => true, 'isAway');
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  starterTakesPart('another session');
  await everythingDone();
  expect(tapped.map(({ verb }) => verb)).toEqual(Array(6).fill('session.join'));
  starterTakesPart('a');
  await everythingDone();
  expect(new Set(tapped.slice(6).map(({ who }) => who)).size).toBe(6);
});

test('who only leads has waited a minute at most', async () => {
  const { see, aMinuteGoesBy, tapped } = company(2, () => true, 'isAway');
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  expect(tapped).toHaveLength(2);
  aMinuteGoesBy();
  await everythingDone();
  expect(new Set(tapped.slice(2).map(({ who }) => who)).size).toBe(2);
});

test('everybody reads a card for two to six seconds, and taps on in one to three', async () => {
  const { see, waits } = company(5);
  see(place('board'), board);
  see(place('patient-3'), openPatient(3));
  await everythingDone();
  const reading = waits.filter((milliseconds) => milliseconds > 3_000);
  expect(waits).toHaveLength(5 + 5 * 4);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(6_000);
  expect(reading.length).toBeGreaterThan(4);
  expect(reading.length).toBeLessThanOrEqual(10);
});

test('opened for a second round, a patient is answered anew by everybody, as that round, and some have changed', async () => {
  const { see, tapped } = company(6);
  see(place('board'), board);
  see(place('patient-2'), openPatient(2));
  await everythingDone();
  see(place('patient-2'), result);
  see(place('patient-2'), openPatient(2, 2));
  await everythingDone();
  const assessed = (round: number) =>
    tapped
      .filter(({ verb, data }) => verb === 'answer.assess' && data.round === round)
      .toSorted((a, b) => a.who - b.who);
  expect(assessed(1).map(({ who }) => who)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(assessed(2).map(({ who }) => who)).toEqual([1, 2, 3, 4, 5, 6]);
  const changed = assessed(2).filter(
    ({ data }, index) => data.assessment !== assessed(1)[index]?.data.assessment,
  );
  expect(changed.map(({ who }) => who)).toEqual([2, 4]);
});

test('what is left of the first round is not tapped in the second', async () => {
  const opened = Promise.withResolvers<void>();
  let see: ReturnType<typeof company>['see'] = () => undefined;
  const ward = company(1, ({ verb, data }) => {
    if (verb === 'answer.assess' && data.round === 1) {
      see(place('patient-3'), openPatient(3, 2));
      opened.resolve();
    }
    return true;
  });
  see = ward.see;
  see(place('board'), board);
  see(place('patient-3'), openPatient(3));
  await opened.promise;
  await everythingDone();
  const answers = ward.tapped.filter(({ verb }) => verb.startsWith('answer.'));
  expect(answers.map(({ verb, data }) => `${verb} ${data.round}`)).toEqual([
    'answer.assess 1',
    'answer.assess 2',
    'answer.reason 2',
    'answer.wait 2',
  ]);
});

test('when the patient has been shown, nobody answers any more', async () => {
  const { see, tapped } = company(6, ({ verb }) => {
    if (verb === 'answer.assess') see(place('patient-1'), result);
    return true;
  });
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  expect(tapped.filter(({ verb }) => verb.startsWith('answer.'))).toHaveLength(1);
});

test('an answer that is refused while the session is paused is tried again', async () => {
  let refusals = 3;
  const { see, tapped } = company(1, ({ verb }) => verb !== 'answer.assess' || refusals-- <= 0);
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  const assessed = tapped.filter(({ verb }) => verb === 'answer.assess');
  expect(assessed).toHaveLength(4);
  expect(new Set(assessed.map(({ data }) => data.assessment)).size).toBe(1);
});

test('a bot that never takes the answer is left alone in the end', async () => {
  const { see, tapped } = company(1, ({ verb }) => verb === 'session.join');
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  expect(tapped.filter(({ verb }) => verb === 'answer.assess')).toHaveLength(30);
});

test('a pause that outlasts their patience is no end: when the board is back, they answer', async () => {
  let paused = true;
  const { see, tapped } = company(2, ({ verb }) => verb === 'session.join' || !paused);
  see(place('board'), board);
  see(place('patient-1'), openPatient(1));
  await everythingDone();
  see(place('board'), result);
  paused = false;
  await everythingDone();
  const before = tapped.length;
  see(place('board'), board);
  await everythingDone();
  see(place('board'), board);
  await everythingDone();
  expect(
    tapped
      .slice(before)
      .map(({ who, verb }) => `${who} ${verb}`)
      .toSorted(),
  ).toEqual(['1 answer.assess', '2 answer.assess']);
});

test('with all the patients out at once, each is answered once by everybody', async () => {
  const { see, tapped } = company(2);
  see(place('board'), board);
  for (const patient of [1, 2, 3]) see(place(`patient-${patient}`), openPatient(patient));
  see(place('patient-2-again'), openPatient(2));
  await everythingDone();
  const assessed = tapped.filter(({ verb }) => verb === 'answer.assess');
  expect(assessed.map(({ who, data }) => `${who}:${data.patient}`).toSorted()).toEqual([
    '1:1',
    '1:2',
    '1:3',
    '2:1',
    '2:2',
    '2:3',
  ]);
});

test('the same seed gives the same answers, though a session has a new id every time', async () => {
  const taps = async (session: string) => {
    const { see, starterTakesPart, tapped } = company(4);
    starterTakesPart(session);
    see(place('board'), boardOf(session));
    see(place('patient-5'), openPatient(5, 1, session));
    await everythingDone();
    return tapped.map(({ who, verb, data: { session: _, ...data } }) => ({ who, verb, data }));
  };
  expect(await taps('b')).toEqual(await taps('a'));
});
