import { expect, test } from 'vitest';
import { contractFields } from '../contract-fields.ts';
import { checkTemplate, type Tag } from './check-template.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(contractFields.fields);
const tagOf = (written: string): Tag => {
  if (written.startsWith('#')) return { kind: 'open', name: written.slice(1) };
  return written.startsWith('/')
    ? { kind: 'close', name: written.slice(1) }
    : { kind: 'value', name: written };
};
const check = (...written: string[]) => checkTemplate(written.map(tagOf), vocabulary);

test('a template speaks of fields, in Chinese or in English, and of rows inside their block', () => {
  expect(
    check('合同编号', ' contract TITLE ', '合同金额大写', '#明细', '序号', '名称', '合同编号', '/明细'),
  ).toEqual({
    variables: ['number', 'name', 'amount_in_words', 'lines.number', 'lines.name'],
    faults: [],
  });
});

test('a condition shows what stands in it where its variable has a value', () => {
  expect(check('#甲方开户行及账号', '甲方开户行及账号', '/')).toEqual({
    variables: ['buyer_bank'],
    faults: [],
  });
});

test.each([
  [['合同编码'], { code: 'unknown', name: '合同编码', hint: '合同编号' }],
  [['天气'], { code: 'unknown', name: '天气', hint: null }],
  [['数量'], { code: 'outside_block', name: '数量', hint: '明细' }],
  [['#明细', '名称'], { code: 'unclosed', name: '明细', hint: null }],
  [['/明细'], { code: 'unopened', name: '明细', hint: null }],
  [['#产品表', '/产品表'], { code: 'unknown_block', name: '产品表', hint: null }],
  [['#明细', '#付款计划', '/付款计划', '/明细'], { code: 'nested', name: '付款计划', hint: null }],
])('%o is told as %o', (written, fault) => {
  expect(check(...written).faults).toEqual([fault]);
});

test('what the product keeps for itself is no variable, and a fault is told once', () => {
  expect(check('状态', '已回款', '已回款').faults.map(({ name }) => name)).toEqual(['状态', '已回款']);
});
