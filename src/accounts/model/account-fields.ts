import { defineFields } from '../../platform/model/fields.ts';
import {
  description,
  externalId,
  keptFields,
  mergedInto,
  ownedFields,
} from '../../records/model/kept-fields.ts';
import { levelOptions, sourceOptions } from './options.ts';
import { partyFields } from './party-fields.ts';
import { standingFields } from './segments/standing-fields.ts';

/** The one statement of an account's fields. */
export const accountFields = defineFields({
  object: 'account',
  label: { zh: '客户', en: 'Account' },
  plural: { zh: '客户', en: 'Accounts' },
  fields: [
    {
      id: 'name',
      label: { zh: '客户名称', en: 'Account name' },
      kind: 'text',
      column: 'name',
      required: true,
      maxLength: 200,
      searchable: true,
      quick: true,
      listed: true,
    },
    partyFields.creditCode,
    { ...partyFields.industry, quick: true, listed: true },
    {
      id: 'level',
      label: { zh: '客户级别', en: 'Level' },
      kind: 'select',
      column: 'level',
      options: levelOptions,
      listed: true,
      reportable: true,
    },
    { ...partyFields.phone, quick: true, listed: true },
    partyFields.email,
    { id: 'website', label: { zh: '网站', en: 'Website' }, kind: 'url', column: 'website' },
    {
      id: 'source',
      label: { zh: '来源', en: 'Source' },
      kind: 'select',
      column: 'source',
      options: sourceOptions,
      quick: true,
      listed: true,
      reportable: true,
    },
    {
      id: 'first_source',
      label: { zh: '首次来源', en: 'First source' },
      kind: 'select',
      column: 'first_source',
      options: sourceOptions,
      readOnly: true,
    },
    partyFields.province,
    { ...partyFields.city, reportable: true },
    { id: 'address', label: { zh: '地址', en: 'Address' }, kind: 'text', column: 'address', maxLength: 300 },
    { id: 'employees', label: { zh: '员工人数', en: 'Employees' }, kind: 'integer', column: 'employees' },
    {
      id: 'annual_revenue',
      label: { zh: '年营业额', en: 'Annual revenue' },
      kind: 'money',
      column: 'annual_revenue',
      maskable: true,
    },
    {
      id: 'founded_year',
      label: { zh: '成立年份', en: 'Founded in' },
      kind: 'integer',
      column: 'founded_year',
      ungrouped: true,
    },
    {
      id: 'parent',
      label: { zh: '上级客户', en: 'Parent account' },
      kind: 'reference',
      references: 'account',
      column: 'parent_id',
    },
    ...ownedFields,
    ...standingFields,
    externalId,
    description,
    mergedInto('account'),
    ...keptFields,
  ],
});
