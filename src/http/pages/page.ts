import { readFileSync } from 'node:fs';
import Mustache from 'mustache';
import type { Route } from '../web.ts';

const template = readFileSync(new URL('./page.mustache', import.meta.url), 'utf8');

/** The pages' only style; a file of its own so that the policy can forbid everything inline. */
const styleSheet = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

export const styleRoute: Route = {
  method: 'GET',
  path: '/forbedringslogg/style.css',
  handle: async () => ({
    status: 200,
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=3600',
    },
    body: styleSheet,
  }),
};

export interface Page {
  /** What it is in, for screen readers. */
  readonly lang: string;
  readonly title: string;
  readonly intro: string;
  readonly note?: string;
  readonly footer?: readonly string[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly groups?: readonly {
    readonly heading: string;
    readonly areas: readonly { readonly label: string; readonly amounts: string }[];
  }[];
}

export interface RenderedPage {
  /** HTTP status. */
  readonly status: number;
  readonly html: string;
}

/** The page as HTML; everything in it is escaped. */
export function renderPage(status: number, page: Page): RenderedPage {
  // Mustache looks names up in the surroundings, so what a section lacks is said to be absent.
  const sections = page.sections.map((section) => ({ ...section, groups: section.groups ?? [] }));
  return { status, html: Mustache.render(template, { ...page, sections }) };
}
