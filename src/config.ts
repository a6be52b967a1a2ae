import { accessSync, constants } from 'node:fs';
import { z } from 'zod';

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`);
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that starts with https:// or http://',
});
/** Without slashes at the end, so that paths can be put after it. */
const baseAddress = webAddress.transform((address) => address.replace(/\/+$/, ''));

/** A relative path is from where the process was started. */
const readableFile = z.string().refine((path) => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}, 'must be the path of a text file that can be read');

const environment = z.object({
  PORT: optional(wholeNumber(0, 65_535)),
  MicrosoftAppType: optional(
    z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'], 'must be SingleTenant or UserAssignedMSI'),
  ),
  MicrosoftAppId: optional(z.guid('must be the GUID of the app registration')),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppTenantId: optional(z.string()),
  ALLOW_ANONYMOUS: optional(z.enum(['true', 'false'], 'must be true or false')),
  AZURE_STORAGE_CONNECTION_STRING: optional(
    z.string().regex(/=/, 'must be a connection string (Name=value;Name=value)'),
  ),
  AZURE_TABLES_URL: optional(baseAddress),
  PUBLIC_URL: optional(baseAddress),
  IMPROVEMENT_LOG_URL: optional(webAddress),
  LOCK_AFTER_MINUTES: optional(wholeNumber(0, 1440)),
  SCREENING_WORDS_FILE: optional(readableFile),
  TARGETED_MESSAGES: optional(z.enum(['true', 'false'], 'must be true or false')),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
});

/** What belongs together, judged on the text itself so that a malformed variable elsewhere hides nothing. */
function missing(env: NodeJS.ProcessEnv): readonly string[] {
  const problems: string[] = [];
  const { MicrosoftAppType: type, MicrosoftAppPassword: password } = env;
  if (env.MicrosoftAppId) {
    if (!type || type === 'MultiTenant') {
      problems.push('MicrosoftAppType must be SingleTenant or UserAssignedMSI when MicrosoftAppId is set');
    }
    if (!env.MicrosoftAppTenantId) problems.push('MicrosoftAppTenantId is not set');
    if (type === 'SingleTenant' && !password) {
      problems.push('MicrosoftAppPassword is not set, and SingleTenant needs it');
    }
    if (type === 'UserAssignedMSI' && password) {
      problems.push('MicrosoftAppPassword must not be set with UserAssignedMSI');
    }
  } else if (env.ALLOW_ANONYMOUS !== 'true') {
    problems.push(
      'MicrosoftAppId is not set; set it, or ALLOW_ANONYMOUS=true to try the bot on this machine only',
    );
  }
  const { AZURE_STORAGE_CONNECTION_STRING: connection, AZURE_TABLES_URL: url } = env;
  if (!connection && !url) {
    problems.push(
      'AZURE_STORAGE_CONNECTION_STRING is not set, and neither is AZURE_TABLES_URL; one is needed',
    );
  }
  if (connection && url) {
    problems.push('AZURE_TABLES_URL and AZURE_STORAGE_CONNECTION_STRING are both set; choose one');
  }
  return problems;
}

/** How the bot reaches Azure Tables: with a connection string, or with the identity it runs as. */
export type StorageConfig = { readonly connectionString: string } | { readonly url: string };

export interface Config {
  readonly port: number;
  /** Undefined: anonymous, on loopback only. */
  readonly appId: string | undefined;
  /** Under the SDK's own names. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Sessions of other tenants are refused when set. */
  readonly tenantId: string | undefined;
  readonly storage: StorageConfig;
  /** Undefined: the bot's own address. No slash at the end. */
  readonly publicUrl: string | undefined;
  readonly improvementLogUrl: string | undefined;
  /** Milliseconds, 0 to 24 hours (domain.md § 6). */
  readonly lockAfter: number;
  /** Words that free text may hold besides the project's own; undefined: none. */
  readonly screeningWordsFile: string | undefined;
  /**
   * Whether messages may be sent that only one member of a channel sees. Unless `TARGETED_MESSAGES` says otherwise only
   * with an app id: the Playground, which is what an anonymous bot talks to, shows them to everybody.
   */
  readonly targeted: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** The environment cannot be used; the message lists every problem, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment of contract.md. An empty variable counts as unset.
 * @throws ConfigError listing every problem.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  const malformed = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const problems = [...malformed, ...missing(env)];
  if (!parsed.success || problems.length > 0) {
    const lines = problems.map((problem) => `\n  ${problem}`);
    throw new ConfigError(`The bot cannot start with this environment:${lines.join('')}`);
  }
  const values = parsed.data;
  const storage: StorageConfig =
    values.AZURE_STORAGE_CONNECTION_STRING === undefined
      ? { url: values.AZURE_TABLES_URL ?? '' }
      : { connectionString: values.AZURE_STORAGE_CONNECTION_STRING };
  const credentials = {
    MicrosoftAppType: values.MicrosoftAppType,
    MicrosoftAppId: values.MicrosoftAppId,
    MicrosoftAppPassword: values.MicrosoftAppPassword,
    MicrosoftAppTenantId: values.MicrosoftAppTenantId,
  };
  return {
    port: values.PORT ?? 3978,
    appId: values.MicrosoftAppId,
    credentials:
      values.MicrosoftAppId === undefined
        ? {}
        : Object.fromEntries(
            Object.entries(credentials).filter((entry): entry is [string, string] => entry[1] !== undefined),
          ),
    tenantId: values.MicrosoftAppTenantId,
    storage,
    publicUrl: values.PUBLIC_URL,
    improvementLogUrl: values.IMPROVEMENT_LOG_URL,
    lockAfter: (values.LOCK_AFTER_MINUTES ?? 1440) * 60_000,
    screeningWordsFile: values.SCREENING_WORDS_FILE,
    targeted:
      values.TARGETED_MESSAGES === undefined
        ? values.MicrosoftAppId !== undefined
        : values.TARGETED_MESSAGES === 'true',
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}
