import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  faultOfText,
  fillText,
  keptText,
  plainText,
  writtenText,
  type Part,
  type Value,
} from './filled-text.ts';
import { longestValue } from './filled-text-limits.ts';
import { variablesOf } from './variable.ts';

const label = (zh: string) => ({ zh, en: zh });
const variables = variablesOf({
  deal: [
    { id: 'name', label: label('商机名称') },
    { id: 'amount', label: label('金额') },
    { id: 'custom.budget', label: label('预算 (万元)') },
  ],
  account: [{ id: 'name', label: label('客户名称') }],
  contact: [
    { id: 'name', label: label('姓名') },
    { id: 'mobile', label: label('手机') },
    { id: 'custom.a', label: label('姓名') },
  ],
});
const values = (told: Record<string, Value>) => new Map(Object.entries(told));
const words = (parts: readonly Part[]) => plainText(parts, (id) => id);

test('variables are written behind whose they are, and by their id where two would be written alike', () => {
  const written = Object.fromEntries(variables.map(({ id, name }) => [id, name.zh]));
  expect(written).toMatchObject({
    'deal.name': '商机名称',
    'deal.amount': '商机金额',
    'deal.custom.budget': '商机预算万元',
    'account.name': '客户名称',
    'contact.name': '联系人姓名',
    'contact.custom.a': 'contact.custom.a',
    'me.name': '我的姓名',
  });
});

test('a text is kept by ids, written by names, and filled with values', () => {
  const text =
    '您好，{{ 联系人姓名 }}：\n关于「{{商机名称}}」，预算 {{ 商机预算万元 }}。{{- account.name -}}';
  expect(faultOfText(text, variables)).toBeNull();
  const kept = keptText(text, variables);
  expect(kept).toBe(
    '您好，{{ contact.name }}：\n关于「{{ deal.name }}」，预算 {{ deal.custom.budget }}。{{ account.name }}',
  );
  expect(writtenText(kept, variables, 'en')).toBe(kept);
  expect(writtenText(kept, variables, 'zh-CN')).toContain('{{ 联系人姓名 }}：\n关于「{{ 商机名称 }}」');
  const filled = fillText(
    kept,
    values({
      'contact.name': { text: '王总' },
      'deal.name': { blank: 'unseen' },
      'account.name': { text: '青禾' },
    }),
  );
  expect(filled).toEqual([
    { text: '您好，王总：\n关于「' },
    { blank: 'unseen', name: 'deal.name' },
    { text: '」，预算 ' },
    { blank: 'missing', name: 'deal.custom.budget' },
    { text: '。青禾' },
  ]);
  expect(words(filled)).toBe('您好，王总：\n关于「____」，预算 【deal.custom.budget】。青禾');
});

test('an unknown variable is told with its name and place, braces nobody can read with theirs', () => {
  expect(faultOfText('一\n二 {{ 客户姓名 }}', variables)).toEqual({
    kind: 'unknown',
    name: '客户姓名',
    line: 2,
    column: 3,
  });
  for (const text of [
    '{{ 客户名称',
    '{{ }}',
    '{{ 客户名称 | upcase }}',
    '{% for i in (1..9) %}{{ i }}{% endfor %}',
    '{% include "secret" %}',
    '{% raw %}{{ x }}{% endraw %}',
    '{% if 客户名称 %}a{% endif %}',
    '{%',
  ])
    expect(faultOfText(text, variables), text).toMatchObject({ kind: 'syntax', line: 1 });
  for (const text of [
    '{{ constructor }}',
    '{{ __proto__ }}',
    '{{ account.name.size }}',
    '{{ account["name"] }}',
    '{{ (1..100000000) }}',
    '{{ "客户名称" }}',
    '{{ 7 }}',
    '{{ account }}',
    '{{ 客户名称 商机名称 }}',
  ])
    expect(faultOfText(text, variables), text).toMatchObject({ kind: 'unknown' });
});

const hostile = [
  '{{ 7 | times: 7 }}',
  '{{ deal.amount }}',
  '{% include "/etc/passwd" %}',
  '${7*7}',
  '<script>alert(1)</script>',
  '\u0000\u202e\ufeff',
  '\uE000missing deal.amount\uE001',
  "'; drop table deal; --",
  '__proto__',
  '$& $1 $$',
  '{{',
  '}}',
  '{%',
  '田中さんにあげて下さい 😍 ﷽',
];

test('what a customer’s data holds stays text', () => {
  for (const text of hostile) {
    const filled = fillText('甲{{ account.name }}乙', values({ 'account.name': { text } }));
    expect(filled, text).toEqual([{ text: `甲${text.replaceAll(/[\uE000\uE001]/g, '')}乙` }]);
  }
});

test('whatever is typed is either refused or kept, shown and filled without a fault', () => {
  const anyText = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostile, '{{ 客户名称 }}')),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(anyText, fc.string({ unit: 'grapheme' }), (parts, name) => {
      const text = parts.join('');
      if (faultOfText(text, variables)) return;
      const kept = keptText(text, variables);
      expect(keptText(writtenText(kept, variables, 'zh-CN'), variables)).toBe(kept);
      const filled = fillText(kept, values({ 'account.name': { text: name } }));
      for (const part of filled) expect('text' in part || part.name !== '').toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('any value stands in the text as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: longestValue }), (text) => {
      const bare = text.replaceAll(/[\uE000\uE001]/g, '');
      const filled = fillText('{{ account.name }}', values({ 'account.name': { text } }));
      expect(filled).toEqual(bare === '' ? [] : [{ text: bare }]);
    }),
    { numRuns: 150 },
  );
});

test('a value is cut before it is too long, and a variable that is gone is a blank', () => {
  const [part] = fillText('{{ account.name }}', values({ 'account.name': { text: 'x'.repeat(9000) } }));
  expect((part as { text: string }).text).toHaveLength(longestValue + 1);
  expect(fillText('{{ deal.custom.gone }}', new Map())).toEqual([
    { blank: 'missing', name: 'deal.custom.gone' },
  ]);
});
