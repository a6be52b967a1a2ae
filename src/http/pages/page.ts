import { type Content, type Html, html } from './html.ts';
import { pageStyle } from './styles.ts';

export interface Page {
  /** What it is in, for screen readers. */
  readonly lang: string;
  /** What the window is called. */
  readonly title: string;
  /** Above the content: where one is, and where one may go. */
  readonly header?: Html;
  /** Begins with the only `h1`. */
  readonly main: Content;
  /** Small, at the end. */
  readonly footer?: Content;
  /** Addresses of scripts of our own, in order: only where the page's policy lets them run. */
  readonly scripts?: readonly string[];
}

export interface RenderedPage {
  /** HTTP status. */
  readonly status: number;
  readonly html: string;
}

/** A whole page. No script and no style stands in it: the policy forbids both. */
export function pageOf({ lang, title, header, main, footer, scripts = [] }: Page): string {
  return html`<!doctype html>
<html lang="${lang}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${pageStyle.path}">
${scripts.map((src) => html`<script src="${src}" defer></script>\n`)}</head>
<body>
${header}
<main id="innhold" tabindex="-1">
${main}
</main>
${footer && html`<footer class="foot">${footer}</footer>`}
</body>
</html>
`.toString();
}

/** What a page of sentences says, part by part. */
export interface PageSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A page that only says something: a heading, what it is about, and what belongs to it. */
export function sentencePage(
  status: number,
  {
    lang,
    title,
    intro,
    sections = [],
  }: {
    readonly lang: string;
    readonly title: string;
    readonly intro: string;
    readonly sections?: readonly PageSection[];
  },
): RenderedPage {
  const main = html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${intro}</p>
${sections.map(
  ({ heading, lines }) => html`<section>
<h2 class="ds-heading" data-size="sm">${heading}</h2>
${lines.map((line) => html`<p class="ds-paragraph">${line}</p>\n`)}</section>
`,
)}`;
  return { status, html: pageOf({ lang, title, main }) };
}
