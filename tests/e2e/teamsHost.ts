/** A simulated Teams around a tab: a page of its own that frames ours and answers what TeamsJS asks by `postMessage`. */

import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { type Browser, chromium } from 'playwright-core';
import { generate } from 'selfsigned';

/** TeamsJS speaks with no other; what is there is on this machine. */
const teamsUrl = 'https://teams.microsoft.com/v2/';
/** Another site that Teams may have in a frame beside ours. */
const elsewhere = 'https://ond.example/';
export const publicUrl = 'https://kartlegging.example';

/** What browsers do with our cookies: some keep none in a frame, and some might not send what they keep for a page. */
type Kept = 'kept' | 'dropped' | 'keptButForPages';

/** The ends of the network, as a browser of the test sees them. */
export interface Network {
  /** A browser that finds every host here, and keeps no cookie of another site's page unless it is a partitioned one. */
  readonly browser: Browser;
  /** What came to our pages by another site's form: with which cookies, and how it was answered. */
  readonly foreign: readonly { readonly cookie: string; readonly status: number }[];
  readonly cookiesAre: (kept: Kept) => void;
  readonly close: () => Promise<void>;
}

/** @param door where our pages are, on this machine. */
export async function openNetwork(door: string): Promise<Network> {
  const foreign: { cookie: string; status: number }[] = [];
  let kept: Kept = 'kept';
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'teams.test' }], {
    algorithm: 'sha256',
  });
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    const { host, ...headers } = incoming.headers;
    if (host !== new URL(publicUrl).host) {
      const page =
        host === new URL(teamsUrl).host ? teamsPage : host === new URL(elsewhere).host ? formPage : undefined;
      outgoing.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      return void outgoing.end(page);
    }
    if (kept === 'keptButForPages' && headers['sec-fetch-mode'] === 'navigate') delete headers.cookie;
    const passed = request(
      door + incoming.url,
      { method: incoming.method ?? 'GET', headers: { ...headers, host } },
      (answer) => {
        const status = answer.statusCode ?? 500;
        if (headers['sec-fetch-site'] === 'cross-site' && incoming.method === 'POST')
          foreign.push({ cookie: headers.cookie ?? '', status });
        const { 'set-cookie': cookies, ...rest } = answer.headers;
        outgoing.writeHead(status, {
          ...rest,
          ...(kept !== 'dropped' && cookies && { 'set-cookie': cookies }),
        });
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
      ...[
        `--host-resolver-rules=MAP * 127.0.0.1:${await listening(server)}`,
        '--test-third-party-cookie-phaseout',
      ],
    ],
  });
  return {
    browser,
    foreign,
    cookiesAre: (are) => {
      kept = are;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return isBound(bound) ? bound.port : 0;
}

function isBound(bound: ReturnType<Server['address']>): bound is AddressInfo {
  return typeof bound === 'object' && bound !== null;
}

/** How Teams is for one person in one channel. */
export interface TeamsOf {
  readonly channelId: string;
  /** What `getAuthToken` gives; undefined: it fails, as without consent. */
  readonly token: () => Promise<string | undefined>;
}

/** Teams as it stands in a window. */
export interface Teams {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Shows a page of ours in the frame, as a tab or as the page where one is added. */
  readonly show: (as: 'content' | 'settings', url: string) => Promise<void>;
  /** Presses «Lagre» of Teams' own window, and resolves with what the tab has said it is. */
  readonly save: () => Promise<unknown>;
  /** What the page has asked for, by name, since it was shown. */
  readonly asked: () => Promise<readonly string[]>;
  /** Addresses that Teams was asked to open outside. */
  readonly opened: () => Promise<readonly string[]>;
  /** Has another site's page in a frame beside ours send our form, and resolves when it was answered. */
  readonly attack: (action: string) => Promise<void>;
  /** What the browser complains of, but that TeamsJS may not fetch a list from elsewhere. */
  readonly complaints: readonly string[];
}

/** TeamsJS looks for more hosts than it comes with; our policy lets it not, and it goes on with those it has. */
const knownComplaint = /res\.cdn\.office\.net/;

export async function openTeams({ browser }: Network, of: TeamsOf): Promise<Teams> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'nb-NO' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!knownComplaint.test(message.text())) complaints.push(message.text());
  });
  await page.exposeFunction('tokenOf', of.token);
  await page.goto(teamsUrl);
  const strings = async (what: string) => {
    const found: unknown = await page.evaluate(what);
    return Array.isArray(found) ? found.map(String) : [];
  };
  return {
    page,
    complaints,
    frame: page.frameLocator('#tab'),
    show: async (as, url) => {
      await page.evaluate(`show(${JSON.stringify({ as, url, channelId: of.channelId })})`);
    },
    save: () => page.evaluate('save()'),
    asked: () => strings('asked'),
    opened: () => strings('opened'),
    attack: async (action) => {
      const answered = page.waitForResponse((response) => response.url() === action);
      await page.evaluate(`attack(${JSON.stringify(`${elsewhere}?${new URLSearchParams({ action })}`)})`);
      await answered;
    },
  };
}

const teamsPage = `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Teams</title>
<style>
  body { margin: 0; font: 14px "Segoe UI", "Liberation Sans", sans-serif; background: #f5f5f5; }
  header { padding: 12px 16px; background: #fff; border-bottom: 1px solid #ddd; }
  #tab { display: block; width: 100%; height: calc(100vh - 45px); border: 0; background: #fff; }
</style>
<header><b>Medisinsk sengepost</b> &nbsp; Innlegg &nbsp; Filer &nbsp; <u>Forbedringslogg</u></header>
<iframe id="tab" name="tab"></iframe>
<script>
  const tab = document.getElementById('tab');
  let asked = [], opened = [], settings, saving, context = {};
  function show({ as, url, channelId }) {
    asked = [];
    context = { as, channelId };
    tab.src = url;
  }
  function save() {
    return new Promise((resolve) => {
      saving = resolve;
      tab.contentWindow.postMessage({ func: 'settings.save', args: [{}] }, ${JSON.stringify(publicUrl)});
    });
  }
  function attack(url) {
    const other = document.createElement('iframe');
    other.hidden = true;
    other.src = url;
    document.body.append(other);
  }
  addEventListener('message', async ({ data, source, origin }) => {
    if (origin !== ${JSON.stringify(publicUrl)}) return;
    const { id, uuid, func, args } = data;
    const answer = (...args) => source.postMessage({ id, uuid, args }, origin);
    asked.push(func);
    if (func === 'initialize') answer(context.as, 'web', '2.0.1');
    if (func === 'getContext') answer({ locale: 'nb-no', theme: 'default', channelId: context.channelId });
    if (func === 'authentication.getAuthToken') {
      const token = await tokenOf();
      if (token) answer(true, token);
      else answer(false, 'consent_required');
    }
    if (func === 'settings.setSettings') {
      settings = args[0];
      answer(true);
    }
    if (func === 'settings.save.success') saving(settings);
    if (func === 'executeDeepLink') {
      opened.push(args[0]);
      answer(true);
    }
  });
</script>
</html>`;

const formPage = `<!doctype html>
<meta charset="utf-8">
<form method="post"><input name="tekst" value="x"></form>
<script>
  document.forms[0].action = new URLSearchParams(location.search).get('action');
  document.forms[0].submit();
</script>`;
