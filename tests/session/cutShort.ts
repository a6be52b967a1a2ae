import { registerHooks } from 'node:module';

/**
 * For a module that is loaded before the bot: a constant of one of its files is shorter from then on.
 * @param file how the file's path ends.
 * @param value what stands in the place of its number.
 */
export function cutShort(file: string, constant: string, value: string): void {
  const assigned = new RegExp(`const ${constant} = [\\d_]+;`);
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith(file)) return loaded;
      const source = String(loaded.source);
      if (!assigned.test(source)) throw new Error(`${url} has no such constant any more`);
      return { ...loaded, source: source.replace(assigned, `const ${constant} = ${value};`) };
    },
  });
}
