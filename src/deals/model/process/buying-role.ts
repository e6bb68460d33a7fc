import type { FieldOption } from '../../../platform/model/fields.ts';

/** The parts that people of the customer play in a deal. */
export const buyingRoles = [
  'decision_maker',
  'evaluator',
  'user',
  'champion',
  'purchaser',
  'opponent',
] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** The same as a list to choose from. */
export const buyingRoleOptions: readonly (FieldOption & { value: BuyingRole })[] = [
  { value: 'decision_maker', label: { zh: '决策人', en: 'Decision maker' } },
  { value: 'evaluator', label: { zh: '评估人', en: 'Evaluator' } },
  { value: 'user', label: { zh: '使用人', en: 'User' } },
  { value: 'champion', label: { zh: '内部支持者', en: 'Champion' } },
  { value: 'purchaser', label: { zh: '采购', en: 'Purchaser' } },
  { value: 'opponent', label: { zh: '反对者', en: 'Opponent' } },
];
