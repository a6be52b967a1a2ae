import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const storage = { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
const local = { ...storage, ALLOW_ANONYMOUS: 'true' };
const guid = '11111111-2222-3333-4444-555555555555';

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
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
      appId: undefined,
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
  });

  it('takes a file of words for free text, when it can be read', () => {
    expect(readConfig(local).screeningWordsFile).toBeUndefined();
    const here = import.meta.filename;
    expect(readConfig({ ...local, SCREENING_WORDS_FILE: here }).screeningWordsFile).toBe(here);
    expect(problemsOf({ ...local, SCREENING_WORDS_FILE: `${here}.missing` })).toMatch(
      /SCREENING_WORDS_FILE must be/,
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
