import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { causesCard } from '../../src/cards/summary/numbersCard.ts';
import type { ReasonScore } from '../../src/domain/figures/summary.ts';
import type { WebResponse } from '../../src/http/web.ts';
import { logFileKeys } from '../../src/words/logFileKeys.ts';
import { words } from '../words.ts';
import { now } from './examples.ts';
import { anyResults } from './results.ts';
import { bodyOf, type UnitPages, unitPages } from './unitPages.ts';

const { sheets } = logFileKeys;
const heads: readonly string[] = logFileKeys.reasons;
const figures = ['Pasienter (N)', 'Tid (T)', 'Risiko (c)', 'Andel av ressurstapet', 'Poeng', 'Nevnt for'];

/** The cells of a CSV of ours, those in quotation marks too. */
function cellsOfCsv(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(;|$)/g)]
        .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
        .slice(0, heads.length),
    );
}

const asNumber = (cell: string) => (/^-?[\d,.e-]+$/.test(cell) ? Number(cell.replace(',', '.')) : cell);

/** What each cause is in a table, by session and id: the six figures in the order of `figures`. */
function byReason(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, readonly unknown[]> {
  const at = (name: string) => heads.indexOf(name);
  return new Map(
    rows.map((row) => [
      `${row[0]} ${row[at('Årsak-id')]}`,
      figures
        .map((name) => row[at(name)] ?? '')
        .map((cell) => (typeof cell === 'string' ? asNumber(cell) : cell)),
    ]),
  );
}

async function sheetOf(answer: WebResponse, name: string): Promise<readonly (readonly unknown[])[]> {
  const all = await readWorkbook(Buffer.from(answer.body ?? ''));
  return all.find(({ sheet }) => sheet === name)?.data ?? [];
}

/** The unrounded numbers that stand in a page, of one kind and in order. */
function dataIn(html: string, kind: string): readonly number[] {
  const table = html.slice(html.indexOf('id="arsaker"'));
  const found = table.matchAll(new RegExp(`<data class="${kind}" value="([^"]*)"`, 'g'));
  return [...found].map(([, value]) => Number(value));
}

const scored = ({ patients, time, risk, basis, points, namedFor }: ReasonScore) =>
  [patients, time, risk, basis, points, namedFor] as const;

describe('every figure', () => {
  it('is the same on the card, the page, in the CSV, the spreadsheet and the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const pages = await unitPages(results, now);
        const stored = new Map(
          results.flatMap(({ session, summary }) =>
            summary.reasons.map((score) => [`${session} ${score.reason}`, scored(score)] as const),
          ),
        );
        const csv = cellsOfCsv(bodyOf(await pages.get('/eksport.csv?ark=arsaker')));
        expect(csv[0]).toEqual(heads);
        expect(byReason(csv.slice(1))).toEqual(stored);
        const sheet = await sheetOf(await pages.get('/eksport.xlsx'), sheets.reasons);
        expect(byReason(sheet.slice(1))).toEqual(stored);
        const json: unknown = JSON.parse(bodyOf(await pages.get('/eksport.json')));
        expect(json).toMatchObject({ schema: 1, audience: 'enhet' });
        expect(json).toHaveProperty('sessions', JSON.parse(JSON.stringify(results)));
        for (const result of results) {
          const { session, summary } = result;
          const html = bodyOf(await pages.get(`/okt/${session}`));
          const ordered = summary.reasons.toSorted((a, b) => b.basis - a.basis);
          expect(dataIn(html, 'N')).toEqual(ordered.map(({ patients }) => patients));
          expect(dataIn(html, 'T')).toEqual(ordered.map(({ time }) => time));
          expect(dataIn(html, 'andel')).toEqual(ordered.map(({ basis }) => basis));
          expect(dataIn(html, 'nevnt')).toEqual(ordered.map(({ namedFor }) => namedFor));
          const view = { ...result, logUrl: '', unitName: undefined, atLeast: [], pages: '', dialogs: true };
          const card = JSON.stringify(causesCard(words, view));
          for (const { patients, namedFor, basis } of ordered) {
            expect(card).toContain(words.numbers.patientsCell(patients, namedFor));
            expect(card).toContain(words.numbers.shareCell(basis));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of an action is read from the result, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const [newest] = results;
        const score = newest?.summary.reasons[0];
        if (newest === undefined || score === undefined) return;
        const pages = await unitPages(results, now);
        await pages.post('/tiltak', { tekst: 'Plan for dagen', okt: newest.session, arsak: score.reason });
        const html = bodyOf(await pages.get('/tiltak/1'));
        expect(html).toContain(`<data class="nevnt" value="${score.namedFor}">`);
        expect(html).toContain(`<data class="N" value="${score.patients}">`);
        expect(html).toContain(`<data class="andel" value="${score.basis}">`);
        const line =
          bodyOf(await pages.get('/eksport.csv?ark=tiltak'))
            .split('\r\n')[1]
            ?.split(';') ?? [];
        expect(line.slice(-3).map(asNumber)).toEqual([score.patients, score.time, score.basis]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Every number that a JSON value holds under one of these names. */
function numbersUnder(value: unknown, names: ReadonlySet<string>): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'number' && names.has(name) ? [part] : numbersUnder(part, names),
  );
}

const isSmall = (count: unknown) => typeof count === 'number' && count > 0 && count < 5;

async function leaves(pages: UnitPages, sessions: readonly string[]): Promise<readonly string[]> {
  const receiver = { role: 'receiver' } as const;
  const found: string[] = [];
  for (const path of ['', '/utskrift', ...sessions.map((session) => `/okt/${session}`), '/tiltak/1']) {
    const html = bodyOf(await pages.get(path, receiver));
    for (const [all, , value] of html.matchAll(/<data class="(N|nevnt)" value="([^"]*)"/g))
      if (isSmall(Number(value))) found.push(`${path}: ${all}`);
    for (const [all] of html.matchAll(/>[1-4] av \d+/g)) found.push(`${path}: ${all}`);
  }
  const counts = new Set(['right', 'waiting', 'split', 'of', 'total', 'assessed', 'namedFor', 'patients']);
  const json: unknown = JSON.parse(bodyOf(await pages.get('/eksport.json?til=enhet', receiver)));
  expect(json).toHaveProperty('audience', 'linjen');
  found.push(
    ...numbersUnder(json, counts)
      .filter(isSmall)
      .map((count) => `json: ${count}`),
  );
  for (const [ark, columns] of [
    ['arsaker', ['Pasienter (N)', 'Nevnt for', 'Vurdert']],
    ['kartlegginger', ['Pasienter', 'Vurdert', 'Deltakere', 'Riktig sted', 'Venter', 'Delt på midten']],
  ] as const) {
    const [titles = [], ...rows] = bodyOf(await pages.get(`/eksport.csv?ark=${ark}`, receiver))
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .map((line) => line.split(';'));
    for (const row of rows)
      for (const column of columns)
        if (isSmall(asNumber(row[titles.indexOf(column)] ?? ''))) found.push(`${ark}: ${column}`);
  }
  const sheet = await sheetOf(await pages.get('/eksport.xlsx', receiver), sheets.reasons);
  for (const row of sheet.slice(1))
    if (isSmall(row[heads.indexOf('Nevnt for')])) found.push('xlsx: nevnt for');
  return found;
}

describe('outside the unit', () => {
  it('no count of 1–4 is told by any page or file', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const pages = await unitPages(results, now);
        const reason = results[0]?.summary.reasons[0]?.reason ?? '';
        await pages.post('/tiltak', { tekst: 'Plan for dagen', okt: 's0', arsak: reason });
        expect(
          await leaves(
            pages,
            results.map(({ session }) => session),
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('nobody is told who changed what, or who has asked for help', async () => {
    const pages = await unitPages([], now);
    await pages.post('/tiltak', { tekst: 'Plan for dagen' });
    const receiver = { role: 'receiver' } as const;
    expect(bodyOf(await pages.get('/tiltak/1', receiver))).not.toContain('Opprettet');
    const json = bodyOf(await pages.get('/eksport.json', receiver));
    expect(json).not.toMatch(/nudges|needsHelp|review/);
    const all = await readWorkbook(Buffer.from((await pages.get('/eksport.xlsx', receiver)).body ?? ''));
    expect(all.map(({ sheet }) => sheet)).not.toContain(sheets.history);
  });
});

it('the history of all actions is read at once, and stands in the spreadsheet by number', async () => {
  const pages = await unitPages([], now);
  for (const tekst of ['Felles tavle før visitten', 'Ring radiologi før visitten'])
    await pages.post('/tiltak', { tekst });
  await pages.post('/tiltak/1/runde', { steg: 'planlegge', tekst: 'Vi begynner mandag', versjon: '1' });
  const read = vi.spyOn(pages.world.rows.logs, 'history');
  const rows = await sheetOf(await pages.get('/eksport.xlsx'), sheets.history);
  expect(read).toHaveBeenCalledTimes(1);
  const numbers = rows.slice(1).map(([nr]) => Number(nr));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers)).toEqual(new Set([1, 2]));
});
