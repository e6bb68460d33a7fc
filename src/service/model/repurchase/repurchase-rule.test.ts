import { expect, test } from 'vitest';
import { isDue, repurchaseOn, type RepurchaseRule } from './repurchase-rule.ts';

const rule: RepurchaseRule = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '一年后复购',
  isOn: true,
  afterDays: 300,
  productId: null,
  pipelineId: null,
  since: '2026-01-01',
};
const delivery = { acceptedOn: '2025-06-01', productId: 'p1' };

test('so many days after the acceptance', () => {
  expect(repurchaseOn(rule, delivery)).toBe('2026-03-28');
  expect(isDue(rule, delivery, '2026-03-27')).toBe(false);
  expect(isDue(rule, delivery, '2026-03-28')).toBe(true);
});

test('of one product only, where the rule says so', () => {
  expect(repurchaseOn({ ...rule, productId: 'p2' }, delivery)).toBeNull();
  expect(repurchaseOn({ ...rule, productId: 'p1' }, delivery)).toBe('2026-03-28');
  expect(repurchaseOn({ ...rule, productId: 'p1' }, { ...delivery, productId: null })).toBeNull();
});

test('what came due before the rule began makes nothing', () => {
  expect(repurchaseOn({ ...rule, since: '2026-03-29' }, delivery)).toBeNull();
  expect(repurchaseOn({ ...rule, since: '2026-03-28' }, delivery)).toBe('2026-03-28');
});
