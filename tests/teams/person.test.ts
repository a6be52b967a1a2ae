import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Post } from './channel.ts';
import { type Connector, startConnector } from './connector.ts';
import { type EchoBot, type EchoOptions, sendOnce, startEchoBot } from './echoBot.ts';
import type { Fields } from './json.ts';
import { type Person, peopleOf } from './person.ts';
import { button, card, line, row } from './sampleCards.ts';

let time = Date.UTC(2026, 10, 3, 8, 0, 0);
let connector: Connector;
let channel: Channel;
let bot: EchoBot;
let kari: Person;
let answer: NonNullable<EchoOptions['invokeAnswer']>;

const refresh = { action: { type: 'Action.Execute', verb: 'patient.view', data: { patient: 7 } } };
const base = card([line('Pasient 7'), row(button('Riktig sted', 'answer.assess', { patient: 7 }))], {
  refresh,
});
const mine = card(
  [line('Du svarte: Riktig sted'), row(button('Endre svar', 'answer.change', { patient: 7 }))],
  {
    refresh,
  },
);

function shows(view: Fields): { status: number; body: Fields } {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: view },
  };
}

beforeEach(async () => {
  connector = await startConnector({ now: () => time });
  channel = connector.addChannel();
  answer = () => shows(mine);
  bot = await startEchoBot(connector, { httpClient: sendOnce, invokeAnswer: (activity) => answer(activity) });
  kari = peopleOf(connector, bot.url)(channel, 'Kari Nordmann');
});
afterEach(async () => {
  await bot.close();
  await connector.close();
});

async function posted(content: Fields): Promise<Post> {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  await bot.outsideTurn(channel, ({ conversations }) =>
    conversations.sendToConversation(channel.id, {
      type: 'message',
      attachments: [{ contentType, content }],
    }),
  );
  const post = channel.posts().at(-1);
  if (post === undefined) throw new Error('Nothing was posted');
  return post;
}

async function edited(post: Post, content: Fields): Promise<void> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  await bot.outsideTurn(channel, ({ conversations }) =>
    conversations.updateActivity(channel.id, post.id, { type: 'message', attachments }),
  );
}

describe('what a person writes', () => {
  it('reaches the bot as Teams sends it, and the answer stands in the same thread', async () => {
    const said = await kari.says('<at>Kartlegging</at> /kartlegging start');
    expect(bot.heard[0]).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      from: { id: kari.member.id, aadObjectId: kari.member.aadObjectId },
      conversation: { id: `${channel.id};messageid=${said.activity.id}`, tenantId: channel.tenantId },
      channelData: { channel: { id: channel.id }, tenant: { id: channel.tenantId } },
      entities: [{ type: 'mention', text: '<at>Kartlegging</at>' }, { type: 'clientInfo' }],
    });
    expect(said.activity.timestamp).toBe('2026-11-03T08:00:00.000Z');
    expect(said.activity.localTimestamp).toBe('2026-11-03T09:00:00.000+01:00');
    expect(channel.replies(String(said.activity.id)).map(({ text }) => text)).toEqual([
      'Du sa: <at>Kartlegging</at> /kartlegging start',
    ]);
    connector.expectNoViolations();
  });

  it('is bare and private when picked in the slash menu', async () => {
    await kari.slash('kartlegging start');
    expect(bot.heard[0]).toMatchObject({
      text: 'kartlegging start',
      recipient: { isTargeted: true },
      entities: [{ type: 'clientInfo' }],
    });
  });

  it('can be edited, delivered twice, and lack what Teams usually tells', async () => {
    const said = await kari.says('<at>Kartlegging</at> start');
    await kari.redelivers();
    await kari.edits(said, '<at>Kartlegging</at> hjelp');
    await kari.sends({ text: 'hei', from: { aadObjectId: undefined }, channelData: undefined });
    expect(bot.heard.map(({ type, id }) => [type, id === said.activity.id])).toEqual([
      ['message', true],
      ['message', true],
      ['messageUpdate', true],
      ['message', false],
    ]);
    expect(bot.heard[3]?.from).toEqual({ id: kari.member.id, name: 'Kari Nordmann' });
    expect(bot.heard[3]?.channelData).toBeUndefined();
  });
});

describe('what a person taps', () => {
  it('changes that person’s own view and nobody else’s', async () => {
    const post = await posted(base);
    const ola = peopleOf(connector, bot.url)(channel, 'Ola Nordmann');
    const shown = await kari.taps(post, { verb: 'answer.assess', patient: 7 });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: post.id,
      value: { action: { verb: 'answer.assess', data: { patient: 7 } }, trigger: 'manual' },
    });
    expect(shown.text).toBe('Du svarte: Riktig sted\nEndre svar');
    expect(kari.view(post)).toEqual(mine);
    expect(ola.view(post)).toEqual(base);
  });

  it('must be on the card that person sees now', async () => {
    const post = await posted(base);
    await kari.taps(post, 'Riktig sted');
    await expect(kari.taps(post, 'Riktig sted')).rejects.toThrow('Kari Nordmann sees no button Riktig sted');
    await edited(post, base);
    await kari.taps(post, ({ verb }) => verb === 'answer.assess');
  });

  it('is opened again when an edit came between the view and the tap', async () => {
    const board = card([row(button('Styr', 'session.controls'))], { refresh });
    const post = await posted(board);
    answer = () => shows(card([row(button('Vis svarene', 'patient.reveal'))], { refresh }));
    await kari.taps(post, 'Styr');
    await edited(post, board);
    await kari.taps(post, 'Vis svarene');
    await edited(post, board);
    await expect(kari.taps(post, 'Pause')).rejects.toThrow('Kari Nordmann sees no button Pause');
    const tapped = bot.heard.filter(({ type }) => type === 'invoke').map(({ value }) => value.action.verb);
    expect(tapped).toEqual(['session.controls', 'session.controls', 'patient.reveal']);
  });

  it('is refreshed first when an edit has put the view of an own act away', async () => {
    const post = await posted(base);
    await kari.taps(post, 'Riktig sted');
    await edited(post, base);
    await kari.taps(post, 'Endre svar');
    const tapped = bot.heard.filter(({ type }) => type === 'invoke').map(({ value }) => value.action.verb);
    expect(tapped).toEqual(['answer.assess', 'patient.view', 'answer.change']);
  });

  it('goes with what is filled in, as the client checks it', async () => {
    const minutes = { type: 'Input.Number', id: 'minutes', label: 'Minutter', min: 30, max: 90, value: 60 };
    const post = await posted(card([minutes, row(button('Start', 'session.begin', { session: 's' }))]));
    await expect(kari.taps(post, 'Start', { minutes: '20' })).rejects.toThrow('less than 30');
    await expect(kari.taps(post, 'Start', { hours: '1' })).rejects.toThrow('no input «hours»');
    await kari.taps(post, 'Start');
    expect(bot.heard.at(-1)?.value.action.data).toEqual({ session: 's', minutes: '60' });
    await edited(post, post.card ?? {});
    await kari.submits(post, 'Start', { minutes: '45' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      replyToId: post.id,
      value: { verb: 'session.begin', session: 's', minutes: '45' },
    });
  });

  it('shows a line when the answer is a message, and keeps the card', async () => {
    const post = await posted(base);
    const value = 'Pasienten er avsluttet.';
    answer = () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
    });
    expect(await kari.taps(post, 'Riktig sted')).toMatchObject({ kind: 'message', text: value });
    expect(kari.view(post)).toEqual(base);
  });

  it.each([
    [
      'another HTTP status',
      { status: 400, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: {} } },
    ],
    ['no body', { status: 200, body: undefined }],
    [
      'the type of an old sample',
      {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: mine },
      },
    ],
    [
      'no text',
      {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
      },
    ],
  ])('fails on an answer with %s', async (_, wrong) => {
    answer = () => wrong;
    await expect(kari.invoke('patient.view', {})).rejects.toThrow(/invoke|statusCode/);
  });

  it('is held against the bot when the returned card breaks the rules', async () => {
    answer = () => shows(card([line(`${'$'}{navn}`)]));
    await kari.invoke('patient.view', {});
    expect(() => connector.expectNoViolations()).toThrow('placeholder');
  });
});

describe('what the client does by itself', () => {
  it('refreshes a card once a minute, and at once after an edit', async () => {
    const post = await posted(base);
    const invokes = () => bot.heard.filter(({ type }) => type === 'invoke').map(({ value }) => value.trigger);
    expect(await kari.opens(post)).toEqual(mine);
    time += 59_000;
    await kari.opens(post);
    expect(invokes()).toEqual(['automatic']);
    time += 1_000;
    await kari.opens(post);
    await edited(post, base);
    await kari.opens(post);
    expect(invokes()).toEqual(['automatic', 'automatic', 'automatic']);
  });

  it('refreshes nothing in a channel of more than sixty, except for those the card lists', async () => {
    const join = peopleOf(connector, bot.url);
    for (let n = 1; n <= 60; n += 1) join(channel, `Ansatt ${n}`);
    expect(await kari.opens(await posted(base))).toEqual(base);
    const listed = card([line('Pasient 8')], { refresh: { ...refresh, userIds: [kari.member.id] } });
    expect(await kari.opens(await posted(listed))).toEqual(mine);
  });

  it('does not try again where a refresh failed', async () => {
    const post = await posted(base);
    answer = () => ({
      status: 200,
      body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: {} },
    });
    await kari.opens(post);
    time += 120_000;
    expect(await kari.opens(post)).toEqual(base);
    expect(bot.heard.filter(({ type }) => type === 'invoke')).toHaveLength(1);
  });
});

describe('finding one’s way in the channel', () => {
  it('tells board, patients and summary apart, also when their buttons are gone', async () => {
    const setup = await posted(card([row(button('Start', 'session.begin'))]));
    const board = await posted(card([line('Tavle'), row(button('Sykepleier', 'session.join'))]));
    const contentType = 'application/vnd.microsoft.card.adaptive';
    await bot.outsideTurn(channel, ({ conversations }) =>
      conversations.sendToConversation(`${channel.id};messageid=${board.id}`, {
        type: 'message',
        attachments: [{ contentType, content: base }],
      }),
    );
    const patient = channel.patientPost(7);
    if (patient === undefined) throw new Error('No patient 7');
    await edited(patient, card([line('Pasient 7: ferdig')]));
    const summary = await posted(
      card([row({ type: 'Action.OpenUrl', title: 'Logg', url: 'https://logg.example' })]),
    );
    expect([channel.setupPost(), channel.board(), channel.patientPost(7), channel.summaryPost()]).toEqual([
      setup,
      board,
      patient,
      summary,
    ]);
    expect(channel.patientPost(8)).toBeUndefined();
  });
});
