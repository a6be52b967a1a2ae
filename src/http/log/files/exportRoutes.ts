import { readHistory } from '../../../app/log/readLog.ts';
import type { World } from '../../../app/ports/world.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { logFileKeys } from '../../../words/logFileKeys.ts';
import type { LogRoute, Visit } from '../../signIn/visit.ts';
import type { WebRequest, WebResponse } from '../../web.ts';
import type { Audience } from '../figures/figuresOf.ts';
import { type Opened, open } from '../visitView.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { historySheet, liftSheet, sheetIds, sheetOf } from './sheets.ts';
import { xlsxOf } from './xlsx.ts';

/** The log as files. A receiver gets what may leave the unit, whatever is asked for. */
export function exportRoutes(world: World): readonly LogRoute[] {
  const file = (
    ending: 'csv' | 'xlsx' | 'json',
    type: string,
    made: (world: World, visit: Visit, opened: Opened, request: WebRequest) => Promise<string | Uint8Array>,
  ): LogRoute => ({
    method: 'GET',
    path: `/eksport.${ending}`,
    audience: 'membersAndReceiver',
    handle: async (visit, request) => {
      const opened = await open(world, visit, request.query, audienceOf(visit, request));
      return attachment(opened, ending, type, await made(world, visit, opened, request));
    },
  });
  return [
    file('csv', 'text/csv; charset=utf-8', async (_, { words }, { view }, { query }) => {
      const sheet = sheetIds.find((id) => id === query.get('ark')) ?? 'tiltak';
      return csvOf(sheetOf(words, view, sheet));
    }),
    file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook),
    file('json', 'application/json; charset=utf-8', async (_, visit, opened) => {
      const { reader, view, results } = opened;
      return jsonOf(view, { key: visit.unit, name: reader.unitName }, results);
    }),
  ];
}

function audienceOf({ role }: Visit, { query }: WebRequest): Audience {
  return role === 'member' && query.get('til') !== 'linjen' ? 'enhet' : 'linjen';
}

async function workbook(world: World, { unit, words }: Visit, { view }: Opened): Promise<Uint8Array> {
  const { inside, outside, about } = words.logPaper.files;
  const { sheets } = logFileKeys;
  const ofUnit = view.audience === 'enhet';
  const history = ofUnit ? await readHistory(world, unit) : [];
  const note = [[ofUnit ? inside : outside], ...about.map((line) => [line])];
  return xlsxOf([
    { name: sheets.actions, ...sheetOf(words, view, 'tiltak') },
    { name: sheets.lifts, ...liftSheet(words, view) },
    { name: sheets.sessions, ...sheetOf(words, view, 'kartlegginger') },
    { name: sheets.reasons, ...sheetOf(words, view, 'arsaker') },
    ...(ofUnit ? [{ name: sheets.history, ...historySheet(words, view, history) }] : []),
    { name: sheets.about, heads: [], rows: note },
  ]);
}

/** Named after the unit and the day; of the name what file systems and headers take. */
function attachment(
  { reader, view }: Opened,
  ending: string,
  type: string,
  body: string | Uint8Array,
): WebResponse {
  const name = `forbedringslogg-${reader.unitName.replace(/[\\/:*?"<>|\s]+/g, '-')}-${dayOf(view.now)}.${ending}`;
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replaceAll('"', '');
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
    body,
  };
}
