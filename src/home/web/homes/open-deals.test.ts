import { expect, test } from 'vitest';
import { dealFields } from '../../../deals/model/deal-fields.ts';
import { findField } from '../../../platform/model/fields.ts';
import { operandsFor } from '../../../records/model/filter.ts';
import { openDeals, overstayed } from './open-deals.ts';

test('every list of a home page is one that the list of deals understands', () => {
  const id = '01a20a4d-2d38-7754-851e-a8d97c76db82';
  const stalled = overstayed([{ id, name: '报价', kind: 'open', targetDays: 14 }], '2026-05-20').map(
    ({ conditions }) => conditions,
  );
  for (const conditions of [...Object.values(openDeals), ...stalled]) {
    for (const condition of conditions) {
      const field = findField(dealFields, condition.field);
      expect(field && operandsFor(field, condition), JSON.stringify(condition)).toBeTruthy();
    }
  }
});

test('a deal overstays from the day after the days aimed at, in open stages that aim at any', () => {
  const stages = [
    { id: 'a', name: '报价', kind: 'open', targetDays: 14 },
    { id: 'b', name: '谈判', kind: 'open', targetDays: null },
    { id: 'c', name: '赢单', kind: 'won', targetDays: 3 },
  ];
  const [only, ...others] = overstayed(stages, '2026-05-20');
  expect(others).toEqual([]);
  expect(only!.conditions).toContainEqual({ field: 'stage_entered_at', op: 'lt', value: '2026-05-06' });
});
