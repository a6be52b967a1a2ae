/**
 * A bot of a few lines, to try the trial with: it answers a command with a board and one patient, writes every answer
 * to the table service it was given, and tells what it has got at `/heard`.
 */
import { createServer } from 'node:http';
import { TableClient } from '@azure/data-tables';
import { z } from 'zod';

const activity = z.object({
  type: z.string(),
  id: z.string(),
  text: z.string().optional(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string() }),
  from: z.object({ id: z.string(), aadObjectId: z.string(), name: z.string().optional() }),
  recipient: z.object({ id: z.string(), isTargeted: z.boolean().optional() }),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
  value: z
    .object({ action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }) })
    .optional(),
});
type Activity = z.output<typeof activity>;

const execute = (title: string, verb: string, data: object) => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { verb, ...data } },
});
const cardOf = (text: string, actions: readonly object[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'nb',
  body: [
    { type: 'TextBlock', text, wrap: true },
    { type: 'ActionSet', actions },
  ],
});
const assessments = ['riktig_aktiv', 'riktig_venter', 'annet_sted', 'ferdig', 'vet_ikke'];
const board = cardOf('Tavle', [execute('Bli med', 'session.join', { session: 'øvelse', role: 'lege' })]);
const patient = cardOf(
  'Pasient 1',
  assessments.map((assessment) =>
    execute(assessment, 'answer.assess', { session: 'øvelse', patient: 1, round: 1, assessment }),
  ),
);

const table = TableClient.fromConnectionString(
  process.env.AZURE_STORAGE_CONNECTION_STRING ?? '',
  'practice',
  { allowInsecureConnection: true },
);
await table.createTable();
const heard: Activity[] = [];

async function send(base: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

const message = (card: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

async function begin(asked: Activity): Promise<void> {
  const created = await send(asked.serviceUrl, '/v3/conversations', {
    isGroup: true,
    channelData: { channel: { id: asked.channelData?.channel?.id } },
    activity: message(board),
  });
  const { id } = z.object({ id: z.string() }).parse(created);
  await send(asked.serviceUrl, `/v3/conversations/${encodeURIComponent(id)}/activities`, message(patient));
}

async function hear(body: string): Promise<object> {
  const read = activity.safeParse(JSON.parse(body));
  if (!read.success || !['message', 'invoke'].includes(read.data.type)) return {};
  const said = read.data;
  heard.push(said);
  await table.createEntity({ partitionKey: said.type, rowKey: said.id, from: said.from.id });
  if (said.type === 'message') {
    await begin(said);
    return {};
  }
  const value = cardOf(`Takk for ${said.value?.action.verb}`, []);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  response.setHeader('content-type', 'application/json');
  if (request.url === '/heard') {
    const rows = [];
    for await (const row of table.listEntities()) rows.push(row.rowKey);
    response.end(JSON.stringify({ heard, rows, anonymous: process.env.ALLOW_ANONYMOUS }));
  } else if (request.url === '/api/messages' && request.method === 'POST') {
    response.end(JSON.stringify(await hear(body)));
  } else {
    response.end('{}');
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => server.close());
