import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/http/pages/html.ts';
import { sentencePage } from '../../src/http/pages/page.ts';
import { pageStyle, styleRoutes, styleSheets } from '../../src/http/pages/styles.ts';
import type { WebRequest } from '../../src/http/web.ts';

const hostile = `<script>alert('x')</script>"&`;
const escaped = '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;';

describe('a page', () => {
  it('escapes what is put into it, in a text and in an attribute, and leaves its own markup', () => {
    const piece = html`<a title="${hostile}">${[hostile, html`<b>${hostile}</b>`]}</a>`;
    expect(piece.toString()).toBe(`<a title="${escaped}">${escaped}<b>${escaped}</b></a>`);
  });

  it('has nothing where there is nothing, and a nought where there is one', () => {
    expect(html`${undefined}${false}${[]}${0}`.toString()).toBe('0');
  });

  it('does not wait for anything', () => {
    // @ts-expect-error What stands in a page is there.
    expect(() => html`${Promise.resolve('late')}`).toThrow('waits');
  });

  it('says what it is in, and links to the style of our own origin', () => {
    const page = sentencePage(200, {
      lang: 'nn',
      title: hostile,
      intro: hostile,
      sections: [{ heading: hostile, lines: [hostile] }],
    });
    expect(page.html).toContain('<html lang="nn"');
    expect(page.html).toContain(`href="${pageStyle.path}"`);
    expect(page.html).not.toMatch(/<script|style=|undefined|\[object|\$\{/);
    expect(page.html.split(escaped)).toHaveLength(6);
  });
});

const asking = (headers: IncomingHttpHeaders): WebRequest => ({
  method: 'GET',
  path: pageStyle.path,
  parts: {},
  query: new URLSearchParams(),
  headers,
  form: async () => ({ kind: 'refused', status: 415 }),
});

describe('a stylesheet', () => {
  it('has a path that changes with what it says, and asks nobody else for anything', async () => {
    for (const { path, css } of styleSheets) {
      expect(path).toMatch(/^\/forbedringslogg\/[a-z]+-[0-9a-f]{16}\.css$/);
      const handle = styleRoutes.find((route) => route.path === path)?.handle;
      const packed = await handle?.(asking({ 'accept-encoding': 'gzip' }));
      expect(gunzipSync(packed?.body ?? '').equals(css)).toBe(true);
      expect((await handle?.(asking({})))?.body).toEqual(css);
      expect(css.toString()).not.toMatch(/url\(["']?(https?:)?\/\/|@import/);
    }
  });
});
