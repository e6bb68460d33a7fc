/** The page a customer sees of his case: small HTML without a script, for thumbs first, light and dark. */
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { caseStateOptions, isOpenCase, type CaseState } from '../case/case-state.ts';

const texts = {
  us: { zh: '服务团队', en: 'Service team' },
  you: { zh: '您', en: 'You' },
  yourWords: { zh: '补充说明或回复', en: 'Your words' },
  send: { zh: '发送', en: 'Send' },
  isSolved: { zh: '问题解决了吗？', en: 'Is it solved?' },
  confirm: { zh: '已解决，确认关闭', en: 'Yes, it is solved' },
  notSolved: { zh: '还没有解决，说明一下情况', en: 'Not yet: tell us what is left' },
  reopen: { zh: '重新打开', en: 'Re-open' },
  rate: { zh: '您对这次服务满意吗？', en: 'How content are you with our service?' },
  low: { zh: '很不满意', en: 'Not at all' },
  high: { zh: '非常满意', en: 'Very much' },
  comment: { zh: '想对我们说的（选填）', en: 'What you want to tell us (optional)' },
  submit: { zh: '提交评价', en: 'Send' },
  rated: { zh: '您的评价：{score} 分，谢谢！', en: 'You gave {score} of 5. Thank you!' },
  changeable: { zh: '24 小时内可以修改', en: 'You can change it within 24 hours' },
  gone: {
    zh: '这个链接已失效，请联系我们获取新的链接。',
    en: 'This link is no longer good. Please ask us for a new one.',
  },
  title: { zh: '服务进度', en: 'Your case' },
} satisfies Record<string, Label>;

export type PortalCase = {
  locale: Locale;
  organisation: string;
  number: string;
  name: string;
  description: string;
  state: CaseState;
  said: readonly { isCustomer: boolean; body: string; at: string }[];
  rating: { score: number; comment: string; isChangeable: boolean } | null;
  /** Where the forms go. */
  action: string;
  notice: string | null;
};

export function renderPortalPage(page: PortalCase): string {
  const t = (label: Label): string => say(label, page.locale);
  const state = caseStateOptions.find(({ value }) => value === page.state)!;
  const body = markup`<p class="from">${page.organisation} · ${page.number}</p>
<h1>${page.name}</h1><p><span class="state">${t(state.label)}</span></p>
${page.notice ? markup`<p class="notice" role="alert">${page.notice}</p>` : ''}
${page.description ? markup`<p class="told">${linesOfText(page.description)}</p>` : ''}
<ol>${page.said.map((one) => saidOn(one, t))}</ol>
${isOpenCase(page.state) ? replyForm(page, t) : endedForms(page, t)}`;
  return frame(page.locale, `${page.number} ${page.name}`, body);
}

/** The page of a link that leads nowhere any more. */
export function renderGonePage(): string {
  return frame('zh-CN', texts.title.zh, markup`<h1>${texts.gone.zh}</h1><p lang="en">${texts.gone.en}</p>`);
}

type Say = (label: Label) => string;

function saidOn({ isCustomer, body, at }: PortalCase['said'][number], t: Say): Markup {
  return markup`<li class="${isCustomer ? 'mine' : 'ours'}"><p class="who">${t(isCustomer ? texts.you : texts.us)} · <time>${at}</time></p><p>${linesOfText(body)}</p></li>`;
}

function replyForm({ action }: PortalCase, t: Say): Markup {
  return markup`<form method="post" action="${action}"><input type="hidden" name="act" value="reply">
<label for="body">${t(texts.yourWords)}</label><textarea id="body" name="body" rows="4" maxlength="5000" required></textarea>
<button>${t(texts.send)}</button></form>`;
}

function endedForms(page: PortalCase, t: Say): Markup {
  const { action, state } = page;
  const confirm = markup`<h2>${t(texts.isSolved)}</h2>
<form method="post" action="${action}"><input type="hidden" name="act" value="confirm"><button>${t(texts.confirm)}</button></form>`;
  return markup`${state === 'solved' ? confirm : ''}
${ratingForm(page, t)}
<details><summary>${t(texts.notSolved)}</summary><form method="post" action="${action}"><input type="hidden" name="act" value="reopen">
<label for="body">${t(texts.yourWords)}</label><textarea id="body" name="body" rows="4" maxlength="5000" required></textarea>
<button class="second">${t(texts.reopen)}</button></form></details>`;
}

function ratingForm({ rating, action }: PortalCase, t: Say): Markup {
  const told = rating
    ? markup`<p role="status" class="thanks">${t(texts.rated).replace('{score}', String(rating.score))}</p>`
    : '';
  if (rating && !rating.isChangeable) return markup`${told}`;
  const choice = (score: number) =>
    markup`<label class="score"><input type="radio" name="score" value="${score}" required${{ html: rating?.score === score ? ' checked' : '' }}><span>${score}</span></label>`;
  return markup`<form method="post" action="${action}"><input type="hidden" name="act" value="rate">
<fieldset><legend>${t(texts.rate)}</legend>${told}${rating ? markup`<p class="who">${t(texts.changeable)}</p>` : ''}
<div class="scores">${[1, 2, 3, 4, 5].map(choice)}</div><p class="ends"><span>${t(texts.low)}</span><span>${t(texts.high)}</span></p></fieldset>
<label for="comment">${t(texts.comment)}</label><textarea id="comment" name="comment" rows="2" maxlength="2000">${rating?.comment ?? ''}</textarea>
<button>${t(texts.submit)}</button></form>`;
}

export const portalStyle = `:root{color-scheme:light dark;--accent:#1f5fd6;--on:#fff;--ink:#16202e;--soft:#5a6577;--line:#c9d1dc;--paper:#fff;--wash:#eef3fc;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--accent:#8db4ff;--on:#10203f;--ink:#e8ecf3;--soft:#a3aec0;--line:#465065;--paper:#151b26;--wash:#1f2a3d;--bad:#ff8b7e}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 2rem}h1{font-size:1.3rem;line-height:1.35;margin:.1rem 0 .5rem}h2{font-size:1.05rem}.from,.who,.ends{color:var(--soft);font-size:.875rem;margin:0}
.state{border:1px solid var(--line);border-radius:99px;padding:.15rem .7rem;font-size:.875rem}.told{border-left:3px solid var(--line);padding-left:.75rem}p,li,h1{overflow-wrap:anywhere}
ol{list-style:none;margin:1rem 0;padding:0}li{border:1px solid var(--line);border-radius:10px;padding:.6rem .8rem;margin:0 0 .6rem}li p{margin:.15rem 0}.mine{background:var(--wash);margin-left:1.5rem}.ours{margin-right:1.5rem}
form{margin:1rem 0}label,legend{display:block;font-weight:600;margin:0 0 .3rem}textarea{display:block;width:100%;padding:.5rem .7rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit;margin:0 0 .7rem}
button{width:100%;min-height:48px;border:0;border-radius:8px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}button.second{background:transparent;border:1px solid var(--line);color:var(--ink)}
fieldset{border:0;margin:0 0 .8rem;padding:0}.scores{display:flex;gap:.5rem}.score{flex:1;margin:0;text-align:center;cursor:pointer}.score input{position:absolute;opacity:0}.score span{display:block;min-height:44px;line-height:44px;border:1px solid var(--line);border-radius:8px}
.score input:checked+span{background:var(--accent);color:var(--on);border-color:var(--accent)}.ends{display:flex;justify-content:space-between;margin-top:.3rem}
.score input:focus-visible+span,textarea:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}summary{cursor:pointer;min-height:44px;line-height:44px}
.notice{border:1px solid var(--bad);border-radius:8px;color:var(--bad);padding:.5rem .75rem}.thanks{font-weight:600;margin:.2rem 0}`;

function frame(locale: Locale, title: string, body: Markup): string {
  const style: Markup = { html: portalStyle };
  return `<!doctype html>${
    markup`<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${title}</title>
<style>${style}</style></head><body><main>${body}</main></body></html>`.html
  }`;
}
