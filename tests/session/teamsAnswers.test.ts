/** Teams as it really answers: what public reports say of it, tried on a session. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Shown } from '../teams/delivery.ts';
import { badGateway, type Fault, forbidden } from '../teams/faults.ts';
import {
  answers,
  beganAs,
  patience,
  refused,
  sessionOf,
  stored,
  useHospital,
  type Ward,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => {
  hospital.connector.clearFaults();
  hospital.connector.expectNoViolations();
});

const mention = '<at>Kartlegging</at>';
const ended = (): number => hospital.bot.log.filter(({ msg }) => /takes no posts/.test(String(msg))).length;
const notFound = (code: string): Fault => ({ trouble: { kind: 'status', status: 404, code } });
const boards = ({ channel }: Ward) => channel.boardPosts();

/** The bot is removed from the channel, notices so when patient 2 is due, and is let in again without being told. */
async function isShutOut(ward: Ward): Promise<void> {
  const before = ended();
  hospital.connector.failNext({
    ...forbidden('BotNotInConversationRoster'),
    channel: ward.channel.id,
    times: Number.POSITIVE_INFINITY,
  });
  await ward.command('neste');
  await expect.poll(ended, { timeout: patience }).toBeGreaterThan(before);
  hospital.connector.clearFaults();
}

/** Seconds it takes. */
async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1_000;
}

/** It happens within so many seconds, and what a slow machine needs: a healthy ward's start, right after, says how slow. */
async function soon(limit: number, run: () => Promise<unknown>): Promise<void> {
  const took = await seconds(run);
  const usual = await seconds(() => hospital.openWard().start('1 30'));
  expect(took).toBeLessThan(limit + 5 * usual);
}

describe('a patient’s card that somebody has deleted', () => {
  it('is posted anew with its result, and holds up no later card', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('4 30');
    const first = await ward.patient(1);
    const before = ended();
    await answers(ward.leader, first, { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' });
    ward.leader.deletes(first);
    await ward.command('vis');
    for (const patient of [2, 3, 4]) {
      await ward.command('neste');
      await soon(6, () => ward.patient(patient));
      await ward.command('vis');
    }
    const anew = await hospital.until(() =>
      ward.channel.patientPosts(1).find((post) => wordsOf(post).includes('Bare én har vurdert pasienten')),
    );
    expect(anew.threadId).toBe(board.id);
    await ward.command('avslutt');
    await ward.summary();
    expect(ended()).toBe(before);
    expect(ward.channel.patientPosts(1)).toHaveLength(1);
    expect(boards(ward)).toHaveLength(1);
  });
});

describe('a board that somebody has deleted', () => {
  it('is posted anew, and the session goes on in its thread', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.patient(1);
    ward.leader.deletes(board);
    await ward.command('neste');
    const anew = await hospital.until(() => boards(ward)[0]);
    expect(anew.id).not.toBe(board.id);
    await ward.command('neste');
    await ward.summary();
  });
});

describe('a conversation that is not found, once or twice', () => {
  it.each([1, 2])('when a patient’s card is posted %i times: no second board', async (times) => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.patient(1);
    hospital.connector.failNext({
      ...notFound('ConversationNotFound'),
      on: ['send'],
      channel: ward.channel.id,
      showing: 'Pasient 2 av 2',
      times,
    });
    await ward.command('neste');
    await soon(5, () => ward.patient(2));
    expect(boards(ward)).toHaveLength(1);
  });

  it.each([1, 2])('when the board is posted %i times: it is there within seconds', async (times) => {
    const ward = hospital.openWard();
    const fault = { ...notFound('ConversationNotFound'), on: ['send'], channel: ward.channel.id } as const;
    hospital.connector.failNext({ ...fault, times });
    await soon(5, () => ward.start('2 30'));
    expect(boards(ward)).toHaveLength(1);
  });

  it('when the summary is posted: it is there within seconds', async () => {
    const ward = hospital.openWard();
    await ward.start('1 30');
    await ward.patient(1);
    hospital.connector.failNext({
      ...notFound('ConversationNotFound'),
      on: ['send'],
      channel: ward.channel.id,
      showing: 'Forbedringslogg',
    });
    await ward.command('avslutt');
    await soon(5, () => ward.summary());
  });

  it('when a card is edited, whose thread is still there: the same card shows the result', async () => {
    const ward = hospital.openWard();
    await ward.start('1 30');
    const post = await ward.patient(1);
    hospital.connector.failNext({
      ...notFound('ConversationNotFound'),
      on: ['edit'],
      channel: ward.channel.id,
      times: 2,
    });
    await ward.command('vis');
    await ward.result(1);
    expect(ward.channel.patientPosts(1)).toEqual([post]);
  });

  it('is not waited for when the post itself is gone', async () => {
    const ward = hospital.openWard();
    await ward.start('1 30');
    const post = await ward.patient(1);
    hospital.connector.failNext({
      ...notFound('ActivityNotFoundInConversation'),
      on: ['edit'],
      channel: ward.channel.id,
      showing: 'Pasient 1',
    });
    await ward.command('vis');
    const anew = () => ward.channel.patientPosts(1).find(({ id }) => id !== post.id);
    await soon(2, () => hospital.until(anew));
  });
});

describe('the bot is removed in mid-session and added again', () => {
  const events = [
    ['installationUpdate', { type: 'installationUpdate', action: 'add' }],
    ['the bot among the members added', 'membersAdded'],
    ['channelRestored', { type: 'conversationUpdate', channelData: { eventType: 'channelRestored' } }],
    ['teamUnarchived', { type: 'conversationUpdate', channelData: { eventType: 'teamUnarchived' } }],
  ] as const;

  it.each(events)('%s: what is missing comes at once', async (_what, event) => {
    const ward = hospital.openWard();
    await ward.start('2 30');
    await ward.patient(1);
    await isShutOut(ward);
    const said =
      event === 'membersAdded'
        ? { type: 'conversationUpdate', membersAdded: [{ id: hospital.connector.bot.id }] }
        : event;
    await ward.leader.sends({ text: undefined, ...said });
    await soon(5, () => ward.patient(2));
  });

  it('an event in the team’s first channel is meant for all of its channels', async () => {
    const ward = hospital.openWard();
    const general = hospital.openWard({ teamId: ward.channel.teamId });
    await ward.start('2 30');
    await ward.patient(1);
    await isShutOut(ward);
    await general.leader.sends({ text: undefined, type: 'installationUpdate', action: 'add' });
    await soon(5, () => ward.patient(2));
  });
});

describe('what no person typed', () => {
  const bot = () => ({ id: hospital.connector.bot.id, name: 'Kartlegging' });
  const renamed = () => ({
    type: 'mention',
    mentioned: { id: bot().id, name: 'Kartlegging & forbedring' },
  });
  const known = () => ({ type: 'mention', mentioned: bot(), text: mention });

  it.each([
    [
      'the markup of a renamed app, whose entity has no text',
      '<at>Kartlegging &amp; forbedring</at> start 2 30',
      renamed,
    ],
    ['markup with attributes', '<at id="0">Kartlegging &amp; forbedring</at>&nbsp;start 2 30', renamed],
    ['a name without markup', '@Kartlegging &amp; forbedring start 2 30', renamed],
    ['a quoted message', `<quoted messageId="1"/> ${mention} start 2 30`, known],
    ['a quoted message with its words', `<quoted messageId="1">status</quoted> ${mention} start 2 30`, known],
    ['a zero-width space before', `${mention} \u200bstart 2 30`, known],
    ['a zero-width space behind', `${mention} start 2 30\u200b`, known],
    ['a byte-order mark and a soft hyphen', `\ufeff${mention} sta\u00adrt 2 30`, known],
    ['two numbers with a comma', `${mention} start 2, 30`, known],
  ])('is left out: %s', async (_what, text, entity) => {
    const ward = hospital.openWard();
    await ward.leader.sends({ text, entities: [entity()] });
    expect(await beganAs(ward)).toContain('2 pasienter · 30 minutter');
  });

  it('does not say whom it was written to: the id does', async () => {
    const ward = hospital.openWard();
    const entities = [{ type: 'mention', mentioned: { id: '29:ola', name: 'Kartlegging' }, text: mention }];
    await ward.leader.sends({ text: `${mention} start 2 30`, entities });
    await ward.leader.sends({ text: `${mention} /kartlegging start 2 30`, entities });
    await ward.leader.sends({ text: 'Hva mener du?', entities: [known()] });
    await ward.says('Det forsto jeg ikke');
    expect(ward.channel.posts()).toHaveLength(1);
  });
});

describe('an answer in another shape', () => {
  it('is stored when it is JSON in a string', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    const post = await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    const value = JSON.stringify({
      verb: 'answer.assess',
      session: sessionOf(board),
      patient: 1,
      assessment: 'riktig_aktiv',
    });
    await ola.sends({ replyToId: post.id, value, text: undefined, entities: [] });
    await ward.command('vis');
    expect(wordsOf(await ward.result(1))).toContain('Bare ett svar');
  });

  it.each([
    ['no JSON', '{"verb":'],
    ['no object', '[1, 2]'],
    ['a number', 17],
    ['no verb', { session: 'x', patient: 1 }],
    ['a verb that is none', { verb: 7 }],
  ])('is refused with the sentence of a refused tap: %s', async (_what, value) => {
    const ward = hospital.openWard();
    await ward.leader.sends({ value, text: undefined, entities: [] });
    expect(wordsOf(await ward.says('Trykket ble ikke registrert'))).toMatch(
      /Ingenting er endret|ingenting er lagret/,
    );
  });
});

describe('fields that are a help and no need', () => {
  it.each<[string, Record<string, unknown>]>([
    ['from.name null', { from: { name: null } }],
    ['from.name a number', { from: { name: 7 } }],
    ['recipient.name null', { recipient: { name: null } }],
    ['channelData.tenant {}', { channelData: { tenant: { id: undefined } } }],
    ['channelData.channel {}', { channelData: { channel: { id: undefined } } }],
    ['channelData text', { channelData: 'x' }],
    ['entities {}', { entities: {} }],
    ['entities with null', { entities: [null, 'x', { type: 'mention' }] }],
    ['replyToId a number', { replyToId: 17 }],
    ['id null', { id: null }],
    ['conversationType {}', { conversation: { conversationType: {} } }],
    ['timestamp a number', { timestamp: 7 }],
    ['isTargeted null', { recipient: { isTargeted: null } }],
    ['text a list', { text: [] }],
  ])('count as missing when they are odd: %s', async (_what, activity) => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    const data = { session: sessionOf(board), role: 'lege' };
    await stored(ward.person('Ola Hansen').invoke('session.join', data, { post: board, activity }));
  });
});

it.each([
  forbidden('BotNotInConversationRoster'),
  { trouble: { kind: 'status', status: 404, code: 'ConversationNotFound' } } as const,
  badGateway,
])('a line in a chat that Teams does not take is a warning and no more: %j', async (fault) => {
  const ward = hospital.openWard();
  const warned = () => hospital.bot.log.filter(({ msg }) => msg === 'a line could not be said').length;
  const before = warned();
  // What earlier sessions still have to send is not meant.
  hospital.connector.failNext({ ...fault, showing: 'enhetens kanal' });
  const said = await ward.leader.sends({ text: 'Hei', conversation: { conversationType: 'personal' } });
  expect(said.status).toBe(200);
  await expect.poll(warned, { timeout: patience }).toBe(before + 1);
  expect(hospital.connector.faultsWaiting()).toBe(0);
});

describe('somebody who writes and taps without end', () => {
  it('gets one reply in five seconds, and does not hold back what the leader shows', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 30');
    await ward.patient(1);
    const ola = ward.person('Ola Hansen');
    await stored(ola.invoke('session.view', { session: sessionOf(board) }, { post: board }));
    const written = Array.from(
      { length: 60 },
      (_, index) => ['tull', 'hjelp', 'status', 'neste', 'start 99'][index % 5],
    );
    await Promise.all(written.map((words) => ola.says(`${mention} ${words}`)));
    await ward.command('vis');
    await soon(4, () => ward.result(1));
    await hospital.until(() => ward.channel.posts().some((post) => wordsOf(post).includes('Det er Kari')));
    const count = (words: string) =>
      ward.channel.posts().filter((post) => wordsOf(post).includes(words)).length;
    expect(count('Det forsto jeg ikke') + count('Hva vil du gjøre?') + count('Slik ligger vi an')).toBe(1);
    expect(count('Det er Kari')).toBeLessThanOrEqual(2);
  });

  it('is told that it was too fast, and nothing is stored', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    const ola = ward.person('Ola Hansen');
    const data = { session: sessionOf(board) };
    await stored(ola.invoke('session.view', data, { post: board }));
    const stopped: Shown[] = [];
    // Twenty more are let through every second: a slow machine takes longer to be too fast.
    while (stopped.length === 0) {
      const shown = await Promise.all(
        Array.from({ length: 400 }, () => ola.invoke('session.view', data, { post: board })),
      );
      stopped.push(...shown.filter(({ kind }) => kind === 'message'));
    }
    expect(stopped[0]?.text).toContain('for mange trykk');
    await stored(ward.leader.invoke('session.view', { session: sessionOf(board) }, { post: board }));
  });
});

describe('a name that looks like markup', () => {
  it('posts no live link when an older client’s tap is refused', async () => {
    const ward = hospital.openWard();
    const mallory = ward.person('[Klikk her](https://ond.example) **nå** <at>alle</at> {{DATE()}}');
    await mallory.says(`${mention} start 2 30`);
    const board = await ward.board();
    const data = { verb: 'patient.reveal', session: sessionOf(board), patient: 1 };
    await ward.leader.sends({ value: data, text: undefined, entities: [] });
    const said = wordsOf(await ward.says('Trykket ble ikke registrert'));
    expect(said).toContain(
      '\\[Klikk her\\](https://ond.example) \\*\\*nå\\*\\* \\<at\\>alle\\</at\\> { {DATE()}}',
    );
    const { session, patient } = data;
    expect(await refused(ward.leader.invoke('patient.reveal', { session, patient }))).toContain(
      '[Klikk her](https://ond.example) **nå** <at>alle</at> {{DATE()}}',
    );
  });
});
