import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionOf } from '../blocks/block.ts';
import { documentSchema, emptyDocument } from '../document.ts';
import { chosenFor, chosenOf } from './choose.ts';
import { faultsOfParams } from './param-faults.ts';
import { paramSchema, widgets, type Param } from './param.ts';
import { defaultOf, missingOf, valuesOf } from './values.ts';

const id = (end: string) => `018f0000-0000-7000-8000-0000000000${end}`;
const viewer = { today: '2026-11-27', me: id('01'), myTeam: id('02') };
const param = (more: object): Param => paramSchema.parse({ id: 'p', label: '参数', widget: 'text', ...more });
const read = (one: Param, given: unknown) => {
  const { values, refusals } = valuesOf([one], { p: given }, viewer);
  return refusals.length > 0 ? 'refused' : values['p'];
};
const around = {
  today: viewer.today,
  below: (unit: string) => (unit === id('02') ? [unit, id('03')] : [unit]),
};
const typed = {
  from: 'typed',
  items: [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
  ],
};

test('what an address says is taken where it is a value of its parameter, and told where it is not', () => {
  const cases: [object, unknown, unknown][] = [
    [{ widget: 'text' }, '华东', '华东'],
    [{ widget: 'text' }, 'x'.repeat(201), 'refused'],
    [{ widget: 'text' }, { $ne: 1 }, 'refused'],
    [{ widget: 'number' }, '12.5', 12.5],
    [{ widget: 'number' }, '1e999', 'refused'],
    [{ widget: 'date' }, '2026-02-29', 'refused'],
    [{ widget: 'dateRange' }, '2026-01-01..2026-03-31', '2026-01-01..2026-03-31'],
    [{ widget: 'dateRange' }, '1000-01-01..9999-12-31', 'refused'],
    [{ widget: 'dateRange' }, '2026-03-31..2026-01-01', 'refused'],
    [{ widget: 'select', options: typed }, 'b', 'b'],
    [{ widget: 'select', options: typed }, 'c', 'refused'],
    [{ widget: 'multi', options: typed }, ['a', 'a', 'b'], ['a', 'b']],
    [{ widget: 'multi', options: typed }, Array.from({ length: 101 }, () => 'a'), 'refused'],
    [{ widget: 'user' }, 'me', 'refused'],
    [{ widget: 'user', multiple: true }, id('09'), [id('09')]],
    [{ widget: 'team' }, id('02'), id('02')],
    [{ widget: 'toggle' }, 'true', true],
    [{ widget: 'toggle' }, 'yes', 'refused'],
    [{ widget: 'pipeline' }, "'; drop table deal", 'refused'],
  ];
  for (const [more, given, expected] of cases)
    expect(read(param(more), given), JSON.stringify([more, given])).toEqual(expected);
});

test('whatever is given, each parameter has a value of its kind or none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...widgets), fc.jsonValue(), (widget, given) => {
      const one = param({ widget, options: typed });
      const { values } = valuesOf([one], { p: given, stranger: given }, viewer);
      expect(Object.keys(values)).toEqual(['p']);
      expect(['string', 'number', 'boolean', 'object']).toContain(typeof values['p']);
      chosenOf([one], values, around);
    }),
  );
});

test('a default is worked out for who looks; an empty value in the address takes it away', () => {
  const mine = param({ widget: 'team', default: 'my team' });
  expect(defaultOf(mine, viewer)).toBe(id('02'));
  expect(defaultOf(mine, { ...viewer, myTeam: null })).toBe(null);
  expect(read(mine, '')).toBe(null);
  const needed = { ...mine, required: true };
  expect(missingOf([needed], { p: null })).toEqual([needed]);
  expect(missingOf([needed], { p: id('02') })).toEqual([]);
});

test('each block is asked by what concerns it: its own day, its teams, the dimensions of its cube', () => {
  const document = documentSchema.parse({
    ...emptyDocument(),
    blocks: [
      {
        type: 'chart',
        id: 'won',
        shape: 'bar',
        measures: ['deals.won'],
        by: ['deals.source'],
        period: 'deals.closed_on',
        team: 'deals.team',
      },
      { type: 'chart', id: 'leads', shape: 'bar', measures: ['leads.count'], by: ['leads.source'] },
    ],
    layouts: {
      desktop: [
        { block: 'won', w: 6, h: 2 },
        { block: 'leads', w: 6, h: 2 },
      ],
    },
    params: [
      {
        id: 'when',
        label: '时间',
        widget: 'dateRange',
        default: 'start of month .. today',
        apply: [{ to: 'period' }],
      },
      { id: 'unit', label: '部门', widget: 'tree', default: 'my team', apply: [{ to: 'team' }] },
      {
        id: 'source',
        label: '来源',
        widget: 'multi',
        options: typed,
        apply: [{ to: 'dimension', dimension: 'deals.source' }],
      },
      {
        id: 'least',
        label: '金额',
        widget: 'number',
        apply: [{ to: 'dimension', dimension: 'deals.amount' }],
      },
      {
        id: 'only',
        label: '只看',
        widget: 'toggle',
        apply: [{ to: 'dimension', dimension: 'leads.stale', blocks: ['leads'] }],
      },
    ],
  });
  const { values } = valuesOf(document.params, { source: ['a', 'b'], least: 1.5, only: true }, viewer);
  const chosen = chosenOf(document.params, values, around);
  const [won, leads] = document.blocks.map((block) => questionOf(block, chosen)!.filters);
  expect(won).toEqual([
    { field: 'deals.closed_on', op: 'between', value: ['2026-11-01', '2026-11-28'] },
    { field: 'deals.team', op: 'in', value: [id('02'), id('03')] },
    { field: 'deals.source', op: 'in', value: ['a', 'b'] },
    { field: 'deals.amount', op: 'gte', value: '150' },
  ]);
  expect(leads).toEqual([{ field: 'leads.stale', op: 'is', value: true }]);
  expect(chosenFor('won', chosenFor('won', chosen))).toEqual(chosenFor('won', chosen));
});

test('what cannot stand is said where it stands', () => {
  const narrowed = (own: string, by: string) =>
    param({
      id: own,
      widget: 'select',
      options: {
        from: 'values',
        dimension: 'deals.source',
        measure: 'deals.count',
        narrowedBy: [{ param: by, dimension: 'deals.team' }],
      },
    });
  const paths = (...params: Param[]) => faultsOfParams(params, ['won']).map(({ path }) => path.join('.'));
  expect(paths(param({}), param({}))).toEqual(['1.id']);
  expect(paths(param({ id: 'as' }))).toEqual(['0.id']);
  expect(paths(param({ widget: 'select' }))).toEqual(['0.options']);
  expect(paths(param({ widget: 'date', default: 'yesterday' }))).toEqual(['0.default']);
  expect(paths(param({ widget: 'date', default: 'me' }))).toEqual(['0.default']);
  expect(paths(param({ apply: [{ to: 'period', blocks: ['gone'] }] }))).toEqual(['0.apply.0.blocks']);
  expect(paths(narrowed('a', 'b'), narrowed('b', 'a'))).toEqual([
    '0.options.narrowedBy.0',
    '1.options.narrowedBy.0',
  ]);
  expect(paths(narrowed('a', 'gone'))).toEqual(['0.options.narrowedBy.0']);
  expect(paths(param({ id: 'b' }), narrowed('a', 'b'))).toEqual([]);
});
