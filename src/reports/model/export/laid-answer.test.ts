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
