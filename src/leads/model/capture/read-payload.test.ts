import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadFields } from '../lead/lead-fields.ts';
import { capturableFields } from './read-draft.ts';
import { readPayload, textsOfPayload } from './read-payload.ts';

const fields = [
  ...capturableFields(leadFields.fields),
  { id: 'custom.budget', label: { zh: '预算', en: 'Budget' }, kind: 'text' as const },
];

test.each([
  [
    'a Chinese form',
    { 姓名: '王建国', 手机: '13800138000', 公司名称: '恒远' },
    { name: '王建国', mobile: '13800138000', company: '恒远' },
  ],
  [
    'English keys',
    { full_name: 'Ann', 'e-mail': 'a@b.cn', phoneNumber: '13800138000' },
    { name: 'Ann', email: 'a@b.cn', mobile: '13800138000' },
  ],
  [
    'fields as pairs',
    {
      data: {
        form: [
          { name: '您的称呼', value: '赵女士' },
          { name: '联系电话', values: ['13800138000'] },
        ],
      },
    },
    { name: '赵女士', mobile: '13800138000' },
  ],
  [
    'an own field',
    { 预算: '30万', phone: '13800138000' },
    { 'custom.budget': '30万', mobile: '13800138000' },
  ],
  ['a landline called phone', { tel: '0512-62881234' }, { phone: '0512-62881234' }],
  ['a mobile called landline', { 座机: '13800138000' }, { mobile: '13800138000' }],
  ['needs told twice', { 需求: '要报价', 备注: '急' }, { need: '要报价\n急' }],
  ['numbers and blanks', { mobile: 13_800_138_000, name: '  ', ok: true }, { mobile: '13800138000' }],
])('%s is understood', (_name, payload, texts) => {
  expect(readPayload(payload, fields).texts).toEqual(texts);
});

test('a mapping of the source goes before all words, and can leave a place out', () => {
  const payload = { a1: '王建国', contact: { mobile: '13800138000' }, name: '官网表单3号' };
  const read = readPayload(payload, fields, { a1: 'name', 'contact.mobile': 'mobile', name: '' });
  expect(read.texts).toEqual({ name: '王建国', mobile: '13800138000' });
  expect(read.used).toEqual({ a1: 'name', 'contact.mobile': 'mobile' });
});

test('what nobody knows is told as unused, and fields the product sets are not filled', () => {
  const read = readPayload(
    { score: '99', owner: 'x', status: 'won', foo: 'bar', mobile: '13800138000' },
    fields,
  );
  expect(read.texts).toEqual({ mobile: '13800138000' });
  expect(read.unused.toSorted()).toEqual(['foo', 'owner', 'score', 'status']);
});

test('whatever document comes, reading ends, and every text stands in the document', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 12 }), (payload) => {
      const { texts } = readPayload(payload, fields);
      const given = JSON.stringify(textsOfPayload(payload).map(({ text }) => text));
      for (const text of Object.values(texts).flatMap((told) => told.split('\n')))
        expect(given).toContain(JSON.stringify(text).slice(1, -1));
    }),
  );
});

test('names of object internals are texts like others', () => {
  const payload = JSON.parse('{"__proto__":{"mobile":"13800138000"},"constructor":"x"}') as unknown;
  expect(readPayload(payload, fields, {}).texts).toEqual({ mobile: '13800138000' });
  expect(({} as Record<string, unknown>)['mobile']).toBeUndefined();
});
