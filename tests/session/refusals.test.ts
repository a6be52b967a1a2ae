import { afterEach, describe, expect, it } from 'vitest';
import type { Post } from '../teams/channel.ts';
import { type Fields, fieldsIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import {
  answers,
  isOpen,
  refused,
  type StoredRow,
  sessionOf,
  stored,
  storedRows,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const mention = '<at>Kartlegging</at>';
const message = 'application/vnd.microsoft.activity.message';

interface Running {
  readonly ward: Ward;
  readonly board: Post;
  readonly post: Post;
  readonly ola: Person;
  readonly at: { readonly session: string; readonly patient: number };
}

/** A session that the leader and Ola have joined, and Ola has said that the first patient waits. */
async function running(words = '3 60'): Promise<Running> {
  const ward = hospital.openWard();
  const board = await ward.start(words);
  await stored(ward.leader.taps(board, { verb: 'session.join', role: 'annen' }));
  const post = await ward.patient(1);
  const ola = ward.person('Ola Hansen');
  await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
  await answers(ola, post, { assessment: 'riktig_venter', reasons: ['besl-lege'] });
  return { ward, board, post, ola, at: { session: sessionOf(post), patient: 1 } };
}

/** What is stored about a session's people and answers. */
async function about(session: string): Promise<readonly StoredRow[]> {
  const rows = await storedRows(hospital.storage);
  return rows.filter(({ partitionKey }) => partitionKey === `session|${session}`);
}

const everyVerb: Readonly<Record<string, Fields>> = {
  'session.begin': { patients: '4', minutes: '60', form: 'sengepost' },
  'session.setup': { patients: '4' },
  'session.practice': { from: 'controls' },
  'session.join': { role: 'lege' },
  'session.leave': {},
  'session.controls': {},
  'session.view': {},
  'session.pause': {},
  'session.resume': {},
  'session.cancel': {},
  'session.keep': {},
  'session.finish': {},
  'session.lock': {},
  'patient.view': {},
  'patient.reveal': {},
  'patient.next': {},
  'patient.again': {},
  'answer.assess': { assessment: 'ferdig' },
  'answer.reasons': { group: 'besl' },
  'answer.reason': { reason: 'utskr-papir' },
  'answer.removeReason': { reason: 'besl-lege' },
  'answer.wait': { wait: 't2' },
  'answer.staffing': { staffing: 'nei' },
  'answer.bottleneck': { bottleneck: 'ofte' },
  'answer.risk': { risk: 2 },
  'answer.samarbeidsmote': { samarbeidsmote: 'ja' },
  'answer.oppfolging': { oppfolging: 'ja' },
  'answer.done': {},
  'answer.change': {},
  'summary.view': {},
  'summary.numbers': {},
};

describe.concurrent('a button the bot does not know', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'answer',
    'answer.constructor',
    'answer.Assess',
    ' answer.assess',
    'session.delete',
    '',
  ])('«%s» is refused with a sentence, and nothing is stored', async (verb) => {
    const { ola, post, at } = await running();
    const before = await about(at.session);
    expect(await refused(ola.invoke(verb, { ...at, assessment: 'ferdig' }, { post }))).toContain(
      'Ingenting er',
    );
    expect(await about(at.session)).toEqual(before);
  });

  it('of the wrong type is refused too', async () => {
    const { ola, post, at } = await running();
    for (const verb of [5, null, true, {}, ['answer.assess'], undefined]) {
      const activity = { value: { action: { verb } } };
      await refused(ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, { post, activity }));
    }
    for (const value of [
      undefined,
      null,
      'answer.assess',
      [],
      { action: null },
      { action: 'answer.assess' },
    ]) {
      await refused(ola.invoke('answer.assess', at, { post, activity: { value } }));
    }
  });

  it('from another kind of invoke is refused with HTTP 200', async () => {
    const { ola, post, at } = await running();
    for (const name of ['composeExtension/query', 'constructor', undefined]) {
      await refused(ola.invoke('answer.assess', at, { post, activity: { name } }));
    }
  });
});

describe.concurrent('data that cannot be right', () => {
  const wrongFields: readonly Fields[] = [
    ...[
      undefined,
      null,
      5,
      '',
      {},
      [],
      'finnes-ikke',
      '../../x',
      "' or 1 eq 1",
      'a|b',
      'x'.repeat(2_000),
    ].map((session) => ({ session })),
    ...[undefined, null, 0, -1, 1.5, 4, 61, 1e21, 'en', '', true, {}, [1], '__proto__'].map((patient) => ({
      patient,
    })),
  ];

  it.each(
    Object.entries(everyVerb).filter(([verb]) => /^(answer|patient)/.test(verb)),
  )('in %s is refused, and nothing is stored', async (verb, fields) => {
    const { ward, ola, post, at } = await running();
    const before = await about(at.session);
    const person = verb.startsWith('patient') ? ward.leader : ola;
    for (const wrong of wrongFields) {
      const shown = await person.invoke(verb, { ...at, ...fields, ...wrong }, { post });
      expect([JSON.stringify(wrong), shown.kind]).toEqual([JSON.stringify(wrong), 'message']);
    }
    for (const data of [null, 'tekst', 7, [], undefined]) {
      await refused(ola.invoke(verb, {}, { post, activity: { value: { action: { data } } } }));
    }
    expect(await about(at.session)).toEqual(before);
    expect(isOpen(post)).toBe(true);
  });

  it.each(
    Object.entries(everyVerb).filter(([verb]) => /^(session|summary)/.test(verb)),
  )('in %s is refused, and nothing happens', async (verb, fields) => {
    const { ward, board, post, at } = await running();
    const before = await about(at.session);
    for (const { session } of wrongFields.filter((wrong) => 'session' in wrong)) {
      await refused(ward.leader.invoke(verb, { ...fields, session }, { post: board }));
    }
    expect(await about(at.session)).toEqual(before);
    expect(isOpen(post)).toBe(true);
    expect(wordsOf(board)).toContain('Pasient 1 av 3');
  });

  it.each([
    ['answer.assess', 'assessment', ['', 'riktig', 'constructor', 5, null, {}, ['ferdig'], undefined]],
    ['answer.reason', 'reason', ['', 'besl', 'toString', 5, null, {}, ['besl-lege'], undefined]],
    ['answer.removeReason', 'reason', [5, null, {}, undefined]],
    ['answer.reasons', 'group', ['', 'constructor', 5, null, {}]],
    ['answer.wait', 'wait', ['', 't9', 'm0', 'constructor', 5, null, {}]],
    ['answer.staffing', 'staffing', ['', 'kanskje', 'constructor', 5, null, {}]],
    ['answer.bottleneck', 'bottleneck', ['', 'aldri', 5, null, {}]],
    ['answer.risk', 'risk', ['', 4, -1, 1.5, 'høy', null, {}]],
    ['answer.oppfolging', 'oppfolging', ['ja', 'nei', 'vet_ikke']],
    ['answer.samarbeidsmote', 'samarbeidsmote', ['ja', 'nei', 'vet_ikke']],
    ['session.join', 'role', ['', 'overlege', 'constructor', '__proto__', 5, null, {}, undefined]],
  ] as const)('in the %s of a ward is refused', async (verb, field, values) => {
    const { ola, post, at } = await running();
    const before = await about(at.session);
    for (const value of values) {
      const shown = await ola.invoke(verb, { ...at, [field]: value }, { post });
      expect([JSON.stringify(value), shown.kind]).toEqual([JSON.stringify(value), 'message']);
    }
    expect(await about(at.session)).toEqual(before);
  });

  it('does not reach the bot’s own objects', async () => {
    const { ola, post, at } = await running();
    const data: unknown = JSON.parse(
      `{"session":"${at.session}","patient":1,"assessment":"riktig_aktiv","__proto__":{"done":true},"constructor":{"x":1}}`,
    );
    const shown = await stored(ola.invoke('answer.assess', fieldsIn(data), { post }));
    expect(shown.text).toContain('Du svarte: Riktig sted – forløpet går fremover');
  });
});

describe.concurrent('a session that is named by a word instead of its id', () => {
  it('is unknown, also when the word is one that the bot uses', async () => {
    const { ward, post } = await running();
    const shown = await ward.leader.invoke('patient.reveal', { session: 'active', patient: 1 }, { post });
    expect(shown.text).toContain('finnes ikke');
    expect(isOpen(post)).toBe(true);
  });
});

describe.concurrent('a session of somewhere else', () => {
  it('cannot be seen or answered from another channel, whoever asks', async () => {
    const here = await running();
    const there = await running();
    const before = await about(here.at.session);
    for (const [verb, fields] of Object.entries(everyVerb)) {
      const data = { ...here.at, ...fields };
      for (const person of [there.ola, there.ward.leader]) {
        expect(await refused(person.invoke(verb, data, { post: there.post })), verb).toContain('finnes ikke');
      }
    }
    expect(await about(here.at.session)).toEqual(before);
    expect(isOpen(here.post)).toBe(true);
  });

  it('cannot be led by somebody who leads another', async () => {
    const here = await running();
    const there = await running();
    const { id, aadObjectId = null } = there.ward.leader.member;
    const visitor = here.ward.person('Visitor', { id, aadObjectId });
    expect(await refused(visitor.invoke('patient.reveal', here.at))).toContain('Kari Nordmann');
  });

  it('that has ended takes no taps from its old cards, while the new one runs', async () => {
    const old = await running();
    await old.ward.command('avslutt');
    await old.ward.summary();
    await old.ward.start('2 30');
    const before = await about(old.at.session);
    for (const [verb, fields] of Object.entries(everyVerb).filter(([name]) => name.startsWith('answer'))) {
      const shown = await old.ola.invoke(verb, { ...old.at, ...fields }, { post: old.post });
      expect(fieldsIn(shown.delivered.body).type, verb).toBe(message);
      expect(shown.text, verb).toContain('Kartleggingen er avsluttet');
    }
    expect(await about(old.at.session)).toEqual(before);
  });

  it('that was cancelled takes none either', async () => {
    const { ward, post, ola, at } = await running();
    await ward.command('avbryt');
    await ward.leader.taps(await ward.says('Avbryte uten oppsummering?'), { verb: 'session.cancel' });
    expect(await refused(ola.invoke('answer.done', at, { post }))).toContain('Kartleggingen er avbrutt');
    expect(await refused(ola.invoke('session.join', { ...at, role: 'lege' }, { post }))).toContain('avbrutt');
  });
});

describe.concurrent('somebody who may not take part', () => {
  it.each([
    ['a guest of the team', { role: 'guest' as const }, 'Gjester'],
    ['somebody who is not in the channel', { member: false }, 'Bare medlemmer'],
    [
      'somebody of another hospital',
      { tenantId: '33333333-3333-4333-8333-333333333333' },
      'bare for ansatte',
    ],
  ])('%s gets no view, answers nothing and leads nothing', async (_who, options, sentence) => {
    const { ward, post, at } = await running();
    const visitor = ward.person('Vera Utenfra', options);
    const before = await about(at.session);
    for (const [verb, fields] of Object.entries(everyVerb)) {
      expect(await refused(visitor.invoke(verb, { ...at, ...fields }, { post })), verb).toContain(sentence);
    }
    expect(await about(at.session)).toEqual(before);
    const posts = ward.channel.posts().length;
    for (const words of [
      'start 5',
      'start',
      'status',
      'vis',
      'neste',
      'pause',
      'overta',
      'avslutt',
      'avbryt',
    ]) {
      await visitor.says(`${mention} ${words}`);
    }
    await visitor.sends({ text: '', value: { verb: 'answer.done', ...at } });
    await ward.command('status');
    await ward.says('Slik ligger vi an');
    expect(ward.channel.posts().filter((each) => each.onlyFor === undefined)).toHaveLength(posts + 1);
    expect(isOpen(post)).toBe(true);
  });

  it('of another hospital does not keep the ward’s own people out', async () => {
    const ward = hospital.openWard();
    const visitor = ward.person('Vera Utenfra', { tenantId: '33333333-3333-4333-8333-333333333333' });
    await visitor.says(`${mention} hjelp`);
    await visitor.invoke('session.view', { session: 'x' });
    await ward.start('2 30');
    await ward.patient(1);
  });

  it('and starts nothing in a quiet channel', async () => {
    const ward = hospital.openWard();
    const guest = ward.person('Gunn Gjest', { role: 'guest' });
    await guest.says(`${mention} start 5`);
    await ward.start('2 30');
    expect(wordsOf(await ward.board())).toContain('Kari Nordmann leder');
    expect(ward.channel.posts().filter((post) => post.threadId === post.id)).toHaveLength(1);
  });

  it('until they have been let into the channel', async () => {
    const { ward, board, at } = await running();
    const late = ward.person('Nina Ny', { member: false });
    await refused(late.invoke('session.view', at));
    ward.channel.members.push(late.member);
    await ward.leader.sends({
      type: 'conversationUpdate',
      text: undefined,
      membersAdded: [{ id: late.member.id, aadObjectId: late.member.aadObjectId }],
    });
    await stored(late.taps(board, { verb: 'session.join', role: 'lege' }));
  });
});

describe.concurrent('people and channels that Teams describes otherwise', () => {
  it('a person whose Entra id is not told takes part like others', async () => {
    const { ward, board, post } = await running();
    const nina = ward.person('Nina Ny', { aadObjectId: null });
    await stored(nina.taps(board, { verb: 'session.join', role: 'lege' }));
    await answers(nina, post, { assessment: 'ferdig' });
    expect((await stored(nina.refreshes(post))).text).toContain('Du svarte: Ferdig behandlet');
  });

  it('a person without a name can start and lead', async () => {
    const ward = hospital.openWard();
    const nameless = ward.person('');
    await nameless.says(`${mention} start 2 30`);
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    const at = { session: sessionOf(post), patient: 1 };
    expect(await refused(ola.invoke('patient.reveal', at))).toContain('en annen i kanalen');
    await stored(nameless.invoke('patient.reveal', at, { activity: { from: { name: undefined } } }));
  });

  it('the ids of the Agents Playground work for a whole session', async () => {
    const ward = hospital.openWard({
      id: 'team-id',
      teamId: 'team-id',
      tenantId: '00000000-0000-0000-0000-0000000000001',
      rosterKey: 'aadObjectId',
    });
    const alex = ward.person('Alex Wilber', {
      id: 'user-id-0',
      aadObjectId: '00000000-0000-0000-0000-0000000000020',
    });
    await alex.says(`${mention} /kartlegging start 1 30`);
    const post = await ward.patient(1);
    await answers(alex, post, { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' });
    await ward.result(1);
    await alex.taps(post, { verb: 'patient.next' });
    expect(wordsOf(await ward.summary())).toContain('1 av 1 pasient venter');
  });

  it('an activity without channel data is placed by its conversation', async () => {
    const { ward, post, ola, at } = await running();
    const activity = { channelData: undefined };
    await stored(ola.invoke('answer.wait', { ...at, wait: 't1' }, { post, activity }));
    await ola.says(`${mention} status`);
    await ward.says('Slik ligger vi an');
  });

  it('an activity with an unreadable or missing time is taken', async () => {
    const { post, ola, at } = await running();
    for (const timestamp of [undefined, 'i går', '']) {
      await stored(
        ola.invoke('answer.assess', { ...at, assessment: 'ferdig' }, { post, activity: { timestamp } }),
      );
    }
  });

  it('a personal chat with the bot points to the channel', async () => {
    const ward = hospital.openWard();
    await ward.leader.sends({ text: 'start 5', conversation: { conversationType: 'personal' } });
    await ward.says('i enhetens kanal i Teams');
  });
});

describe.concurrent('what cannot be an activity', () => {
  const send = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${hospital.bot.url}/api/messages`, { method: 'POST', headers, body });

  it('is refused without harm', async () => {
    for (const body of ['{', '', 'null', '[]', '"start"', '5', '{}', '{"type":5}', '{"type":null}']) {
      expect([body, (await send(body)).status]).toEqual([body, 400]);
    }
    expect((await send('type=message', { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${hospital.bot.url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${hospital.bot.url}/finnes/ikke`)).status).toBe(404);
    expect((await fetch(`${hospital.bot.url}/health/live`)).status).toBe(200);
  });

  it('larger than anything Teams sends gets 413, and the bot goes on', async () => {
    const big = JSON.stringify({ type: 'message', text: 'a'.repeat(5_000_000) });
    expect((await send(big)).status).toBe(413);
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(big));
        controller.close();
      },
    });
    const streamed = await fetch(`${hospital.bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    });
    expect(streamed.status).toBe(413);
    await hospital.openWard().start('2 30');
  });

  it('is survived when parts of it are missing', async () => {
    const { ward, ola, post, at } = await running();
    for (const missing of [
      'from',
      'recipient',
      'conversation',
      'serviceUrl',
      'channelId',
      'id',
      'locale',
      'entities',
    ]) {
      const gone = { [missing]: undefined };
      await ola.invoke('answer.assess', at, { post, activity: gone }).catch(() => undefined);
      await ola.sends({ text: `${mention} hei`, ...gone });
      await ola.sends({ type: 'conversationUpdate', ...gone });
    }
    for (const wrong of [5, 'tekst', [], {}, null]) {
      for (const field of ['from', 'recipient', 'conversation', 'channelData', 'entities', 'value', 'text']) {
        await ola.sends({ [field]: wrong });
      }
    }
    await ola.sends({ type: 'constructor' });
    await ward.command('status');
    await ward.says('Slik ligger vi an');
    expect((await fetch(`${hospital.bot.url}/health/ready`)).status).toBe(200);
  });
});
