/**
 * Writes docs/cards.md: what cards take of their readers – words, buttons and pixels on a phone – before they were drawn
 * anew, what they may take, and what they take now in each language, as the gallery is drawn by `tests/cards/screenshots.ts`.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Language, languageIds } from '../../src/domain/basics.ts';
import { budgets } from '../cards/budgets.ts';
import { root } from './documents.ts';

/** The same cards of the version before, with the same figures in them; the two counts of hands were two cards. */
const before: Readonly<Record<string, string>> = {
  summary: '329 / 2 / 1630',
  numbers: '529 / 1 / 1872',
  result: '199 / 1 / 1118',
  'result-mine': '227 / 0 / 1230',
  folded: '199 / 1 / 1118',
  board: '83 / 7 / 702',
  'my-board': '85 / 5 / 636',
  'my-board-leader': '96 / 7 / 750',
  controls: '45 / 13 / 836',
  'hand-over': '15 / 23 / 1028',
  'choose-patient': '10 / 26 / 1148',
  'patient-reasons': '18 / 9 / 580',
  'patient-wait': '38 / 10 / 686',
  'patient-answered': '60 / 6 / 652',
  hands: '118 / 8 / 1222',
  help: '156 / 0 / 668',
  setup: '84 / 3 / 616',
};
const since = ['worst-summary', 'worst-result', 'patient', 'log', 'action', 'review', 'nudge', 'inbox'];
const names = [...Object.keys(before), ...since];

/** «153 / 4 / 891» of every card, as units in a language see it. */
async function measured(language: Language): Promise<ReadonlyMap<string, string>> {
  const script = new URL('../cards/screenshots.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--language', language, ...names]);
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([name = '', words, , buttons, height]) => [
        name,
        `${words} / ${buttons} / ${Math.round(Number(height))}`,
      ]),
  );
}

const drawn: ReadonlyMap<string, string>[] = [];
for (const language of languageIds) drawn.push(await measured(language));

const rows = names.map((name) => {
  const budget = budgets[name];
  const may = budget === undefined ? '–' : `${budget.words} / ${budget.buttons} / ${budget.pixels}`;
  return [name, before[name] ?? '–', may, ...drawn.map((cards) => cards.get(name) ?? '–')];
});
const table = [
  ['card', 'before', 'budget', ...languageIds],
  Array(3 + languageIds.length).fill('---'),
  ...rows,
];

const text = `# What cards take of their readers

Words / buttons / pixels on a phone (390 px, drawn by the reference renderer) of cards in the gallery (\`tests/cards/gallery.ts\`):
before they were drawn anew, what they may take (\`tests/cards/budgets.ts\`), and what they take in each language. A word
holds a letter or a digit; buttons and what stands in for something else are not counted as words.

Written by \`npm run card-table\`. Words and buttons are held to their budgets by \`npm test\`, pixels by \`npm run test:e2e\`
(\`tests/e2e/heights.test.ts\`, with five per cent for other machines' type). To look at every card:
\`node tests/cards/screenshots.ts [--theme dark] [--language nn|en] [name …]\`.

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
await writeFile(new URL('docs/cards.md', root), text);
