/** Prints papers as PDF in a browser that reaches nothing: no script, no network, no file but our own font. */
import path from 'node:path';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { chromium, type Browser, type BrowserContext, type Route } from 'playwright-core';
import { escapeMarkup, markup, type Markup } from '../../model/markup.ts';
import type { Locale } from '../../model/label.ts';
import { findChromium } from '../chromium.ts';
import { paperStyle } from './paper-style.ts';

export type Paper = {
  title: string;
  locale: Locale;
  body: Markup;
  /** Added to the style that all papers share. */
  style?: string;
  /** Stands across every page. */
  watermark?: string;
  /** At the top of every page. */
  head?: string;
  /** Left in the foot of every page; the page's number stands right. */
  foot?: string;
};

const place = 'https://paper.invalid';
const printSeconds = 30;
const idleMilliseconds = 60_000;
const oneAfterTheOther = pLimit(1);

/**
 * The paper as a PDF of A4 pages. Papers are printed one after the other; the browser ends by itself when it has had
 * nothing to print for a minute. Throws when a paper takes longer than 30 seconds.
 */
export async function printPaper(paper: Paper): Promise<Buffer> {
  return oneAfterTheOther(async () => {
    const browser = await openBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, offline: false });
    try {
      return await printIn(context, paper);
    } finally {
      await context.close();
      closeWhenIdle();
    }
  });
}

async function printIn(context: BrowserContext, paper: Paper): Promise<Buffer> {
  const html = pageOf(paper);
  await context.route('**/*', (route) => answer(route, html));
  const page = await context.newPage();
  page.setDefaultTimeout(printSeconds * 1000);
  await page.goto(`${place}/`, { waitUntil: 'load' });
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: edge(paper.head, ''),
    footerTemplate: edge(paper.foot, pageNumber),
    tagged: true,
  });
}

/** The whole page of a paper, as the browser prints it; also what a preview shows. */
function pageOf({ title, locale, body, style = '', watermark }: Paper): string {
  const language = locale === 'zh-CN' ? 'zh-CN' : 'en';
  const across =
    watermark &&
    markup`<div class="watermark" style="--letters:${watermark.length}" aria-hidden="true">${watermark}</div>`;
  return markup`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/font/index.css"><style>${{ html: paperStyle + style }}</style></head><body>${across}${body}</body></html>`
    .html;
}

const pageNumber = '<span class="pageNumber"></span> / <span class="totalPages"></span>';

/** What stands at the top or at the foot of every page. Chromium draws it with a style of its own, without the page's fonts. */
function edge(words: string | undefined, right: string): string {
  return `<div style="width:100%;padding:0 16mm;display:flex;justify-content:space-between;font:7.5pt 'Noto Sans SC Variable','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;color:#5a6477"><span>${escapeMarkup(words ?? '')}</span><span>${right}</span></div>`;
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
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args, env });
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
