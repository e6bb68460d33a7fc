import { expect, test } from 'vitest';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import { chartTableOf } from './chart-table.ts';
import { flowsOf } from './flows.ts';

const column = (id: string, unit: 'count' | 'money' | null) => ({
  id,
  label: { zh: `中${id}`, en: id },
  kind: unit ? 'number' : 'text',
  unit,
});
const answer = (columns: TableAnswer['columns'], rows: Cell[][]): TableAnswer => ({
  columns,
  rows,
  asOf: '',
  total: rows.length,
});
const east = { id: 'e', name: '华东' };
const north = { id: 'n', name: '华北' };
const told = (keys: number) => ({
  keys,
  nameOf: (cell: Cell) => (cell && typeof cell === 'object' ? (cell.name ?? '–') : String(cell)),
  sayLabel: ({ en }: { en: string }) => en,
});

test('measures by one dimension are a series each, in the order of the answer and the reader’s words', () => {
  const table = chartTableOf(
    answer(
      [column('team', null), column('won', 'count'), column('amount', 'money')],
      [
        [east, 3, '100'],
        [north, 1, null],
      ],
    ),
    told(1),
  );
  expect(table).toEqual({
    categories: ['华东', '华北'],
    series: [
      { name: 'won', measure: 'won', unit: 'count', values: [3, 1], rows: [0, 1] },
      { name: 'amount', measure: 'amount', unit: 'money', values: [100, null], rows: [0, 1] },
    ],
    leftOut: 0,
  });
});

test('by two dimensions each value of the second is a series; what is not there is nothing, and opens nothing', () => {
  const table = chartTableOf(
    answer(
      [column('month', null), column('team', null), column('won', 'count')],
      [
        ['2026-01', east, 1],
        ['2026-01', north, 9],
        ['2026-02', east, 4],
      ],
    ),
    told(2),
  );
  expect(table.categories).toEqual(['2026-01', '2026-02']);
  expect(table.series.map(({ name, values, rows }) => [name, values, rows])).toEqual([
    ['华北', [9, null], [1, null]],
    ['华东', [1, 4], [0, 2]],
  ]);
});

test('more series than colours: the largest stay, and it is told how many are left out', () => {
  const rows = Array.from({ length: 11 }, (_, at): Cell[] => ['2026-01', `p${at}`, at + 1]);
  const table = chartTableOf(
    answer([column('month', null), column('product', null), column('won', 'count')], rows),
    told(2),
  );
  expect([table.series.length, table.leftOut, table.series[0]!.name]).toEqual([8, 3, 'p10']);
});

test('flows add up what goes between the same two values, and a value of two dimensions is two nodes', () => {
  const { nodes, links } = flowsOf(
    answer(
      [column('source', null), column('team', null), column('outcome', null), column('won', 'count')],
      [
        ['web', east, 'web', 2],
        ['web', east, 'lost', 3],
        ['web', north, 'lost', 0],
      ],
    ),
    3,
  );
  expect(nodes.map(({ id }) => id)).toEqual(['0:web', '1:e', '2:web', '2:lost']);
  expect(links).toEqual([
    { source: '0:web', target: '1:e', value: 5 },
    { source: '1:e', target: '2:web', value: 2 },
    { source: '1:e', target: '2:lost', value: 3 },
  ]);
});
