/** The page on which a customer answers a survey. */
import { say, type Label } from '../../../platform/model/label.ts';
import { markup, type Markup } from '../../../platform/model/markup.ts';
import { openForm, openFrame, scoreChoice, type OpenPlace } from '../portal/open-frame.ts';
import type { Answers } from './answers.ts';
import type { Question, Survey } from './survey.ts';

const texts = {
  send: { zh: '提交', en: 'Send' },
  thanks: { zh: '已收到您的回答，谢谢！', en: 'We have your answers. Thank you!' },
  changeable: { zh: '链接有效期内可以修改', en: 'You can change them while the link is good' },
  optional: { zh: '（选填）', en: ' (optional)' },
  low: { zh: '很不满意', en: 'Not at all' },
  high: { zh: '非常满意', en: 'Very much' },
} satisfies Record<string, Label>;

export type SurveyPage = OpenPlace & {
  organisation: string;
  survey: Survey;
  answers: Answers | null;
  notice: string | null;
};

export function renderSurveyPage(page: SurveyPage): string {
  const { locale, organisation, survey, answers, notice } = page;
  const t = (key: keyof typeof texts): string => say(texts[key], locale);
  const told = answers
    ? markup`<p role="status" class="thanks">${t('thanks')}</p><p class="who">${t('changeable')}</p>`
    : '';
  const body = markup`<p class="from">${organisation}</p><h1>${survey.name}</h1>
${notice ? markup`<p class="notice" role="alert">${notice}</p>` : ''}${told}
${openForm(
  page,
  markup`${survey.questions.map((question) => fieldOf(question, answers?.[question.id], t))}
<button>${t('send')}</button>`,
)}`;
  return openFrame(page, survey.name, body);
}

type Say = (key: keyof typeof texts) => string;

function fieldOf(question: Question, answer: string | number | undefined, t: Say): Markup {
  const { id, kind, text, options, isRequired } = question;
  const title = markup`${text}${isRequired ? '' : t('optional')}`;
  const required: Markup = { html: isRequired ? ' required' : '' };
  if (kind === 'text')
    return markup`<label for="${id}">${title}</label><textarea id="${id}" name="${id}" rows="3" maxlength="2000"${required}>${answer ?? ''}</textarea>`;
  if (kind === 'rating')
    return markup`<fieldset><legend>${title}</legend>${scoreChoice(id, [1, 2, 3, 4, 5], typeof answer === 'number' ? answer : null, isRequired)}<p class="ends"><span>${t('low')}</span><span>${t('high')}</span></p></fieldset>`;
  const choice = (option: string) =>
    markup`<label class="option"><input type="radio" name="${id}" value="${option}"${required}${{ html: option === answer ? ' checked' : '' }}> ${option}</label>`;
  return markup`<fieldset><legend>${title}</legend>${options.map(choice)}</fieldset>`;
}
