import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { hostConfig, type Theme } from './hostConfig.ts';

/** How Teams draws the same card on two devices: as wide as a phone, and as a channel on a desktop. */
export const devices = {
  phone: { width: 390, actionsOrientation: 'vertical', actionAlignment: 'stretch', wrap: true },
  desktop: { width: 800, actionsOrientation: 'horizontal', actionAlignment: 'left', wrap: false },
} as const;
export type Device = keyof typeof devices;

/** A page in which one card after the other is drawn by the reference renderer. */
export interface Easel {
  readonly page: Page;
  /** Draws a card in place of the one before, and says how high it is, in pixels. */
  readonly draw: (card: unknown) => Promise<number>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}

/** @param scale pixels of a picture for each pixel of the page: more for a picture that is read closely. */
export async function easel(
  browser: Browser,
  device: Device,
  { scale = 1, theme = 'light' }: { readonly scale?: number; readonly theme?: Theme } = {},
): Promise<Easel> {
  const { width, ...actions } = devices[device];
  const config = JSON.stringify(hostConfig(actions, theme));
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: scale });
  await page.setContent(frame(actions.wrap, theme));
  const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  await page.addScriptTag({ content: await readFile(bundle, 'utf8') });
  return {
    page,
    draw: async (card) => {
      const height: unknown = await page.evaluate(`{
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = new AdaptiveCards.HostConfig(${config});
        AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
          const escape = (t) => t.replace(/&/g, '&amp;').replace(/</g, '&lt;');
          result.outputHtml = escape(text).replace(/[*][*](.+?)[*][*]/g, '<b>$1</b>').replace(/\\[([^\\]]+)\\]\\((https:[^)]+)\\)/g, '<a href="$2">$1</a>').replace(/\\\\(.)/g, '$1');
          result.didProcess = true;
        };
        card.parse(${JSON.stringify(card)});
        const place = document.querySelector('#card');
        place.replaceChildren(card.render());
        place.getBoundingClientRect().height;
      }`);
      return Number(height);
    },
  };
}

const frames = {
  light: { page: '#f5f5f5', card: '#fff', button: '#d1d1d1', text: '#242424' },
  dark: { page: '#1f1f1f', card: '#292929', button: '#666', text: '#fff' },
} as const;

function frame(wrap: boolean, theme: Theme): string {
  const colours = frames[theme];
  return `<!doctype html><style>
    :root { color-scheme: ${theme}; }
    body { margin: 0; padding: 12px; background: ${colours.page}; }
    #card { background: ${colours.card}; border-radius: 6px; box-shadow: 0 1px 3px #0003; max-width: 640px; }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', sans-serif; min-height: 32px; padding: 6px 12px;
      border: 1px solid ${colours.button}; border-radius: 4px; background: ${colours.card}; color: ${colours.text};
      white-space: ${wrap ? 'normal' : 'nowrap'}; overflow: hidden; text-overflow: ellipsis; }
    .ac-input { width: 100%; min-height: 32px; box-sizing: border-box; }
  </style><div id="card"></div>`;
}
