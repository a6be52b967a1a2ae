import { once } from 'node:events';
import { createServer } from 'node:http';
import { fieldsIn } from '../teams/json.ts';
import { type Cloud, serviceUrl } from './cloud.ts';

/** Stands where Teams stands in front of a bot: what people send gets Teams' own address and a token on its way. */
export async function openTeamsSide(
  cloud: Cloud,
  botUrl: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const authorization = `Bearer ${await cloud.token()}`;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const answer = await fetch(`${botUrl}${request.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ ...fieldsIn(JSON.parse(text)), serviceUrl }),
    });
    const type = answer.headers.get('content-type');
    response.writeHead(answer.status, type === null ? {} : { 'content-type': type });
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
