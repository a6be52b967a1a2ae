import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, inject, it } from 'vitest';
import { startBot } from '../teams/bot.ts';
import { freePort } from './azuriteProcess.ts';

const guid = '11111111-1111-4111-8111-111111111111';

/** What an operator reads when the bot does not start with this environment. */
async function complaint(env: Readonly<Record<string, string>>): Promise<string> {
  const bot = await startBot({ connectionString: inject('azurite'), env }).catch((error: unknown) => error);
  if (bot instanceof Error) return bot.message;
  throw new Error('The bot started');
}

describe.concurrent('the bot does not start', () => {
  it('without credentials, and says what to set', async () => {
    const said = await complaint({ ALLOW_ANONYMOUS: '' });
    expect(said).toContain('ended with 1');
    expect(said).toContain('MicrosoftAppId is not set');
    expect(said).toContain('ALLOW_ANONYMOUS=true');
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('without storage, and says what to set', async () => {
    expect(await complaint({ AZURE_STORAGE_CONNECTION_STRING: '' })).toContain(
      'AZURE_STORAGE_CONNECTION_STRING',
    );
  });

  it('with variables that make no sense, and lists every one of them at once', async () => {
    const said = await complaint({
      PORT: 'mange',
      ALLOW_ANONYMOUS: 'ja',
      MicrosoftAppId: 'min-app',
      MicrosoftAppType: 'Vanlig',
      AZURE_TABLES_URL: 'tabeller',
      PUBLIC_URL: 'kartlegging',
      IMPROVEMENT_LOG_URL: 'javascript:alert(1)',
      LOCK_AFTER_MINUTES: '-5',
      LOG_LEVEL: 'alt',
    });
    for (const name of [
      'PORT',
      'ALLOW_ANONYMOUS',
      'MicrosoftAppId',
      'MicrosoftAppType',
      'AZURE_TABLES_URL',
      'PUBLIC_URL',
      'IMPROVEMENT_LOG_URL',
      'LOCK_AFTER_MINUTES',
      'LOG_LEVEL',
    ]) {
      expect(said).toContain(`  ${name} `);
    }
  });

  it('with half of the credentials, and names the missing half together with what else is wrong', async () => {
    const said = await complaint({
      MicrosoftAppId: guid,
      MicrosoftAppType: 'SingleTenant',
      LOG_LEVEL: 'alt',
    });
    expect(said).toContain('MicrosoftAppPassword');
    expect(said).toContain('MicrosoftAppTenantId');
    expect(said).toContain('LOG_LEVEL');
  });

  it.each([
    { PORT: '70000' },
    { PORT: '3.5' },
    { LOCK_AFTER_MINUTES: '1441' },
    { MicrosoftAppId: guid, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: guid },
    { AZURE_STORAGE_CONNECTION_STRING: 'hemmelig' },
    { AZURE_TABLES_URL: 'https://konto.table.core.windows.net' },
  ])('with %o', async (env) => {
    const said = await complaint(env);
    expect(said).toContain('The bot cannot start with this environment');
    expect(said).not.toContain('hemmelig');
  });

  it('on a port that is taken, and says which', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await complaint({ PORT: String(port) })).toContain(`Port ${port} is in use`);
    taken.close();
  });
});

describe.concurrent('the bot', () => {
  it('listens on this machine only when it is anonymous', async () => {
    const port = await freePort();
    const bot = await startBot({ connectionString: inject('azurite'), env: { PORT: String(port) } });
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${port}/health/live`)).rejects.toThrow();
    }
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    await bot.stop();
  });

  it('takes no activity without a token when it has credentials', async () => {
    const bot = await startBot({
      connectionString: inject('azurite'),
      env: {
        ALLOW_ANONYMOUS: '',
        MicrosoftAppId: guid,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: 'hemmelig',
        MicrosoftAppTenantId: guid,
      },
    });
    const body = JSON.stringify({ type: 'message', text: 'start', serviceUrl: 'http://127.0.0.1:9' });
    for (const authorization of ['', 'Bearer tull', 'Basic abc']) {
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      expect(response.status).toBe(401);
    }
    expect((await fetch(`${bot.url}/health/ready`)).status).toBe(200);
    await bot.stop();
  });

  it('says that it lives and that it is ready', async () => {
    const bot = await startBot({ connectionString: inject('azurite') });
    const [live, ready] = await Promise.all(
      ['live', 'ready'].map((route) => fetch(`${bot.url}/health/${route}`)),
    );
    expect([live?.status, ready?.status]).toEqual([200, 200]);
    await bot.stop();
  });
});
