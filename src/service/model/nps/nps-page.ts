/** The page that asks a customer whether he would recommend us. */
import { say, type Label } from '../../../platform/model/label.ts';
import { markup } from '../../../platform/model/markup.ts';
import { openForm, openFrame, scoreChoice, type OpenPlace } from '../portal/open-frame.ts';

const texts = {
  title: { zh: '请选择 0–10 分', en: 'Choose from 0 to 10' },
  ask: {
    zh: '您有多大可能把我们推荐给同行或朋友？',
    en: 'How likely are you to recommend us to others?',
  },
  low: { zh: '0 完全不会', en: '0 not at all' },
  high: { zh: '10 非常愿意', en: '10 very likely' },
  why: { zh: '主要原因（选填）', en: 'Why? (optional)' },
  send: { zh: '提交', en: 'Send' },
  thanks: { zh: '已收到您的评分：{score} 分，谢谢！', en: 'You gave {score} of 10. Thank you!' },
  changeable: { zh: '链接有效期内可以修改', en: 'You can change it while the link is good' },
} satisfies Record<string, Label>;

export type NpsPage = OpenPlace & {
  organisation: string;
  answer: { score: number; comment: string } | null;
  notice: string | null;
};

const scores = Array.from({ length: 11 }, (_, score) => score);

export function renderNpsPage(page: NpsPage): string {
  const { locale, organisation, answer, notice } = page;
  const t = (key: keyof typeof texts): string => say(texts[key], locale);
  const told = answer
    ? markup`<p role="status" class="thanks">${t('thanks').replace('{score}', String(answer.score))}</p><p class="who">${t('changeable')}</p>`
    : '';
  const fields = markup`<fieldset><legend class="who">${t('title')}</legend>
${scoreChoice('score', scores, answer?.score ?? null)}<p class="ends"><span>${t('low')}</span><span>${t('high')}</span></p></fieldset>
<label for="comment">${t('why')}</label><textarea id="comment" name="comment" rows="3" maxlength="2000">${answer?.comment ?? ''}</textarea>
<button>${t('send')}</button>`;
  const body = markup`<p class="from">${organisation}</p><h1>${t('ask')}</h1>
${notice ? markup`<p class="notice" role="alert">${notice}</p>` : ''}${told}
${openForm(page, fields)}`;
  return openFrame(page, t('ask'), body);
}
