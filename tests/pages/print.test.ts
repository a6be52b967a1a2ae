import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Result } from '../../src/app/ports/rows/channels.ts';
import { statusIds } from '../../src/domain/improvement/action.ts';
import { dayOf, daysBetween } from '../../src/domain/improvement/day.ts';
import { pooled } from '../../src/domain/improvement/figures/outside.ts';
import { wholePeople } from '../../src/words/amount.ts';
import { words } from '../words.ts';
import { results as exampleResults, now } from './examples.ts';
import { anyResults } from './results.ts';
import { bodyOf, kari, type UnitPages, unitPages } from './unitPages.ts';

const { logPaper, logPages, amounts } = words;
const day = 24 * 60 * 60_000;

const interval = z.object({ low: z.number(), high: z.number() });
/** Of the JSON for the line, what the print shows. */
const exported = z.object({
  audience: z.literal('linjen'),
  actions: z.array(
    z.object({
      nr: z.number(),
      text: z.string(),
      status: z.enum(statusIds),
      due: z.string().optional(),
      closedAt: z.number().optional(),
      effect: z.object({ answer: z.string() }).optional(),
      about: z.object({ session: z.string().optional(), reason: z.string().optional() }),
    }),
  ),
  lifts: z.array(
    z.object({ nr: z.number(), sentAt: z.number(), askedBy: z.string(), answer: z.unknown().optional() }),
  ),
  sessions: z.array(
    z.object({
      session: z.string(),
      endedAt: z.number(),
      assessed: z.number().optional(),
      place: z.object({
        waiting: z.number().optional(),
        of: z.number().optional(),
        interval: interval.optional(),
      }),
      reasons: z.array(
        z.object({ reason: z.string(), namedFor: z.union([z.number(), z.literal('few')]).optional() }),
      ),
    }),
  ),
});

const read = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
/** The cells of a table's rows, as they are read. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr role="row"[^>]*>(<td.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => read(cell).trim()),
  );
const part = (html: string, heading: string) => html.split(`>${heading}</h2>`)[1]?.split('<h2')[0] ?? '';
const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

/** A unit that has promised something of each kind, and printed it twenty days later. */
async function printed(results: readonly Result[]) {
  const pages = await unitPages(results, now, { receiver: 'c2' });
  const about = { okt: results[0]?.session ?? '', arsak: results[0]?.summary.reasons[0]?.reason ?? '' };
  const make = (tekst: string, more: object = {}) =>
    pages.post('/tiltak', { ansvarlig: kari, ...about, tekst, ...more });
  await make('Plan for dagen', { frist: '2026-12-01' });
  await make('Egen tid for inneliggende', { frist: '2027-02-01' });
  await make('Felles tavle');
  await make('Ny rutine');
  const lift = { problem: 'Radiologi', konsekvens: 'Lengre tid', ber_om: 'Faste tider', innen: '2027-01-20' };
  expect((await pages.post('/tiltak/2/loft', lift)).status).toBe(303);
  await pages.post('/tiltak/3/status', { status: 'innfort', versjon: '1' });
  await pages.post('/tiltak/3/virkning', { effect: 'delvis', versjon: '2' });
  await pages.post('/tiltak/4/status', { status: 'droppet', hvorfor: 'for_krevende', versjon: '1' });
  pages.pass(20 * day);
  return { pages, today: dayOf(now + 20 * day), html: mainOf(bodyOf(await pages.get('/utskrift'))) };
}

async function json(pages: UnitPages) {
  return exported.parse(JSON.parse(bodyOf(await pages.get('/eksport.json?til=linjen'))));
}

describe('the print', () => {
  it('counts what the JSON holds: open, overdue, lifted, introduced and shown to have worked', async () => {
    const { pages, html, today } = await printed(exampleResults);
    const { actions, lifts } = await json(pages);
    const open = actions.filter(({ status }) => status !== 'innfort' && status !== 'droppet');
    const over = open.flatMap(({ due }) =>
      due !== undefined && due < today ? [daysBetween(due, today)] : [],
    );
    const waiting = lifts.flatMap(({ answer, sentAt }) =>
      answer === undefined ? [daysBetween(dayOf(sentAt), today)] : [],
    );
    const introduced = actions.filter(({ status }) => status === 'innfort');
    const worked = introduced.filter(({ effect }) => effect?.answer === 'ja' || effect?.answer === 'delvis');
    expect([open.length, over, waiting, introduced.length, worked.length]).toEqual([2, [16], [20], 1, 1]);
    const lines = part(html, logPaper.print.most);
    expect(lines).toContain(logPaper.openLine(open.length, over.length, Math.max(...over)));
    expect(lines).toContain(logPaper.waitingLine(waiting.length, Math.max(...waiting)));
    expect(lines).toContain(logPaper.introducedLine(introduced.length, worked.length));
    const listed = rowsIn(part(html, logPaper.print.open)).map(([action]) => action);
    expect(listed.toSorted()).toEqual(open.map(({ nr, text }) => `${nr}. ${text}`));
  });

  it('says of an action what its row on the overview says', async () => {
    const { pages, html } = await printed(exampleResults);
    const overview = new Map(
      rowsIn(bodyOf(await pages.get('?vis=alle', { role: 'receiver' }))).map((cells) => [cells[0], cells]),
    );
    for (const [action, owner, due, status] of rowsIn(part(html, logPaper.print.open)))
      expect([action, owner, due, status]).toEqual(overview.get(action)?.slice(0, 4));
  });

  it('has the figures of the sessions as the overview and the JSON have them, also where they are hidden', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const { pages, html } = await printed(results);
        const { sessions, actions, lifts } = await json(pages);
        const table = part(html, logPaper.print.sessions);
        const overview = mainOf(bodyOf(await pages.get('?vis=alle', { role: 'receiver' })));
        const rows = rowsIn(table);
        expect(rows).toEqual(rowsIn(overview.slice(overview.indexOf('id="kartlegginger"'))));
        const shares = [...table.matchAll(/<data class="andel" value="([^"]*)"/g)].map(([, value]) =>
          Number(value),
        );
        const told = sessions.flatMap(({ place: { waiting, of } }) =>
          waiting === undefined || of === undefined || of === 0 ? [] : [waiting / of],
        );
        expect(shares).toEqual(told);
        for (const [index, { place }] of sessions.entries()) {
          const [, waiting, likely] = rows[index] ?? [];
          const { hidden } = logPages.logFrame;
          const isTold = place.waiting !== undefined && place.of !== undefined && place.of > 0;
          expect(waiting).toBe(isTold ? logPages.countOf(place.waiting ?? 0, place.of ?? 0) : hidden);
          if (place.interval === undefined || place.of === undefined) expect(likely).toBe(hidden);
          else {
            const { low, high } = wholePeople(place.interval, place.of);
            expect(numbersIn(likely ?? '')).toEqual([...new Set([low, high]), place.of].map(String));
          }
        }
        // What others are asked to decide has its sum from the sessions, where that may be told.
        const { reason } = actions.find(({ nr }) => nr === lifts[0]?.nr)?.about ?? {};
        const sum = reason === undefined ? undefined : pooled(reason, results);
        const [, why] = rowsIn(part(html, logPaper.print.asks))[0] ?? [];
        if (sum === undefined) expect(why).toBe('Radiologi');
        else expect(why).toContain(amounts.patientCount(sum.namedFor));
        // And there is no other number: each is of the overview, of the lines that are counted above, or a day.
        const days = [amounts.date(now + 20 * day), amounts.longDay('2027-01-20')];
        const known = [
          read(overview),
          part(html, logPaper.print.most),
          part(html, logPaper.print.asks),
          ...days,
        ];
        const before = sessions.flatMap(({ reasons, assessed }) => [
          ...reasons.map(({ namedFor }) => String(namedFor)),
          String(assessed),
        ]);
        const all = new Set([...known.flatMap(numbersIn), ...before]);
        const unknown = numbersIn(read(html.split('</h1>')[1] ?? '')).filter((number) => !all.has(number));
        // «<5 er fra 1 til 4», under the tables.
        expect(unknown.filter((number) => !numbersIn(logPaper.print.hiddenNote).includes(number))).toEqual(
          [],
        );
      }),
      { numRuns: 25 },
    );
  });
});
