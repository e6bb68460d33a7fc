/** Why a lead goes back, and why it does not, in words. */
import type { Label } from '../../../platform/model/label.ts';
import { dayUnitLabels } from './counted-days.ts';
import type { RecycleReason } from './recycle-day.ts';
import type { RecycleClocks } from './recycle-rule.ts';
import type { Exemption } from './standing.ts';

const reasonLabels: Readonly<Record<RecycleReason, Label>> = {
  protection: {
    zh: '{days} 个{unit}的保护期已到，近期没有联系来延长',
    en: 'The protection of {days} {unit} is over and no contact extended it',
  },
  maximum: {
    zh: '已达最长保护期 {days} 个{unit}',
    en: 'The longest protection of {days} {unit} is reached',
  },
  untouched: { zh: '连续 {days} 个{unit}没有联系客户', en: 'No contact with the customer for {days} {unit}' },
  undealt: { zh: '持有 {days} 个{unit}仍未转商机', en: 'Held for {days} {unit} without becoming a deal' },
};

const daysOfReason: Readonly<Record<RecycleReason, keyof RecycleClocks>> = {
  protection: 'protectDays',
  maximum: 'mostDays',
  untouched: 'untouchedDays',
  undealt: 'undealtDays',
};

/** The reason with the rule's own numbers. */
export function reasonInWords(reason: RecycleReason, clocks: RecycleClocks): Label {
  const days = String(clocks[daysOfReason[reason]] ?? '');
  const unit = dayUnitLabels[clocks.unit];
  const { zh, en } = reasonLabels[reason];
  return {
    zh: zh.replace('{days}', days).replace('{unit}', unit.zh),
    en: en.replace('{days}', days).replace('{unit}', unit.en),
  };
}

export const exemptionLabels: Readonly<Record<Exemption, Label>> = {
  open_deal: { zh: '有推进中的商机，不回收', en: 'Kept: a deal with this customer is under way' },
  locked: { zh: '已被锁定', en: 'Locked' },
  on_leave: { zh: '负责人休假中，计时暂停', en: 'The owner is on leave; the clock stands still' },
};
