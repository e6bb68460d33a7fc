import { expect, test } from 'vitest';
import { cellsOfPaste, readLineTable } from './line-table.ts';

const read = (text: string) => readLineTable(cellsOfPaste(text), { taxRate: 1300 });

test('a table with headings in any order becomes lines', () => {
  const text = [
    '序号\t产品名称\t规格型号\t数量\t单位\t单价（元）\t折扣\t税率',
    '1\t边缘网关\tGW-200\t2\t台\t¥12,800.50\t9折\t13%',
    '2\t安装调试\t\t1.5\t天\t2000\t10%\t6%',
    '',
    '合计\t\t\t\t\t28,601.00',
  ].join('\n');
  expect(read(text)).toEqual({
    skipped: [],
    lines: [
      {
        productId: null,
        name: '边缘网关',
        spec: 'GW-200',
        unit: '台',
        quantity: '20000',
        unitPrice: '1280050',
        discount: 1000,
        taxRate: 1300,
      },
      {
        productId: null,
        name: '安装调试',
        spec: '',
        unit: '天',
        quantity: '15000',
        unitPrice: '200000',
        discount: 1000,
        taxRate: 600,
      },
    ],
  });
});

test('without headings the columns stand in their usual order, and one piece is meant', () => {
  const { lines } = read('培训\t\t场\t\t5000');
  expect(lines).toMatchObject([{ name: '培训', unit: '场', quantity: '10000', unitPrice: '500000' }]);
});

test('rows that say no price or no name are told', () => {
  expect(read('名称\t单价\n网关\t面议\n\t100\n电缆\t3.5')).toMatchObject({
    skipped: [2, 3],
    lines: [{ name: '电缆', unitPrice: '350' }],
  });
});

test('cells with line breaks, quotes and formulas stay what they are', () => {
  const { lines } = read('名称\t规格\t单价\n"网关\n二代"\t"5"" 屏"\t100\n=HYPERLINK("x")\t5" 屏\t1');
  expect(lines.map(({ name, spec }) => [name, spec])).toEqual([
    ['网关 二代', '5" 屏'],
    ['=HYPERLINK("x")', '5" 屏'],
  ]);
});

test.each([
  ['0.13', 1300],
  ['13', 1300],
  ['13%', 1300],
  ['6％', 600],
  ['', 1300],
  ['免税', 1300],
  ['0', 0],
])('the tax rate %s is %d', (text, rate) => {
  expect(read(`名称\t单价\t税率\n甲\t1\t${text}`).lines[0]?.taxRate).toBe(rate);
});
