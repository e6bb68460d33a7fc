import { expect, test } from 'vitest';
import { questionOf } from './blocks/block.ts';
import { documentSchema } from './document.ts';
import { liftDocument } from './lift.ts';

const kept = {
  schema: 1,
  kind: 'dashboard',
  blocks: [
    {
      type: 'trend',
      id: 'a',
      title: 'Won',
      measures: ['deals.won'],
      on: 'deals.closed_on',
      team: 'deals.team',
    },
    { type: 'bar', id: 'b', measure: 'deals.won', by: 'deals.owner', most: 7, period: 'deals.closed_on' },
    { type: 'table', id: 'c', measures: ['deals.won'], rows: 'deals.owner', columns: 'deals.source' },
    { type: 'records', id: 'd', measure: 'deals.won' },
    { type: 'text', id: 'e', text: 'Words' },
  ],
  layouts: { desktop: ['a', 'b', 'c', 'd', 'e'].map((block) => ({ block, w: 6, h: 2 })) },
};
const period = { from: '2026-01-01', to: '2026-04-01' };

test('trends, rankings and tables of the first schema are charts and pivots that ask the same', () => {
  const document = documentSchema.parse(kept);
  expect(document.schema).toBe(2);
  expect(document.blocks).toMatchObject([
    { type: 'chart', shape: 'line', title: 'Won', by: ['deals.closed_on.month'], period: 'deals.closed_on' },
    { type: 'chart', shape: 'bar', measures: ['deals.won'], by: ['deals.owner'], most: 7 },
    { type: 'pivot', rows: ['deals.owner'], columns: ['deals.source'], hasTotals: false },
    { type: 'records', measure: 'deals.won', list: null },
    { type: 'text' },
  ]);
  const within = { field: 'deals.closed_on', op: 'between', value: [period.from, period.to] };
  expect(questionOf(document.blocks[0]!, { period, team: 't' })).toEqual({
    measures: ['deals.won'],
    dimensions: ['deals.closed_on.month'],
    filters: [within, { field: 'deals.team', op: 'is', value: 't' }],
  });
  expect(questionOf(document.blocks[1]!, { period, team: null })).toEqual({
    measures: ['deals.won'],
    dimensions: ['deals.owner'],
    filters: [within],
    sort: [{ by: 'deals.won', desc: true }],
    limit: 7,
  });
});

test('the present schema and what is no document stay as they are', () => {
  const lifted = liftDocument(kept);
  expect(liftDocument(lifted)).toBe(lifted);
  for (const odd of [null, 7, 'x', [], { schema: 99 }]) expect(liftDocument(odd)).toBe(odd);
  expect(documentSchema.safeParse({ schema: 1, blocks: [7] }).success).toBe(false);
});
