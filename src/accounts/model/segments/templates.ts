/** Ways to begin: tiers by value, and tiers by recency, frequency and money, each with what is owed them. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Condition } from '../../../records/model/filter.ts';
import type { Tier, TierColor } from './segment-rules.ts';

type Sketch = { name: Label; color: TierColor; conditions: readonly Condition[]; contactDays: number | null };

export type SegmentTemplate = { id: 'value' | 'rfm'; name: Label; hint: Label; tiers: readonly Sketch[] };

const high = (field: string): Condition => ({ field, op: 'gte', value: 4 });
const low = (field: string): Condition => ({ field, op: 'lt', value: 4 });
const isClass = (value: string): Condition => ({ field: 'value_class', op: 'is', value });

/** Customers of former times, and those who have bought nothing yet: what is left behind the others. */
const former: Sketch = {
  name: { zh: '老客沉睡', en: 'Dormant' },
  color: 'red',
  conditions: [{ field: 'last_won_on', op: 'not_empty' }],
  contactDays: 60,
};
const prospects: Sketch = {
  name: { zh: '潜在客户', en: 'Prospects' },
  color: 'neutral',
  conditions: [],
  contactDays: null,
};

export const segmentTemplates: readonly SegmentTemplate[] = [
  {
    id: 'value',
    name: { zh: '按价值（ABC）', en: 'By value (ABC)' },
    hint: {
      zh: 'A 类带来约八成成交额，联系最勤',
      en: 'Class A brings some four fifths of what is won, and is talked with most often',
    },
    tiers: [
      {
        name: { zh: 'A 核心客户', en: 'A Core' },
        color: 'green',
        conditions: [isClass('a')],
        contactDays: 14,
      },
      {
        name: { zh: 'B 成长客户', en: 'B Growing' },
        color: 'blue',
        conditions: [isClass('b')],
        contactDays: 22,
      },
      {
        name: { zh: 'C 普通客户', en: 'C Regular' },
        color: 'amber',
        conditions: [isClass('c')],
        contactDays: 44,
      },
      former,
      prospects,
    ],
  },
  {
    id: 'rfm',
    name: { zh: '按成交行为（RFM）', en: 'By buying behaviour (RFM)' },
    hint: {
      zh: '看最近、频次和金额：谁要维护、谁要挽回',
      en: 'Recency, frequency and money: whom to keep, whom to win back',
    },
    tiers: [
      {
        name: { zh: '重要价值', en: 'Champions' },
        color: 'green',
        conditions: [high('recency'), high('frequency'), high('monetary')],
        contactDays: 14,
      },
      {
        name: { zh: '重要挽回', en: 'At risk' },
        color: 'red',
        conditions: [low('recency'), high('monetary')],
        contactDays: 10,
      },
      {
        name: { zh: '重要发展', en: 'To develop' },
        color: 'blue',
        conditions: [high('recency'), high('monetary')],
        contactDays: 18,
      },
      {
        name: { zh: '一般成交', en: 'Other buyers' },
        color: 'amber',
        conditions: [{ field: 'recency', op: 'not_empty' }],
        contactDays: 44,
      },
      former,
      prospects,
    ],
  },
];

/** The tiers of a template as one begins to draw them, under the names of one's language and of the other. */
export function tiersOf(template: SegmentTemplate): Tier[] {
  return template.tiers.map(({ name, color, conditions, contactDays }) => ({
    id: newId(),
    name: name.zh,
    nameEn: name.en,
    color,
    conditions: [...conditions],
    contactDays,
    recallDays: null,
    ownerRoles: [],
  }));
}
