import { expect, test } from 'vitest';
import type { MeasureCatalogue } from '../../insights/model/answer.ts';
import type { Block } from './blocks/block.ts';
import { drilledDown, followers, isSplitBy, levelBelow, readFocus, writeFocus, type Focus } from './focus.ts';

const dimension = (id: string, kind = 'reference', references: string | null = 'team') => ({
  id,
  kind,
  references,
  label: { zh: id, en: id },
  grains: [],
  filterOnly: false,
});
const measure = (id: string, ...dimensions: string[]) =>
  ({ id, dimensions }) as MeasureCatalogue['measures'][number];
const catalogue: MeasureCatalogue = {
  measures: [
    measure('deals.won', 'deals.team', 'deals.owner', 'deals.closed_on', 'deals.source'),
    measure('leads.count', 'leads.team', 'leads.source'),
    measure('tasks.done', 'tasks.owner'),
  ],
  dimensions: [
    dimension('deals.team'),
    dimension('leads.team'),
    dimension('deals.owner', 'reference', 'user'),
    dimension('tasks.owner', 'reference', 'user'),
    dimension('deals.source', 'select', null),
    dimension('leads.source', 'text', null),
    dimension('deals.closed_on', 'day', null),
  ],
};
const block = (id: string, told: object) => ({ id, filters: [], ...told }) as unknown as Block;
const blocks = [
  block('a', { type: 'chart', measures: ['deals.won'], by: ['deals.team'] }),
  block('b', { type: 'kpi', measure: 'deals.won' }),
  block('c', { type: 'kpi', measure: 'leads.count' }),
  block('d', { type: 'kpi', measure: 'tasks.done' }),
  block('e', { type: 'text', text: '' }),
];
const team: Focus = { block: 'a', values: [{ dimension: 'deals.team', id: 'east', name: '华东' }] };
const usual = { crossFilter: true, deaf: [] };

test('the other blocks follow a chosen value, each by its own dimension of that meaning; the others stay', () => {
  expect(followers(blocks, usual, team, catalogue)).toEqual([
    { blocks: ['b'], to: 'dimension', condition: { field: 'deals.team', op: 'is', value: 'east' } },
    { blocks: ['c'], to: 'dimension', condition: { field: 'leads.team', op: 'is', value: 'east' } },
  ]);
  const month: Focus = {
    block: 'a',
    values: [{ dimension: 'deals.closed_on.month', id: '2026-03', name: '' }],
  };
  expect(followers(blocks, usual, month, catalogue).map((one) => one.blocks)).toEqual([['b']]);
});

test('a list of records follows as what counts them does', () => {
  const counting = { records: 'deal', unit: 'count', additive: true };
  const measures = catalogue.measures.map((one) => ({ ...one, ...(one.id === 'deals.won' && counting) }));
  const list = block('f', { type: 'records', measure: null, list: { object: 'deal' } });
  const products = block('g', { type: 'records', measure: null, list: { object: 'product' } });
  expect(followers([list, products], usual, team, { ...catalogue, measures } as MeasureCatalogue)).toEqual([
    { blocks: ['f'], to: 'dimension', condition: { field: 'deals.team', op: 'is', value: 'east' } },
  ]);
});

test('the same name with another meaning is not followed; nor is anything a document has switched off', () => {
  const source: Focus = { block: 'a', values: [{ dimension: 'deals.source', id: 'website', name: '' }] };
  expect(followers(blocks, usual, source, catalogue)).toHaveLength(1);
  expect(followers(blocks, { crossFilter: true, deaf: ['b'] }, source, catalogue)).toEqual([]);
  expect(followers(blocks, { crossFilter: false, deaf: [] }, team, catalogue)).toEqual([]);
});

test('rows without a value are followed as such', () => {
  const none: Focus = { block: 'a', values: [{ dimension: 'deals.team', id: null, name: '' }] };
  expect(followers(blocks, usual, none, catalogue)[0]).toMatchObject({
    condition: { field: 'deals.team', op: 'empty' },
  });
});

test('an address carries a chosen value, and nothing that is none', () => {
  expect(readFocus(writeFocus(team))).toEqual(team);
  for (const told of [
    null,
    'a',
    [],
    ['a'],
    ['a', 'b'],
    ['a', ['x'.repeat(200), 'y']],
    [1, ['d', 'v']],
    ['a', ['d', {}]],
  ])
    expect(readFocus(told), JSON.stringify(told)).toBe(null);
});

test('one goes down from years to days, from a team to its people, and from people to their records', () => {
  const [chart] = blocks;
  const below = (id: string) => levelBelow(chart!, id, catalogue);
  expect(below('deals.closed_on.year')).toBe('deals.closed_on.quarter');
  expect(below('deals.closed_on.month')).toBe('deals.closed_on.week');
  expect(below('deals.closed_on.day')).toBe(null);
  expect(below('deals.team')).toBe('deals.owner');
  expect(below('deals.owner')).toBe(null);
});

test('a block that has gone down is split by the next level, within what it came from', () => {
  const [chart] = blocks;
  expect(isSplitBy(chart!, 'deals.team')).toBe(true);
  expect(isSplitBy(chart!, 'deals.owner')).toBe(false);
  expect(drilledDown(chart!, [{ from: team.values, to: 'deals.owner' }])).toMatchObject({
    by: ['deals.owner'],
    filters: [{ field: 'deals.team', op: 'is', value: 'east' }],
  });
  expect(drilledDown(chart!, [])).toEqual(chart);
});
