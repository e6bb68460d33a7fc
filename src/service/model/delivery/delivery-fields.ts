import { defineFields, type Field } from '../../../platform/model/fields.ts';
import { description, externalId, keptFields, ownedFields } from '../../../records/model/kept-fields.ts';
import { deliveryStateOptions } from './delivery-state.ts';

const facts: readonly Field[] = [
  {
    id: 'name',
    label: { zh: '交付内容', en: 'Delivery' },
    kind: 'text',
    column: 'name',
    required: true,
    maxLength: 200,
    searchable: true,
    quick: true,
    listed: true,
    width: 240,
  },
  {
    id: 'number',
    label: { zh: '交付单号', en: 'Delivery number' },
    kind: 'text',
    column: 'number',
    readOnly: true,
    searchable: true,
    listed: true,
    width: 130,
  },
  {
    id: 'account',
    label: { zh: '客户', en: 'Account' },
    kind: 'reference',
    references: 'account',
    column: 'account_id',
    required: true,
    quick: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'select',
    column: 'state',
    options: deliveryStateOptions,
    readOnly: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'planned_on',
    label: { zh: '计划交付日', en: 'Planned for' },
    kind: 'day',
    column: 'planned_on',
    quick: true,
    listed: true,
  },
  {
    id: 'deal',
    label: { zh: '商机', en: 'Deal' },
    kind: 'reference',
    references: 'deal',
    column: 'deal_id',
    quick: true,
  },
  {
    id: 'contract',
    label: { zh: '合同', en: 'Contract' },
    kind: 'reference',
    references: 'contract',
    column: 'contract_id',
    quick: true,
  },
  {
    id: 'contact',
    label: { zh: '客户联系人', en: 'Contact' },
    kind: 'reference',
    references: 'contact',
    column: 'contact_id',
    quick: true,
  },
];

const progress: readonly Field[] = [
  {
    id: 'items_done',
    label: { zh: '已完成项', en: 'Items done' },
    kind: 'integer',
    column: 'items_done',
    readOnly: true,
    listed: true,
  },
  {
    id: 'items_total',
    label: { zh: '清单项数', en: 'Items' },
    kind: 'integer',
    column: 'items_total',
    readOnly: true,
  },
  {
    id: 'accepted_on',
    label: { zh: '验收日期', en: 'Accepted on' },
    kind: 'day',
    column: 'accepted_on',
    readOnly: true,
    listed: true,
  },
  {
    id: 'accepted_by',
    label: { zh: '验收人', en: 'Accepted by' },
    kind: 'text',
    column: 'accepted_by',
    readOnly: true,
    maxLength: 100,
  },
  {
    id: 'acceptance_note',
    label: { zh: '验收意见', en: 'Word at acceptance' },
    kind: 'long_text',
    column: 'acceptance_note',
    readOnly: true,
    maxLength: 2000,
  },
];

/** The one statement of a delivery's fields. Its state follows its checklist and its acceptance only. */
export const deliveryFields = defineFields({
  object: 'delivery',
  label: { zh: '交付单', en: 'Delivery' },
  plural: { zh: '交付单', en: 'Deliveries' },
  fields: [...facts, ...ownedFields, ...progress, description, externalId, ...keptFields],
});
