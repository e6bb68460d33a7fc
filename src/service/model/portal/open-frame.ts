/** The frame of the pages behind links of after-sales: small HTML without a script, for thumbs first, light and dark. */
import { languageCode } from '../../../identity/model/visitor-language.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { markup, type Markup } from '../../../platform/model/markup.ts';

export const openFrameStyle = `:root{color-scheme:light dark;--accent:#1f5fd6;--on:#fff;--ink:#16202e;--soft:#5a6577;--line:#c9d1dc;--paper:#fff;--wash:#eef3fc;--ground:#f3f5f8;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--accent:#8db4ff;--on:#10203f;--ink:#e8ecf3;--soft:#a3aec0;--line:#465065;--paper:#151b26;--wash:#1f2a3d;--ground:#0f141d;--bad:#ff8b7e}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 2rem}h1{font-size:1.3rem;line-height:1.35;margin:.1rem 0 .5rem}h2{font-size:1.05rem}.from,.who,.ends{color:var(--soft);font-size:.875rem;margin:0}
.state{border:1px solid var(--line);border-radius:99px;padding:.15rem .7rem;font-size:.875rem}.told{border-left:3px solid var(--line);padding-left:.75rem}p,li,h1{overflow-wrap:anywhere}
ol{list-style:none;margin:1rem 0;padding:0}li{border:1px solid var(--line);border-radius:10px;padding:.6rem .8rem;margin:0 0 .6rem}li p{margin:.15rem 0}.mine{background:var(--wash);margin-left:1.5rem}.ours{margin-right:1.5rem}
form{margin:1rem 0}label,legend{display:block;font-weight:650;margin:0 0 .3rem}textarea,.field{display:block;width:100%;padding:.5rem .7rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit;margin:0 0 .7rem}
button{width:100%;min-height:48px;border:0;border-radius:8px;background:var(--accent);color:var(--on);font:inherit;font-weight:650;cursor:pointer}button.second{background:transparent;border:1px solid var(--line);color:var(--ink)}
nav{text-align:right;font-size:.875rem}nav a{color:var(--accent);display:inline-block;min-height:44px;line-height:44px}fieldset{border:0;margin:0 0 .8rem;padding:0}.scores{display:flex;gap:.5rem}.many{display:grid;grid-template-columns:repeat(6,1fr)}.score{flex:1;margin:0;text-align:center;cursor:pointer}.score input{position:absolute;opacity:0}.score span{display:block;min-height:44px;line-height:44px;border:1px solid var(--line);border-radius:8px}
.score input:checked+span{background:var(--accent);color:var(--on);border-color:var(--accent)}.ends{display:flex;justify-content:space-between;margin-top:.3rem}
.score input:focus-visible+span,textarea:focus-visible,.field:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}summary{cursor:pointer;min-height:44px;line-height:44px}
.field{min-height:44px}.trap{position:absolute;left:-9999px}.option{display:flex;align-items:center;gap:.5rem;min-height:44px;font-weight:400;margin:0}.notice{border:1px solid var(--bad);border-radius:8px;color:var(--bad);padding:.5rem .75rem}.thanks{font-weight:650;margin:.2rem 0}
@media(min-width:48rem){body{background:var(--ground)}main{background:var(--paper);margin:2rem auto;padding:1.25rem 2rem 2rem;border-radius:10px;box-shadow:0 1px 12px #16202e1f}}`;

/** Where a page is and its forms go, and its language. */
export type OpenPlace = { path: string; action: string; locale: Locale };

/** A whole page; one with a place can be read in the other language, too. */
export function openFrame(
  { locale, path }: Pick<OpenPlace, 'locale'> & Partial<OpenPlace>,
  title: string,
  body: Markup,
): string {
  const style: Markup = { html: openFrameStyle };
  return `<!doctype html>${
    markup`<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${title}</title>
<style>${style}</style></head><body><main>${path === undefined ? '' : languageSwitch(locale, path)}${body}</main></body></html>`
      .html
  }`;
}

function languageSwitch(locale: Locale, path: string): Markup {
  const [other, name] = locale === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  return markup`<nav><a href="${path}?lang=${languageCode(other)}" lang="${other}" hreflang="${other}">${name}</a></nav>`;
}

/** A form that is answered in the language of its page. */
export function openForm({ action, locale }: Pick<OpenPlace, 'action' | 'locale'>, fields: Markup): Markup {
  return markup`<form method="post" action="${action}"><input type="hidden" name="lang" value="${languageCode(locale)}">${fields}</form>`;
}

/** A row of scores of which one is chosen. */
export function scoreChoice(
  name: string,
  scores: readonly number[],
  chosen: number | null,
  isRequired = true,
): Markup {
  const choice = (score: number) =>
    markup`<label class="score"><input type="radio" name="${name}" value="${score}"${{ html: `${isRequired ? ' required' : ''}${chosen === score ? ' checked' : ''}` }}><span>${score}</span></label>`;
  return markup`<div class="${scores.length > 6 ? 'scores many' : 'scores'}">${scores.map(choice)}</div>`;
}

/** The page of a link that leads nowhere any more. */
export function renderGonePage(): string {
  return openFrame(
    { locale: 'zh-CN' },
    '链接已失效',
    markup`<h1>这个链接已失效，请联系我们获取新的链接。</h1><p lang="en">This link is no longer good. Please ask us for a new one.</p>`,
  );
}
