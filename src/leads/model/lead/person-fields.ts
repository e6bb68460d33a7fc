/** The fields of a lead that tell of the person: who he is, how he can be reached, what he wants. */
import { partyFields } from '../../../accounts/model/party-fields.ts';
import type { Field } from '../../../platform/model/fields.ts';

/** How the person can be reached; one of them is needed, and a pool hides them. */
const reachFields: readonly Field[] = [
  { ...partyFields.mobile, quick: true, listed: true },
  partyFields.phone,
  { ...partyFields.email, quick: true },
  { ...partyFields.wechat, quick: true },
];

/** Who it is, and how he can be reached. */
export const personFields: readonly Field[] = [
  {
    id: 'name',
    label: { zh: '姓名', en: 'Name' },
    kind: 'text',
    column: 'name',
    maxLength: 100,
    searchable: true,
    quick: true,
    listed: true,
  },
  {
    id: 'company',
    label: { zh: '公司', en: 'Company' },
    kind: 'text',
    column: 'company',
    maxLength: 200,
    width: 160,
    searchable: true,
    quick: true,
    listed: true,
  },
  { ...partyFields.title, quick: true },
  ...reachFields,
  partyFields.creditCode,
  {
    id: 'website',
    label: { zh: '网站', en: 'Website' },
    kind: 'url',
    column: 'website',
    maxLength: 300,
  },
  partyFields.province,
  partyFields.city,
  partyFields.industry,
  { id: 'employees', label: { zh: '员工数', en: 'Employees' }, kind: 'integer', column: 'employees' },
  {
    id: 'language',
    label: { zh: '语言', en: 'Language' },
    kind: 'select',
    column: 'language',
    options: [
      { value: 'zh', label: { zh: '中文', en: 'Chinese' } },
      { value: 'en', label: { zh: '英语', en: 'English' } },
      { value: 'ja', label: { zh: '日语', en: 'Japanese' } },
      { value: 'ko', label: { zh: '韩语', en: 'Korean' } },
      { value: 'other', label: { zh: '其他', en: 'Other' } },
    ],
  },
];

/** What he wants. */
export const wishFields: readonly Field[] = [
  {
    id: 'need',
    label: { zh: '需求', en: 'What they need' },
    kind: 'long_text',
    column: 'need',
    maxLength: 10_000,
    quick: true,
  },
  {
    id: 'product',
    label: { zh: '意向产品', en: 'Product of interest' },
    kind: 'reference',
    references: 'product',
    column: 'product_id',
    reportable: true,
  },
];

/** The ways to reach a person that a pool hides and that tell one person from another. */
export const reachFieldIds: readonly string[] = reachFields.map(({ id }) => id);
