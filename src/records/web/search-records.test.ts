import { expect, test } from 'vitest';
import { interleaved } from './search-records.ts';

const hit = (id: string) => ({ id, title: id, subtitle: null });

test('the nearest hit of every kind comes before the second of any', () => {
  const groups = [
    { object: 'deal', items: [hit('d1'), hit('d2'), hit('d3')] },
    { object: 'account', items: [hit('a1')] },
  ];
  expect(interleaved(groups).map((one) => one.id)).toEqual(['d1', 'a1', 'd2', 'd3']);
  expect(interleaved([])).toEqual([]);
});
