import { expect, test } from 'vitest';
import { newGridBlock } from '../grid/edit/new-grid-block.ts';
import { dropMember } from '../grid/edit/drop-member.ts';
import type { Grid } from '../grid/grid.ts';
import { documentSchema } from '../document.ts';
import { gridFor } from './grid.ts';

const label = { zh: '', en: '' };
const put = (grid: Grid, source: string, id: string, row: number): Grid =>
  dropMember(grid, { kind: 'measure', source, id, label, unit: 'count' }, [row, 0], () => label);

const block = () => {
  const empty = newGridBlock('g1');
  const grid = put(put(empty.grid, 'deals', 'deals.count', 1), 'leads', 'leads.created', 2);
  return { ...empty, grid, period: 'deals.created_on', team: 'deals.team' };
};
const filtersOf = (grid: Grid) =>
  grid.sources.map((source) =>
    'filters' in source ? source.filters.map(({ field, value }) => [field, value]) : [],
  );

test('a grid with two subjects is narrowed on each by what is about it', () => {
  const narrowings = [
    {
      blocks: null,
      to: 'dimension' as const,
      condition: { field: 'leads.source', op: 'is' as const, value: 'web' },
    },
    {
      blocks: ['other'],
      to: 'dimension' as const,
      condition: { field: 'deals.source', op: 'is' as const, value: 'web' },
    },
  ];
  const period = { from: '2026-01-01', to: '2026-04-01' };
  const narrowed = gridFor(block(), { period, team: 't1', narrowings });
  expect(filtersOf(narrowed)).toEqual([
    [
      ['deals.created_on', ['2026-01-01', '2026-04-01']],
      ['deals.team', 't1'],
    ],
    [['leads.source', 'web']],
  ]);
  expect(filtersOf(gridFor(block(), { period: null, team: null }))).toEqual([[], []]);
});

test('what a source calls otherwise is narrowed by its own name', () => {
  const { grid, ...rest } = block();
  const sources = grid.sources.map((source) =>
    source.id === 'leads' ? { ...source, as: { 'deals.team': 'leads.team' } } : source,
  );
  const narrowed = gridFor({ ...rest, grid: { ...grid, sources } as Grid }, { period: null, team: 't1' });
  expect(filtersOf(narrowed)[1]).toEqual([['leads.team', 't1']]);
});

test('an empty grid is a block of a document like any other', () => {
  const layouts = { desktop: [{ block: 'g1', w: 12, h: 4 }] };
  const told = { schema: 1, kind: 'dashboard', blocks: [newGridBlock('g1')], layouts };
  expect(documentSchema.safeParse(told).success).toBe(true);
});
