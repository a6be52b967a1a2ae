/** `npm run package`: writes build/kartlegging.zip, to be uploaded to Teams. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { z } from 'zod';
import { identityFrom, makePackage, PackageError } from './appPackage.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

async function main(): Promise<void> {
  dotenv.config({ quiet: true });
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const identity = identityFrom(process.env, version);
  const zip = await makePackage(join(project, 'appPackage'), identity);
  const file = join(project, 'build', 'kartlegging.zip');
  mkdirSync(join(project, 'build'), { recursive: true });
  writeFileSync(file, zip);
  console.log(
    `Wrote ${relative(process.cwd(), file)}: version ${version}, bot ${identity.botId}, ${identity.host}.`,
  );
  if (identity.trial) {
    console.log(
      'This is a TRIAL PACKAGE with a made-up bot id; Teams cannot use it. For a real one, set MicrosoftAppId and PUBLIC_URL (in the environment or in .env).',
    );
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
