import { expect, test } from 'vitest';
import { columnsSchema } from './outside-source.ts';
import { proposeColumns } from './propose-columns.ts';

const rows = [
  ['2026-01', '百度推广', '12,000.50', '132', '是', '13800138000', '安然'],
  ['2026-02', '抖音', '8,000', '98', '否', '13900139000', '周建平'],
];
const header = ['月份', '渠道', '投放费用', '点击', '已付款', '联系电话', '负责人'];

test('types come from what stands in a column, meanings from its name', () => {
  const columns = proposeColumns(header, rows, 'CNY');
  expect(columns.map(({ type, means }) => [type, means])).toEqual([
    ['date', 'day'],
    ['text', 'source'],
    ['money', null],
    ['number', null],
    ['boolean', null],
    ['text', null],
    ['text', 'owner'],
  ]);
  expect(columns[2]!.money).toEqual({ currency: 'CNY', unit: 'one' });
  expect(columnsSchema.safeParse(columns).success).toBe(true);
});

test('a meaning is proposed once, amounts in 万 are told, and days in several readings get their order', () => {
  const [first, second, amount, day] = proposeColumns(
    ['负责人', '销售', '金额（万元）', '发生日'],
    [['李', '王', '1.5', '25/12/2025']],
    'CNY',
  );
  expect([first!.means, second!.means]).toEqual(['owner', null]);
  expect(amount!.money!.unit).toBe('ten_thousand');
  expect([day!.type, day!.means]).toEqual(['date', 'day']);
});

test('digits beyond what counts exactly name something: they stay text, to the last one', () => {
  const [order, count] = proposeColumns(['订单号', '数量'], [['9007199254740993', '3']], 'CNY');
  expect([order!.type, count!.type]).toEqual(['text', 'number']);
});

test('a column without cells is text, and no more than sixty columns are proposed', () => {
  expect(proposeColumns(['备注'], [['']], 'CNY')[0]!.type).toBe('text');
  const many = Array.from({ length: 80 }, (_, at) => `n${at}`);
  expect(columnsSchema.safeParse(proposeColumns(many, [], 'CNY')).success).toBe(true);
});

test('columns that do not fit together are refused', () => {
  const [month, channel] = proposeColumns(header, rows, 'CNY');
  const faults = (columns: unknown) =>
    columnsSchema.safeParse(columns).error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect(faults([month, { ...channel, key: 'c1' }])).toEqual(['1.key']);
  expect(faults([month, { ...channel, means: 'day' }])).toEqual(['1.means', '1.means']);
  expect(faults([{ ...channel, type: 'money', means: null }])).toEqual(['0.money']);
  expect(faults([{ ...channel, key: "c1'; drop table x; --" }])).toEqual(['0.key']);
});
