import { expect, test } from 'vitest';
import { cellWords } from './cell-words.ts';
import { compareTables } from './compare-packs.ts';
import { figureOfCell, snapshotOf } from './figure-of-cell.ts';
import { withoutFields, type Pack, type PackTable } from './pack.ts';
import { packQuestions } from './pack-questions.ts';
import { titleOfReview } from './review-title.ts';
import { sectionsOf, turnedBy } from './sections-of.ts';

const column = (id: string, kind: string, fields: string[] = []) => ({
  id,
  label: { zh: id, en: id },
  kind,
  unit: kind === 'measure' ? ('count' as const) : null,
  definition: null,
  fields,
});
const price = { id: 'r1', name: '价格太高' };
const lost: PackTable = {
  key: 'loss.reasons',
  section: 'loss',
  title: { zh: '输单原因', en: 'Reasons' },
  question: {
    measures: ['deals.lost', 'deals.lost_amount'],
    dimensions: ['deals.loss_reason'],
    filters: [
      { field: 'deals.pipeline', op: 'is', value: 'p1' },
      { field: 'deals.closed_on', op: 'between', value: ['2026-03-01', '2026-04-01'] },
    ],
    sort: [],
    limit: 200,
  },
  columns: [
    column('deals.loss_reason', 'reference'),
    column('deals.lost', 'measure'),
    column('deals.lost_amount', 'measure', ['deal.amount']),
  ],
  rows: [
    [price, 4, '100'],
    [null, 1, '20'],
  ],
  asOf: '2026-04-01T00:00:00.000Z',
};
const pack: Pack = { tables: [lost] };

test('whoever may not read a field sees no column that takes it', () => {
  const [table] = withoutFields(pack, (field) => field !== 'deal.amount').tables;
  expect(table!.columns.map(({ id }) => id)).toEqual(['deals.loss_reason', 'deals.lost']);
  expect(table!.rows).toEqual([
    [price, 4],
    [null, 1],
  ]);
});

test('rows meet by what they are about: what differs, what is gone and what is new is told', () => {
  const now = {
    columns: lost.columns,
    rows: [
      [{ id: 'r2', name: '竞品' }, 2, '50'],
      [{ id: 'r1', name: '价格高' }, 5, '100'],
    ],
  };
  const { rows, differing } = compareTables(lost, now);
  expect(rows.map(({ cells, now: later, isNew }) => [cells[1], later?.[1] ?? null, isNew])).toEqual([
    [4, 5, false],
    [1, null, false],
    [2, 2, true],
  ]);
  expect(differing).toBe(1 + 2 + 2);
  expect(compareTables(lost, lost).differing).toBe(0);
});

test('a number tells its question, narrowed to its row, in its own days', () => {
  expect(figureOfCell(pack, { table: 'loss.reasons', row: 0, column: 'deals.lost' })).toEqual({
    measure: 'deals.lost',
    filters: [
      { field: 'deals.pipeline', op: 'is', value: 'p1' },
      { field: 'deals.loss_reason', op: 'is', value: 'r1' },
    ],
    dayField: 'deals.closed_on',
    from: '2026-03-01',
    to: '2026-04-01',
    about: '价格太高',
  });
  const nothing = figureOfCell(pack, { table: 'loss.reasons', row: 1, column: 'deals.lost' });
  expect(nothing!.filters.at(-1)).toEqual({ field: 'deals.loss_reason', op: 'empty' });
});

test.each([
  ['no such table', { table: 'x', row: 0, column: 'deals.lost' }],
  ['no such row', { table: 'loss.reasons', row: 9, column: 'deals.lost' }],
  ['no number', { table: 'loss.reasons', row: 0, column: 'deals.loss_reason' }],
])('%s: nothing is kept of it', (_, address) => {
  expect(snapshotOf(pack, address)).toBeNull();
  expect(figureOfCell(pack, address)).toBeNull();
});

test('a decision keeps the number as it was frozen', () => {
  const kept = snapshotOf(pack, { table: 'loss.reasons', row: 0, column: 'deals.lost_amount' });
  expect(kept).toMatchObject({ of: '价格太高', value: '100', asOf: lost.asOf, fields: ['deal.amount'] });
});

test('every question is about the pipeline and its teams, and each has a name of its own', () => {
  const period = { from: '2026-03-01', to: '2026-04-01' };
  const asked = packQuestions({ pipelineId: 'p1', teamIds: ['t1'], period });
  expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
  for (const { question, section } of asked) {
    const field = section === 'feedback' ? 'surveys.team' : 'deals.team';
    expect(question.filters).toContainEqual({ field, op: 'in', value: ['t1'] });
  }
  const whole = packQuestions({ pipelineId: 'p1', teamIds: null, period });
  expect(JSON.stringify(whole)).not.toMatch(/(deals|surveys)\.team/);
});

test('a month is called by its name, other days by both their ends', () => {
  const month = { from: '2026-03-01', to: '2026-04-01' };
  expect(titleOfReview('新客户', month, 'zh-CN')).toBe('新客户 2026年3月复盘');
  expect(titleOfReview('New', month, 'en')).toBe('New: review of 2026-03');
  expect(titleOfReview('新客户', { from: '2026-03-02', to: '2026-03-09' }, 'zh-CN')).toBe(
    '新客户 2026-03-02 至 2026-03-08 复盘',
  );
});

test('sections are turned one by one and stay within the review', () => {
  const sections = sectionsOf(pack);
  expect(sections).toEqual(['last', 'loss']);
  expect(turnedBy(sections, 'last', 1)).toBe('loss');
  expect(turnedBy(sections, 'loss', 1)).toBe('loss');
  expect(turnedBy(sections, 'last', -1)).toBe('last');
});

test('amounts of a printed pack are in the currency of the organisation', () => {
  const words = (currency: string) => cellWords('12345600', 'money', { locale: 'zh-CN', currency });
  expect([words('CNY'), words('USD')]).toEqual(['¥123,456', 'US$123,456']);
});
