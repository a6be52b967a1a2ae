import { z } from 'zod';

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`);
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' })
  .transform((address) => address.replace(/\/+$/, ''));

const environment = z
  .object({
    PORT: optional(wholeNumber(0, 65_535)),
    MicrosoftAppType: optional(
      z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'], 'must be SingleTenant or UserAssignedMSI'),
    ),
    MicrosoftAppId: optional(z.guid('must be the GUID of the app registration')),
    MicrosoftAppPassword: optional(z.string()),
    MicrosoftAppTenantId: optional(z.string().min(1)),
    ALLOW_ANONYMOUS: optional(z.enum(['true', 'false'], 'must be true or false')),
    AZURE_STORAGE_CONNECTION_STRING: optional(
      z.string().regex(/=/, 'must be a connection string (Name=value;Name=value)'),
    ),
    AZURE_TABLES_URL: optional(webAddress),
    PUBLIC_URL: optional(webAddress),
    IMPROVEMENT_LOG_URL: optional(webAddress),
    LOCK_AFTER_MINUTES: optional(wholeNumber(0, 1440)),
    LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
  })
  .superRefine((env, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.MicrosoftAppId === undefined && env.ALLOW_ANONYMOUS !== 'true') {
      need(
        'MicrosoftAppId',
        'is not set; set it, or ALLOW_ANONYMOUS=true to try the bot on this machine only',
      );
    }
    if (env.MicrosoftAppId !== undefined) {
      const type = env.MicrosoftAppType;
      if (type === undefined || type === 'MultiTenant') {
        need('MicrosoftAppType', 'must be SingleTenant or UserAssignedMSI when MicrosoftAppId is set');
      }
      if (env.MicrosoftAppTenantId === undefined) need('MicrosoftAppTenantId', 'is not set');
      if (type === 'SingleTenant' && env.MicrosoftAppPassword === undefined) {
        need('MicrosoftAppPassword', 'is not set, and SingleTenant needs it');
      }
      if (type === 'UserAssignedMSI' && env.MicrosoftAppPassword !== undefined) {
        need('MicrosoftAppPassword', 'must not be set with UserAssignedMSI');
      }
    }
    if (env.AZURE_STORAGE_CONNECTION_STRING === undefined && env.AZURE_TABLES_URL === undefined) {
      need('AZURE_STORAGE_CONNECTION_STRING', 'is not set, and neither is AZURE_TABLES_URL; one is needed');
    }
    if (env.AZURE_STORAGE_CONNECTION_STRING !== undefined && env.AZURE_TABLES_URL !== undefined) {
      need('AZURE_TABLES_URL', 'and AZURE_STORAGE_CONNECTION_STRING are both set; choose one');
    }
  });

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
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`The bot cannot start with this environment:\n${lines.join('\n')}`);
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
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}
