import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawnSide,
  pathsOf,
  type BarDrawing,
  type FigureDrawing,
  type SeriesDrawing,
} from './cell-drawing.ts';
import { tableOfGrid } from './grid-table.ts';
import { plainNumber } from './grid-value.ts';
import type { WrittenGrid } from './grid.ts';
import type { LaidGrid } from './laid-grid.ts';
import { printGrid } from './print-grid.ts';
import { sheetOfGrid } from './sheet-of-grid.ts';
import { draw, formula, group, layOut, namesOfFaults, quick, say, sum, type Sale } from './testing/draw.ts';
import { anySales } from './testing/random.ts';

const sales: Sale[] = [
  ['华东', '林晓雯', '2026-01', 10_000n, 1],
  ['华东', '周建平', '2026-03', 30_000n, 3],
  ['华北', '苏婧', '2026-02', 20_000n, 2],
];
type DrawnCell = NonNullable<WrittenGrid['cells'][number]['drawn']>;
const regions = (drawn: DrawnCell, value: object = sum()) =>
  draw({ A1: { value: group('region') }, B1: { value: value as ReturnType<typeof sum>, drawn } });
const drawingsOf = <D extends FigureDrawing>({ cells }: LaidGrid, address = 'B1') =>
  cells.filter((cell) => cell.address === address).map(({ drawing }) => drawing as D | undefined);

test('a line shows the rows of its own group, over the same points as the lines below it', () => {
  const laid = layOut(regions({ kind: 'line', by: 'month' }), sales);
  expect(drawingsOf(laid)).toMatchObject([
    { kind: 'line', values: [100, 300, 0], alone: false },
    { kind: 'line', values: [0, 0, 200] },
  ]);
  expect(drawingsOf<SeriesDrawing>(laid)[0]!.words).toBe(
    '2026-01 至 2026-02：最低 ¥0（2026-02），最高 ¥300（2026-03），最后 ¥0',
  );
});

test('bars of a cell share one scale; progress and bullets have their targets, and tell them', () => {
  expect(drawingsOf(layOut(regions({ kind: 'bar' }), sales))).toMatchObject([
    { value: 400, low: 0, high: 400, target: null, words: '' },
    { value: 200, low: 0, high: 400 },
  ]);
  expect(drawingsOf(layOut(regions({ kind: 'bullet', target: '500' }), sales))).toMatchObject([
    { value: 400, low: 0, high: 500, target: 500, words: '目标 ¥500，完成 80%' },
    { value: 200, high: 500 },
  ]);
  const progress = regions({ kind: 'progress', target: 'sum(B1[!0])' });
  expect(drawingsOf(layOut(progress, sales))).toMatchObject([{ high: 600 }, { high: 600 }]);
  const shares = draw({
    A1: { value: group('region') },
    B1: { value: sum() },
    C1: { value: quick('shareOfAll', 'B1'), drawn: { kind: 'progress', alone: true } },
  });
  expect(drawingsOf(layOut(shares, sales), 'C1')).toMatchObject([{ high: 1, words: '', alone: true }, {}]);
  expect(drawingsOf(layOut(regions({ kind: 'progress', target: '0' }), sales))).toEqual([
    undefined,
    undefined,
  ]);
});

test('what cannot be drawn is told while the grid is drawn', () => {
  expect(namesOfFaults(draw({ A1: { value: say('词'), drawn: { kind: 'bar' } } }))).toEqual([
    'A1 drawsNoFigure',
  ]);
  expect(namesOfFaults(regions({ kind: 'line', by: 'region' }))).toEqual(['B1 seriesOfItsGroup']);
  expect(namesOfFaults(regions({ kind: 'line', by: 'nothing' }))).toEqual(['B1 notTogether']);
  expect(namesOfFaults(regions({ kind: 'line', by: 'month' }, formula('1')))).toEqual([
    'B1 seriesNeedsMeasure',
  ]);
  expect(namesOfFaults(regions({ kind: 'bullet', target: 'Z9' }))).toEqual(['B1 badFormula']);
});

test('a cell that is hidden, or shows words in place of its figure, draws nothing', () => {
  const cell = { value: sum(), drawn: { kind: 'bar' } } as const;
  const hidden = draw({ A1: { value: group('region') }, B1: { ...cell, hidden: 'B1 > 300' } });
  expect(drawingsOf(layOut(hidden, sales))).toEqual([undefined, expect.objectContaining({ value: 200 })]);
  const when = [{ if: 'B1 > 300', set: { value: { zh: '大单', en: 'Large' } } }];
  expect(
    drawingsOf(layOut(draw({ A1: { value: group('region') }, B1: { ...cell, when } }), sales))[0],
  ).toBeUndefined();
});

test('the points of a line add up to the figure beside it, whatever is crossed and cut', () => {
  fc.assert(
    fc.property(anySales, fc.integer({ min: 1, max: 3 }), (rows, n) => {
      const grid = draw({
        B1: { value: group('region'), expand: 'right' },
        A2: { value: group('rep', { top: { n, by: 'amount' } }) },
        B2: { value: sum('pieces'), drawn: { kind: 'columns', by: 'month' } },
      });
      for (const { address, value, drawing } of layOut(grid, rows).cells) {
        if (address !== 'B2') continue;
        const { values } = drawing as SeriesDrawing;
        const points = values.reduce<number>((total, one) => total + (one ?? 0), 0);
        expect(points).toBe(plainNumber(value as number));
      }
    }),
  );
});

test('whatever the figures are, nothing is drawn outside its cell, and every figure lies on its scale', () => {
  const kinds = fc.constantFrom<DrawnCell>(
    { kind: 'line', by: 'month' },
    { kind: 'columns', by: 'month' },
    { kind: 'bar' },
    { kind: 'bullet', target: 'B1 * 2 - 100' },
  );
  fc.assert(
    fc.property(anySales, kinds, (rows, drawn) => {
      for (const drawing of drawingsOf(layOut(regions(drawn), rows))) {
        if (!drawing) continue;
        if ('high' in drawing) expectOnScale(drawing);
        for (const { d } of pathsOf(drawing)) expectInside(d);
      }
    }),
  );
});

function expectOnScale({ value, low, high, target }: BarDrawing) {
  for (const figure of [value, target ?? value, 0]) {
    expect(figure).toBeGreaterThanOrEqual(low);
    expect(figure).toBeLessThanOrEqual(high);
  }
}

/** Follows a path: every place it goes to lies in the square. */
function expectInside(path: string) {
  let [x, y] = [0, 0];
  for (const [, step, numbers] of path.matchAll(/([MLhvVz])([^MLhvVz]*)/g)) {
    const [first = 0, second = 0] = numbers!.trim().split(' ').map(Number);
    if (step === 'M' || step === 'L') [x, y] = [first, second];
    if (step === 'h') x += first;
    if (step === 'v') y += first;
    if (step === 'V') y = first;
    for (const place of [x, y]) {
      expect(place).toBeGreaterThanOrEqual(-0.01);
      expect(place).toBeLessThanOrEqual(drawnSide + 0.01);
    }
  }
}

test('screen, paper and workbook draw the same, and all can be read', () => {
  const picture = '11111111-1111-4111-8111-111111111111';
  const laid = layOut(
    draw({
      A1: { value: { kind: 'picture', picture, alt: '公司标志' } },
      A2: { value: group('region') },
      B2: { value: sum(), drawn: { kind: 'line', by: 'month', alone: true } },
      C2: { value: sum(), drawn: { kind: 'bullet', target: '500' } },
    }),
    sales,
  );
  const table = tableOfGrid(laid);
  const drawn = table.body.flatMap(({ places }) => places).filter(({ drawing }) => drawing);
  const paper = printGrid([table], (id) => `data:${id}`).html;
  const sheet = sheetOfGrid(laid, undefined, '表', 'zh-CN');
  expect(drawn.map(({ cell }) => cell)).toEqual(['A1', 'B2', 'C2', 'B2', 'C2']);
  expect(paper.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(4);
  expect(paper).toContain(`<img src="data:${picture}" alt="公司标志"`);
  expect(printGrid([table]).html).toContain('>公司标志<');
  expect(sheet.bars).toMatchObject([{ row: 1, column: 2, low: 0, high: 500, hidesValue: false }, { row: 2 }]);
  expect(sheet.sparklines).toMatchObject([{ row: 1, column: 1, kind: 'line', values: [100, 300, 0] }, {}]);
  expect(sheet.marks).toMatchObject([{ row: 1, column: 2, words: '目标 ¥500，完成 80%' }, { row: 2 }]);
  expect(sheet.shown).toMatchObject([
    { row: 0, column: 0, picture, words: '公司标志', room: { height: 64 } },
  ]);
  const values = sheet.cells.map(({ value }) => value);
  expect(values).toContainEqual({ fen: 40_000n });
  expect(values).toContain('公司标志');
});
