import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCompanyName } from './company-name.ts';

const coreOf = (name: string) => readCompanyName(name).core;

test.each([
  ['深圳市云澜科技有限公司', '云澜科技', '广东/深圳'],
  ['云澜科技', '云澜科技', null],
  ['云澜科技(深圳)有限公司', '云澜科技', '广东/深圳'],
  ['云澜科技（深圳）有限公司', '云澜科技', '广东/深圳'],
  ['廣東省深圳市雲瀾科技有限責任公司', '云澜科技', '广东/深圳'],
  [' 云澜 科技　股份有限公司 ', '云澜科技', null],
  ['云澜集团股份有限公司', '云澜', null],
  ['云澜·科技（集团）有限公司', '云澜科技', null],
  ['ＹＬ科技有限公司', 'yl科技', null],
  ['Acme Trading Co., Ltd.', 'acmetrading', null],
  ['ACME trading company limited', 'acmetrading', null],
  ['Acme Inc', 'acme', null],
  ['华为技术有限公司上海分公司', '华为技术有限公司上海', null],
  ['内蒙古自治区呼和浩特市蒙牛乳业', '蒙牛乳业', '内蒙古/呼和浩特'],
])('“%s” is kept as “%s” in %s', (written, core, region) => {
  expect(readCompanyName(written)).toEqual({ core, region });
});

test('a place stays where nothing else tells the company apart', () => {
  expect(readCompanyName('北京银行股份有限公司')).toEqual({ core: '北京银行', region: null });
  expect(coreOf('北京大学')).not.toBe(coreOf('南京大学'));
  expect(coreOf('深圳科技发展有限公司')).toBe('深圳科技发展');
});

test('a city that is also a word is a place only with its 市', () => {
  expect(coreOf('东方航空股份有限公司')).toBe('东方航空');
  expect(readCompanyName('中山市云澜灯饰厂')).toEqual({ core: '云澜灯饰厂', region: '广东/中山' });
});

test('a name that is nothing but a legal form stays', () => {
  expect(coreOf('有限公司')).toBe('有限公司');
  expect(coreOf('（集团）')).not.toBe('');
});

const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'深圳市|北京|上海市浦东|科技|有限公司|集团|（中国）|(深圳)|股份|Co., Ltd.|Inc|雲瀾|云澜| |·|-|ＡＢ|公司'.split(
          '|',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('a name that was read once is not changed by being read again', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(coreOf(coreOf(name))).toBe(coreOf(name));
    }),
    { numRuns: 5000 },
  );
});

test('width, case, spaces and a legal form change nothing', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'云澜华兴恒泰信达博远天晟AB3'),
    minLength: 2,
    maxLength: 8,
  });
  const form = fc.constantFrom(
    '',
    '有限公司',
    '有限责任公司',
    '股份有限公司',
    '集团有限公司',
    '（集团）股份有限公司',
  );
  fc.assert(
    fc.property(name, form, (brand, ending) => {
      const wide = brand.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
      expect(coreOf(`${wide.toLowerCase()} ${ending}`)).toBe(coreOf(brand));
    }),
  );
});
