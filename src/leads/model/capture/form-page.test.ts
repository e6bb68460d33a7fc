import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadFields } from '../lead/lead-fields.ts';
import { captureFormSchema, inputsOf, type CaptureForm } from './capture-form.ts';
import { renderFormPage, renderThanksPage } from './form-page.ts';
import { honeypotName } from './spam-guard.ts';

function pageOf(form: CaptureForm, answers: Record<string, string> = {}): string {
  return renderFormPage({
    form,
    inputs: inputsOf(form, leadFields.fields),
    products: [{ id: 'p1', name: answers['product'] ?? '产品' }],
    action: '/api/v1/forms/key/submissions',
    hidden: { mark: 'm', page: answers['page'] ?? '' },
    answers,
    faults: { name: { zh: '请填写', en: 'Please fill this in' } },
    notice: null,
    script: '/f/form.js',
  });
}

const plain = captureFormSchema.parse({
  title: '预约演示',
  fields: [
    { field: 'name', label: '称呼', required: true },
    { field: 'mobile', label: '手机' },
    { field: 'industry', label: '行业' },
    { field: 'need', label: '需求' },
  ],
  consent: { text: '同意' },
  question: { text: '一加一？', answers: ['2'] },
});

test('each input has its label, faults are told beside theirs, and the hidden field is out of everybody’s way', () => {
  const page = pageOf(plain);
  for (const [, id] of page.matchAll(/<label for="([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  expect(page).toContain('aria-invalid="true"');
  expect(page).toContain('aria-describedby="f-name-fault"');
  expect(page).toContain('<option value="manufacturing">制造业</option>');
  expect(page).toMatch(new RegExp(`aria-hidden="true"><label>.*name="${honeypotName}" tabindex="-1"`));
  expect(page).toContain('lang="zh-CN"');
  expect(pageOf({ ...plain, language: 'en' })).toContain('Manufacturing');
});

test('no words of a form or of a visitor become markup, wherever they stand', () => {
  const hostile = fc
    .tuple(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"><svg/onload=alert(1)>',
        "' autofocus onfocus=alert(1) x='",
        '</textarea><script>alert(1)</script>',
      ),
      fc.string({ maxLength: 8 }),
    )
    .map(([attack, rest]) => `${rest}${attack}`);
  fc.assert(
    fc.property(hostile, (text) => {
      const form: CaptureForm = {
        ...plain,
        title: text,
        intro: text,
        button: text,
        fields: plain.fields.map((field) => ({ ...field, label: text, hint: text })),
        consent: { text, link: 'https://acme.cn/' },
        question: { text, answers: ['2'] },
        thanks: { kind: 'text', text },
      };
      const answers = { name: text, mobile: text, need: text, page: text, product: text };
      const tags = (html: string) =>
        (html.match(/<[a-z/!][^>]*>/gi) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
      expect(tags(pageOf(form, answers)).toSorted()).toEqual(
        tags(pageOf({ ...form, ...wordsOf('字') }, answersOf('字'))).toSorted(),
      );
      expect(renderThanksPage(form, null)).not.toContain(text);
    }),
  );
});

const wordsOf = (text: string) => ({
  title: text,
  intro: text,
  button: text,
  fields: plain.fields.map((field) => ({ ...field, label: text, hint: text })),
  consent: { text, link: 'https://acme.cn/' },
  question: { text, answers: ['2'] },
});
const answersOf = (text: string) => ({ name: text, mobile: text, need: text, page: text, product: text });
