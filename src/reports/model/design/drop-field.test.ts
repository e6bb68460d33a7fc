import { expect, test } from 'vitest';
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { blockSchema, type Block } from '../blocks/block.ts';
import { dropField, withoutField } from './drop-field.ts';
import type { Field } from './known-fields.ts';

const dimensions = [
  'deals.team',
  'deals.owner',
  'deals.source',
  'deals.stage',
  'deals.created_on',
  'deals.closed_on',
];
const named = (id: string) => ({ id, label: { zh: id, en: id } });
const measure = (id: string, more: object = {}) => ({
  ...named(id),
  definition: { zh: '', en: '' },
  unit: 'count' as const,
  cube: id.split('.')[0]!,
  cubeLabel: { zh: '', en: '' },
  records: 'deal',
  additive: true,
  past: false,
  dimensions,
  ...more,
});
const catalogue: MeasureCatalogue = {
  measures: [
    measure('deals.count'),
    measure('deals.won'),
    measure('deals.won_amount', { unit: 'money' }),
    measure('deals.win_rate', { unit: 'percent', additive: false }),
    measure('deals.moves', { dimensions: ['deals.owner'] }),
    measure('leads.count', { dimensions: ['leads.source', 'leads.created_on'] }),
  ],
  dimensions: [...dimensions, 'leads.source', 'leads.created_on', 'deals.amount'].map((id) => ({
    ...named(id),
    kind: id.endsWith('_on') ? 'day' : 'reference',
    grains: id.endsWith('_on') ? ['day', 'week', 'month', 'quarter', 'year'] : [],
    references: id === 'deals.team' ? 'team' : null,
    filterOnly: id === 'deals.amount',
  })),
};
const m = (id: string): Field => ({ kind: 'measure', id });
const d = (id: string): Field => ({ kind: 'dimension', id });

/** Drops one after the other: the first on the canvas, the others on what it became. */
function dropAll(...fields: Field[]): Block {
  return fields.reduce<Block | null>((target, field) => {
    const dropped = dropField(catalogue, field, target, 'new');
    if ('gap' in dropped) throw new Error(dropped.gap.en);
    expect(blockSchema.parse(dropped.block)).toEqual(dropped.block);
    return dropped.block;
  }, null)!;
}

const gapOf = (field: Field, target: Block | null) => {
  const dropped = dropField(catalogue, field, target, 'new');
  return 'gap' in dropped ? dropped.gap.en : null;
};

test.each([
  [
    'a measure is a number of the day it is about',
    [m('deals.won')],
    { type: 'kpi', period: 'deals.closed_on', team: 'deals.team', compare: 'previous_period' },
  ],
  [
    'what was created goes by the day of creation',
    [m('deals.count')],
    { type: 'kpi', period: 'deals.created_on' },
  ],
  [
    'a day alone is the first count as a line by months',
    [d('deals.created_on')],
    { type: 'chart', shape: 'line', measures: ['deals.count'], by: ['deals.created_on.month'] },
  ],
  [
    'another dimension alone is the first count as bars',
    [d('deals.stage')],
    { type: 'chart', shape: 'bar', measures: ['deals.count'], by: ['deals.stage'] },
  ],
  [
    'a measure and a day are a line, of that day',
    [m('deals.won'), d('deals.created_on')],
    { shape: 'line', by: ['deals.created_on.month'], period: 'deals.created_on' },
  ],
  [
    'a measure and a dimension are bars',
    [m('deals.won'), d('deals.owner')],
    { shape: 'bar', by: ['deals.owner'], period: 'deals.closed_on' },
  ],
  [
    'two measures of one unit are two lines over the day they share',
    [m('deals.won'), m('deals.count')],
    { shape: 'line', measures: ['deals.won', 'deals.count'], by: ['deals.closed_on.month'] },
  ],
  [
    'two measures of two units stand on two axes',
    [m('deals.won'), m('deals.won_amount')],
    { shape: 'combo' },
  ],
  [
    'a dimension splits a line into several',
    [m('deals.won'), d('deals.closed_on'), d('deals.team')],
    { shape: 'line', by: ['deals.closed_on.month', 'deals.team'] },
  ],
  [
    'time goes along the axis, whichever came first',
    [m('deals.won'), d('deals.team'), d('deals.closed_on')],
    { shape: 'bar', by: ['deals.closed_on.month', 'deals.team'] },
  ],
  [
    'three dimensions are a table, time across',
    [m('deals.won'), d('deals.team'), d('deals.closed_on'), d('deals.owner')],
    {
      type: 'pivot',
      rows: ['deals.team', 'deals.owner'],
      columns: ['deals.closed_on.month'],
      hasTotals: true,
    },
  ],
  [
    'several measures by two dimensions are a table',
    [m('deals.won'), m('deals.count'), d('deals.team')],
    { type: 'pivot', rows: ['deals.team'], columns: ['deals.closed_on.month'] },
  ],
  [
    'a fourth row goes across',
    [m('deals.won'), d('deals.team'), d('deals.owner'), d('deals.source'), d('deals.stage')],
    { rows: ['deals.team', 'deals.owner', 'deals.source'], columns: ['deals.stage'] },
  ],
] as const)('%s', (_, fields, made) => {
  expect(dropAll(...fields)).toMatchObject(made);
});

test('what does not go together says why, and changes nothing', () => {
  const won = dropAll(m('deals.won'));
  expect(gapOf(m('deals.won'), won)).toMatch(/already/);
  expect(gapOf(m('leads.count'), won)).toMatch(/different subjects/);
  expect(gapOf(d('leads.source'), won)).toBe('“deals.won” cannot be split by “leads.source”');
  expect(gapOf(m('deals.moves'), dropAll(m('deals.won'), d('deals.team')))).toBe(
    '“deals.moves” cannot be split by “deals.team”',
  );
  expect(gapOf(m('deals.moves'), won)).toMatch(/no day/);
  expect(gapOf(d('deals.amount'), null)).toMatch(/no such field/);
  expect(gapOf(m('deals.secret'), null)).toMatch(/no such field/);
  expect(gapOf(m('deals.won'), { type: 'text', id: 't', text: '' })).toMatch(/takes no fields/);
  const full = dropAll(
    m('deals.won'),
    d('deals.team'),
    d('deals.owner'),
    d('deals.source'),
    d('deals.stage'),
  );
  expect(gapOf(d('deals.created_on'), full)).toMatch(/no more/);
});

test('a funnel is split by what deals have, not by a day, and takes no measure', () => {
  const funnel = blockSchema.parse({ type: 'funnel', id: 'f' });
  expect(dropField(catalogue, d('deals.source'), funnel, 'new')).toEqual({
    block: { ...funnel, split: 'deals.source' },
  });
  expect(gapOf(d('deals.created_on'), funnel)).toMatch(/not by a day/);
  expect(gapOf(d('leads.source'), funnel)).toMatch(/what deals have/);
  expect(gapOf(m('deals.won'), funnel)).toMatch(/takes no fields/);
});

test('a list shows the records of the measure dropped on it, and is not split', () => {
  const list = blockSchema.parse({ type: 'records', id: 'l', measure: 'deals.count' });
  expect(dropField(catalogue, m('deals.won'), list, 'new')).toMatchObject({
    block: { type: 'records', id: 'l', measure: 'deals.won', period: 'deals.closed_on' },
  });
  expect(gapOf(d('deals.team'), list)).toMatch(/not split/);
});

test('taking a field away goes the way back; the last measure stays', () => {
  const split = dropAll(m('deals.won'), d('deals.team'), d('deals.owner'));
  const left = (block: Block, id: string) => {
    const dropped = withoutField(catalogue, block, id);
    return 'gap' in dropped ? dropped.gap.en : dropped.block;
  };
  expect(left(split, 'deals.owner')).toMatchObject({ type: 'chart', by: ['deals.team'] });
  expect(left(dropAll(m('deals.won'), d('deals.team')), 'deals.team')).toMatchObject({ type: 'kpi' });
  expect(left(split, 'deals.won')).toMatch(/has to stay/);
});

test('a block keeps its title, its filters and its shape while they fit', () => {
  const pie = { ...dropAll(m('deals.won'), d('deals.team')), shape: 'pie', title: '占比' } as Block;
  const filtered = { ...pie, filters: [{ field: 'deals.source', op: 'is', value: 'web' }] } as Block;
  const dropped = dropField(catalogue, d('deals.owner'), filtered, 'new');
  expect(dropped).toMatchObject({
    block: { shape: 'bar', title: '占比', filters: [{ field: 'deals.source' }] },
  });
});
