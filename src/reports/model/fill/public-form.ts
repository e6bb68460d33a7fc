/** The page on which somebody without an account fills a form: nothing of the organisation can be read on it. */
import type { Field } from '../../../platform/model/fields.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { honeypotName } from '../../../leads/model/capture/spam-guard.ts';
import { openForm, openFrame, type OpenPlace } from '../../../service/model/portal/open-frame.ts';
import type { Form } from './form.ts';
import { isPointer } from './read-typed.ts';
import type { SheetColumn } from './sheet-columns.ts';

const texts = {
  send: { zh: '提交', en: 'Send' },
  thanks: { zh: '已收到，谢谢！', en: 'We have it. Thank you!' },
  again: { zh: '再填一份', en: 'Fill in another' },
  required: { zh: '（必填）', en: ' (required)' },
  choose: { zh: '请选择', en: 'Choose' },
  leaveEmpty: { zh: '请不要填写这一项', en: 'Leave this empty' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  faulty: { zh: '还有内容需要修改', en: 'Some answers need another look' },
} satisfies Record<string, Label>;

/** May the form be filled by a link? Only one that shows no records: answers of its own, or new leads. */
export function isOpenable({ about }: Pick<Form, 'about'>): boolean {
  return about === null || (about.object === 'lead' && about.action === 'create');
}

/** What a visitor is asked: what can be typed or chosen without looking anything up. */
export function askedOf(columns: readonly SheetColumn[]): SheetColumn[] {
  return columns.filter(
    ({ isEditable, field }) => isEditable && !isPointer(field) && field.kind !== 'instant',
  );
}

export type PublicPage = OpenPlace & {
  organisation: string;
  title: string;
  intro: string;
  columns: readonly SheetColumn[];
  answers: Readonly<Record<string, string>>;
  /** By column, what is wrong. */
  faults: Readonly<Record<string, string>>;
  notice: string | null;
};

export function renderPublicForm(page: PublicPage): string {
  const { locale, organisation, title, intro, columns, faults } = page;
  const t = (key: keyof typeof texts): string => say(texts[key], locale);
  const notice = page.notice ?? (Object.keys(faults).length > 0 ? t('faulty') : null);
  const body = markup`<p class="from">${organisation}</p><h1>${title}</h1>
${intro ? markup`<p class="told">${linesOfText(intro)}</p>` : ''}${notice ? markup`<p class="notice" role="alert">${notice}</p>` : ''}
${openForm(
  page,
  markup`<div class="trap" aria-hidden="true"><label>${t('leaveEmpty')}<input name="${honeypotName}" tabindex="-1" autocomplete="off"></label></div>
${columns.map((column) => inputOf(page, column, t))}<button>${t('send')}</button>`,
)}`;
  return openFrame(page, title, body);
}

/** The page after the answers have come. */
export function renderFormThanks(page: OpenPlace & { organisation: string; title: string }): string {
  const t = (key: keyof typeof texts): string => say(texts[key], page.locale);
  return openFrame(
    page,
    page.title,
    markup`<p class="from">${page.organisation}</p><h1>${page.title}</h1><p role="status" class="thanks">${t('thanks')}</p><nav><a href="${page.path}">${t('again')}</a></nav>`,
  );
}

type Say = (key: keyof typeof texts) => string;

const types: Partial<Record<Field['kind'], string>> = {
  email: 'type="email" inputmode="email" autocomplete="email"',
  phone: 'type="tel" inputmode="tel" autocomplete="tel"',
  url: 'inputmode="url"',
  integer: 'inputmode="numeric"',
  decimal: 'inputmode="decimal"',
  percent: 'inputmode="decimal"',
  money: 'inputmode="decimal"',
  day: 'type="date"',
};

function inputOf(
  { locale, answers, faults }: PublicPage,
  { id, field, isRequired }: SheetColumn,
  t: Say,
): Markup {
  const answer = answers[id] ?? '';
  const fault = faults[id];
  const must: Markup = {
    html: `${isRequired ? ' required' : ''}${fault ? ` aria-invalid="true" aria-describedby="${id}-fault"` : ''}`,
  };
  const label = markup`<label for="${id}">${say(field.label, locale)}${isRequired ? t('required') : ''}</label>`;
  const below = fault ? markup`<p class="notice" id="${id}-fault">${fault}</p>` : '';
  return markup`${label}${controlOf(field, { id, answer, must, locale, t })}${below}`;
}

type Control = { id: string; answer: string; must: Markup; locale: Locale; t: Say };

function controlOf(field: Field, { id, answer, must, locale, t }: Control): Markup {
  if (field.kind === 'long_text')
    return markup`<textarea id="${id}" name="${id}" rows="3" maxlength="5000"${must}>${answer}</textarea>`;
  const options =
    field.kind === 'boolean'
      ? [
          { value: say(texts.yes, 'zh-CN'), name: t('yes') },
          { value: say(texts.no, 'zh-CN'), name: t('no') },
        ]
      : field.options?.map(({ value, label }) => ({ value, name: say(label, locale) }));
  if (!options) {
    const type: Markup = { html: types[field.kind] ?? 'type="text"' };
    return markup`<input class="field" id="${id}" name="${id}" ${type} value="${answer}" maxlength="500"${must}>`;
  }
  const choice = ({ value, name }: { value: string; name: string }) =>
    markup`<option value="${value}"${{ html: value === answer ? ' selected' : '' }}>${name}</option>`;
  return markup`<select class="field" id="${id}" name="${id}"${must}><option value="">${t('choose')}</option>${options.map(choice)}</select>`;
}
