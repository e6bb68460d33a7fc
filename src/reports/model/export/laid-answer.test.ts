import { expect, test } from 'vitest';
import { tableOfGrid } from '../grid/grid-table.ts';
import { picture } from '../grid/testing/draw.ts';
import { sheetOfGrid } from '../grid/sheet-of-grid.ts';
import { layOutAnswer } from './laid-answer.ts';
import { isBlank, tableOfLaid } from './laid-table.ts';

const column = (id: string, unit: 'count' | 'money' | 'percent' | null) => ({
  id,
  label: { zh: id, en: id },
  kind: 'text',
  unit,
});
const answer = {
  columns: [column('负责人', null), column('金额', 'money'), column('赢单率', 'percent')],
  rows: [
    [{ id: 'u1', name: '林晓雯' }, '123456', 0.25],
    [null, '0', null],
  ],
};

test('an answer reads as on the screen, and its sheet holds the values themselves', () => {
  const laid = layOutAnswer(answer, { locale: 'zh-CN', currency: 'CNY' });
  expect(picture(laid)).toEqual(['负责人 | 金额 | 赢单率', '林晓雯 | ¥1,234.56 | 25.0%', ' | ¥0 | –']);
  expect(tableOfGrid(laid).head.length).toBe(1);
  const { cells, repeated } = sheetOfGrid(laid, undefined, '业绩', 'zh-CN');
  expect(repeated).toBe(1);
  expect(cells.slice(3).map(({ value }) => value)).toEqual([
    '林晓雯',
    { fen: 123456n },
    0.25,
    null,
    { fen: 0n },
    '–',
  ]);
});

test('names that nobody gave are said, and columns of the sheet are as wide as what stands in them', () => {
  const laid = layOutAnswer(answer, { locale: 'zh-CN', currency: 'CNY' }, '（空）');
  expect(laid.cells.filter(({ column }) => column === 0).map(({ text }) => text)).toEqual([
    '负责人',
    '林晓雯',
    '（空）',
  ]);
  const long = layOutAnswer(
    { columns: answer.columns, rows: [['广州栩帆智慧物流股份有限公司', '1', 1]] },
    { locale: 'zh-CN', currency: 'CNY' },
  );
  const [name, ...figures] = sheetOfGrid(long, undefined, '业绩', 'zh-CN').columns;
  expect(name!.size).toBeGreaterThan(14 * 14);
  expect(figures.every(({ size }) => size! < 100)).toBe(true);
});

test('amounts of several currencies stay figures, each with its own; a file without formats gets words', () => {
  const columns = [{ ...answer.columns[1]!, currencies: ['CNY', 'USD'] }];
  const laid = layOutAnswer({ columns, rows: [['100'], ['250']] }, { locale: 'zh-CN', currency: 'CNY' });
  const { cells } = sheetOfGrid(laid, undefined, '业绩', 'zh-CN');
  expect(cells.slice(1).map(({ value, look }) => [value, look.format])).toEqual([
    [{ fen: 100n }, '"¥"#,##0.00'],
    [{ fen: 250n }, '"US$"#,##0.00'],
  ]);
  expect(tableOfLaid(laid).rows).toEqual([['¥1'], ['US$2.50']]);
});

test('a time of day is a moment in the sheet', () => {
  const columns = [answer.columns[0]!];
  const laid = layOutAnswer({ columns, rows: [['2026-11-26 17:56']] }, { locale: 'zh-CN', currency: 'CNY' });
  expect(sheetOfGrid(laid, undefined, '任务', 'zh-CN').cells[1]).toMatchObject({
    value: { moment: '2026-11-26 17:56' },
    look: { format: 'yyyy\\-mm\\-dd\\ hh:mm' },
  });
});

test('a laid grid as rows of values, for files that know no merges', () => {
  const laid = layOutAnswer(answer, { locale: 'zh-CN', currency: 'CNY' });
  expect(tableOfLaid(laid)).toEqual({
    header: ['负责人', '金额', '赢单率'],
    rows: [
      ['林晓雯', { fen: 123456n }, 0.25],
      [null, { fen: 0n }, '–'],
    ],
  });
});

test('nothing but zeros below the heads says nothing', () => {
  const laidOf = (...rows: (string | null)[]) =>
    layOutAnswer(
      { columns: answer.columns.slice(1), rows: rows.map((amount) => [amount, null]) },
      { locale: 'zh-CN', currency: 'CNY' },
    );
  expect(isBlank(laidOf())).toBe(true);
  expect(isBlank(laidOf('0', null))).toBe(true);
  expect(isBlank(laidOf('0', '100'))).toBe(false);
});
