/** `npm start`: the local trial. Nothing but Node and the words is imported before the packages are known to be there. */
import { createRequire } from 'node:module';
import { words } from '../../words/words.ts';

const needed = [
  'azurite/package.json',
  '@microsoft/m365agentsplayground/package.json',
  'oidc-provider',
  'zod',
  'botbuilder',
  'restify',
  '@azure/data-tables',
] as const;

const spoken = words('nb');

const { resolve } = createRequire(import.meta.url);
const missing = needed.find((name) => {
  try {
    resolve(name);
    return false;
  } catch {
    return true;
  }
});

if (missing === undefined) {
  const { runTrial } = await import('./runTrial.ts');
  const { botScript } = await import('./processes/programs.ts');
  const stop = new AbortController();
  // Asked again, it still finishes writing: people press Ctrl-C twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  process.exitCode = await runTrial(process.argv.slice(2), {
    env: process.env,
    words: spoken,
    say: (line) => console.log(line),
    stop: stop.signal,
    botScript,
  });
  // Colleagues in the middle of a thought are no reason to stay.
  process.exit();
} else {
  console.error(spoken.trial.packageMissing(missing.replace('/package.json', '')));
  process.exitCode = 1;
}
