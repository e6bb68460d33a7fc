import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOfGrid } from './grid-table.ts';
import { pageGrid } from './page-grid.ts';
import { printGrid } from './print-grid.ts';
import { draw, formula, group, layOut, list, picture, say, sum, type Sale } from './testing/draw.ts';

const sales: Sale[] = [
  ['华东', '林晓雯', '2026-01', 100_00n, 1],
  ['华东', '周建平', '2026-01', 300_00n, 1],
  ['华东', '韩梅', '2026-01', 10_00n, 1],
  ['华北', '苏婧', '2026-02', 50_00n, 5],
];
const cells = {
  A1: { value: say('大区') },
  B1: { value: say('销售') },
  A2: { value: group('region') },
  B2: { value: group('rep') },
};

test('heads stand again on every page, and a group that is cut says again which it is', () => {
  const grid = draw(cells, { rows: [{ repeat: true }, {}] });
  const pages = pageGrid(layOut(grid, sales), 3);
  expect(pages.map(picture)).toEqual([
    ['大区 | 销售', '华东 | 林晓雯', '↑ | 周建平'],
    ['大区 | 销售', '华东 | 韩梅', '华北 | 苏婧'],
  ]);
  expect(pages[1]!.cells.find(({ text }) => text === '华东')).toMatchObject({ continued: true, rows: 1 });
});

test('a page ends after each value of a group, and where a condition asks for it', () => {
  const grid = draw(cells, { rows: [{ repeat: true }, {}], page: { breakAfter: 'A2' } });
  expect(pageGrid(layOut(grid, sales), undefined).map(({ rows }) => rows.length)).toEqual([4, 2]);
  const asked = draw({
    ...cells,
    B2: { value: group('rep'), when: [{ if: 'B2 = "林晓雯"', set: { pageBreak: true } }] },
  });
  expect(pageGrid(layOut(asked, sales), undefined).map(({ rows }) => rows.length)).toEqual([2, 3]);
});

test('however it is cut, every line is on one page and every cell begins once', () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('华东', '华北'),
      fc.constantFrom('林晓雯', '苏婧'),
      fc.constantFrom('1', '2'),
      fc.bigInt({ min: 0n, max: 9n }),
      fc.nat(3),
    ),
    { maxLength: 30 },
  );
  const grid = draw(
    { ...cells, C2: { value: list('amount'), left: 'B2' } },
    { rows: [{ repeat: true }, {}] },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 9 }), (sales, linesOnPage) => {
      const laid = layOut(grid, sales as Sale[]);
      const pages = pageGrid(laid, linesOnPage);
      expect(pages.every((page) => page.rows.length <= linesOnPage)).toBe(true);
      expect(pages.reduce((sum, page) => sum + page.rows.length - 1, 1)).toBe(laid.rows.length);
      const begun = pages.flatMap((page, index) =>
        page.cells.filter((cell) => !cell.continued && (index === 0 || cell.row > 0)),
      );
      expect(begun.length).toBe(laid.cells.length);
    }),
  );
});

test('conditions change looks, values and lines, once everything is known', () => {
  const grid = draw({
    A1: { value: group('region') },
    B1: {
      value: sum(),
      when: [
        { if: 'B1 > 100', scope: 'row', set: { style: { fill: 'positive' } } },
        { if: 'B1 < max(B1[!0])', set: { style: { text: 'negative' }, value: { zh: '偏低', en: 'Low' } } },
      ],
    },
    C1: { value: formula('B1 / sum(B1[!0])'), format: { as: 'percent' }, hidden: '&A1 = 2' },
    A2: { value: say('隐藏'), left: 'none', when: [{ if: 'true', scope: 'row', set: { hide: true } }] },
  });
  const laid = layOut(grid, sales);
  expect(picture(laid)).toEqual(['华东 | ¥410 | 89.1%', '华北 | 偏低 | ', '隐藏 | . | .']);
  expect(laid.cells.map(({ style }) => style.fill ?? style.text ?? '')).toEqual([
    'positive',
    'positive',
    'positive',
    '',
    'negative',
    '',
    '',
  ]);
  const table = tableOfGrid(laid);
  expect(table.body.map(({ places }) => places.map(({ text }) => text))).toEqual([
    ['华东', '¥410', '89.1%'],
    ['华北', '偏低', ''],
  ]);
});

test('lines and columns that stay in sight are counted after they have grown', () => {
  const grid = draw(
    {
      A1: { value: say('a'), span: [2, 1] },
      B1: { value: group('month'), expand: 'right' },
      B2: { value: sum() },
      A3: { value: group('region') },
      B3: { value: sum() },
    },
    { freeze: { rows: 2, columns: 1 } },
  );
  expect(layOut(grid, sales).frozen).toEqual({ rows: 2, columns: 1 });
});

test('the paper prints what the screen shows: spans, figures to the right, texts escaped', () => {
  const grid = draw({
    A1: { value: group('region'), span: [2, 1] },
    B1: { value: group('rep') },
    C1: { value: sum() },
    B2: { value: say('<小计>'), span: [1, 2] },
  });
  const { html } = printGrid(pageGrid(layOut(grid, sales), undefined).map(tableOfGrid));
  expect(html).toBe(
    '<table class="grid"><tbody><tr><td class="start" rowspan="4">华东</td><td class="start">林晓雯</td><td class="end">¥100</td></tr>' +
      '<tr><td class="start">周建平</td><td class="end">¥300</td></tr><tr><td class="start">韩梅</td><td class="end">¥10</td></tr>' +
      '<tr><td class="start" colspan="2">&lt;小计&gt;</td></tr><tr><td class="start" rowspan="2">华北</td><td class="start">苏婧</td>' +
      '<td class="end">¥50</td></tr><tr><td class="start" colspan="2">&lt;小计&gt;</td></tr></tbody></table>',
  );
});
