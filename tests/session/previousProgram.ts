import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The program of before rows had a format: `git archive` of commit 450c418, its `src`, `cards` and `package.json`. */
const packed = fileURLToPath(new URL('../store/fixtures/previous.tar.gz', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Unpacks that program into a folder of its own, with this one's packages, and `mustache`, which only that one imports. */
export async function unpackPrevious(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'kartlegging-previous-'));
  await promisify(execFile)('tar', ['-xzf', packed, '-C', folder]);
  await symlink(modules, join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
