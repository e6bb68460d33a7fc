import { defineFields } from '../../platform/model/fields.ts';
import { description, externalId, keptFields } from '../../records/model/kept-fields.ts';

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
      kind: 'text',
      column: 'unit',
      maxLength: 20,
      listed: true,
    },
    {
      id: 'list_price',
      label: { zh: '标准价', en: 'List price' },
      kind: 'money',
      column: 'list_price',
      quick: true,
      listed: true,
      maskable: true,
    },
    { id: 'active', label: { zh: '在售', en: 'On sale' }, kind: 'boolean', column: 'active', listed: true },
    externalId,
    description,
    ...keptFields,
  ],
});
