import { describe, expect, test } from 'vitest';
import { happeningsIn } from '../../src/dev/trial/happenings.ts';
import { bot, team } from '../../src/dev/trial/unit.ts';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const message = {
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
};
const thread = `${team.id};messageid=7`;
const encoded = encodeURIComponent(thread);

describe('cards in the channel are seen', () => {
  test('a new post of its own', () => {
    const seen = happeningsIn({
      method: 'POST',
      path: '/_connector/v3/conversations',
      sent: { isGroup: true, activity: message },
      received: { id: thread, activityId: '7' },
    });
    expect(seen).toEqual([{ kind: 'card', place: { conversationId: thread, activityId: '7' }, card }]);
  });

  test('a reply, and the edit of it', () => {
    const place = { conversationId: thread, activityId: '8' };
    const path = `/_connector/v3/conversations/${encoded}/activities`;
    const posted = { method: 'POST', path, sent: message, received: { id: '8' } };
    const edited = { method: 'PUT', path: `${path}/8`, sent: message, received: {} };
    expect(happeningsIn(posted)).toEqual([{ kind: 'card', place, card }]);
    expect(happeningsIn(edited)).toEqual([{ kind: 'card', place, card }]);
  });

  test('but not a text, nor what is read rather than written', () => {
    const path = `/_connector/v3/conversations/${encoded}/activities`;
    expect(happeningsIn({ method: 'POST', path, sent: { text: 'Hei' }, received: { id: '8' } })).toEqual([]);
    expect(happeningsIn({ method: 'GET', path, sent: undefined, received: [] })).toEqual([]);
  });
});

describe('what people write', () => {
  const write = (text: string, mentions: readonly object[] = [], conversation: string = team.id) =>
    happeningsIn({
      method: 'POST',
      path: `/_conversation/v1/conversations/${conversation}/messages`,
      sent: { text, mentions },
      received: { messageId: '7', postConversationId: thread },
    });

  test('a slash command reaches the bot, as it does in Teams', () => {
    expect(write('/kartlegging start')).toEqual([
      { kind: 'said', conversationId: thread, said: { kind: 'slash', text: '/kartlegging start' } },
    ]);
  });

  test('so does the name of the bot, written but not picked from the list', () => {
    expect(write('@kartlegging status')).toEqual([
      { kind: 'said', conversationId: thread, said: { kind: 'mention', text: 'status' } },
    ]);
  });

  test('a real mention is left to the Playground, so that the bot hears it once', () => {
    const mention = { mentioned: { id: bot.id }, text: `<at>${bot.name}</at>` };
    expect(write('/kartlegging start', [mention])).toEqual([]);
  });

  test('talk among colleagues stays among colleagues', () => {
    expect(write('Skal vi ta kartlegging / start klokka ni?')).toEqual([]);
  });

  test('in a personal chat the Playground delivers everything itself', () => {
    expect(write('/kartlegging start', [], 'a:kartlegging')).toEqual([]);
  });
});

describe('what the one at the screen taps', () => {
  const tap = (verb: string, type = 'application/vnd.microsoft.card.adaptive') =>
    happeningsIn({
      method: 'POST',
      path: '/_conversation/v1/invoke',
      sent: {
        name: 'adaptiveCard/action',
        from: { id: '29:kari.nordmann' },
        conversation: { id: thread },
        replyToId: '8',
        value: { action: { type: 'Action.Execute', verb, data: { session: 'a' } }, trigger: 'manual' },
      },
      received: { statusCode: 200, type, value: {} },
    });

  test.each(['session.join', 'answer.assess'])('%s is taking part', (verb) => {
    expect(tap(verb)).toEqual([{ kind: 'tookPart', session: 'a' }]);
  });

  test('but not when the bot refuses it', () => {
    expect(tap('session.join', 'application/vnd.microsoft.activity.message')).toEqual([]);
  });

  test('leading is not taking part', () => {
    expect(tap('session.controls')).toEqual([]);
  });
});

describe('a page without posts', () => {
  const installed = (conversation: string) =>
    happeningsIn({
      method: 'POST',
      path: `/_debug/conversation/${encodeURIComponent(conversation)}/installation`,
      sent: {},
      received: undefined,
    });

  test.each(team.channelIds)('is welcomed when the team is opened on it (%s)', (channel) => {
    expect(installed(channel)).toEqual([{ kind: 'opened' }]);
  });

  test('but not in a personal chat', () => {
    expect(installed('a:kartlegging')).toEqual([]);
  });
});
