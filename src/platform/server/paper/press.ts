/** The browser that papers and pictures are made in. It reaches nothing: no script, no network, no file but our own font. */
import path from 'node:path';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
import { paperRefusals } from '../../model/paper-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { findChromium, type Chromium } from '../chromium.ts';

/** How large the page is looked at, and with how many dots for each of its points. */
type Sight = { width: number; height: number; dots: number };

const place = 'https://paper.invalid';
const pressSeconds = 30;
const idleMilliseconds = 60_000;
const oneAfterTheOther = pLimit(1);

/**
 * Opens the page and hands it over. One comes after the other; the browser ends by itself when it has had nothing to do for
 * a minute. Refuses where there is no browser; throws when a page takes longer than 30 seconds.
 */
export function onPress<T>(html: string, use: (page: Page) => Promise<T>, sight?: Sight): Promise<T> {
  return oneAfterTheOther(async () => {
    const browser = await openBrowser();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: false,
      ...(sight && {
        viewport: { width: sight.width, height: sight.height },
        deviceScaleFactor: sight.dots,
      }),
    });
    try {
      return await use(await openPage(context, html));
    } finally {
      await context.close();
      closeWhenIdle();
    }
  });
}

/** Refuses where no browser is found. */
export async function requirePress(): Promise<void> {
  await foundChromium();
}

async function openPage(context: BrowserContext, html: string): Promise<Page> {
  await context.route('**/*', (route) => answer(route, html));
  const page = await context.newPage();
  page.setDefaultTimeout(pressSeconds * 1000);
  await page.goto(`${place}/`, { waitUntil: 'load' });
  return page;
}

async function answer(route: Route, html: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== place) return route.abort('blockedbyclient');
  if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  const font = /^\/font\/(?:files\/)?([\w-]+\.(?:css|woff2))$/.exec(pathname)?.[1];
  if (!font) return route.abort('blockedbyclient');
  return route.fulfill(await fontFile(font));
}

async function fontFile(name: string): Promise<{ body: Buffer; contentType: string }> {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
  );
  return name.endsWith('.css')
    ? { body: await readFile(path.join(folder, name)), contentType: 'text/css' }
    : { body: await readFile(path.join(folder, 'files', name)), contentType: 'font/woff2' };
}

let opened: Promise<Browser> | null = null;
let closing: NodeJS.Timeout | undefined;

async function openBrowser(): Promise<Browser> {
  clearTimeout(closing);
  const browser = await (opened ??= launch());
  if (browser.isConnected()) return browser;
  opened = launch();
  return opened;
}

async function launch(): Promise<Browser> {
  try {
    const { executablePath, args, env } = await foundChromium();
    return await chromium.launch({ executablePath, args, env });
  } catch (error) {
    // What could not be opened once is tried anew the next time.
    opened = null;
    throw error;
  }
}

async function foundChromium(): Promise<Chromium> {
  try {
    return await findChromium();
  } catch {
    return refuse(paperRefusals.noPress);
  }
}

function closeWhenIdle(): void {
  closing = setTimeout(() => void closePress(), idleMilliseconds);
  closing.unref();
}

/** Ends the browser now: at the end of a process. */
export async function closePress(): Promise<void> {
  clearTimeout(closing);
  const browser = opened;
  opened = null;
  await browser?.then(
    (one) => one.close(),
    () => {},
  );
}
