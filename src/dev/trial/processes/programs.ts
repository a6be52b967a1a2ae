import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IssuerEnvironment } from '../issuer/issuer.ts';
import { playgroundConfiguration } from '../unit.ts';
import type { Program } from './child.ts';
import type { DataFolder } from './dataFolder.ts';

const { resolve } = createRequire(import.meta.url);
const projectFolder = fileURLToPath(new URL('../../../..', import.meta.url));

/** The bot itself. */
export const botScript = join(projectFolder, 'src', 'main.ts');

/** The emulator's published account, the same on every machine. */
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

function storageConnection(port: number): string {
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};TableEndpoint=http://127.0.0.1:${port}/${account};`;
}

/** Azurite's table service. It writes its data when it gets SIGINT; another signal can lose rows. */
export function storageProgram(folder: DataFolder, port: number, env: NodeJS.ProcessEnv): Program {
  return {
    part: 'storage',
    script: resolve('azurite/dist/src/table/main.js'),
    args: [
      ...['--location', folder.azurite, '--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    env,
    folder: folder.path,
    log: folder.log('azurite'),
    endSignal: 'SIGINT',
  };
}

/** Where the bot's pages are opened. */
export function publicUrlOf(botPort: number): string {
  return `http://localhost:${botPort}`;
}

/** The bot as in production, but anonymous, on loopback, and with the embedded storage. */
export function botProgram(
  script: string,
  folder: DataFolder,
  ports: { readonly bot: number; readonly storage: number },
  issuer: IssuerEnvironment,
  env: NodeJS.ProcessEnv,
): Program {
  return {
    part: 'bot',
    script,
    args: [],
    env: {
      ...env,
      PORT: String(ports.bot),
      ALLOW_ANONYMOUS: 'true',
      AZURE_STORAGE_CONNECTION_STRING: storageConnection(ports.storage),
      PUBLIC_URL: publicUrlOf(ports.bot),
      ...issuer,
      // The Playground shows them to everybody, and opens no windows.
      TARGETED_MESSAGES: 'false',
      DIALOGS: 'false',
      DEFAULT_LANGUAGE: 'nb',
      // Empty counts as unset, and keeps a .env made for production out of the trial.
      AZURE_TABLES_URL: '',
      MicrosoftAppType: '',
      MicrosoftAppId: '',
      MicrosoftAppPassword: '',
      MicrosoftAppCertificateFile: '',
      MicrosoftAppTenantId: '',
    },
    folder: projectFolder,
    log: folder.log('bot'),
    endSignal: 'SIGTERM',
  };
}

/** The Agents Playground with the make-believe unit. Its connector is reached through the gateway. */
export function playgroundProgram(
  folder: DataFolder,
  ports: { readonly bot: number; readonly playground: number; readonly gateway: number },
  env: NodeJS.ProcessEnv,
): Program {
  writeFileSync(folder.configuration, playgroundConfiguration());
  return {
    part: 'playground',
    script: join(dirname(resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js'),
    args: [
      ...['start', '-e', `http://127.0.0.1:${ports.bot}/api/messages`, '-c', 'msteams'],
      ...['-p', String(ports.playground), '--su', connectorAddress(ports.gateway), '--dt'],
    ],
    env: {
      ...env,
      BROWSER: 'none',
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: folder.configuration,
      M365_AGENTS_PLAYGROUND_LOGFILE: folder.log('playground-events'),
    },
    folder: folder.path,
    log: folder.log('playground'),
    endSignal: 'SIGTERM',
  };
}

/** The service address that the bot gets to know. */
export function connectorAddress(gatewayPort: number): string {
  return `http://127.0.0.1:${gatewayPort}/_connector`;
}
