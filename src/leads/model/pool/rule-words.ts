import type { Label } from '../../../platform/model/label.ts';
import { dayUnitLabels } from './counted-days.ts';
import type { RecycleClocks } from './recycle-rule.ts';

const words = {
  protect: { zh: '领取后保护 {days} {unit}', en: 'protected for {days} {unit}' },
  extend: { zh: '每次联系至少再留 {days} {unit}', en: 'each contact keeps it {days} {unit} more' },
  most: { zh: '最长 {days} {unit}', en: '{days} {unit} at most' },
  untouched: { zh: '{days} {unit}没有联系即退回', en: 'back after {days} {unit} without a contact' },
  undealt: { zh: '{days} {unit}未转商机即退回', en: 'back after {days} {unit} without a deal' },
} satisfies Record<string, Label>;

/** What a rule's clocks say, one sentence each. */
export function ruleInWords(clocks: RecycleClocks): Label[] {
  const { protectDays, extendDays, mostDays, untouchedDays, undealtDays } = clocks;
  const said: [keyof typeof words, number | null][] = [
    ['protect', protectDays],
    ['extend', protectDays === null || extendDays === 0 ? null : extendDays],
    ['most', protectDays === null ? null : mostDays],
    ['untouched', untouchedDays],
    ['undealt', undealtDays],
  ];
  return said.flatMap(([key, days]) => (days === null ? [] : [filled(words[key], days, clocks)]));
}

function filled({ zh, en }: Label, days: number, { unit }: RecycleClocks): Label {
  const name = dayUnitLabels[unit];
  return {
    zh: zh.replace('{days}', String(days)).replace('{unit}', `个${name.zh}`),
    en: en.replace('{days}', String(days)).replace('{unit}', name.en),
  };
}
