/** How far a delivery is, told by its checklist, and when it can be accepted. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { serviceRefusals } from '../refusals.ts';

const deliveryStates = ['planned', 'in_work', 'ready', 'accepted'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryStateOptions: readonly (FieldOption & { value: DeliveryState })[] = [
  { value: 'planned', label: { zh: '待交付', en: 'Planned' }, color: 'neutral' },
  { value: 'in_work', label: { zh: '交付中', en: 'In progress' }, color: 'blue' },
  { value: 'ready', label: { zh: '待验收', en: 'Ready for acceptance' }, color: 'amber' },
  { value: 'accepted', label: { zh: '已验收', en: 'Accepted' }, color: 'green' },
];

/** What the state of a delivery looks at of an item of its checklist. */
export type ItemStanding = { isRequired: boolean; isDone: boolean };

/**
 * Where a delivery stands by its checklist: planned while nothing is done, ready once something is and no required item
 * is left, in work between. Acceptance is not the checklist's to say.
 */
export function stateOfItems(items: readonly ItemStanding[]): Exclude<DeliveryState, 'accepted'> {
  if (!items.some(({ isDone }) => isDone)) return 'planned';
  return items.some(({ isRequired, isDone }) => isRequired && !isDone) ? 'in_work' : 'ready';
}

/** Why a delivery cannot be accepted on this day; null when it can. Refuses a second time, open required items, a day to come. */
export function acceptanceFault(
  state: DeliveryState,
  items: readonly ItemStanding[],
  { on, today }: { on: string; today: string },
): RefusalReason | null {
  if (state === 'accepted') return serviceRefusals.deliveryAccepted;
  if (items.some(({ isRequired, isDone }) => isRequired && !isDone)) return serviceRefusals.itemsOpen;
  return on > today ? serviceRefusals.inTheFuture : null;
}

/** What may still be said of a delivery once it is accepted. */
const writableAfterwards: ReadonlySet<string> = new Set(['owner', 'team', 'description', 'external_id']);

/** Is one of these fields agreed with the customer and therefore fixed by the acceptance? */
export function isFixed(state: DeliveryState, fields: readonly string[]): boolean {
  return state === 'accepted' && fields.some((field) => !writableAfterwards.has(field));
}
