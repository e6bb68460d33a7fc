import { defineFields } from '../../platform/model/fields.ts';
import {
  description,
  externalId,
  keptFields,
  mergedInto,
  ownedFields,
} from '../../records/model/kept-fields.ts';
import { partyFields } from './party-fields.ts';

/** The one statement of a contact's fields. */
export const contactFields = defineFields({
  object: 'contact',
  label: { zh: '联系人', en: 'Contact' },
  plural: { zh: '联系人', en: 'Contacts' },
  fields: [
    {
      id: 'name',
      label: { zh: '姓名', en: 'Name' },
      kind: 'text',
      column: 'name',
      required: true,
      maxLength: 100,
      searchable: true,
      quick: true,
      listed: true,
    },
    {
      id: 'account',
      label: { zh: '所属客户', en: 'Account' },
      kind: 'reference',
      references: 'account',
      column: 'account_id',
      quick: true,
      listed: true,
    },
    { ...partyFields.title, quick: true, listed: true },
    {
      id: 'department',
      label: { zh: '部门', en: 'Department' },
      kind: 'text',
      column: 'department',
      maxLength: 100,
    },
    { ...partyFields.mobile, quick: true, listed: true },
    partyFields.phone,
    { ...partyFields.email, listed: true },
    partyFields.wechat,
    ...ownedFields,
    externalId,
    description,
    mergedInto('contact'),
    ...keptFields,
  ],
});
