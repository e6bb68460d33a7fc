import type { FieldOption } from '../../platform/model/fields.ts';

/** What products are counted in until an organisation writes its own list; the Chinese word is what is stored. */
const words: readonly (readonly [string, string])[] = [
  ['个', 'piece'],
  ['件', 'item'],
  ['台', 'unit'],
  ['套', 'set'],
  ['只', 'pc'],
  ['支', 'stick'],
  ['箱', 'case'],
  ['包', 'pack'],
  ['张', 'sheet'],
  ['份', 'copy'],
  ['项', 'job'],
  ['次', 'time'],
  ['点', 'point'],
  ['节点', 'node'],
  ['用户', 'user'],
  ['许可', 'licence'],
  ['人天', 'person-day'],
  ['人月', 'person-month'],
  ['小时', 'hour'],
  ['天', 'day'],
  ['月', 'month'],
  ['季', 'quarter'],
  ['年', 'year'],
  ['米', 'metre'],
  ['平方米', 'square metre'],
  ['千克', 'kilogram'],
  ['吨', 'tonne'],
  ['升', 'litre'],
];

export const unitOptions: readonly FieldOption[] = words.map(([zh, en]) => ({
  value: zh,
  label: { zh, en },
}));
