/** What does not move, and why. */
import type { Label } from '../../platform/model/label.ts';
import type { HandOverObject } from './hand-over.ts';
import type { HeldRecord, Unit } from './units.ts';

export const stayReasons = [
  'no_right',
  'colleague',
  'nobody',
  'kept_by_hand',
  'same_owner',
  'receiver_outside',
  'receiver_cannot',
] as const;
export type StayReason = (typeof stayReasons)[number];

export const stayLabels: Readonly<Record<StayReason, Label>> = {
  no_right: { zh: '您无权移交', en: 'You may not hand it over' },
  colleague: { zh: '由其他同事负责', en: 'A colleague holds it' },
  nobody: { zh: '没有负责人（在公海或待分配）', en: 'Nobody holds it (pool or queue)' },
  kept_by_hand: { zh: '已选择不移交', en: 'Chosen to stay' },
  same_owner: { zh: '已由接收人负责', en: 'The receiver holds it already' },
  receiver_outside: { zh: '接收人不在您的权限范围内', en: 'The receiver is outside your reach' },
  receiver_cannot: { zh: '接收人没有查看权限', en: 'The receiver may not see such records' },
};

/** What the one who receives may do, and whether the asker may give to him. */
export type Taker = {
  id: string;
  isInReach(object: HandOverObject): boolean;
  mayRead(object: HandOverObject): boolean;
};

/** Why one record does not go to its unit's receiver (null: it was kept by hand); null when it goes. */
export function whyStays(record: HeldRecord, taker: Taker | null): StayReason | null {
  if (taker === null) return 'kept_by_hand';
  if (record.ownerId === taker.id) return 'same_owner';
  if (!taker.isInReach(record.object)) return 'receiver_outside';
  return taker.mayRead(record.object) ? null : 'receiver_cannot';
}

export const unitWarnings = ['account_stays', 'closed_only', 'shared_account'] as const;
export type UnitWarning = (typeof unitWarnings)[number];

/** What whoever decides should see of a unit: a record that leaves its account behind; an account others work on. */
export function warningsOf(unit: Unit, sharedAccounts: ReadonlySet<string>): UnitWarning[] {
  const { head, records } = unit;
  const leavesAccount = !['account', 'task', 'meeting'].includes(head.object) && head.accountId !== null;
  return [
    ...(leavesAccount ? (['account_stays'] as const) : []),
    ...(head.object === 'deal' && records.every(({ isOpen, object }) => object !== 'deal' || !isOpen)
      ? (['closed_only'] as const)
      : []),
    ...(sharedAccounts.has(head.id) ? (['shared_account'] as const) : []),
  ];
}
