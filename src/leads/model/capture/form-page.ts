/** The page of a form: small HTML without a script of its own making, complete where no script runs. */
import { escapeMarkup, linesOfText } from '../../../platform/model/markup.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { FieldOption } from '../../../platform/model/fields.ts';
import type { CaptureForm, FormInput } from './capture-form.ts';
import { formStyle } from './form-style.ts';
import { honeypotName } from './spam-guard.ts';

const texts = {
  send: { zh: '提交', en: 'Send' },
  required: { zh: '必填', en: 'required' },
  choose: { zh: '请选择', en: 'Choose' },
  thanks: { zh: '已收到，我们会尽快与您联系。', en: 'Thank you. We will be in touch soon.' },
  onward: { zh: '继续', en: 'Continue' },
  consentLink: { zh: '查看说明', en: 'Read more' },
  faulty: { zh: '还有内容需要修改', en: 'Some answers need another look' },
  leaveEmpty: { zh: '请不要填写这一项', en: 'Leave this empty' },
  yes: { zh: '是', en: 'Yes' },
  closed: { zh: '这个表单已经停用', en: 'This form is closed' },
} satisfies Record<string, Label>;

/** What the page is given besides the form itself. */
export type FormPage = {
  form: CaptureForm;
  inputs: readonly FormInput[];
  /** What a product can be chosen from, by id. */
  products: readonly { id: string; name: string }[];
  /** Where the answers go; null where the page is only looked at. */
  action: string | null;
  /** Kept through the form: its mark, where the visitor came from. */
  hidden: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, Label>>;
  /** Something to say above the form. */
  notice: Label | null;
  script: string | null;
};

export function renderFormPage(page: FormPage): string {
  const { form } = page;
  const told = teller(form.language);
  const notice = Object.keys(page.faults).length > 0 ? texts.faulty : page.notice;
  return frame(
    form,
    `${form.intro ? `<p class="intro">${linesOfText(form.intro).html}</p>` : ''}
${notice ? `<p class="notice" role="alert">${told(notice)}</p>` : ''}
<form ${page.action ? `method="post" action="${escapeMarkup(page.action)}"` : ''} accept-charset="utf-8">
${hiddenInputs(page.hidden)}
<div class="trap" aria-hidden="true"><label>${told(texts.leaveEmpty)}<input name="${honeypotName}" tabindex="-1" autocomplete="off"></label></div>
${page.inputs.map((input) => inputRow(page, input, told)).join('\n')}
${questionRow(page, told)}
${consentRow(page, told)}
<button type="${page.action ? 'submit' : 'button'}">${escapeMarkup(form.button || say(texts.send, form.language))}</button>
</form>`,
    page.script,
  );
}

/** The page after the answers were taken in. */
export function renderThanksPage(form: CaptureForm, script: string | null): string {
  const told = teller(form.language);
  const { thanks } = form;
  const words = thanks?.kind === 'text' ? linesOfText(thanks.text).html : told(texts.thanks);
  const onward =
    thanks?.kind === 'address'
      ? `<p><a class="onward" href="${escapeMarkup(thanks.address)}" target="_top">${told(texts.onward)}</a></p>`
      : '';
  return frame(form, `<p class="thanks" role="status">${words}</p>${onward}`, script);
}

/** The page of a form that is switched off. */
export function renderClosedPage(form: CaptureForm): string {
  return frame(form, `<p class="thanks">${teller(form.language)(texts.closed)}</p>`, null);
}

type Teller = (label: Label) => string;

function teller(language: Locale): Teller {
  return (label) => escapeMarkup(say(label, language));
}

function frame(form: CaptureForm, body: string, script: string | null): string {
  return `<!doctype html>
<html lang="${form.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="strict-origin-when-cross-origin"><title>${escapeMarkup(form.title)}</title>
<style>${formStyle(form.color)}</style></head><body><main><h1>${escapeMarkup(form.title)}</h1>
${body}</main>${script ? `<script src="${escapeMarkup(script)}" defer></script>` : ''}</body></html>`;
}

function hiddenInputs(hidden: Readonly<Record<string, string>>): string {
  return Object.entries(hidden)
    .map(
      ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
    )
    .join('');
}

function inputRow(page: FormPage, input: FormInput, told: Teller): string {
  const id = `f-${input.field.replace('.', '-')}`;
  const fault = page.faults[input.field];
  const described = [input.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const required = input.required || input.catalogue.required === true;
  const attributes = [
    `id="${id}" name="${escapeMarkup(input.field)}"`,
    required ? 'required' : '',
    described ? `aria-describedby="${described}"` : '',
    fault ? 'aria-invalid="true"' : '',
  ].join(' ');
  return row(
    id,
    `${escapeMarkup(input.label)}${required ? ` <span class="must">(${told(texts.required)})</span>` : ''}`,
    control(page, input, attributes, told),
    `${input.hint ? `<p class="hint" id="${id}-hint">${escapeMarkup(input.hint)}</p>` : ''}${fault ? `<p class="fault" id="${id}-fault">${told(fault)}</p>` : ''}`,
  );
}

function row(id: string, label: string, control: string, below: string): string {
  return `<div class="row"><label for="${id}">${label}</label>${control}${below}</div>`;
}

const inputTypes: Record<string, string> = {
  email: 'type="email" inputmode="email" autocomplete="email"',
  phone: 'type="tel" inputmode="tel" autocomplete="tel"',
  url: 'type="text" inputmode="url"',
  integer: 'type="text" inputmode="numeric"',
  decimal: 'type="text" inputmode="decimal"',
  day: 'type="date"',
};
const completions: Record<string, string> = {
  name: 'name',
  company: 'organization',
  title: 'organization-title',
  city: 'address-level2',
};

function control(page: FormPage, { field, catalogue }: FormInput, attributes: string, told: Teller): string {
  const answer = page.answers[field] ?? '';
  const { kind } = catalogue;
  if (kind === 'long_text') return `<textarea ${attributes} rows="4">${escapeMarkup(answer)}</textarea>`;
  if (kind === 'boolean') return choice(attributes, [{ value: 'true', name: told(texts.yes) }], answer, told);
  if (kind === 'select')
    return choice(attributes, named(catalogue.options ?? [], page.form.language), answer, told);
  if (kind === 'reference')
    return choice(
      attributes,
      page.products.map(({ id, name }) => ({ value: id, name: escapeMarkup(name) })),
      answer,
      told,
    );
  const completion = completions[field] ? ` autocomplete="${completions[field]}"` : '';
  return `<input ${attributes} ${inputTypes[kind] ?? 'type="text"'}${completion} value="${escapeMarkup(answer)}">`;
}

type Choice = { value: string; name: string };

function named(options: readonly FieldOption[], language: Locale): Choice[] {
  return options.map(({ value, label }) => ({ value, name: escapeMarkup(say(label, language)) }));
}

function choice(attributes: string, choices: readonly Choice[], answer: string, told: Teller): string {
  const options = choices.map(
    ({ value, name }) =>
      `<option value="${escapeMarkup(value)}"${value === answer ? ' selected' : ''}>${name}</option>`,
  );
  return `<select ${attributes}><option value="">${told(texts.choose)}</option>${options.join('')}</select>`;
}

function questionRow({ form, faults }: FormPage, told: Teller): string {
  if (!form.question) return '';
  const fault = faults['question'];
  const below = fault ? `<p class="fault" id="f-question-fault">${told(fault)}</p>` : '';
  const described = fault ? 'aria-invalid="true" aria-describedby="f-question-fault"' : '';
  return row(
    'f-question',
    escapeMarkup(form.question.text),
    `<input id="f-question" name="question" required autocomplete="off" ${described}>`,
    below,
  );
}

function consentRow({ form, faults, answers }: FormPage, told: Teller): string {
  if (!form.consent) return '';
  const { text, link } = form.consent;
  const more = link
    ? ` <a href="${escapeMarkup(link)}" target="_blank" rel="noopener">${told(texts.consentLink)}</a>`
    : '';
  const fault = faults['consent'] ? `<p class="fault">${told(faults['consent'])}</p>` : '';
  return `<div class="row consent"><label><input type="checkbox" name="consent" value="yes" required${answers['consent'] ? ' checked' : ''}> <span>${escapeMarkup(text)}${more}</span></label>${fault}</div>`;
}
