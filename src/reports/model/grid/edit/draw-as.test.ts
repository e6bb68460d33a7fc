import { expect, test } from 'vitest';
import { gridSchema, type Drawn } from '../grid.ts';
import { drawAs, fieldsToDrawBy } from './draw-as.ts';
import { pasteCells, copyCells } from './edit-cells.ts';
import { insertLine } from './edit-lines.ts';
import { draw, group, sum } from '../testing/draw.ts';

const told = { measures: [], dimensions: [] };

test('a kind that is chosen draws something at once, and another one keeps what it can', () => {
  const line = drawAs('line', undefined, ['month', 'rep']);
  expect(line).toEqual({ kind: 'line', by: 'month', alone: false });
  expect(drawAs('columns', { ...line, alone: true }, ['rep'])).toMatchObject({ by: 'month', alone: true });
  const bullet = drawAs('bullet', line, []);
  expect(bullet).toEqual({ kind: 'bullet', target: '1', alone: false });
  expect(drawAs('progress', bullet, [])).toMatchObject({ target: '1' });
  expect(drawAs('progress', undefined, [])).toEqual({ kind: 'progress', alone: false });
  expect(drawAs('bar', bullet, [])).toEqual({ kind: 'bar', alone: false });
});

test('a figure is drawn by fields that its own groups are not', () => {
  const grid = draw({ A1: { value: group('region') }, B1: { value: sum() } });
  const cell = grid.cells.find(({ value }) => value.kind === 'measure')!;
  expect(fieldsToDrawBy(told as never, grid, cell)).toEqual(['month', 'rep', 'pieces']);
  expect(fieldsToDrawBy(told as never, grid, grid.cells[0]!)).toEqual([]);
});

test('the target of a drawing follows the cells it names', () => {
  const drawn: Drawn = { kind: 'bullet', target: 'C1 * 2', alone: false };
  const grid = draw({
    A1: { value: group('region') },
    B1: { value: sum(), drawn },
    C1: { value: sum('pieces') },
  });
  const targets = (of: typeof grid) =>
    of.cells.flatMap(({ drawn: one }) => (one && 'target' in one ? [one.target] : []));
  expect(targets(insertLine(grid, 'right', 2))).toEqual(['D1 * 2']);
  const copied = copyCells(grid, { from: [0, 0], to: [0, 2] });
  expect(targets(pasteCells(grid, copied, [1, 0]))).toEqual(['C1 * 2', 'C2 * 2']);
  expect(gridSchema.safeParse(insertLine(grid, 'down', 0)).success).toBe(true);
});
