/**
 * What the bot is measured against: the smallest honest botbuilder + restify server. Each answer is one upsert to
 * Azure Tables, and everybody gets the same card back. It knows no session, no person and no rules.
 */
import { TableClient } from '@azure/data-tables';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import restify from 'restify';

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'nb',
  body: [
    { type: 'TextBlock', text: 'Pasient 7', wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' },
    { type: 'TextBlock', text: 'Du svarte: Riktig sted – forløpet går fremover', wrap: true },
    {
      type: 'ActionSet',
      actions: ['Endre svar', 'Legg til årsak', 'Rett personell?', 'Risiko?'].map((title) => ({
        type: 'Action.Execute',
        title,
        verb: 'answer.change',
        data: { patient: 7 },
        fallback: { type: 'Action.Submit', title, data: { verb: 'answer.change', patient: 7 } },
      })),
    },
  ],
};

const table = TableClient.fromConnectionString(
  process.env.AZURE_STORAGE_CONNECTION_STRING ?? '',
  'baseline',
  {
    allowInsecureConnection: true,
  },
);

async function answer(context: TurnContext): Promise<void> {
  const { from, value } = context.activity;
  const { session, patient, ...given } = value.action.data;
  await table.upsertEntity(
    { partitionKey: session, rowKey: `${patient}|${from.aadObjectId}`, ...given, at: Date.now() },
    'Merge',
  );
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  const { body, headers, method = 'POST' } = request;
  await adapter.process({ body, headers, method }, response, answer);
});
server.get('/health/ready', async (_request, response) => {
  response.send(200);
});
await table.createTable();
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit());
