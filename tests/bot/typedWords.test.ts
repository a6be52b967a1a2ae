import { describe, expect, it } from 'vitest';
import { typedWords } from '../../src/teams/typedWords.ts';

const words = (text: string, ...mentions: Parameters<typeof typedWords>[1]) =>
  typedWords(text, mentions).split(/\s+/u).filter(Boolean).join(' ');

describe('what somebody typed', () => {
  it.each([
    ['<at>Kartlegging</at> status', 'status'],
    ['status <at>Kartlegging</at>', 'status'],
    ['<at>Kartlegging</at><at>Ola &amp; Kari</at> status', 'status'],
    ['<AT id="0">Kartlegging &amp; forbedring</AT>&nbsp;status', 'status'],
    ['&lt;at&gt;Kartlegging&lt;/at&gt; status', 'status'],
    ['<at>Karthlegging\nog mer</at> status', 'status'],
    ['<at id="0"/> status', 'status'],
    ['<quoted messageId="1"/> status', 'status'],
    ['<quoted messageId="1">neste</quoted> status', 'status'],
    ['<quoted messageId="1"/> status <quoted messageId="2"/>', 'status'],
    ['<blockquote itemscope itemid="1"><p>neste</p></blockquote><p>status</p>', 'status'],
    ['<attachment id="1"></attachment>status', 'status'],
    ['sta\u200btus\u2060\ufeff', 'status'],
    ['\u200bstatus\u200e', 'status'],
    ['status\u00a0&#160;&#xa0;nå<br/>ja', 'status nå ja'],
    ['ventetid < 2 timer &amp; ro', 'ventetid < 2 timer & ro'],
    ['&amp;nbsp;', '&nbsp;'],
    ['&ukjent; &', '&ukjent; &'],
    ['spra\u030ak', 'språk'],
  ])('in %j is %j', (text, typed) => {
    expect(words(text)).toBe(typed);
  });

  it('is without the text and the name of a mention wherever they stand', () => {
    const mention = { text: '@Kartlegging &amp; forbedring', name: undefined };
    expect(words('@Kartlegging & forbedring status', mention)).toBe('status');
    expect(words('@Kartlegging status', { text: undefined, name: 'Kartlegging' })).toBe('status');
    expect(words('kartlegging status', { text: undefined, name: 'kartlegging' })).toBe('kartlegging status');
  });

  it('takes a text of any size in time that grows with it', () => {
    const long = '<at>'.repeat(5_000) + '<quoted '.repeat(5_000);
    const started = performance.now();
    words(long);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
