import { expect, test } from 'vitest';
import type { Stage } from '../../model/pipeline.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { afterMove, type BoardColumn } from './board-sums.ts';

const stage = (id: string, probability: number): Stage => ({
  id,
  name: id,
  nameEn: null,
  kind: 'open',
  rank: 1,
  goal: null,
  targetConversion: null,
  targetDays: null,
  probability,
  process: null,
});
const column = (id: string, probability: number, count: number, amount: string | null): BoardColumn => ({
  stage: stage(id, probability),
  count,
  amount,
  weightedAmount: amount,
  unpriced: 0,
  stalled: 0,
});
const card = {
  amount: '1400',
  currency: 'USD',
  base_amount: '10000',
  probability: null,
} as unknown as DealCardFacts;

test('a move takes the amount along, weighted by the new stage', () => {
  const [from, to] = afterMove([column('a', 10, 2, '30000'), column('b', 50, 0, '0')], card, 'a', 'b');
  expect(from).toMatchObject({ count: 1, amount: '20000', weightedAmount: '29000' });
  expect(to).toMatchObject({ count: 1, amount: '10000', weightedAmount: '5000' });
});

test('an own probability goes along instead of the stage’s', () => {
  const [, to] = afterMove(
    [column('a', 10, 1, '10000'), column('b', 50, 0, '0')],
    { ...card, probability: 80 },
    'a',
    'b',
  );
  expect(to?.weightedAmount).toBe('8000');
});

test('amounts nobody may see stay unseen', () => {
  const [from] = afterMove([column('a', 10, 1, null)], { ...card, base_amount: '***' }, 'a', 'b');
  expect(from).toMatchObject({ count: 0, amount: null });
});

test('what has no rate is counted beside the sums, not in them', () => {
  const [from, to] = afterMove(
    [{ ...column('a', 10, 2, '30000'), unpriced: 1 }, column('b', 50, 0, '0')],
    { ...card, base_amount: null },
    'a',
    'b',
  );
  expect(from).toMatchObject({ count: 1, amount: '30000', unpriced: 0 });
  expect(to).toMatchObject({ count: 1, amount: '0', unpriced: 1 });
});
