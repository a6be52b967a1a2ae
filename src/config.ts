import { createPrivateKey, X509Certificate } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Language, languageIds } from './domain/basics.ts';

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
const baseAddress = webAddress
  .refine((address) => !/[?#]/.test(address), 'must have no query and no hash')
  .transform((address) => address.replace(/\/+$/, ''));
/** Entra writes ids in small letters; people paste them in capitals and with a space behind. */
const guid = (what: string) => z.string().trim().toLowerCase().pipe(z.guid(what));
const hostName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;
const hostList = z
  .string()
  .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
  .refine(
    (hosts) => hosts.every((host) => hostName.test(host)),
    'must be names of hosts with commas between them, without https:// and paths',
  );

/** An issuer is told from another by its address, letter for letter: nothing is cut off. */
const issuerAddress = webAddress.refine((address) => !/[?#]/.test(address), 'must have no query and no hash');

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
    z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI'),
  ),
  MicrosoftAppId: optional(guid('must be the GUID of the app registration')),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppCertificateFile: optional(z.string()),
  MicrosoftAppTenantId: optional(guid('must be the GUID of the tenant, not its domain name')),
  ALLOW_ANONYMOUS: optional(z.enum(['true', 'false'], 'must be true or false')),
  AZURE_STORAGE_CONNECTION_STRING: optional(
    z.string().regex(/=/, 'must be a connection string (Name=value;Name=value)'),
  ),
  AZURE_TABLES_URL: optional(baseAddress),
  AZURE_CLIENT_ID: optional(guid("must be the GUID of the managed identity's client id")),
  /** Set by Kubernetes' workload identity, together with the file's path. */
  AZURE_TENANT_ID: optional(z.string()),
  AZURE_FEDERATED_TOKEN_FILE: optional(z.string()),
  TEAMS_SERVICE_HOSTS: optional(hostList),
  SHUTDOWN_SECONDS: optional(wholeNumber(3, 60)),
  PUBLIC_URL: optional(baseAddress),
  OIDC_ISSUER: optional(issuerAddress),
  OIDC_CLIENT_ID: optional(z.string().trim()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  IMPROVEMENT_LOG_URL: optional(webAddress),
  LOCK_AFTER_MINUTES: optional(wholeNumber(0, 1440)),
  SCREENING_WORDS_FILE: optional(readableFile),
  TARGETED_MESSAGES: optional(z.enum(['true', 'false'], 'must be true or false')),
  DEFAULT_LANGUAGE: optional(z.enum(languageIds, 'must be nb, nn or en')),
  DIALOGS: optional(z.enum(['true', 'false'], 'must be true or false')),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
});

/** What belongs together, judged on the text itself so that a malformed variable elsewhere hides nothing. */
function missing(env: NodeJS.ProcessEnv): readonly string[] {
  const problems = env.MicrosoftAppId ? missingFromRegistration(env) : [];
  if (!env.MicrosoftAppId && env.ALLOW_ANONYMOUS !== 'true') {
    problems.push(
      'MicrosoftAppId is not set; set it, or ALLOW_ANONYMOUS=true to try the bot on this machine only',
    );
  }
  if (/^http:/i.test(env.OIDC_ISSUER ?? '') && !(env.ALLOW_ANONYMOUS === 'true' && isHere(env.OIDC_ISSUER))) {
    problems.push(
      'OIDC_ISSUER must start with https://; http:// is for an issuer on this machine, with ALLOW_ANONYMOUS=true',
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

/** Whether an address is one of this machine only. */
function isHere(address = ''): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function missingFromRegistration(env: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  const { MicrosoftAppType: type, MicrosoftAppPassword: password } = env;
  const certificate = env.MicrosoftAppCertificateFile;
  if (!type) {
    problems.push('MicrosoftAppType must be SingleTenant or UserAssignedMSI when MicrosoftAppId is set');
  }
  if (!env.MicrosoftAppTenantId) problems.push('MicrosoftAppTenantId is not set');
  if (type === 'SingleTenant' && !password && !certificate) {
    problems.push(
      'MicrosoftAppPassword is not set, and SingleTenant needs it, or MicrosoftAppCertificateFile instead',
    );
  }
  if (type === 'SingleTenant' && password && certificate) {
    problems.push('MicrosoftAppPassword and MicrosoftAppCertificateFile are both set; choose one');
  }
  for (const name of ['MicrosoftAppPassword', 'MicrosoftAppCertificateFile']) {
    if (type === 'UserAssignedMSI' && env[name])
      problems.push(`${name} must not be set with UserAssignedMSI`);
  }
  if (/^http:/i.test(env.PUBLIC_URL ?? '')) {
    problems.push('PUBLIC_URL must start with https:// when MicrosoftAppId is set');
  }
  return problems;
}

/** A PEM file with a private key and the certificate that goes with it. Undefined when it is anything else. */
function certificateIn(path: string, readFile: (path: string) => string): string | undefined {
  try {
    const pem = readFile(path);
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem)) ? pem : undefined;
  } catch {
    return undefined;
  }
}

/** How the bot reaches Azure Tables: with a connection string, or with the identity it runs as. */
export type StorageConfig = { readonly connectionString: string } | { readonly url: string };

/** What the bot proves with, when it fetches its token for Teams, that it is the bot. */
export type BotProof =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM: key and certificate. */
  | { readonly kind: 'certificate'; readonly pem: string }
  | { readonly kind: 'managedIdentity' };

/** The bot's registration. Ids are in small letters. */
export interface Registration {
  readonly appId: string;
  readonly tenantId: string;
  readonly proof: BotProof;
}

/** Who signs people in to the web pages, and what the bot proves to them that it is. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly proof: Exclude<BotProof, { readonly kind: 'certificate' }>;
}

/** The identity Azure gives the process, for what needs no secret. */
export interface ManagedIdentity {
  /** Undefined: the system-assigned one. */
  readonly clientId: string | undefined;
  /** The tenant of Kubernetes' workload identity; undefined where Azure's own endpoint gives the tokens. */
  readonly workloadTenantId: string | undefined;
}

export interface Config {
  readonly port: number;
  /** Undefined: anonymous, on loopback only. */
  readonly registration: Registration | undefined;
  readonly managedIdentity: ManagedIdentity;
  /** Undefined: nobody can sign in, and the log's pages say so. */
  readonly signIn: SignInConfig | undefined;
  /** Hosts, and hosts below them, that activities may name and posts may go to. */
  readonly serviceHosts: readonly string[];
  /** How long a stopping process may take, milliseconds. */
  readonly shutdownTime: number;
  /** Sessions of other tenants are refused when set. In small letters. */
  readonly tenantId: string | undefined;
  readonly storage: StorageConfig;
  /** Undefined: the bot's own address. No slash at the end. */
  readonly publicUrl: string | undefined;
  readonly improvementLogUrl: string | undefined;
  /** Milliseconds, 0 to 24 hours (docs/domain.md § 6). */
  readonly lockAfter: number;
  /** Words that free text may hold besides the project's own; undefined: none. */
  readonly screeningWordsFile: string | undefined;
  /**
   * Whether messages may be sent that only one member of a channel sees. Unless `TARGETED_MESSAGES` says otherwise only
   * with an app id: the Playground, which is what an anonymous bot talks to, shows them to everybody.
   */
  readonly targeted: boolean;
  /** Whether a button may open a window of the person's own; the same rule, for the Playground opens none. */
  readonly dialogs: boolean;
  /** Of units that have not chosen, and of what is for no unit. */
  readonly language: Language;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** The environment cannot be used; the message lists every problem, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment of docs/contract.md. An empty variable counts as unset.
 * @param readFile the text of the certificate's file; throws when it cannot be read.
 * @throws ConfigError listing every problem.
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Config {
  const parsed = environment.safeParse(env);
  const malformed = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const problems = [...malformed, ...missing(env)];
  const certificateFile = env.MicrosoftAppCertificateFile;
  const pem = certificateFile ? certificateIn(certificateFile, readFile) : undefined;
  if (certificateFile && pem === undefined) {
    problems.push('MicrosoftAppCertificateFile must be a PEM file with a private key and its certificate');
  }
  if (!parsed.success || problems.length > 0) {
    const lines = problems.map((problem) => `\n  ${problem}`);
    throw new ConfigError(`The bot cannot start with this environment:${lines.join('')}`);
  }
  const values = parsed.data;
  const storage: StorageConfig =
    values.AZURE_STORAGE_CONNECTION_STRING === undefined
      ? { url: values.AZURE_TABLES_URL ?? '' }
      : { connectionString: values.AZURE_STORAGE_CONNECTION_STRING };
  const registration = registrationOf(values, pem);
  const onlyInTeams = (value: 'true' | 'false' | undefined): boolean =>
    value === undefined ? registration !== undefined : value === 'true';
  return {
    port: values.PORT ?? 3978,
    registration,
    managedIdentity: {
      clientId:
        values.AZURE_CLIENT_ID ??
        (registration?.proof.kind === 'managedIdentity' ? registration.appId : undefined),
      workloadTenantId: values.AZURE_FEDERATED_TOKEN_FILE ? values.AZURE_TENANT_ID : undefined,
    },
    signIn: signInOf(values, registration),
    serviceHosts: values.TEAMS_SERVICE_HOSTS ?? ['smba.trafficmanager.net', 'teams.microsoft.com'],
    shutdownTime: (values.SHUTDOWN_SECONDS ?? 9) * 1_000,
    tenantId: values.MicrosoftAppTenantId,
    storage,
    publicUrl: values.PUBLIC_URL,
    improvementLogUrl: values.IMPROVEMENT_LOG_URL,
    lockAfter: (values.LOCK_AFTER_MINUTES ?? 1440) * 60_000,
    screeningWordsFile: values.SCREENING_WORDS_FILE,
    targeted: onlyInTeams(values.TARGETED_MESSAGES),
    dialogs: onlyInTeams(values.DIALOGS),
    language: values.DEFAULT_LANGUAGE ?? 'nb',
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

function registrationOf(
  values: z.output<typeof environment>,
  pem: string | undefined,
): Registration | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: secret } = values;
  if (appId === undefined || tenantId === undefined) return undefined;
  if (pem !== undefined) return { appId, tenantId, proof: { kind: 'certificate', pem } };
  if (secret !== undefined) return { appId, tenantId, proof: { kind: 'secret', secret } };
  return { appId, tenantId, proof: { kind: 'managedIdentity' } };
}

/** A managed identity is no app registration: people can sign in to one only when it is named. */
function signInOf(
  values: z.output<typeof environment>,
  registration: Registration | undefined,
): SignInConfig | undefined {
  const isManaged = registration?.proof.kind === 'managedIdentity';
  const issuer =
    values.OIDC_ISSUER ?? (registration && `https://login.microsoftonline.com/${registration.tenantId}/v2.0`);
  const clientId = values.OIDC_CLIENT_ID ?? (isManaged ? undefined : registration?.appId);
  const secret = values.OIDC_CLIENT_SECRET ?? values.MicrosoftAppPassword;
  if (issuer === undefined || clientId === undefined) return undefined;
  if (secret !== undefined) return { issuer, clientId, proof: { kind: 'secret', secret } };
  return isManaged ? { issuer, clientId, proof: { kind: 'managedIdentity' } } : undefined;
}
