import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const storage = { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
const local = { ...storage, ALLOW_ANONYMOUS: 'true' };
const guid = '11111111-2222-3333-4444-555555555555';

function problemsOf(env: Record<string, string>, readFile?: (path: string) => string): string {
  try {
    readConfig(env, readFile);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  it('has defaults for a local trial', () => {
    expect(readConfig(local)).toMatchObject({
      port: 3978,
      registration: undefined,
      managedIdentity: { clientId: undefined, workloadTenantId: undefined },
      serviceHosts: ['smba.trafficmanager.net', 'teams.microsoft.com'],
      shutdownTime: 9_000,
      lockAfter: 24 * 60 * 60_000,
      logLevel: 'info',
      publicUrl: undefined,
    });
  });

  it('does not start without credentials unless that is asked for', () => {
    expect(problemsOf(storage)).toMatch(/MicrosoftAppId .*ALLOW_ANONYMOUS=true/);
    expect(problemsOf({ ...storage, ALLOW_ANONYMOUS: 'false' })).toMatch(/MicrosoftAppId/);
  });

  it('lets messages for one person out only where Teams is real, unless told otherwise', () => {
    const registered = {
      ...storage,
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
      MicrosoftAppType: 'UserAssignedMSI',
    };
    expect(readConfig(local).targeted).toBe(false);
    expect(readConfig(registered).targeted).toBe(true);
    expect(readConfig({ ...registered, TARGETED_MESSAGES: 'false' }).targeted).toBe(false);
    expect(readConfig({ ...local, TARGETED_MESSAGES: 'true' }).targeted).toBe(true);
    expect(problemsOf({ ...local, TARGETED_MESSAGES: 'yes' })).toMatch(/TARGETED_MESSAGES must be/);
    expect(readConfig(local).dialogs).toBe(false);
    expect(readConfig(registered).dialogs).toBe(true);
    expect(readConfig({ ...registered, DIALOGS: 'false' }).dialogs).toBe(false);
    expect(readConfig({ ...local, DIALOGS: 'true' }).dialogs).toBe(true);
  });

  it('takes a file of words for free text, when it can be read', () => {
    expect(readConfig(local).screeningWordsFile).toBeUndefined();
    const here = import.meta.filename;
    expect(readConfig({ ...local, SCREENING_WORDS_FILE: here }).screeningWordsFile).toBe(here);
    expect(problemsOf({ ...local, SCREENING_WORDS_FILE: `${here}.missing` })).toMatch(
      /SCREENING_WORDS_FILE must be/,
    );
  });

  it('speaks bokmål to units that have not chosen, unless told otherwise', () => {
    expect(readConfig(local).language).toBe('nb');
    expect(readConfig({ ...local, DEFAULT_LANGUAGE: 'nn' }).language).toBe('nn');
    expect(readConfig({ ...local, DEFAULT_LANGUAGE: 'en' }).language).toBe('en');
    for (const language of ['NB', 'no', 'sv', 'nb-NO'])
      expect(problemsOf({ ...local, DEFAULT_LANGUAGE: language })).toContain(
        'DEFAULT_LANGUAGE must be nb, nn or en',
      );
  });

  it('lists every problem at once', () => {
    const message = problemsOf({
      PORT: 'http',
      PUBLIC_URL: 'hospital',
      LOG_LEVEL: 'loud',
      LOCK_AFTER_MINUTES: '5000',
    });
    for (const name of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL', 'LOCK_AFTER_MINUTES'])
      expect(message).toContain(name);
    expect(message.split('\n').length).toBeGreaterThan(4);
  });

  it('reports missing credentials together with malformed values', () => {
    const message = problemsOf({ PORT: 'http', LOG_LEVEL: 'loud' });
    for (const name of ['PORT', 'LOG_LEVEL', 'MicrosoftAppId', 'AZURE_STORAGE_CONNECTION_STRING'])
      expect(message).toContain(name);
  });

  it('wants what each kind of registration needs', () => {
    const registered = { ...storage, MicrosoftAppId: guid, MicrosoftAppTenantId: guid };
    expect(problemsOf({ ...registered, MicrosoftAppType: 'SingleTenant' })).toMatch(/MicrosoftAppPassword/);
    expect(problemsOf({ ...registered, MicrosoftAppType: 'UserAssignedMSI' })).toBe('');
    expect(
      problemsOf({ ...registered, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: 'x' }),
    ).toMatch(/must not be set/);
    expect(problemsOf(registered)).toMatch(/MicrosoftAppType/);
    expect(problemsOf({ ...registered, MicrosoftAppType: 'MultiTenant' })).toMatch(/MicrosoftAppType/);
  });

  it('takes the ids of Entra as people paste them, and nothing that is no id', () => {
    const registered = {
      ...storage,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'hemmelig',
      MicrosoftAppId: 'AAAAAAAA-2222-4333-8444-555555555555',
    };
    const read = readConfig({
      ...registered,
      MicrosoftAppTenantId: ' BBBBBBBB-2222-4333-8444-555555555555 ',
    });
    expect(read.tenantId).toBe('bbbbbbbb-2222-4333-8444-555555555555');
    expect(read.registration).toEqual({
      appId: 'aaaaaaaa-2222-4333-8444-555555555555',
      tenantId: 'bbbbbbbb-2222-4333-8444-555555555555',
      proof: { kind: 'secret', secret: 'hemmelig' },
    });
    expect(problemsOf({ ...registered, MicrosoftAppTenantId: 'sykehuset.no' })).toMatch(
      /MicrosoftAppTenantId must be the GUID/,
    );
    expect(problemsOf({ ...local, MicrosoftAppTenantId: 'sykehuset.no' })).toMatch(/MicrosoftAppTenantId/);
    expect(problemsOf({ ...local, AZURE_CLIENT_ID: 'min-identitet' })).toMatch(/AZURE_CLIENT_ID must be/);
  });

  it('has pages by https when it is registered, at an address without query and hash', () => {
    const registered = {
      ...storage,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
    };
    expect(problemsOf({ ...registered, PUBLIC_URL: 'http://bot.example' })).toMatch(/PUBLIC_URL must start/);
    expect(problemsOf({ ...registered, PUBLIC_URL: 'https://bot.example/a' })).toBe('');
    expect(problemsOf({ ...local, PUBLIC_URL: 'http://bot.example' })).toBe('');
    for (const end of ['?', '?a=1', '#', '#a'])
      expect(problemsOf({ ...local, PUBLIC_URL: `https://bot.example/${end}` })).toMatch(/no query/);
  });

  it('takes between 3 and 60 seconds to stop', () => {
    expect(readConfig({ ...local, SHUTDOWN_SECONDS: '3' }).shutdownTime).toBe(3_000);
    for (const wrong of ['2', '61', '4.5', 'lenge'])
      expect(problemsOf({ ...local, SHUTDOWN_SECONDS: wrong })).toMatch(/SHUTDOWN_SECONDS must be/);
  });

  it('knows hosts of Teams by their names only', () => {
    expect(
      readConfig({ ...local, TEAMS_SERVICE_HOSTS: ' SMBA.example , teams.example' }).serviceHosts,
    ).toEqual(['smba.example', 'teams.example']);
    for (const wrong of [
      'https://smba.example',
      'smba.example/emea',
      'com',
      'a.example,',
      '*.example',
      '.example',
    ])
      expect([wrong, problemsOf({ ...local, TEAMS_SERVICE_HOSTS: wrong })]).toEqual([
        wrong,
        expect.stringMatching(/TEAMS_SERVICE_HOSTS must be/),
      ]);
  });

  it('uses the identity of the bot for the tables too, unless another one is named', () => {
    const registered = {
      ...storage,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
    };
    const other = '66666666-2222-4333-8444-555555555555';
    expect(readConfig(registered).managedIdentity.clientId).toBe(guid);
    expect(readConfig({ ...registered, AZURE_CLIENT_ID: other }).managedIdentity.clientId).toBe(other);
    expect(readConfig(local).managedIdentity.clientId).toBeUndefined();
    const kubernetes = { AZURE_FEDERATED_TOKEN_FILE: '/token', AZURE_TENANT_ID: guid };
    expect(readConfig({ ...registered, ...kubernetes }).managedIdentity.workloadTenantId).toBe(guid);
  });

  it('takes a certificate instead of a password, when the file holds it with its key', async () => {
    const mine = await generate([{ name: 'commonName', value: 'kartlegging' }]);
    const theirs = await generate([{ name: 'commonName', value: 'noe annet' }]);
    const registered = {
      ...storage,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
      MicrosoftAppCertificateFile: 'bot.pem',
    };
    const pem = `${mine.private}${mine.cert}`;
    expect(readConfig(registered, () => pem).registration?.proof).toEqual({ kind: 'certificate', pem });
    expect(problemsOf({ ...registered, MicrosoftAppPassword: 'hemmelig' }, () => pem)).toMatch(/choose one/);
    expect(problemsOf({ ...registered, MicrosoftAppType: 'UserAssignedMSI' }, () => pem)).toMatch(
      /MicrosoftAppCertificateFile must not be set/,
    );
    for (const wrong of [mine.cert, mine.private, `${mine.private}${theirs.cert}`, 'tekst'])
      expect(problemsOf({ ...registered, PORT: 'x' }, () => wrong)).toMatch(
        /PORT[\s\S]*CertificateFile must be/,
      );
    expect(problemsOf(registered)).toMatch(/CertificateFile must be/);
  });

  it('reads an empty variable as unset and cuts slashes off addresses', () => {
    expect(readConfig({ ...local, PUBLIC_URL: '' }).publicUrl).toBeUndefined();
    expect(readConfig({ ...local, PUBLIC_URL: 'https://bot.example/' }).publicUrl).toBe(
      'https://bot.example',
    );
  });

  it('needs exactly one way to storage', () => {
    expect(problemsOf({ ALLOW_ANONYMOUS: 'true' })).toMatch(/AZURE_STORAGE_CONNECTION_STRING/);
    expect(problemsOf({ ...local, AZURE_TABLES_URL: 'https://a.table.core.windows.net' })).toMatch(
      /both set/,
    );
  });
});

describe('signing in', () => {
  const registered = {
    ...storage,
    MicrosoftAppId: guid,
    MicrosoftAppTenantId: guid,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: 'hemmelig',
  };
  const issuer = `https://login.microsoftonline.com/${guid}/v2.0`;

  it('is by the bot’s own registration, unless another is named', () => {
    const own = { issuer, clientId: guid, proof: { kind: 'secret', secret: 'hemmelig' } };
    expect(readConfig(registered).signIn).toEqual(own);
    const named = {
      OIDC_ISSUER: 'https://id.sykehuset.example/',
      OIDC_CLIENT_ID: 'kartlegging',
      OIDC_CLIENT_SECRET: 'annen',
    };
    expect(readConfig({ ...registered, ...named }).signIn).toEqual({
      issuer: 'https://id.sykehuset.example/',
      clientId: 'kartlegging',
      proof: { kind: 'secret', secret: 'annen' },
    });
  });

  it('with a managed identity is to a registration that is named', () => {
    const managed = { ...registered, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
    expect(readConfig(managed).signIn).toBeUndefined();
    expect(readConfig({ ...managed, OIDC_CLIENT_ID: 'kartlegging' }).signIn).toEqual({
      issuer,
      clientId: 'kartlegging',
      proof: { kind: 'managedIdentity' },
    });
  });

  it('is not set up where something is missing', () => {
    expect(readConfig(local).signIn).toBeUndefined();
    expect(readConfig({ ...local, OIDC_ISSUER: 'https://id.example' }).signIn).toBeUndefined();
    const named = { ...local, OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' };
    expect(readConfig(named).signIn).toBeUndefined();
  });

  it('is by http only to this machine, and only without an app id', () => {
    const at = (address: string, env: Record<string, string> = local) =>
      problemsOf({ ...env, OIDC_ISSUER: address });
    for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000'])
      expect(at(`http://${host}`)).toBe('');
    for (const host of ['id.example', 'localhost.example', '127.0.0.1.example', '10.0.0.1'])
      expect(at(`http://${host}`)).toMatch(/OIDC_ISSUER must start with https/);
    expect(at('http://localhost:4000', registered)).toMatch(/OIDC_ISSUER must start with https/);
    expect(at('https://id.example?x=1')).toMatch(/OIDC_ISSUER must have no query/);
    expect(at('tull')).toMatch(/OIDC_ISSUER must be an address/);
  });
});
