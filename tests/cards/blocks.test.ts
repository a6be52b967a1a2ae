import { describe, expect, it } from 'vitest';
import { bar } from '../../src/cards/blocks/bar.ts';
import { box, line, part, verdict } from '../../src/cards/blocks/box.ts';
import { grid, stack } from '../../src/cards/blocks/buttons.ts';
import { chart } from '../../src/cards/blocks/chart.ts';
import type { Element, RichTextBlock } from '../../src/cards/blocks/element.ts';
import { type Mark, marks, marksOf, signOf } from '../../src/cards/blocks/marks.ts';
import { page } from '../../src/cards/blocks/page.ts';
import {
  heading,
  kept,
  labelled,
  small,
  strong,
  subheading,
  text,
  title,
} from '../../src/cards/blocks/text.ts';
import { button, link } from '../../src/cards/model/button.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { complaintsOf } from './reference.ts';

function read({ inlines }: RichTextBlock): string {
  return inlines.map(({ text }) => text).join('');
}

const [save, back] = ['Lagre', 'Tilbake'].map((name) => button(name, 'session.view', { session: 's' }));
if (save === undefined || back === undefined) throw new Error('two buttons');

describe('marks', () => {
  it('stand for one human being each, filled for those that are counted', () => {
    expect(marksOf(4, 8).map(read)).toEqual(['●●●●○○○○']);
    expect(marksOf(0, 2).map(read)).toEqual(['○○']);
  });

  it.each<[readonly (readonly [Mark, number])[], string]>([
    [[['filled', 10]], '●●●●●●●●●●'],
    [[['filled', 11]], '●●●●●●●●●● ●'],
    [
      [
        ['filled', 7],
        ['half', 1],
        ['open', 14],
      ],
      '●●●●●●●◐○○ ○○○○○○○○○○ ○○',
    ],
    [
      [
        ['filled', 17],
        ['half', 3],
        ['open', 20],
      ],
      '●●●●●●●●●● ●●●●●●●◐◐◐ ○○○○○○○○○○ ○○○○○○○○○○',
    ],
    [
      [
        ['filled', 6],
        ['current', 1],
        ['open', 4],
      ],
      '●●●●●●◉○○○ ○',
    ],
    [
      [
        ['filled', 0],
        ['open', 3],
      ],
      '○○○',
    ],
  ])('have a space after every ten, counted from the first (%j)', (counts, shown) => {
    expect(read(marks(counts))).toBe(shown);
  });

  it('are left out for more than thirty people, and for nobody', () => {
    expect(marksOf(12, 30)).toHaveLength(1);
    expect(marksOf(12, 31)).toEqual([]);
    expect(marksOf(0, 0)).toEqual([]);
  });

  it('differ by shape, so that nothing is said by colour alone', () => {
    const all: readonly Mark[] = ['filled', 'half', 'current', 'open'];
    expect(new Set(all.map(signOf)).size).toBe(4);
  });
});

describe('a bar', () => {
  it.each([
    [9, 9, '████████ 9'],
    [3.2, 9, '██▉ 9'],
    [0.9, 9, '▊ 9'],
    [0.45, 9, '▍ 9'],
    [0.001, 9, '▏ 9'],
    [0, 9, '9'],
    [0, 0, '9'],
  ])('of %d, where the longest is %d, is %s', (value, max, shown) => {
    expect(read(bar(value, max, '9', undefined))).toBe(shown);
  });

  it('has its amount in words, and the remark after a dash', () => {
    expect(read(bar(9, 9, '9 døgn', 'mest tid'))).toBe('████████ 9\u00a0døgn\u00a0– mest tid');
  });
});

describe('text', () => {
  it.each([
    ['Mest tid: epikrise – 5 pasienter, 22 timer', 'Mest tid: epikrise_– 5_pasienter, 22_timer'],
    ['riktig sted, men venter (4 av 8)', 'riktig sted, men venter (4_av_8)'],
    ['4 of 8, patient 7', '4_of_8, patient_7'],
    ['Radiologi · 1–3 døgn', 'Radiologi_· 1–3_døgn'],
    ['Omtrent 2½ minutter', 'Omtrent 2½_minutter'],
    ['22. november 2026 kl. 11.02', '22._november_2026_kl._11.02'],
    ['innen 20. jan. 2027', 'innen 20._jan._2027'],
    ['by 1 Mar 2027, 22 November 2026', 'by 1_Mar_2027, 22_November_2026'],
    ['pasient 4, 11, 17 og 21–24', 'pasient_4, 11, 17_og 21–24'],
    ['Kirurgisk post 2 – Kari', 'Kirurgisk post 2_– Kari'],
  ])('keeps a number with what it counts, and a dash with what it follows (%s)', (words, shown) => {
    expect(kept(words)).toBe(shown.replaceAll('_', '\u00a0'));
  });
});

describe('a grid', () => {
  it('of one button is as wide as the card, as every other that stands alone', () => {
    expect(grid([save])).toEqual(stack([save]));
  });

  it('is two columns as wide, and leaves the last place empty for an odd number', () => {
    const shown = grid([save, back, save]);
    expect(shown.map(({ type }) => type)).toEqual(['ColumnSet', 'ColumnSet']);
    const last = shown.at(-1);
    expect(
      last?.type === 'ColumnSet' && last.columns.map(({ width, items }) => [width, items.length]),
    ).toEqual([
      ['stretch', 1],
      ['stretch', 0],
    ]);
  });

  it.each([
    ['Forbedringslogg', 'ColumnSet'],
    ['Angre (til 10.04)', 'ColumnSet'],
    ['Styr kartleggingen', 'ActionSet'],
  ])('stands under each other when a title is too long for half a phone (%s)', (name, type) => {
    expect(grid([save, button(name, 'session.view', { session: 's' })])[0]?.type).toBe(type);
  });
});

describe('a chart', () => {
  const bars = [
    { label: 'Epikrise', value: 9, amount: '9 døgn' },
    { label: 'Radiologi', value: 3.2, amount: '3 døgn' },
  ];

  it('says the same in characters where none is drawn', () => {
    const { data, fallback } = chart('Ventetid i døgn', bars);
    expect(data).toEqual([
      { x: 'Epikrise', y: 9 },
      { x: 'Radiologi', y: 3.2 },
    ]);
    expect(fallback.items.map((item) => (item.type === 'RichTextBlock' ? read(item) : item))).toEqual([
      '████████ 9\u00a0døgn\u00a0– Epikrise',
      '██▉ 3\u00a0døgn\u00a0– Radiologi',
    ]);
  });

  it('has six bars at most', () => {
    const many = Array.from({ length: 8 }, () => bars[0] ?? { label: '', value: 1, amount: '' });
    const { data, fallback } = chart('', many);
    expect([data.length, fallback.items.length]).toEqual([6, 6]);
  });
});

describe('a page of blocks', () => {
  const body: readonly Element[] = [
    verdict('warning', 'Pasient 7 av 24', 'Ulikt syn', 'flest svarte «Riktig sted – men venter»'),
    verdict('good', 'Pasient 7 av 24', 'Alle enige', ''),
    title('7 av 22 pasienter venter'),
    marks(
      [
        ['filled', 7],
        ['open', 15],
      ],
      'Large',
    ),
    ...marksOf(4, 8),
    labelled('Mest tid:', 'epikrise – 9 døgn'),
    box('attention', [text('Meld avvik i dag.', 'None')]),
    part([heading('Forslag'), subheading('Løftes i linjen'), strong('Radiologi'), bar(1, 2, '1', 'to')]),
    line([...grid([save, back]), ...stack([link('Logg', 'https://kartlegging.example.no')])]),
    chart('Ventetid', [{ label: 'Radiologi', value: 3.2, amount: '3 døgn' }]),
    small(`$${'{ikke en mal}'}`),
  ];
  const card = expandCard(page('7 av 22 venter', { verb: 'summary.view', data: { session: 's' } }, body));

  it('is read by the reference renderer without complaint', () => {
    expect(complaintsOf(card)).toEqual([]);
  });

  it('reaches Teams as it was built', () => {
    expect(card.body).toEqual(body);
  });
});
