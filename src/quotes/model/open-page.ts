/** The page on which a customer reads a quote and answers it: plain HTML that needs no script, in Chinese and English. */
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import { markup, type Markup } from '../../platform/model/markup.ts';
import { openPageStyle } from './open-page-style.ts';
import type { QuoteDocument } from './quote-document.ts';
import { paperOf, type QuotePaper } from './quote-paper.ts';

/** How the quote stands for whoever opens the link. */
export type OpenState =
  | { kind: 'open' }
  | { kind: 'expired' }
  | { kind: 'superseded' }
  | { kind: 'answered'; answer: 'accepted' | 'declined'; name: string; on: string };

type OpenPage = {
  document: QuoteDocument;
  state: OpenState;
  locale: Locale;
  /** For whom the link was made: stands across the page. */
  label: string;
  /** The page's own address, without what follows it. */
  path: string;
  action: string;
  /** What went wrong with an answer. */
  fault: Label | null;
};

const texts = {
  language: { zh: 'English', en: '中文' },
  lines: { zh: '明细', en: 'Lines' },
  download: { zh: '下载 PDF', en: 'Download as PDF' },
  answer: { zh: '您的答复', en: 'Your answer' },
  accept: { zh: '接受报价', en: 'Accept' },
  decline: { zh: '谢绝报价', en: 'Decline' },
  name: { zh: '您的姓名', en: 'Your name' },
  title: { zh: '职务（选填）', en: 'Your title (optional)' },
  comment: { zh: '留言（选填）', en: 'A word (optional)' },
  reason: { zh: '原因（选填）', en: 'Why (optional)' },
  confirm: { zh: '确认接受', en: 'Accept the quote' },
  confirmDecline: { zh: '确认谢绝', en: 'Decline the quote' },
  expired: {
    zh: '这份报价已过有效期。如仍有需要，请联系我们更新报价。',
    en: 'This quote has expired. Please ask us for a new one if you are still interested.',
  },
  superseded: {
    zh: '这份报价已有更新的版本，请以新版为准；如未收到，请联系我们。',
    en: 'There is a newer version of this quote. Please ask us for it if you have not received it.',
  },
  accepted: { zh: '{name} 已于 {on} 接受这份报价。', en: '{name} accepted this quote on {on}.' },
  declined: { zh: '{name} 已于 {on} 谢绝这份报价。', en: '{name} declined this quote on {on}.' },
  gone: { zh: '链接已失效', en: 'This link has ended' },
  goneText: {
    zh: '链接不存在、已过期或已被收回。请联系发给您链接的人。',
    en: 'It does not exist, has expired or was taken back. Please ask whoever sent it to you.',
  },
} satisfies Record<string, Label>;

type Say = (key: keyof typeof texts) => string;

/** The whole page. */
export function renderOpenPage(page: OpenPage): string {
  const t: Say = (key) => say(texts[key], page.locale);
  const paper = paperOf(page.document, page.locale);
  const other = page.locale === 'en' ? 'zh' : 'en';
  return frame(
    page.locale,
    `${paper.heading} ${page.document.number}`,
    markup`${markOf(page.label)}<header><span>${page.document.seller}</span><a href="${page.path}?lang=${other}">${t('language')}</a></header>
<p class="kind">${paper.heading}</p><h1>${paper.title}</h1>
${noticeOf(page, t)}
<dl>${paper.facts.map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<h2>${t('lines')}</h2><ul>${paper.rows.map((row) => lineOf(paper, row))}</ul>
${paper.totals.map(([label, value], at) => sumOf(label, value, at === paper.totalAt))}
${paper.terms && markup`<h2>${paper.terms[0]}</h2><p class="terms">${paper.terms[1]}</p>`}
<a class="download" href="${page.path}/quote.pdf?lang=${page.locale === 'en' ? 'en' : 'zh'}">${t('download')}</a>
${page.state.kind === 'open' && answerOf(page, t)}`,
  );
}

/** What somebody sees whose link is unknown, expired or ended. */
export function renderGonePage(locale: Locale): string {
  const t: Say = (key) => say(texts[key], locale);
  return frame(locale, t('gone'), markup`<h1>${t('gone')}</h1><p>${t('goneText')}</p>`);
}

function frame(locale: Locale, title: string, body: Markup): string {
  return markup`<!doctype html><html lang="${locale === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${{ html: openPageStyle }}</style></head><body><main>${body}</main></body></html>`
    .html;
}

function markOf(label: string): Markup {
  const times = Array.from({ length: 4 }, () => markup`<span>${label}</span>`);
  return markup`<div class="mark" aria-hidden="true">${times}</div>`;
}

function noticeOf({ state, fault, locale }: OpenPage, t: Say): Markup | null {
  if (fault) return markup`<p class="notice bad" role="alert">${say(fault, locale)}</p>`;
  if (state.kind === 'open') return null;
  if (state.kind !== 'answered') return markup`<p class="notice" role="status">${t(state.kind)}</p>`;
  const words = t(state.answer)
    .replace('{name}', () => state.name)
    .replace('{on}', () => state.on);
  return markup`<p class="notice ${state.answer === 'accepted' ? 'good' : 'bad'}" role="status">${words}</p>`;
}

/** Number, name, spec, unit, quantity, price, discount, tax, total: as the columns of the paper stand. */
function lineOf({ columns }: QuotePaper, row: readonly string[]): Markup {
  const named = (at: number, value: string) => `${columns[at]!.label} ${value}`;
  const [, name, spec, unit, quantity, price, discount, tax, gross] = row;
  const details = [`${quantity} ${unit} × ${price}`, discount && named(6, discount), named(7, tax!)].filter(
    Boolean,
  );
  return markup`<li><div class="line"><b>${name}</b><span>${gross}</span></div>${spec && markup`<p class="small">${spec}</p>`}<p class="small">${details.join(' · ')}</p></li>`;
}

function sumOf(label: string, value: string, isTotal: boolean): Markup {
  return markup`<div class="sum${isTotal ? ' total' : ''}"><span>${label}</span><span>${value}</span></div>`;
}

function answerOf({ action, locale }: OpenPage, t: Say): Markup {
  const field = (name: string, label: string, most: number, isRequired: boolean) =>
    markup`<label>${label}<input name="${name}" maxlength="${most}" autocomplete="off"${isRequired ? markup` required` : null}></label>`;
  const form = (answer: string, words: readonly [string, string, string], look: string) =>
    markup`<details><summary>${words[0]}</summary><form method="post" action="${action}"><input type="hidden" name="answer" value="${answer}"><input type="hidden" name="lang" value="${locale === 'en' ? 'en' : 'zh'}">
${field('name', t('name'), 80, true)}${field('title', t('title'), 80, false)}
<label>${words[1]}<textarea name="comment" rows="3" maxlength="1000"></textarea></label><button class="${look}">${words[2]}</button></form></details>`;
  return markup`<h2>${t('answer')}</h2>${form('accepted', [t('accept'), t('comment'), t('confirm')], '')}${form('declined', [t('decline'), t('reason'), t('confirmDecline')], 'plain')}`;
}
