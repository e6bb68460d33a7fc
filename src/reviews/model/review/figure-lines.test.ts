import { expect, test } from 'vitest';
import { figureLines, pointsMoved } from './figure-lines.ts';
import type { PackColumn } from './pack.ts';

const column = (id: string, kind = 'measure'): PackColumn => ({
  id,
  kind,
  label: { zh: id, en: id },
  unit: kind === 'measure' ? 'count' : null,
  definition: null,
  fields: [],
});

test('a figure stands with its former value and its change on one line', () => {
  const columns = ['deals.won', 'deals.won.previous', 'deals.won.change', 'deals.lost'].map((id) =>
    column(id),
  );
  expect(figureLines({ columns })).toEqual([
    { column: columns[0], now: 0, previous: 1, change: 2 },
    { column: columns[3], now: 3, previous: null, change: null },
  ]);
});

test('a rate moves by points; of other figures the change is a part of what was', () => {
  const columns = ['deals.win_rate', 'deals.win_rate.previous', 'deals.win_rate.change'].map((id) => ({
    ...column(id),
    unit: 'percent' as const,
  }));
  const [rate] = figureLines({ columns })!;
  expect(pointsMoved(rate!, [0.18, 0.04, 3.5])).toBeCloseTo(14);
  expect(pointsMoved(rate!, [0.18, null, null])).toBeNull();
  const [won] = figureLines({ columns: [column('deals.won'), column('deals.won.previous')] })!;
  expect(pointsMoved(won!, [4, 1])).toBeNull();
});

test('a table with names is read row by row', () => {
  expect(figureLines({ columns: [column('deals.source', 'select'), column('deals.won')] })).toBeNull();
});
