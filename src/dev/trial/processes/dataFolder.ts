import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the trial keeps what outlives it. */
export interface DataFolder {
  readonly path: string;
  readonly azurite: string;
  readonly configuration: string;
  readonly log: (name: string) => string;
}

export type DataProblem = { readonly kind: 'unusable' } | { readonly kind: 'corrupt'; readonly file: string };

/** Azurite's own name for the table service's data. */
const tableData = '__azurite_db_table__.json';

/** Makes the folder ready, and looks whether the data of last time can be read. */
export function openDataFolder(
  path: string,
): { readonly folder: DataFolder } | { readonly problem: DataProblem } {
  const azurite = join(path, 'azurite');
  const file = join(azurite, tableData);
  try {
    mkdirSync(azurite, { recursive: true });
    accessSync(azurite, constants.W_OK);
  } catch {
    return { problem: { kind: 'unusable' } };
  }
  if (existsSync(file) && !isReadable(file)) return { problem: { kind: 'corrupt', file } };
  const log = (name: string): string => join(path, `${name}.log`);
  return { folder: { path, azurite, configuration: join(path, 'playground.yml'), log } };
}

/** Azurite itself would begin anew without a word, and write over what is there. */
function isReadable(file: string): boolean {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof data === 'object' && data !== null && 'collections' in data;
  } catch {
    return false;
  }
}
