import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { poolRows } from './pool-flow.ts';

const answerOf = (ids: string[], rows: TableAnswer['rows']): TableAnswer => ({
  columns: ids.map((id) => ({ id, label: { zh: '', en: '' }, kind: 'x', unit: null })),
  rows,
  asOf: '',
  total: rows.length,
});
const open = { id: 'o', name: '公共公海' };
const nurture = { id: 'n', name: '培育池' };

test('a pool has one row, from what lies in it, came into it and left it', () => {
  const rows = poolRows({
    now: answerOf(
      ['leads.pool', 'leads.in_pool'],
      [
        [nurture, 12],
        [null, 0],
      ],
    ),
    into: answerOf(
      ['leads.to_pool', 'leads.entered_pool', 'leads.recycled'],
      [
        [open, 30, 20],
        [nurture, 12, 0],
        [null, 0, 0],
      ],
    ),
    out: answerOf(
      ['leads.from_pool', 'leads.left_pool', 'leads.claimed', 'leads.pool_days_median'],
      [[open, 9, 8, 4.5]],
    ),
  });
  expect(rows).toEqual([
    { pool: nurture, now: 12, into: 12, recycled: 0, out: 0, claimed: 0, days: null },
    { pool: open, now: 0, into: 30, recycled: 20, out: 9, claimed: 8, days: 4.5 },
  ]);
  expect(poolRows({ now: undefined, into: undefined, out: undefined })).toEqual([]);
});
