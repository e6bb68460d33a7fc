import { expect, test } from 'vitest';
import { blockSchema } from '../blocks/block.ts';
import { emptyScreen } from '../screen/screen-document.ts';
import { laidBlocksOf } from './laid-blocks.ts';

const pivot = (id: string, more: object) =>
  blockSchema.parse({
    type: 'pivot',
    id,
    measures: ['deals.count'],
    rows: ['deals.owner'],
    hasTotals: false,
    ...more,
  });

test('a pivot with totals, columns or levels is laid out; a list is not, nor what passes in a line', () => {
  const blocks = [
    pivot('list', {}),
    pivot('totals', { hasTotals: true }),
    pivot('across', { columns: ['deals.stage'] }),
    pivot('levels', { rows: ['deals.team', 'deals.owner'] }),
    pivot('passing', { hasTotals: true }),
  ];
  const screen = emptyScreen().screen!;
  const part = { kind: 'block', block: 'passing', look: 'ticker', frame: 'panel' } as const;
  const places = [{ id: 'p1', x: 0, y: 0, w: 600, h: 60, part }];
  const told = { blocks, screen: { ...screen, pages: [{ id: 'page-1', name: '', places }] } };
  expect(laidBlocksOf(told).map(({ id }) => id)).toEqual(['totals', 'across', 'levels']);
});
