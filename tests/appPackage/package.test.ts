import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { identityFrom, makePackage, PackageError } from '../../src/dev/package/appPackage.ts';

const manifest = z.looseObject({
  bots: z.array(z.looseObject({ commandLists: z.array(z.object({ commands: z.array(z.unknown()) })) })),
});
const source = fileURLToPath(new URL('../../appPackage', import.meta.url));
const botId = '4a127e50-1111-4222-8333-444455556666';
const env = { MicrosoftAppId: botId, PUBLIC_URL: 'https://kartlegging.sykehus.example/' };
const identity = identityFrom(env, '1.2.3');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartlegging-package-'));
  cpSync(source, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const problems = async (): Promise<string> => {
  try {
    await makePackage(folder, identity);
    return '';
  } catch (error) {
    return error instanceof PackageError ? error.message : `Unexpected: ${error}`;
  }
};

describe('the package', () => {
  test('holds the manifest, two icons and the words of two more languages at its root, and nothing else', async () => {
    const files = unzipSync(await makePackage(folder, identity));
    expect(Object.keys(files).toSorted()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'nn.json',
      'outline.png',
    ]);
  });

  test.each([
    'nn.json',
    'en.json',
  ])('says everything in %s, but leaves the commands as they are typed', async (file) => {
    const files = unzipSync(await makePackage(folder, identity));
    const read = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    const strings = new Map(Object.entries(Object(read(file))));
    const { bots } = manifest.parse(read('manifest.json'));
    const commands = bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
    for (const [index] of commands.entries()) {
      const command = `bots[0].commandLists[0].commands[${index}]`;
      expect(strings.get(`${command}.description`)).toEqual(expect.any(String));
      expect(strings.has(`${command}.title`)).toBe(false);
    }
    for (const key of ['name.short', 'name.full', 'description.short', 'description.full'])
      expect(strings.get(key)).toEqual(expect.any(String));
    expect(JSON.stringify(read(file))).not.toMatch(/\b(session|økt)/);
  });

  test('names the bot, its host and the version, and has no placeholder left', async () => {
    const files = unzipSync(await makePackage(folder, identity));
    const text = strFromU8(files['manifest.json'] ?? new Uint8Array());
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(JSON.parse(text)).toMatchObject({
      id: botId,
      version: '1.2.3',
      name: { short: 'Kartlegging' },
      bots: [{ botId }],
      validDomains: ['kartlegging.sykehus.example'],
    });
  });

  test('offers the log as a tab of a channel, whose people sign in to the registration that is named', async () => {
    const read = async (as: typeof identity): Promise<unknown> => {
      const files = unzipSync(await makePackage(folder, as));
      return JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    };
    const signedInTo = (id: string) => ({
      configurableTabs: [
        {
          configurationUrl: 'https://kartlegging.sykehus.example/forbedringslogg/fane/oppsett',
          scopes: ['team'],
        },
      ],
      webApplicationInfo: { id, resource: `api://kartlegging.sykehus.example/${id}` },
    });
    expect(await read(identity)).toMatchObject(signedInTo(botId));
    // A managed identity is nothing to sign in to: then there is a registration beside it.
    const other = '5b127e50-1111-4222-8333-444455556677';
    expect(await read(identityFrom({ ...env, OIDC_CLIENT_ID: ` ${other}` }, '1.2.3'))).toMatchObject(
      signedInTo(other),
    );
    // Another issuer's client is no registration in Entra.
    expect(await read(identityFrom({ ...env, OIDC_CLIENT_ID: 'kartlegging' }, '1.2.3'))).toMatchObject(
      signedInTo(botId),
    );
  });

  test('is the same to the last byte when nothing has changed', async () => {
    expect(await makePackage(folder, identity)).toEqual(await makePackage(folder, identity));
  });

  test('says in its name that it is a trial when it is made without a bot', async () => {
    const files = unzipSync(await makePackage(folder, identityFrom({}, '1.0.0')));
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      name: { short: 'Kartlegging (trial package)' },
    });
  });
});

describe('who the package is for', () => {
  test('an app id that is no GUID, or an address that is not https, is refused with what to set', () => {
    expect(() => identityFrom({ ...env, MicrosoftAppId: 'kartlegging' }, '1.0.0')).toThrow(/MicrosoftAppId/);
    expect(() => identityFrom({ ...env, PUBLIC_URL: 'http://localhost:3978' }, '1.0.0')).toThrow(/https/);
    expect(() => identityFrom({ MicrosoftAppId: botId }, '1.0.0')).toThrow(/PUBLIC_URL is not set/);
  });
});

describe('the operator is told what is wrong', () => {
  test('when a property is unknown to the schema', async () => {
    change('manifest.json', '"accentColor"', '"accentColour"');
    expect(await problems()).toMatch(/accentColor/);
  });

  test('when there are more than twelve commands', async () => {
    const extra = '{ "title": "kartlegging status", "description": "Enda en" },'.repeat(2);
    change('manifest.json', '"commands": [', `"commands": [${extra}`);
    expect(await problems()).toMatch(/12 items/);
  });

  test('when a file is missing', async () => {
    rmSync(join(folder, 'outline.png'));
    expect(await problems()).toMatch(/outline\.png is missing/);
  });

  test('when an icon has the wrong size, or is no picture', async () => {
    cpSync(join(folder, 'outline.png'), join(folder, 'color.png'));
    expect(await problems()).toMatch(/color\.png is 32 × 32, but must be 192 × 192/);
    writeFileSync(join(folder, 'color.png'), 'not a picture');
    expect(await problems()).toMatch(/color\.png is not a PNG/);
  });

  test('when a translation translates what is not there', async () => {
    change('en.json', 'commands[11]', 'commands[12]');
    expect(await problems()).toMatch(/en\.json translates .*commands\[12\]/);
  });

  test('when a translation is longer than Teams allows', async () => {
    change('en.json', '"name.short": "', `"name.short": "${'x'.repeat(30)}`);
    expect(await problems()).toMatch(/name\.short must be a text of at most 30/);
  });

  test('when a placeholder is unknown', async () => {
    change('manifest.json', '{{host}}', '{{server}}');
    expect(await problems()).toMatch(/\{\{server\}\}/);
  });
});
