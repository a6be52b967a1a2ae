import { describe, expect, it } from 'vitest';
import { languageIds } from '../../src/domain/basics.ts';
import { choiceOf } from '../../src/http/log/pages/choice.ts';
import { overviewPage } from '../../src/http/log/pages/overview.ts';
import { printPage } from '../../src/http/log/pages/printPage.ts';
import { words as wordsOf } from '../../src/words/words.ts';
import { kari, lifted, logView, now, reader } from './examples.ts';
import { pageGallery } from './gallery.ts';

const galleries = languageIds.map((language) => [language, pageGallery(wordsOf(language))] as const);

/** What stands in a page, as it is read: without markup, one line for each block. */
function readAs(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<(option)\b[^>]*?( selected)?>/g, (_, __, selected) => (selected ? ' [*] ' : ' · '))
    .replace(/<input\b[^>]*\bvalue="([^"]*)"[^>]*>/g, (tag, value) =>
      tag.includes('hidden') ? '' : ` [${value}] `,
    )
    .replace(/<\/(p|h\d|li|tr|dd|div|option|summary|legend|label|figcaption)>/g, '\n')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

describe.each(galleries)('every page of the log in %s', (language, gallery) => {
  it.each(
    Object.entries(gallery),
  )('is whole, and brings nothing that our policy keeps out: %s', (_, page) => {
    const html = String(page.body);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/\$\{|undefined|\[object|NaN/);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|javascript:/i);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [, id] of html.matchAll(/(?:\sfor|aria-describedby|aria-labelledby)="([^"]*)"/g))
      for (const each of (id ?? '').split(' ')) expect(ids).toContain(each);
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const form of html.match(/<form [^>]*method="post".*?<\/form>/gs) ?? [])
      expect(form).toContain('name="csrf"');
  });

  it.each(Object.entries(gallery))('reads as it did: %s', async (name, page) => {
    await expect(readAs(String(page.body))).toMatchFileSnapshot(`../golden/pages/${language}/${name}.txt`);
  });
});

describe('the hooks of the pages', () => {
  const { oversikt, tiltak, okt } = galleries[0]?.[1] ?? {};
  const bodyOf = (page: { readonly body: unknown } | undefined) => String(page?.body);

  it('are rows, sections and inputs by their names', () => {
    expect(bodyOf(oversikt)).toMatch(/<table [^>]*id="tiltak"/);
    expect(bodyOf(oversikt)).toMatch(/<tr [^>]*id="tiltak-12"/);
    expect(bodyOf(okt)).toMatch(/<section id="okt-[0-9A-Z]+"/);
    expect(bodyOf(tiltak)).toMatch(/name="versjon" value="4"/);
  });

  it('are figures with themselves, unrounded, beside what is said of them', () => {
    expect(bodyOf(okt)).toContain('<data class="N" value="2.75">2,8</data>');
    expect(bodyOf(okt)).toContain('<data class="T" value="9">minst 9 døgn</data>');
    expect(bodyOf(okt)).toContain('<data class="nevnt" value="3">3 av 22 pasienter</data>');
    expect(bodyOf(okt)).toContain('<data class="andel" value="49.42">49\u00a0%</data>');
    expect(bodyOf(oversikt)).toContain(`<data class="andel" value="${7 / 22}">7 av 22</data>`);
  });
});

it('what leaders have promised stands with the action, on the log and on paper', () => {
  const answer = { kind: 'tar', why: '', date: '2027-03-01', by: 'Lise Leder', at: now } as const;
  const promised = { ...lifted, lifts: lifted.lifts.map((lift) => ({ ...lift, answer })) };
  const view = { ...logView(), actions: [promised] };
  const member = reader(wordsOf('nb'));
  const log = overviewPage(member, view, kari.id, choiceOf(new URLSearchParams()), false);
  for (const page of [log, printPage(member, view)])
    expect(String(page.body)).toContain('Tar det innen 1. mars 2027');
});
