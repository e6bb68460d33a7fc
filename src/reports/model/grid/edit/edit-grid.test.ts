import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameAddress, placeOfAddress } from '../address.ts';
import { checkGrid } from '../check-grid.ts';
import type { Grid } from '../grid.ts';
import {
  catalogue,
  draw,
  formula,
  group,
  layOut,
  picture,
  quick,
  say,
  sum,
  type Sale,
} from '../testing/draw.ts';
import { addQuick } from './add-quick.ts';
import { addTotals } from './add-totals.ts';
import { completeFormula, withCompletion } from './complete-formula.ts';
import { dropMember, emptyGrid, type Member } from './drop-member.ts';
import {
  cellOn,
  changeCell,
  clearCells,
  copyCells,
  mergeCells,
  pasteCells,
  pasteTexts,
  splitCells,
} from './edit-cells.ts';
import { insertLine, removeLine } from './edit-lines.ts';
import { parentsOfCell, possibleParents } from './parents-of-cell.ts';
import { rewriteFormula } from './rewrite-addresses.ts';
import { rangeOfSelection, selectionAt, stepSelection } from './selection.ts';
import { typedOf, writeText } from './write-text.ts';

const sales: Sale[] = [
  ['华东', '林晓雯', '2026-01', 100_00n, 1],
  ['华东', '林晓雯', '2026-02', 200_00n, 2],
  ['华东', '周建平', '2026-01', 300_00n, 1],
  ['华北', '苏婧', '2026-02', 50_00n, 5],
  ['华北', '苏婧', '2026-02', 25_00n, 1],
];
const label = (text: string) => ({ zh: text, en: text });
const field = (id: string, name: string): Member => ({ kind: 'field', source: 's', id, label: label(name) });
const amount: Member = { kind: 'measure', source: 's', id: 'amount', label: label('金额'), unit: 'count' };
const pieces: Member = { kind: 'measure', source: 's', id: 'pieces', label: label('数量'), unit: 'count' };
const names = (id: string) => label(id === 'amount' ? '金额' : '数量');

/** Drawn on a sheet whose source is told already; measures of rows are sums. */
function drop(grid: Grid, member: Member, at: string): Grid {
  const dropped = dropMember(grid, member, placeOfAddress(at), names);
  return {
    ...dropped,
    cells: dropped.cells.map((cell) =>
      cell.value.kind === 'measure' ? { ...cell, value: { ...cell.value, aggregate: 'sum' as const } } : cell,
    ),
  };
}
const sheet = (): Grid => ({ ...emptyGrid(), sources: draw({ A1: { value: say('') } }).sources });
const crossed = () =>
  [
    [field('region', '大区'), 'A2'],
    [field('rep', '销售'), 'B2'],
    [field('month', '月份'), 'C1'],
    [amount, 'C2'],
  ].reduce((grid, [member, at]) => drop(grid, member as Member, at as string), sheet());

function totals(grid: Grid, at: string, kind: 'subtotal' | 'total'): Grid {
  const added = addTotals(grid, placeOfAddress(at), kind);
  if ('no' in added) throw new Error(added.no);
  return added.grid;
}

test('addresses are read as they are named', () => {
  fc.assert(
    fc.property(fc.nat(199), fc.nat(99), (row, column) => {
      expect(placeOfAddress(nameAddress([row, column]))).toEqual([row, column]);
    }),
  );
});

test('region, rep, month and amount dropped on a sheet are a cross table, and two clicks give it subtotals and a total', () => {
  const grid = totals(totals(crossed(), 'A2', 'subtotal'), 'A2', 'total');
  expect(picture(layOut(grid, sales))).toEqual([
    '大区 | 销售 | 2026-01 | 2026-02',
    '华东 | 林晓雯 | ¥100 | ¥200',
    '↑ | 周建平 | ¥300 | ¥0',
    '↑ | 小计 | ¥400 | ¥200',
    '华北 | 苏婧 | ¥0 | ¥75',
    '↑ | 小计 | ¥0 | ¥75',
    '合计 | ← | ¥400 | ¥275',
  ]);
});

test('a subtotal asked of the innermost group is that of its parent; what grows to the right gets a column', () => {
  const grid = totals(totals(crossed(), 'B2', 'subtotal'), 'C1', 'total');
  expect(picture(layOut(grid, sales))).toEqual([
    '大区 | 销售 | 2026-01 | 2026-02 | 合计',
    '华东 | 林晓雯 | ¥100 | ¥200 | ¥300',
    '↑ | 周建平 | ¥300 | ¥0 | ¥300',
    '↑ | 小计 | ¥400 | ¥200 | ¥600',
    '华北 | 苏婧 | ¥0 | ¥75 | ¥75',
    '↑ | 小计 | ¥0 | ¥75 | ¥75',
  ]);
});

test('a measure put on another stands beside it, under heads of two levels', () => {
  const grid = totals(drop(crossed(), pieces, 'C2'), 'A3', 'total');
  expect(picture(layOut(grid, sales))).toEqual([
    '大区 | 销售 | 2026-01 | ← | 2026-02 | ←',
    '↑ | ↑ | 金额 | 数量 | 金额 | 数量',
    '华东 | 林晓雯 | ¥100 | 1 | ¥200 | 2',
    '↑ | 周建平 | ¥300 | 1 | ¥0 | 0',
    '华北 | 苏婧 | ¥0 | 0 | ¥75 | 6',
    '合计 | ← | ¥400 | 2 | ¥275 | 8',
  ]);
});

test('a second field below a head that grows is a second level of heads', () => {
  const grid = [
    [field('region', '大区'), 'B1'],
    [field('rep', '销售'), 'B2'],
    [amount, 'B3'],
  ].reduce((grid, [member, at]) => drop(grid, member as Member, at as string), sheet());
  expect(picture(layOut(grid, sales))).toEqual([
    '. | 华东 | ← | 华北',
    '. | 林晓雯 | 周建平 | 苏婧',
    '. | ¥300 | ¥300 | ¥75',
  ]);
  expect(grid.rows.map(({ repeat }) => repeat)).toEqual([true, true, false]);
});

test('quick calculations stand beside their figure on every line where there is something to compare', () => {
  const told = { nameOf: names, isPeriod: (field: string) => field === 'month' };
  const grid = totals(totals(crossed(), 'A2', 'subtotal'), 'A2', 'total');
  expect(picture(layOut(addQuick(grid, [1, 2], 'shareOfParent', told)!, sales))).toEqual([
    '大区 | 销售 | 2026-01 | ← | 2026-02 | ←',
    '↑ | ↑ | 金额 | 占上级 | 金额 | 占上级',
    '华东 | 林晓雯 | ¥100 | 25.0% | ¥200 | 100.0%',
    '↑ | 周建平 | ¥300 | 75.0% | ¥0 | 0.0%',
    '↑ | 小计 | ¥400 | 100.0% | ¥200 | 72.7%',
    '华北 | 苏婧 | ¥0 | – | ¥75 | 100.0%',
    '↑ | 小计 | ¥0 | 0.0% | ¥75 | 27.3%',
    '合计 | ← | ¥400 |  | ¥275 | ',
  ]);
  expect(cellOn(addQuick(grid, [1, 2], 'previous', told)!, [2, 3])!.value).toMatchObject({ axis: 'right' });
  expect(addQuick(grid, [1, 0], 'rank', told)).toBe(null);
  expect(addQuick(drop(sheet(), amount, 'A2'), [1, 0], 'rank', told)).toBe(null);
});

test('amounts are put in short, and what is typed is words or a formula', () => {
  const money = dropMember(sheet(), { ...amount, unit: 'money' } as Member, [1, 0], names);
  expect(cellOn(money, [1, 0])!.format).toEqual({ as: 'moneyShort' });
  const typed = writeText(money, [2, 0], '＝A2 * 2', 'zh-CN');
  expect(cellOn(typed, [2, 0])!.value).toEqual(formula('A2 * 2'));
  expect(typedOf(cellOn(typed, [2, 0])!.value, 'zh-CN')).toBe('=A2 * 2');
  const named = changeCell(typed, [0, 0], (cell) => ({
    ...cell,
    value: { kind: 'static', text: { zh: '甲', en: 'A' } },
  }));
  expect(cellOn(writeText(named, [0, 0], '乙', 'zh-CN'), [0, 0])!.value).toEqual({
    kind: 'static',
    text: { zh: '乙', en: 'A' },
  });
  expect(cellOn(writeText(named, [0, 0], ' ', 'zh-CN'), [0, 0])).toBe(undefined);
});

test('a formula is completed from the cells and functions that begin so, never inside a text', () => {
  expect(completeFormula('sum(c', crossed()).offers).toEqual([
    { text: 'C1', kind: 'cell' },
    { text: 'C2', kind: 'cell' },
    { text: 'count(', kind: 'function' },
    { text: 'coalesce(', kind: 'function' },
    { text: 'concat(', kind: 'function' },
    { text: 'contains(', kind: 'function' },
  ]);
  expect(withCompletion('1 + su', 'su', { text: 'sum(', kind: 'function' })).toBe('1 + sum(');
  expect(completeFormula('if(A2 = "c', crossed()).offers).toEqual([]);
  expect(completeFormula('A2', crossed()).offers).toEqual([]);
});

test('the selection steps over merged cells and stays on the sheet', () => {
  const merged = mergeCells(crossed(), { from: [0, 0], to: [0, 1] });
  expect(stepSelection(merged, selectionAt([0, 0]), [0, 1], false)).toEqual(selectionAt([0, 2]));
  expect(stepSelection(merged, selectionAt([0, 2]), [0, -1], false)).toEqual(selectionAt([0, 0]));
  expect(stepSelection(merged, selectionAt([0, 0]), [-1, 0], false)).toEqual(selectionAt([0, 0]));
  expect(rangeOfSelection(merged, { anchor: [1, 1], focus: [0, 1] })).toEqual({ from: [0, 0], to: [1, 1] });
});

test('a cell names the parents it has as it is drawn, and those it could have', () => {
  expect(parentsOfCell(crossed(), 'C2')).toEqual({ left: 'B2', top: 'C1' });
  expect(possibleParents(crossed(), 'B2', 'down')).toEqual(['A2']);
});

test('why there is no subtotal is told', () => {
  const alone = drop(drop(sheet(), field('region', '大区'), 'A2'), amount, 'B2');
  expect(addTotals(alone, [1, 0], 'subtotal')).toEqual({ no: 'alone' });
  expect(addTotals(alone, [1, 1], 'total')).toEqual({ no: 'growsNot' });
  expect(addTotals(drop(sheet(), field('region', '大区'), 'A2'), [1, 0], 'total')).toEqual({
    no: 'noFigures',
  });
});

test('formulas keep what was typed around their addresses', () => {
  const down = (address: string) => nameAddress([placeOfAddress(address)[0] + 1, placeOfAddress(address)[1]]);
  expect(rewriteFormula('b2 / sum(B2[A2:!0])  +  if(&A2 > 1, "B2", $B2)', down)).toBe(
    'B3 / sum(B3[A3:!0])  +  if(&A3 > 1, "B2", $B3)',
  );
  expect(rewriteFormula('“', down)).toBe('“');
});

const tables = () =>
  draw(
    {
      A1: { value: say('大区') },
      A2: { value: group('region'), span: [2, 1] },
      B2: { value: group('rep') },
      C2: { value: sum(), when: [{ if: 'C2 < 100', set: { style: { text: 'negative' } } }] },
      D2: { value: quick('shareOfParent', 'C2') },
      E2: { value: formula('C2 - C2[B2:-1]') },
      B3: { value: say('小计'), left: 'A2' },
      C3: { value: sum(), left: 'A2' },
    },
    { rows: [{ repeat: true }, {}, {}], page: { breakAfter: 'A2' }, freeze: { rows: 1, columns: 1 } },
  );

test('a line put in and taken out again leaves the grid as it was, wherever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom('down' as const, 'right' as const), fc.nat(5), (axis, at) => {
      const grid = tables();
      const place = Math.min(at, axis === 'down' ? grid.rows.length : grid.columns.length);
      const put = insertLine(grid, axis, place);
      expect(removeLine(put, axis, place)).toEqual(grid);
      expect('faults' in checkGrid(put, catalogue)).toBe(false);
      expect(layOut(put, sales).cells.map(({ text }) => text)).toEqual(
        layOut(grid, sales).cells.map(({ text }) => text),
      );
    }),
  );
});

test('what names a line that moved names it where it is now; a parent that is gone is looked for again', () => {
  const moved = insertLine(tables(), 'down', 1);
  expect(cellOn(moved, [2, 4])!.value).toEqual(formula('C3 - C3[B3:-1]'));
  expect(cellOn(moved, [3, 2])!.left).toBe('A3');
  expect(moved.page!.breakAfter).toBe('A3');
  expect(cellOn(removeLine(tables(), 'right', 0), [2, 0])!.left).toBe('auto');
});

test('cells are merged, taken apart and cleared, and empty lines at the end go', () => {
  const merged = mergeCells(tables(), { from: [0, 0], to: [0, 2] });
  expect(cellOn(merged, [0, 2])).toMatchObject({ at: [0, 0], span: [1, 3] });
  expect(splitCells(merged, { from: [0, 2], to: [0, 2] }).cells.every(({ span }) => span[1] === 1)).toBe(
    true,
  );
  expect(clearCells(tables(), { from: [2, 0], to: [2, 4] }).rows.length).toBe(2);
  expect(mergeCells(tables(), { from: [1, 1], to: [2, 2] }).cells.length).toBe(5);
});

test('copied cells name what was copied with them, and their old parent otherwise', () => {
  const grid = tables();
  const pasted = pasteCells(grid, copyCells(grid, { from: [2, 1], to: [2, 2] }), [4, 1]);
  expect(cellOn(pasted, [4, 2])).toMatchObject({ left: 'A2', value: sum() });
  const all = pasteCells(grid, copyCells(grid, { from: [1, 0], to: [2, 4] }), [5, 0]);
  expect(cellOn(all, [6, 2])!.left).toBe('A6');
  expect(cellOn(all, [5, 3])!.value).toEqual(quick('shareOfParent', 'C6'));
  expect(cellOn(pasteTexts(grid, [['', '甲'], ['乙']], [3, 0]), [4, 0])!.value).toEqual(say('乙'));
});
