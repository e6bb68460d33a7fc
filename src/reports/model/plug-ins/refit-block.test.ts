import { expect, test } from 'vitest';
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { chosenInto, measuresFor, newPlugInBlock, splitsFor, withMeasures } from './refit-block.ts';

const words = { zh: '', en: '' };
const measure = (
  id: string,
  dimensions: string[],
  additive = true,
): MeasureCatalogue['measures'][number] => ({
  id,
  label: words,
  definition: words,
  unit: 'count',
  cube: id.split('.')[0]!,
  cubeLabel: words,
  records: null,
  additive,
  past: false,
  dimensions,
});
const dimension = (id: string, kind = 'text', references: string | null = null) => ({
  id,
  label: words,
  kind,
  grains: [],
  references,
  filterOnly: false,
});
const catalogue: MeasureCatalogue = {
  measures: [
    measure('deals.won', ['deals.account', 'deals.team', 'deals.closed_on']),
    measure('deals.open', ['deals.account', 'deals.team', 'deals.created_on']),
    measure('deals.win_rate', ['deals.account', 'deals.team', 'deals.closed_on'], false),
    measure('leads.count', ['leads.source']),
  ],
  dimensions: [
    dimension('deals.account'),
    dimension('deals.team', 'reference', 'team'),
    dimension('deals.closed_on', 'day'),
    dimension('deals.created_on', 'day'),
    dimension('leads.source'),
  ],
};
const told = {
  name: 'abc',
  label: words,
  tells: words,
  measures: { least: 1, most: 1, additive: true, usual: ['deals.won'] },
  by: { least: 1, most: 1, usual: ['deals.account'] },
  properties: [],
};
const block = newPlugInBlock(catalogue, told, { id: 'p1', plugIn: 'pareto', title: '帕累托' });

test('a new block asks what is usual, by the day and the team that it is about', () => {
  expect(block).toMatchObject({
    measures: ['deals.won'],
    by: ['deals.account'],
    period: 'deals.closed_on',
    team: 'deals.team',
  });
});

test('one measure alone may be of any subject, several are of one; rates are not offered where parts are put together', () => {
  const ids = (most: number, additive = true) =>
    measuresFor(catalogue, { measures: { ...told.measures, most, additive } }, block).map(({ id }) => id);
  expect(ids(1)).toEqual(['deals.open', 'leads.count']);
  expect(ids(2)).toEqual(['deals.open']);
  expect(ids(2, false)).toEqual(['deals.open', 'deals.win_rate']);
  expect(splitsFor(catalogue, block).map(({ id }) => id)).toEqual(['deals.team', 'deals.closed_on']);
  expect([chosenInto(['a'], 1, 'b'), chosenInto(['a'], 2, 'b')]).toEqual([['b'], ['a', 'b']]);
});

test('with another measure the block keeps what that knows, and gets what it lacks', () => {
  const narrowed = { ...block, filters: [{ field: 'deals.account', op: 'is' as const, value: 'x' }] };
  expect(withMeasures(catalogue, told, narrowed, ['deals.open'])).toMatchObject({
    by: ['deals.account'],
    period: 'deals.created_on',
    team: 'deals.team',
    filters: narrowed.filters,
  });
  expect(withMeasures(catalogue, told, narrowed, ['leads.count'])).toMatchObject({
    by: ['leads.source'],
    period: null,
    team: null,
    filters: [],
  });
});
