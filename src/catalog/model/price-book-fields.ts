import { defineFields } from '../../platform/model/fields.ts';
import { description, externalId, keptFields } from '../../records/model/kept-fields.ts';
import { currencyOptions } from '../../platform/model/currencies.ts';

/** The one statement of a price book's fields; its prices stand in rows of their own. */
export const priceBookFields = defineFields({
  object: 'price_book',
  label: { zh: '价格表', en: 'Price book' },
  plural: { zh: '价格表', en: 'Price books' },
  fields: [
    {
      id: 'name',
      label: { zh: '价格表名称', en: 'Name' },
      kind: 'text',
      column: 'name',
      required: true,
      maxLength: 100,
      searchable: true,
      quick: true,
      listed: true,
    },
    {
      id: 'currency',
      label: { zh: '币种', en: 'Currency' },
      kind: 'select',
      column: 'currency',
      options: currencyOptions,
      quick: true,
      listed: true,
    },
    {
      id: 'segment_field',
      label: { zh: '适用客户的字段', en: 'Account field' },
      kind: 'text',
      column: 'segment_field',
      maxLength: 80,
      hint: {
        zh: '只用于这个字段取某个值的客户，如 level；不填则适用所有客户',
        en: 'Only for accounts whose field has a certain value, such as level; empty: for all',
      },
    },
    {
      id: 'segment_value',
      label: { zh: '字段取值', en: 'Its value' },
      kind: 'text',
      column: 'segment_value',
      maxLength: 100,
    },
    {
      id: 'valid_from',
      label: { zh: '生效日期', en: 'Valid from' },
      kind: 'day',
      column: 'valid_from',
      quick: true,
      listed: true,
    },
    {
      id: 'valid_to',
      label: { zh: '截止日期', en: 'Valid to' },
      kind: 'day',
      column: 'valid_to',
      quick: true,
      listed: true,
      hint: { zh: '含当天', en: 'Including that day' },
    },
    {
      id: 'priority',
      label: { zh: '优先级', en: 'Priority' },
      kind: 'integer',
      column: 'priority',
      quick: true,
      listed: true,
      hint: { zh: '几张价格表都适用时，数值大的优先', en: 'Where several fit, the larger number goes first' },
    },
    { id: 'active', label: { zh: '启用', en: 'In use' }, kind: 'boolean', column: 'active', listed: true },
    externalId,
    description,
    ...keptFields,
  ],
});
