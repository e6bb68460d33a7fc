import { expect, test } from 'vitest';
import { draw, faultsOf, formula, group, list, namesOfFaults, quick, say, sum } from './testing/draw.ts';

const measure = (measure: string) => ({ kind: 'measure' as const, source: 'd', measure });
const field = (field: string, more: object = {}) => ({ kind: 'field' as const, source: 'd', field, ...more });
const deals = { sources: [{ id: 'd' }] };

test('cells stay inside the grid and off each other, and only fields grow', () => {
  const grid = draw({
    A1: { value: say('a'), span: [2, 2] },
    B2: { value: say('b') },
    A3: { value: say('c'), expand: 'down' },
  });
  expect(namesOfFaults(grid)).toEqual(['B2 overlaps', 'A3 onlyFieldsGrow']);
  expect(namesOfFaults({ ...grid, columns: grid.columns.slice(1) })).toContain('A1 outside');
});

test('the reason is told in both languages, with its places filled', () => {
  const [fault] = faultsOf(draw({ A1: { value: say('a'), left: 'C3' } }));
  expect(fault).toEqual({
    cell: 'A1',
    code: 'noSuchCell',
    label: { zh: '没有单元格 C3', en: 'There is no cell C3' },
  });
});

test('parents grow on their axis and never lead back', () => {
  expect(namesOfFaults(draw({ A1: { value: say('a') }, B1: { value: say('b'), left: 'A1' } }))).toEqual([
    'B1 parentDoesNotGrow',
  ]);
  expect(
    namesOfFaults(
      draw({ A1: { value: group('region'), left: 'B1' }, B1: { value: group('rep'), left: 'A1' } }),
    ),
  ).toEqual(['A1 parentsInACircle', 'B1 parentsInACircle']);
});

test('a cell that grows down follows nothing that grows to the right', () => {
  const across = { value: group('month'), expand: 'right' as const };
  expect(namesOfFaults(draw({ A1: across, A2: { value: group('rep'), top: 'A1' } }))).toEqual([
    'A2 otherAxis',
  ]);
  expect(namesOfFaults(draw({ A1: across, B2: { value: say('x'), left: 'A1' } }))).toEqual([
    'B2 parentDoesNotGrow',
  ]);
});

test('blocks that overlap without nesting are refused', () => {
  const grid = draw({
    A1: { value: group('region'), span: [2, 1] },
    B2: { value: group('rep'), left: 'none', span: [2, 1] },
  });
  expect(namesOfFaults(grid)).toEqual(['B2 blocksCross']);
});

test('blocks side by side have columns of their own', () => {
  const grid = draw({
    A1: { value: group('region') },
    B1: { value: group('rep'), left: 'none' },
    A2: { value: say('a'), left: 'B1' },
    B2: { value: say('b'), left: 'A1' },
  });
  expect(namesOfFaults(grid)).toEqual(['B1 blocksShareLines']);
});

test('a cell beside a block covers all of it or none', () => {
  const grid = draw({
    A1: { value: group('region') },
    A2: { value: say('小计'), left: 'A1' },
    B2: { value: say('x'), left: 'none' },
  });
  expect(namesOfFaults(grid)).toEqual(['B2 cutsBlock']);
});

test('sources, fields and measures have to be there', () => {
  expect(
    namesOfFaults(
      draw({
        A1: { value: group('nothing') },
        A2: { value: { kind: 'field', source: 'x', field: 'rep' } },
        A3: { value: sum('nothing'), left: 'none' },
        A4: { value: { kind: 'measure', source: 's', measure: 'amount' }, left: 'none' },
      }),
    ),
  ).toEqual(['A1 noSuchField', 'A2 noSuchSource', 'A3 noSuchMeasure', 'A4 needsAggregate']);
});

test('a measure is split only by fields that reach it', () => {
  const grid = draw(
    { A1: { value: group('rep') }, B1: { value: measure('deals.count') } },
    {
      sources: [
        ...deals.sources,
        { id: 's', columns: [{ id: 'rep', label: { zh: '销售', en: 'Rep' }, kind: 'text' }] },
      ],
    },
  );
  expect(namesOfFaults(grid)).toEqual(['B1 notTogether']);
  expect(
    namesOfFaults(
      draw({ A1: { value: field('deals.owner') }, B1: { value: measure('deals.count') } }, deals),
    ),
  ).toEqual([]);
});

test('rates and medians are never put together', () => {
  const rate = measure('deals.win_rate');
  const of = (cells: Parameters<typeof draw>[0]) => namesOfFaults(draw(cells, deals));
  const top = { n: 3, by: 'deals.count' };
  expect(of({ A1: { value: field('deals.owner') }, B1: { value: rate } })).toEqual([]);
  expect(of({ A1: { value: field('deals.owner', { top }) }, B1: { value: rate } })).toEqual([
    'B1 notAdditive',
  ]);
  expect(
    of({ A1: { value: field('deals.owner', { top: { ...top, others: false } }) }, B1: { value: rate } }),
  ).toEqual([]);
  expect(
    of({ A1: { value: field('deals.owner') }, B1: { value: rate }, C1: { value: quick('running', 'B1') } }),
  ).toEqual(['C1 notAdditive']);
  expect(
    of({
      A1: { value: field('deals.owner') },
      B1: { value: rate },
      C1: { value: quick('shareOfAll', 'B1') },
    }),
  ).toEqual(['C1 notAdditive']);
  expect(
    of({
      A1: { value: field('deals.owner') },
      B1: { value: rate },
      B2: { value: formula('sum(B1)'), left: 'none' },
    }),
  ).toEqual(['B2 notAdditive']);
  expect(
    of({
      A1: { value: field('deals.owner') },
      B1: { value: rate },
      B2: { value: formula('max(B1)'), left: 'none' },
    }),
  ).toEqual([]);
});

test('a figure is split by at most four fields', () => {
  const cells = Object.fromEntries(
    ['deals.owner', 'deals.team', 'deals.stage', 'deals.pipeline', 'deals.created_on.month'].map((id, at) => [
      `${'ABCDE'[at]}1`,
      { value: field(id) },
    ]),
  );
  expect(namesOfFaults(draw({ ...cells, F1: { value: measure('deals.count') } }, deals))).toEqual([
    'E1 tooManyLevels',
    'F1 tooManyLevels',
  ]);
});

test('quick calculations follow a figure with the same parents, along an axis on which it grows', () => {
  const cells = { A1: { value: group('region') }, B1: { value: sum() } };
  const of = (more: Parameters<typeof draw>[0]) => namesOfFaults(draw({ ...cells, ...more }));
  expect(of({ C1: { value: quick('rank', 'B1') } })).toEqual([]);
  expect(of({ C1: { value: quick('rank', 'Z9') } })).toEqual(['C1 noSuchCell']);
  expect(of({ C1: { value: quick('rank', 'A1') } })).toEqual(['C1 quickOfNoFigure']);
  expect(of({ C1: { value: quick('rank', 'B1'), left: 'none' } })).toEqual(['C1 quickElsewhere']);
  expect(of({ C1: { value: quick('rank', 'B1', 'right') } })).toEqual(['C1 quickWithoutBlock']);
  expect(of({ C1: { value: quick('yearOnYear', 'B1') } })).toEqual(['C1 quickNeedsPeriods']);
});

test('formulas are told where they are wrong, and do not wait for each other', () => {
  const cells = { A1: { value: group('region') }, B1: { value: sum() } };
  const [fault] = faultsOf(draw({ ...cells, C1: { value: formula('B1 + Z9') } }));
  expect(fault!.label).toEqual({
    zh: '公式第 6 个字符处有误：没有单元格 Z9',
    en: 'The formula is wrong at character 6: there is no cell Z9',
  });
  expect(
    namesOfFaults(draw({ ...cells, C1: { value: formula('D1') }, D1: { value: formula('C1') } })),
  ).toEqual(['C1 formulasInACircle']);
});

test('heads that repeat are at the top, and pages break after a group', () => {
  const cells = { A1: { value: say('a') }, A2: { value: list('rep') } };
  expect(namesOfFaults(draw(cells, { rows: [{ repeat: true }, {}], page: { breakAfter: 'A2' } }))).toEqual(
    [],
  );
  expect(namesOfFaults(draw(cells, { rows: [{}, { repeat: true }], page: { breakAfter: 'A1' } }))).toEqual(
    [' noSuchBreak', ' headNotAtTop'].map((one) => one.trim()),
  );
});

test('equal neighbours are merged only in rows that are handed in', () => {
  expect(namesOfFaults(draw({ A1: { value: field('deals.owner', { mode: 'adjacent' }) } }, deals))).toEqual([
    'A1 onlyForRows',
  ]);
});
