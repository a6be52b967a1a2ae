import { beforeEach, describe, expect, it } from 'vitest';
import { inboxCard } from '../../src/cards/log/inboxCard.ts';
import { liftAnswerIds } from '../../src/domain/improvement/action.ts';
import { answersTo } from '../../src/domain/improvement/lifting.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { inboxPage } from '../../src/http/log/pages/liftPages.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonsOf } from '../teams/card.ts';
import { words } from '../words.ts';
import { logView, now, reader, received } from './examples.ts';
import { bodyOf, type UnitPages, unitPages } from './unitPages.ts';

const key = '/loft/c7/7/1';
const standing = liftAnswerIds.map((kind) => ({ kind, why: '', by: 'Lise Leder', at: now }));

describe('what a leaders’ channel can answer', () => {
  it('is everything at first, then whether a promise is kept, and nothing more once it is over', () => {
    expect(answersTo(undefined, false)).toEqual(['tar', 'mer', 'avslar']);
    expect(answersTo(undefined, true)).toEqual(['tar', 'mer', 'avslar', 'videre']);
    expect(answersTo({ kind: 'mer' }, true)).toEqual(answersTo(undefined, true));
    expect(answersTo({ kind: 'tar' }, true)).toEqual(['ferdig', 'tar']);
    for (const kind of ['avslar', 'videre', 'ferdig'] as const) expect(answersTo({ kind }, true)).toEqual([]);
  });

  it.each([
    undefined,
    ...standing,
  ])('is the same on the page as on the card when %o is answered', (answer) => {
    for (const canLiftOn of [true, false]) {
      const lift = { ...received, ...(answer && { answer }) };
      const { unit, unitName, nr, n, text, sentAt } = lift;
      const card = inboxCard(words, {
        today: '2026-11-27',
        dialogs: true,
        pages: 'https://a.example/forbedringslogg/u',
        unit,
        unitName,
        nr,
        lift: n,
        text,
        sentAt,
        answer,
        above: undefined,
        canLiftOn,
      });
      const page = bodyOf(inboxPage(200, reader(words), logView(), lift, canLiftOn, false));
      const offered = buttonsOf({ ...expandCard(card) }).map(
        ({ data, title }) => `${String(data.answer)}: ${title}`,
      );
      const form =
        /<fieldset[^>]* id="answer">.*?<\/fieldset>/s
          .exec(page)?.[0]
          .matchAll(/value="(\w+)"><label[^>]*>([^<]*)</g) ?? [];
      expect([...form].map(([, id, label]) => `${id}: ${label}`)).toEqual(offered);
    }
  });
});

describe('an answer on the page', () => {
  let pages: UnitPages;
  beforeEach(async () => {
    pages = await unitPages([], now);
    await pages.world.rows.logs.commit('c1', {
      head: { value: { nextNr: 1, seq: 1 }, etag: undefined },
      received: [{ ...received, unit: 'c7' }],
    });
  });

  it('that came after somebody else’s is not stored: what was answered and what was sent stand together', async () => {
    expect((await pages.post(key, { answer: 'tar', dato: '2027-03-01' })).status).toBe(303);
    expect((await pages.post(key, { answer: 'tar', dato: '2027-04-01' })).status).toBe(303);
    const late = await pages.post(key, { answer: 'avslar', hvorfor: 'Ingen midler <i>nå</i>' });
    expect(late.status).toBe(409);
    expect(bodyOf(late)).toContain(words.refusals.refusalText(refuse('liftAnswered')));
    expect(bodyOf(late)).toContain('Ditt: Avslår · Ingen midler &lt;i&gt;nå&lt;/i&gt;');
    expect(bodyOf(late)).toContain('Tar det innen 1. apr. 2027');
    expect((await pages.post(key, { answer: 'ferdig' })).status).toBe(303);
    expect((await pages.post(key, { answer: 'ferdig' })).status).toBe(303);
    expect(bodyOf(await pages.get(key))).not.toContain('<form class="tall"');
  });
});
