/** The page a customer sees of his case. */
import { say, type Label } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { openForm, openFrame, scoreChoice, type OpenPlace } from './open-frame.ts';
import { caseStateOptions, isOpenCase, type CaseState } from '../case/case-state.ts';

const texts = {
  us: { zh: '服务团队', en: 'Service team' },
  you: { zh: '您', en: 'You' },
  yourWords: { zh: '补充说明或回复', en: 'Add a note or reply' },
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
  changeable: { zh: '链接有效期内可以修改', en: 'You can change it while the link is good' },
} satisfies Record<string, Label>;

export type CasePage = OpenPlace & {
  organisation: string;
  number: string;
  name: string;
  description: string;
  state: CaseState;
  said: readonly { isCustomer: boolean; body: string; at: string }[];
  rating: { score: number; comment: string } | null;
  notice: string | null;
};

export function renderCasePage(page: CasePage): string {
  const t = (label: Label): string => say(label, page.locale);
  const state = caseStateOptions.find(({ value }) => value === page.state)!;
  const body = markup`<p class="from">${page.organisation} · ${page.number}</p>
<h1>${page.name}</h1><p><span class="state">${t(state.label)}</span></p>
${page.notice ? markup`<p class="notice" role="alert">${page.notice}</p>` : ''}
${page.description ? markup`<p class="told">${linesOfText(page.description)}</p>` : ''}
<ol>${page.said.map((one) => saidOn(one, t))}</ol>
${isOpenCase(page.state) ? replyForm(page, t) : endedForms(page, t)}`;
  return openFrame(page, `${page.number} ${page.name}`, body);
}

type Say = (label: Label) => string;

function saidOn({ isCustomer, body, at }: CasePage['said'][number], t: Say): Markup {
  return markup`<li class="${isCustomer ? 'mine' : 'ours'}"><p class="who">${t(isCustomer ? texts.you : texts.us)} · <time>${at}</time></p><p>${linesOfText(body)}</p></li>`;
}

function replyForm(page: CasePage, t: Say): Markup {
  return openForm(
    page,
    markup`<input type="hidden" name="act" value="reply">
<label for="body">${t(texts.yourWords)}</label><textarea id="body" name="body" rows="4" maxlength="5000" required></textarea>
<button>${t(texts.send)}</button>`,
  );
}

function endedForms(page: CasePage, t: Say): Markup {
  const confirm = markup`<h2>${t(texts.isSolved)}</h2>
${openForm(page, markup`<input type="hidden" name="act" value="confirm"><button>${t(texts.confirm)}</button>`)}`;
  const reopen = markup`<input type="hidden" name="act" value="reopen">
<label for="body">${t(texts.yourWords)}</label><textarea id="body" name="body" rows="4" maxlength="5000" required></textarea>
<button class="second">${t(texts.reopen)}</button>`;
  return markup`${page.state === 'solved' ? confirm : ''}
${ratingForm(page, t)}
<details><summary>${t(texts.notSolved)}</summary>${openForm(page, reopen)}</details>`;
}

function ratingForm(page: CasePage, t: Say): Markup {
  const { rating } = page;
  const told = rating
    ? markup`<p role="status" class="thanks">${t(texts.rated).replace('{score}', String(rating.score))}</p>`
    : '';
  return openForm(
    page,
    markup`<input type="hidden" name="act" value="rate">
<fieldset><legend>${t(texts.rate)}</legend>${told}${rating ? markup`<p class="who">${t(texts.changeable)}</p>` : ''}
${scoreChoice('score', [1, 2, 3, 4, 5], rating?.score ?? null)}<p class="ends"><span>${t(texts.low)}</span><span>${t(texts.high)}</span></p></fieldset>
<label for="comment">${t(texts.comment)}</label><textarea id="comment" name="comment" rows="2" maxlength="2000">${rating?.comment ?? ''}</textarea>
<button>${t(texts.submit)}</button>`,
  );
}
