import { expect, test } from 'vitest';
import { columnsSchema } from '../../model/outside-source.ts';
import { proposeColumns } from '../../model/propose-columns.ts';
import { draftOf, usedColumns, withMeaning, withType } from './columns-draft.ts';

const found = proposeColumns(['渠道', '费用', '月份'], [['抖音', '1', '2026-01']], 'CNY');

test('what is found is used; what was confirmed keeps its key, and what is new waits', () => {
  expect(draftOf(found).every(({ isUsed }) => isUsed)).toBe(true);
  const [, cost] = found;
  const draft = draftOf(found, [{ ...cost!, key: 'c1' }]);
  expect(draft.map(({ key, header, isUsed }) => [key, header, isUsed])).toEqual([
    ['c1', '费用', true],
    ['c2', '渠道', false],
    ['c3', '月份', false],
  ]);
  expect(usedColumns(draft)).toEqual([{ ...cost!, key: 'c1' }]);
});

test('a type brings what it needs and lets go of what it cannot be', () => {
  const [channel] = draftOf(found);
  expect(withType(channel!, 'money', 'CNY')).toMatchObject({
    type: 'money',
    means: null,
    money: { currency: 'CNY', unit: 'one' },
  });
});

test('a meaning belongs to one column, and brings its type', () => {
  const columns = withMeaning(draftOf(found), 1, 'source', 'CNY');
  expect(columns.map(({ means, type }) => [means, type])).toEqual([
    [null, 'text'],
    ['source', 'text'],
    ['day', 'date'],
  ]);
  expect(columnsSchema.safeParse(usedColumns(columns)).success).toBe(true);
});
