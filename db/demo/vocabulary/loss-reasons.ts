import type { DemoLossReason } from '../demo-world.ts';

/** How often a reason ends a deal in the stages of rank 1 to 4. */
type LossHabit = DemoLossReason & { weights: readonly [number, number, number, number] };

export const lossReasons: readonly LossHabit[] = [
  { key: 'loss-reason:price', name: { zh: '价格太高', en: 'Price too high' }, weights: [10, 15, 35, 24] },
  {
    key: 'loss-reason:competitor',
    name: { zh: '选择竞品', en: 'Chose a competitor' },
    weights: [11, 14, 24, 28],
  },
  {
    key: 'loss-reason:budget',
    name: { zh: '预算取消', en: 'Budget cancelled' },
    weights: [8, 17, 14, 14],
  },
  { key: 'loss-reason:fit', name: { zh: '需求不匹配', en: 'No fit' }, weights: [31, 26, 7, 1] },
  {
    key: 'loss-reason:decider',
    name: { zh: '决策人不支持', en: 'Decision maker against it' },
    weights: [4, 11, 12, 24],
  },
  { key: 'loss-reason:timing', name: { zh: '时机不对', en: 'Wrong time' }, weights: [20, 12, 6, 6] },
  {
    key: 'loss-reason:no-contact',
    name: { zh: '联系不上', en: 'Cannot be reached' },
    weights: [11, 2, 0, 0],
  },
  { key: 'loss-reason:other', name: { zh: '其他', en: 'Other' }, weights: [5, 3, 2, 3] },
];
