import { afterEach, describe, expect, it } from 'vitest';
import { badGateway, forbidden, held } from '../teams/faults.ts';
import type { Fields } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { skews } from './row.ts';
import {
  answers,
  isOpen,
  refused,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  storedRows,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const mention = '<at>Kartlegging</at>';
const right: Says = { assessment: 'riktig_aktiv' };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

/** A session that these people have joined, as doctors. */
async function inSession(...names: readonly string[]) {
  const ward = hospital.openWard();
  const people = names.map((name) => ward.person(name));
  const board = await ward.start('3 60');
  for (const person of people) await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
  const [ola, per, eva] = people;
  if (ola === undefined || per === undefined) throw new Error('Two must have joined');
  return { ward, board, ola, per, eva: eva ?? per };
}

/** What a client sends that leaves out the Entra id. */
const withoutObjectId = (person: Person) => person.fromClientThatSends({ from: { aadObjectId: undefined } });

function inCapitals(person: Person): Person {
  const id = person.channel.tenantId.toUpperCase();
  return person.fromClientThatSends({
    from: { aadObjectId: person.member.aadObjectId?.toUpperCase() },
    conversation: { tenantId: id },
    channelData: { tenant: { id } },
  });
}

/** Takes somebody out of the team. Teams tells one process of it; the others know when they next read the list. */
function removes({ channel, leader }: Ward, { member }: Person, changes: Fields = {}) {
  channel.members.splice(channel.members.indexOf(member), 1);
  return leader.through(hospital.bot.url).sends({
    type: 'conversationUpdate',
    text: undefined,
    membersRemoved: [{ id: member.id, aadObjectId: member.aadObjectId }],
    ...changes,
  });
}

const readsOf = ({ channel }: Ward) => channel.memberReads.arrivals.length;

describe.concurrent('one person with two ids', () => {
  it('has one answer, whichever of them the activity carries', async () => {
    const { ward, board, ola, per } = await inSession('Ola Hansen', 'Per Olsen');
    const post = await ward.patient(1);
    await answers(ola, post, { assessment: 'riktig_venter' });
    await answers(withoutObjectId(ola), post, right);
    await answers(inCapitals(per), post, right);
    const result = await ward.result(1);
    expect(wordsOf(result)).toContain('2 av 2');
    expect(await storedAnswers(hospital.storage, sessionOf(board))).toHaveLength(2);
  });

  it('leads with either', async () => {
    const { ward, board } = await inSession('Ola Hansen', 'Per Olsen');
    const controls = await stored(withoutObjectId(ward.leader).taps(board, { verb: 'session.controls' }));
    expect(controls.text).toContain('Vis svarene');
    const data = { session: sessionOf(board) };
    await stored(inCapitals(ward.leader).invoke('session.pause', data, { post: board }));
  });

  it('can begin with the one and go on with the other', async () => {
    const ward = hospital.openWard();
    await inCapitals(withoutObjectId(ward.leader)).says(`${mention} start 2 30`);
    await stored(ward.leader.taps(await ward.board(), { verb: 'session.controls' }));
  });
});

describe.concurrent('a roster', () => {
  it('with odd rows lets everybody else in, and says once how many there are', async () => {
    const ward = hospital.openWard();
    ward.channel.oddRows.push({ id: null, name: 'Tidligere ansatt' }, { name: 'Uten id' }, { id: 5 });
    const board = await ward.start('2 30');
    await stored(ward.person('Ola Hansen').taps(board, { verb: 'session.join', role: 'lege' }));
    const lines = hospital.log().filter(({ rows }) => rows === 3);
    // Each process that has read it.
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(skews.length);
  });

  it('that cannot be read does not keep people out who can be asked about', async () => {
    const ward = hospital.openWard();
    const stranger = ward.person('Vera Utenfra', { member: false });
    const fault = { ...forbidden('BotNotInConversationRoster'), channel: ward.channel.id };
    hospital.connector.failNext({ ...fault, on: ['members'], times: Number.POSITIVE_INFINITY });
    const board = await ward.start('2 30');
    await stored(ward.person('Ola Hansen').taps(board, { verb: 'session.join', role: 'lege' }));
    expect(await refused(stranger.invoke('session.view', { session: sessionOf(board) }))).toContain(
      'Bare medlemmer',
    );
    const guest = ward.person('Gunn Gjest', { role: 'guest' });
    expect(await refused(guest.invoke('session.view', { session: sessionOf(board) }))).toContain('Gjester');
  });

  it('that lacks somebody is not the last word, and they are waited for', async () => {
    const { ward, board, ola, per } = await inSession('Ola Hansen', 'Per Olsen');
    const nina = ward.person('Nina Ny');
    ward.channel.unlisted.add(nina.member.id);
    await stored(withoutObjectId(nina).taps(board, { verb: 'session.join', role: 'lege' }));
    // The leader's next step reads the list again.
    await ward.leader.sends({ type: 'conversationUpdate', membersAdded: [{ id: nina.member.id }] });
    await stored(ward.leader.taps(board, { verb: 'session.controls' }));
    const post = await ward.patient(1);
    await answers(ola, post, right);
    await answers(per, post, right);
    await ward.command('status');
    await ward.says('2 av 3 har svart');
    expect(isOpen(post)).toBe(true);
    await answers(nina, post, right);
    await ward.result(1);
  });

  it('that fails in passing makes nobody press again', async () => {
    const ward = hospital.openWard();
    const { id: channel } = ward.channel;
    hospital.connector.failNext({ ...badGateway, on: ['members'], channel });
    const { url } = hospital.bot;
    await ward.leader.through(url).says(`${mention} start 2 30`);
    const board = await ward.board();
    const nina = ward.person('Nina Ny').through(url);
    hospital.connector.failNext({ ...badGateway, on: ['member'], channel });
    await stored(nina.invoke('session.join', { session: sessionOf(board), role: 'lege' }, { post: board }));
    expect(hospital.connector.faultsWaiting()).toBe(0);
  });

  it('is not read for each tap of a stranger', async () => {
    const { ward, board } = await inSession('Ola Hansen', 'Per Olsen');
    const stranger = ward.person('Vera Utenfra', { member: false });
    const before = readsOf(ward);
    for (let tap = 0; tap < 20; tap++) {
      const view = stranger.invoke('session.view', { session: sessionOf(board) });
      expect(await refused(view)).toContain('Bare medlemmer');
    }
    expect(readsOf(ward) - before).toBeLessThanOrEqual(2 * skews.length);
  });
});

describe.concurrent('an event about members', () => {
  it('of another team, or about something else, makes nobody read a roster again', async () => {
    const [here, there] = [
      await inSession('Ola Hansen', 'Per Olsen'),
      await inSession('Eva Berg', 'Nina Ny'),
    ];
    const before = readsOf(here.ward);
    const already = readsOf(there.ward);
    const event = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:ny' }] };
    await there.ward.leader.sends(event);
    await there.ward.leader.sends({ ...event, channelData: { eventType: 'teamMemberAdded' } });
    // Another tenant names this ward's channel and team.
    const { id, teamId } = here.ward.channel;
    await there.ward.leader.sends({
      ...event,
      conversation: { id },
      channelData: { channel: { id }, team: { id: teamId } },
    });
    await here.ward.leader.sends({
      type: 'conversationUpdate',
      channelData: { eventType: 'channelRenamed' },
    });
    await hospital.until(() => readsOf(there.ward) > already, 'the other roster');
    await answers(here.ola, await here.ward.patient(1), right);
    expect(readsOf(here.ward)).toBe(before);
  });

  it('holds nobody up who is known: the list is read in the background', async () => {
    const { ward, board, ola } = await inSession('Ola Hansen', 'Per Olsen');
    const { fault, release } = held();
    hospital.connector.failNext({ ...fault, on: ['members'], channel: ward.channel.id });
    await ward.leader.sends({ type: 'conversationUpdate', membersAdded: [{ id: '29:ny' }] });
    await answers(ola, await ward.patient(1), right);
    const nina = ward.person('Nina Ny');
    await stored(nina.invoke('session.join', { session: sessionOf(board), role: 'lege' }, { post: board }));
    release();
  });
});

describe.concurrent('somebody who is taken out of the team', () => {
  it('is out at once, and is not waited for', async () => {
    const { ward, board, ola, per, eva } = await inSession('Ola Hansen', 'Per Olsen', 'Eva Berg');
    const post = await ward.patient(1);
    await answers(ola, post, right);
    await answers(per, post, right);
    expect(isOpen(post)).toBe(true);
    await removes(ward, eva);
    const view = eva.through(hospital.bot.url).invoke('session.view', { session: sessionOf(board) });
    expect(await refused(view)).toContain('Bare medlemmer');
    expect(wordsOf(await ward.result(1))).toContain('2 av 2');
  });

  it('does not count among those who are to answer, and has said what they said', async () => {
    const { ward, board, ola, per, eva } = await inSession('Ola Hansen', 'Per Olsen', 'Eva Berg');
    const post = await ward.patient(1);
    await answers(eva, post, leaves);
    await removes(ward, eva, { channelData: { eventType: 'teamMemberRemoved' } });
    await answers(ola, post, leaves);
    await hospital.until(() => readsOf(ward) > 1, 'the roster');
    await ward.leader.through(hospital.bot.url).says(`${mention} status`);
    await ward.says('1 av 2 har svart');
    await answers(per, post, leaves);
    expect(wordsOf(await ward.result(1))).toContain('3 av 3');
    expect(await storedAnswers(hospital.storage, sessionOf(board))).toHaveLength(3);
  });

  it('is not waited for by a process that was not told either', async () => {
    const { ward, board, ola, per, eva } = await inSession('Ola Hansen', 'Per Olsen', 'Eva Berg');
    const { url } = await hospital.startAnother();
    await stored(eva.through(url).invoke('session.view', { session: sessionOf(board) }, { post: board }));
    const post = await ward.patient(1);
    await removes(ward, eva);
    await answers(ola.through(url), post, right);
    await answers(per.through(url), post, right);
    expect(wordsOf(await ward.result(1))).toContain('2 av 2');
  });

  it('leaves the lead to whoever takes over, at once', async () => {
    const { ward, board, ola } = await inSession('Ola Hansen', 'Per Olsen');
    const { url } = hospital.bot;
    // This process has read a list with her.
    await stored(ola.through(url).refreshes(board));
    ward.channel.members.splice(ward.channel.members.indexOf(ward.leader.member), 1);
    await ola.through(url).says(`${mention} overta`);
    await hospital.until(() => wordsOf(board).includes('Ola Hansen leder'), 'the new leader');
    expect(ward.channel.posts().some((post) => wordsOf(post).includes('vil ta over'))).toBe(false);
    const kari = ward.leader.through(url).invoke('patient.reveal', { session: sessionOf(board), patient: 1 });
    expect(await refused(kari)).toContain('Bare medlemmer');
  });
});

describe.concurrent('outside the gate', () => {
  it('nothing is posted or stored for a word or a Submit', async () => {
    const ward = hospital.openWard();
    const outsiders = [
      ward.person('Vera Utenfra', { member: false }),
      ward.person('Gunn Gjest', { role: 'guest' }),
    ];
    for (const outsider of outsiders) {
      for (const words of ['hjelp', 'logg', 'tull', 'start', 'start 0', 'status'])
        await outsider.says(`${mention} ${words}`);
      await outsider.sends({ text: '', value: { verb: 'answer.done', session: 'x', patient: 1 } });
      await outsider.sends({ text: '', value: { verb: 'finnes-ikke' } });
      expect(await refused(outsider.invoke('finnes-ikke', {}))).toMatch(/Bare medlemmer|Gjester/);
    }
    await ward.command('hjelp');
    await ward.says('Hva vil du gjøre?');
    expect(ward.channel.posts()).toHaveLength(1);
  });

  it('an invoke from a chat is told where to go, and stores nothing', async () => {
    const ward = hospital.openWard({ id: 'a:en-samtale' });
    const activity = { conversation: { conversationType: 'personal' }, channelData: { channel: undefined } };
    expect(await refused(ward.leader.invoke('help.run', {}, { activity }))).toContain('i enhetens kanal');
    const rows = await storedRows(hospital.storage);
    expect(rows.filter((row) => JSON.stringify(row).includes(ward.channel.id))).toEqual([]);
    expect(readsOf(ward)).toBe(0);
  });

  it('a member’s refused Submit is still explained', async () => {
    const { ward, board, ola } = await inSession('Ola Hansen', 'Per Olsen');
    await ola.sends({ text: '', value: { verb: 'session.controls', session: sessionOf(board) } });
    await ward.says('Det er Kari Nordmann som leder');
  });
});
