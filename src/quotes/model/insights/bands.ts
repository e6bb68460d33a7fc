/** Amounts and discounts of quotes in bands, as insights split by them. */
import type { Label } from '../../../platform/model/label.ts';

/** The first one whose condition holds is the row's. */
type Band = { value: string; label: Label; sql: string };

/** Limits in fen; amounts in other currencies are a band of their own. */
export const amountBands: readonly Band[] = [
  { value: 'foreign', label: { zh: '外币', en: 'Other currencies' }, sql: 'not f.in_own' },
  { value: '5', label: { zh: '5 万以下', en: 'Below 50k' }, sql: 'f.amount < 5000000' },
  { value: '10', label: { zh: '5 万–10 万', en: '50k to 100k' }, sql: 'f.amount < 10000000' },
  { value: '20', label: { zh: '10 万–20 万', en: '100k to 200k' }, sql: 'f.amount < 20000000' },
  { value: '50', label: { zh: '20 万–50 万', en: '200k to 500k' }, sql: 'f.amount < 50000000' },
  { value: 'more', label: { zh: '50 万及以上', en: '500k and above' }, sql: 'true' },
];

/** Shares of the list price that are given away, in percent. */
export const discountBands: readonly Band[] = [
  {
    value: '0',
    label: { zh: '不打折', en: 'None' },
    sql: 'f.discount_rate is null or f.discount_rate <= 0',
  },
  { value: '5', label: { zh: '5% 以内', en: 'Up to 5 %' }, sql: 'f.discount_rate <= 5' },
  { value: '10', label: { zh: '5%–10%', en: '5 to 10 %' }, sql: 'f.discount_rate <= 10' },
  { value: '20', label: { zh: '10%–20%', en: '10 to 20 %' }, sql: 'f.discount_rate <= 20' },
  { value: 'more', label: { zh: '20% 以上', en: 'Above 20 %' }, sql: 'true' },
];

/** The band of a row, and the names of all. */
export function banded(bands: readonly Band[]) {
  return {
    sql: `(case ${bands.map(({ value, sql }) => `when ${sql} then '${value}'`).join(' ')} end)`,
    options: bands.map(({ value, label }) => ({ value, label })),
  };
}
