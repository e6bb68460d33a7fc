import type { Field } from '../../platform/model/fields.ts';
import { defineFields } from '../../platform/model/fields.ts';
import { description, externalId, keptFields } from '../../records/model/kept-fields.ts';
import { currencyOptions } from '../../platform/model/currencies.ts';
import { unitOptions } from './unit-options.ts';

const prices: readonly Field[] = [
  {
    id: 'list_price',
    label: { zh: '标准价', en: 'List price' },
    kind: 'money',
    column: 'list_price',
    currencyIn: 'currency',
    quick: true,
    listed: true,
    maskable: true,
  },
  {
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    kind: 'select',
    column: 'currency',
    options: currencyOptions,
    readOnly: true,
    hint: {
      zh: '标准价、成本和底价用组织的币种；其他币种的价格写在价格表里',
      en: 'List price, cost and floor are in the currency of the organisation; price books tell others',
    },
  },
  {
    id: 'tax_rate',
    label: { zh: '税率', en: 'Tax rate' },
    kind: 'percent',
    column: 'tax_rate',
    quick: true,
    listed: true,
  },
  {
    id: 'cost',
    label: { zh: '成本', en: 'Cost' },
    kind: 'money',
    column: 'cost',
    currencyIn: 'currency',
    listed: true,
    maskable: true,
    hint: { zh: '一个单位的成本，用来算毛利', en: 'Of one unit; margins are worked out from it' },
  },
  {
    id: 'floor_price',
    label: { zh: '底价', en: 'Floor price' },
    kind: 'money',
    column: 'floor_price',
    currencyIn: 'currency',
    listed: true,
    maskable: true,
    hint: { zh: '低于底价的报价要审批', en: 'A quote below it needs approval' },
  },
  {
    id: 'bundle_price',
    label: { zh: '套餐定价', en: 'Price of a bundle' },
    kind: 'select',
    column: 'bundle_price',
    readOnly: true,
    options: [
      { value: 'own', label: { zh: '自己的价格', en: 'Its own price' } },
      { value: 'parts', label: { zh: '各项之和', en: 'Sum of its parts' } },
    ],
  },
];

/** The one statement of a product's fields. */
export const productFields = defineFields({
  object: 'product',
  label: { zh: '产品', en: 'Product' },
  plural: { zh: '产品', en: 'Products' },
  fields: [
    {
      id: 'name',
      label: { zh: '产品名称', en: 'Product name' },
      kind: 'text',
      column: 'name',
      required: true,
      maxLength: 200,
      searchable: true,
      quick: true,
      listed: true,
    },
    {
      id: 'code',
      label: { zh: '产品编码', en: 'Code' },
      kind: 'text',
      column: 'code',
      maxLength: 60,
      searchable: true,
      quick: true,
      listed: true,
    },
    {
      id: 'family',
      label: { zh: '产品系列', en: 'Family' },
      kind: 'text',
      column: 'family',
      maxLength: 60,
      quick: true,
      listed: true,
      reportable: true,
    },
    {
      id: 'unit',
      label: { zh: '单位', en: 'Unit' },
      kind: 'select',
      column: 'unit',
      options: unitOptions,
      quick: true,
      listed: true,
    },
    ...prices,
    { id: 'active', label: { zh: '在售', en: 'On sale' }, kind: 'boolean', column: 'active', listed: true },
    externalId,
    description,
    ...keptFields,
  ],
});
