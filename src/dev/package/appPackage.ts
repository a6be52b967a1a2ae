import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { pngSize } from './png.ts';

/** What the manifest's placeholders stand for. */
export interface Identity {
  /** Id of the bot's app registration; the Teams app has the same id. */
  readonly botId: string;
  /** Id of the app registration that people sign in to: the bot's own, unless another one is named. */
  readonly clientId: string;
  /** Host of the bot's own web pages, without scheme or port. */
  readonly host: string;
  /** Must rise for Teams to take an update. */
  readonly version: string;
  /** Made without a bot: to look at, not to upload. */
  readonly trial: boolean;
}

/** The package cannot be made; the message lists every problem, one a line. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

const trialId = '00000000-0000-4000-8000-000000000000';
const trialIdentity = { botId: trialId, clientId: trialId, host: 'kartlegging.example' } as const;
const iconSizes = { color: 192, outline: 32 } as const;

/** Characters, as in the manifest schema; 4000 for the rest. */
const translationLimits: Readonly<Record<string, number>> = {
  'name.short': 30,
  'name.full': 100,
  'description.short': 80,
};

/** Whatever claims to be a manifest; that is for the schema to judge. */
const anyManifest = z.custom<TeamsManifest>((value) => typeof value === 'object' && value !== null);
const manifestFiles = z.object({
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

/**
 * Who the package is for: `MicrosoftAppId`, `OIDC_CLIENT_ID` where it is a registration in Entra, and `PUBLIC_URL`, or a marked trial identity when there is no app id.
 * @throws PackageError when they are set but cannot be used.
 */
export function identityFrom(env: NodeJS.ProcessEnv, version: string): Identity {
  const { MicrosoftAppId: botId, PUBLIC_URL: address } = env;
  if (botId === undefined || botId === '') return { ...trialIdentity, version, trial: true };
  const problems: string[] = [];
  if (!z.guid().safeParse(botId).success)
    problems.push('MicrosoftAppId must be the GUID of the app registration.');
  const url = URL.parse(address ?? '');
  if (address === undefined || address === '') {
    problems.push(
      'PUBLIC_URL is not set; set it to the https address of the bot, for example https://bot.example.org',
    );
  } else if (url?.protocol !== 'https:') {
    problems.push('PUBLIC_URL must start with https://, since Teams opens nothing else.');
  }
  if (problems.length > 0) throw new PackageError(listed(problems));
  const { data: clientId = botId } = z.guid().safeParse(env.OIDC_CLIENT_ID?.trim());
  return { botId, clientId, host: url?.hostname ?? '', version, trial: false };
}

/** Puts the identity in the manifest's `{{placeholders}}`. @throws PackageError for a placeholder nobody knows. */
export function fillManifest(template: string, identity: Identity): string {
  const values: Readonly<Record<string, string>> = {
    botId: identity.botId,
    clientId: identity.clientId,
    host: identity.host,
    version: identity.version,
  };
  const filled = template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new PackageError(`manifest.json has an unknown placeholder ${placeholder}.`);
    return value;
  });
  return identity.trial
    ? filled.replace('"short": "Kartlegging"', '"short": "Kartlegging (trial package)"')
    : filled;
}

/**
 * The Teams app package: a zip with the manifest, its icons and its translations at the root. Checked offline, against
 * the manifest schema and against what the schema cannot see.
 * @param folder where manifest.json and the files it names lie.
 * @throws PackageError listing every problem.
 */
export async function makePackage(folder: string, identity: Identity): Promise<Uint8Array> {
  const text = fillManifest(readText(folder, 'manifest.json'), identity);
  const manifest = parse(text, 'manifest.json');
  const problems = [...(await schemaProblems(manifest))];
  const named = manifestFiles.safeParse(manifest);
  if (!named.success)
    throw new PackageError(listed([...problems, 'manifest.json names no icons or languages.']));

  const { icons, localizationInfo } = named.data;
  const files: Record<string, Uint8Array> = { 'manifest.json': new TextEncoder().encode(text) };
  for (const kind of ['color', 'outline'] as const) {
    const icon = readBytes(folder, icons[kind]);
    files[icons[kind]] = icon;
    problems.push(...iconProblems(icons[kind], icon, iconSizes[kind]));
  }
  for (const { file } of localizationInfo.additionalLanguages) {
    const strings = readText(folder, file);
    files[file] = new TextEncoder().encode(strings);
    problems.push(...translationProblems(manifest, parse(strings, file), file));
  }
  for (const file of Object.keys(files)) {
    if (file !== basename(file)) problems.push(`${file} must lie at the root of the package.`);
  }
  if (problems.length > 0) throw new PackageError(listed(problems));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

async function schemaProblems(manifest: object): Promise<readonly string[]> {
  const found = await AppManifestUtils.validateAgainstSchema(anyManifest.parse(manifest));
  return found.map((problem) => `manifest.json: ${problem}`);
}

function iconProblems(file: string, icon: Uint8Array, size: number): readonly string[] {
  const found = pngSize(icon);
  if (found === undefined) return [`${file} is not a PNG.`];
  return found.width === size && found.height === size
    ? []
    : [`${file} is ${found.width} × ${found.height}, but must be ${size} × ${size}.`];
}

/**
 * Every key of a translation must name a text that the manifest has (`bots[0].commandLists[0]…`), and keep its limit.
 * Microsoft's schema for translations cannot be used: one of its patterns is no valid regular expression.
 */
function translationProblems(manifest: object, strings: object, file: string): readonly string[] {
  return Object.entries(strings).flatMap(([key, value]: [string, unknown]) => {
    if (key === '$schema') return [];
    if (typeof valueAt(manifest, key) !== 'string') {
      return [`${file} translates ${key}, which manifest.json does not have.`];
    }
    const limit = translationLimits[key] ?? 4000;
    if (typeof value === 'string' && value !== '' && value.length <= limit) return [];
    return [`${file}: ${key} must be a text of at most ${limit} characters.`];
  });
}

function valueAt(from: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      from,
    );
}

function parse(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new PackageError(`${file} is not JSON.`);
}

function readBytes(folder: string, file: string): Uint8Array {
  try {
    return readFileSync(join(folder, file));
  } catch {
    throw new PackageError(`${file} is missing in ${folder}.`);
  }
}

function readText(folder: string, file: string): string {
  return new TextDecoder().decode(readBytes(folder, file));
}

function listed(problems: readonly string[]): string {
  return ['The app package cannot be made:', ...problems.map((problem) => `  ${problem}`)].join('\n');
}
