/** A paper as PDF, or as one picture. */
import { escapeMarkup, markup, type Markup } from '../../model/markup.ts';
import type { Locale } from '../../model/label.ts';
import { paperRefusals } from '../../model/paper-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { paperStyle, pictureStyle } from './paper-style.ts';
import { onPress } from './press.ts';

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

/** The paper as a PDF of A4 pages. Refuses where the server has no browser. */
export function printPaper(paper: Paper): Promise<Buffer> {
  return onPress(pageOf(paper), (page) =>
    page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: edge(paper.head, ''),
      footerTemplate: edge(paper.foot, pageNumber),
      tagged: true,
    }),
  );
}

/** As wide as a mail shows it; taller than this no browser draws a picture with two dots a point. */
const sight = { width: 960, height: 400, dots: 2 };
const tallest = 8000;

/** The paper as one PNG, as tall as it needs. Refuses what is too tall for a picture, and where the server has no browser. */
export function drawPaper(paper: Paper): Promise<Buffer> {
  const { head, foot } = paper;
  const body = markup`${head && markup`<p class="quiet">${head}</p>`}${paper.body}${foot && markup`<p class="quiet foot">${foot}</p>`}`;
  const html = pageOf({ ...paper, body, style: (paper.style ?? '') + pictureStyle });
  return onPress(
    html,
    async (page) => {
      const drawn = await page.locator('body').boundingBox();
      if (drawn && drawn.height > tallest) refuse(paperRefusals.tooTall);
      return page.screenshot({ type: 'png', fullPage: true });
    },
    sight,
  );
}

/** A picture drawn anew as PNG, no larger than `mostWide`, for what does not read its kind. Refuses where the server has no browser. */
export function redrawPicture(
  address: string,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const scale = Math.min(1, mostWide / Math.max(width, height));
  const sight = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    dots: 1,
  };
  const html = markup`<!doctype html><style>body{margin:0}img{display:block;width:100vw;height:100vh}</style><img alt="" src="${address}">`;
  return onPress(html.html, (page) => page.screenshot({ type: 'png', omitBackground: true }), sight);
}
const mostWide = 1600;

/** The whole page of a paper, as the browser prints it. */
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
