import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { interactionPolicy } from 'oidc-provider';
import type { Words } from '../../../words/words.ts';
import { readBody } from '../processes/exchange.ts';
import { issuerMemory } from './memory.ts';

type TrialWords = Words['trial'];

/** Somebody who can be chosen. */
interface Choosable {
  readonly name: string;
  readonly aadObjectId: string;
}

/** What the bot is told of an issuer (docs/contract.md, environment). */
export interface IssuerEnvironment {
  readonly OIDC_ISSUER: string;
  readonly OIDC_CLIENT_ID: string;
  readonly OIDC_CLIENT_SECRET: string;
}

/** An issuer that listens. */
export interface TrialIssuer {
  readonly env: IssuerEnvironment;
  readonly server: Server;
}

const choicePath = /^\/velg\/[\w-]+$/;

interface IssuerOptions {
  readonly words: TrialWords;
  /** On this machine only. */
  readonly port: number;
  /** Where the bot's pages are opened. */
  readonly publicUrls: readonly string[];
  readonly tenantId: string;
  /** Who can be chosen, then as when they are asked. */
  readonly people: readonly Choosable[];
  /** What the bot proves with that it is the bot; unguessable. */
  readonly secret: string;
  /** RSA: what it signs with. */
  readonly key: KeyObject;
  /** Where it is reached, when that is not this machine's port itself. */
  readonly address?: string;
}

/**
 * A real issuer of OpenID Connect that believes whoever says who they are: one of these people, chosen with one tap each
 * time. So nothing in the bot knows that it is tried out. Rejects when the port is taken.
 */
export async function startIssuer({
  words: text,
  port,
  publicUrls,
  tenantId,
  people,
  secret,
  key,
  address = `http://localhost:${port}`,
}: IssuerOptions): Promise<TrialIssuer> {
  const named = (id: string) => people.find(({ aadObjectId }) => aadObjectId === id);
  const provider = new Provider(address, {
    clients: [
      {
        client_id: 'kartlegging',
        client_secret: secret,
        redirect_uris: publicUrls.map((url) => `${url}/forbedringslogg/innlogging/svar`),
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    adapter: issuerMemory(),
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [secret] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], profile: ['oid', 'name', 'tid'] },
    // Entra has them in the token, and is not asked for more.
    conformIdTokenClaims: false,
    ttl: { Interaction: 3_600, Session: 3_600, Grant: 3_600, IdToken: 3_600, AccessToken: 3_600 },
    // Its own page takes a font from elsewhere.
    renderError: (context) => {
      context.type = 'html';
      context.body = page(text, text.issuerFailed, '');
    },
    interactions: { policy: chosenEachTime(), url: (_, { uid }) => `/velg/${uid}` },
    findAccount: (_, id) => {
      const person = named(id);
      if (person === undefined) return undefined;
      const claims = async () => ({ sub: id, oid: id, name: person.name, tid: tenantId });
      return { accountId: id, claims };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  // What is in front of it says by which protocol it was asked.
  provider.proxy = address.startsWith('https:');
  const answer = provider.callback();

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') {
      const accountId = new URLSearchParams((await readBody(request)).toString()).get('hvem') ?? '';
      if (named(accountId) === undefined) throw new Error('Nobody has been chosen');
      return provider.interactionFinished(request, response, { login: { accountId, remember: false } });
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(choicePage(text, people));
  }

  const server = createServer((request, response) => {
    if (!choicePath.test(request.url ?? '')) return void answer(request, response);
    choose(request, response).catch(() => {
      // The choice is older than an hour, or was made already.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    env: { OIDC_ISSUER: address, OIDC_CLIENT_ID: 'kartlegging', OIDC_CLIENT_SECRET: secret },
    server,
  };
}

/** Also whoever has just been somebody is asked: one person at the screen tries out several. */
function chosenEachTime(): interactionPolicy.DefaultPolicy {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('not_chosen', 'somebody is chosen each time', ({ oidc }) =>
        oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

function choicePage(text: TrialWords, people: readonly Choosable[]): string {
  const buttons = people.map(
    ({ name, aadObjectId }) =>
      `<p><button name="hvem" value="${escaped(aadObjectId)}">${escaped(name)}</button></p>\n`,
  );
  return page(text, text.issuerIntro, `<form method="post">\n${buttons.join('')}</form>\n`);
}

/** @param content markup. */
function page(text: TrialWords, intro: string, content: string): string {
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(text.issuerTitle)}</title>
<link rel="icon" href="data:,">
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; }
button { font: inherit; width: 100%; min-height: 3rem; text-align: left; padding: 0.5rem 1rem; }
</style>
</head>
<body>
<h1>${escaped(text.issuerTitle)}</h1>
<p>${escaped(intro)}</p>
${content}</body>
</html>
`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
