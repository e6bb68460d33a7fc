/** Between what a person types and the unit of the measure: percent and shares, yuan and fen. Pure. */
import type { Label } from '../../platform/model/label.ts';
import type { MeasureUnit } from './measure.ts';

const factors: Readonly<Record<MeasureUnit, number>> = {
  count: 1,
  number: 1,
  money: 100,
  percent: 0.01,
  days: 1,
  minutes: 1,
};

/** 20 (%) is 0.2, 20 (元) is 2000 fen; without the dust of binary fractions. */
export function fromTyped(value: number, unit: MeasureUnit): number {
  return Number((value * factors[unit]).toPrecision(12));
}

export function toTyped(value: number, unit: MeasureUnit): number {
  return Number((value / factors[unit]).toPrecision(12));
}

/** What stands behind a figure that is typed; null: nothing. */
export const typedUnits: Readonly<Record<MeasureUnit, Label | null>> = {
  count: null,
  number: null,
  money: { zh: '元', en: 'yuan' },
  percent: { zh: '%', en: '%' },
  days: { zh: '天', en: 'days' },
  minutes: { zh: '分钟', en: 'minutes' },
};
