import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAmounts } from './find-amounts.ts';

const read = (text: string) =>
  findAmounts(text)
    .map(({ amounts }) => amounts.map((fen) => Number(fen) / 100).join(' or '))
    .join('; ');

const cases: [string, string][] = [
  ['预算二十万左右', '200000'],
  ['25.8万', '258000'],
  ['¥258,000', '258000'],
  ['￥1,234.50', '1234.5'],
  ['报价 258000', '258000'],
  ['总价12万元', '120000'],
  ['一百二十万', '1200000'],
  ['两百五十万预算', '2500000'],
  ['三十五万八', '358000'],
  ['35万8', '358000'],
  ['1.2亿', '120000000'],
  ['500w', '5000000'],
  ['预算 80k', '80000'],
  ['8千块', '8000'],
  ['五百万', '5000000'],
  ['预算20-30万', '200000 or 300000'],
  ['20万到30万', '200000; 300000'],
  ['五六十万', '500000 or 600000'],
  ['二三十万', '200000 or 300000'],
  ['一百多万', '1000000'],
  ['30多万', '300000'],
  ['15万出头', '150000'],
  ['budget is about 300,000', '300000'],
  ['RMB 45,000', '45000'],
  ['合同金额 98.6 万', '986000'],
  ['两万五', '25000'],
  ['2百万', '2000000'],
  ['单价1.2万', ''],
  ['1.2万/台', ''],
  ['定金5万', ''],
  ['友商报18万', ''],
  ['年产值3亿', ''],
  ['便宜2万', ''],
  ['30台', ''],
  ['13800138000', ''],
  ['报价3份', ''],
  ['$50,000', ''],
  ['5万美元', ''],
  ['12月5号', ''],
  ['十几万', ''],
  ['一个人来的', ''],
  ['预算 0 元', ''],
  ['下午3点', ''],
];
test.each(cases)('“%s” is worth %s', (text, wanted) => expect(read(text)).toBe(wanted));

test('whatever is typed: amounts are whole fen above nought and stand in the text', () => {
  const bits = fc.constantFrom(
    '万',
    '亿',
    '¥',
    '预算',
    '1',
    '9',
    '.',
    ',',
    '十',
    '百',
    '两',
    '千',
    '-',
    '多',
    '元',
    ' ',
    'w',
    'k',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(bits, { maxLength: 14 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const { span, amounts } of findAmounts(typed)) {
        expect(span.from).toBeLessThan(span.to);
        expect(span.to).toBeLessThanOrEqual(typed.length);
        for (const fen of amounts) expect(fen).toMatch(/^[1-9]\d*$/);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['预算 20万', '20000000'],
  ['报价 $258,000', '25800000'],
  ['budget USD 45,000', '4500000'],
  ['总价12万元', ''],
  ['RMB 45,000', ''],
  ['报价 €9,000', ''],
])('in an organisation that counts in dollars: %s', (text, fen) => {
  expect(
    findAmounts(text, 'USD')
      .map(({ amounts }) => amounts[0])
      .join(),
  ).toBe(fen);
});
