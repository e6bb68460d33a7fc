/** The fields of a lead that tell of the person: who he is, how he can be reached, what he wants. */
import { industryOptions } from '../../../accounts/model/options.ts';
import type { Field } from '../../../platform/model/fields.ts';

/** How the person can be reached; one of them is needed, and a pool hides them. */
const reachFields: readonly Field[] = [
  {
    id: 'mobile',
    label: { zh: '手机', en: 'Mobile' },
    kind: 'phone',
    column: 'mobile',
    searchable: true,
    maskable: true,
    quick: true,
    listed: true,
  },
  {
    id: 'phone',
    label: { zh: '电话', en: 'Phone' },
    kind: 'phone',
    column: 'phone',
    searchable: true,
    maskable: true,
  },
  {
    id: 'email',
    label: { zh: '邮箱', en: 'E-mail' },
    kind: 'email',
    column: 'email',
    searchable: true,
    maskable: true,
    quick: true,
  },
  {
    id: 'wechat',
    label: { zh: '微信', en: 'WeChat' },
    kind: 'text',
    column: 'wechat',
    maxLength: 60,
    searchable: true,
    maskable: true,
    quick: true,
  },
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
  {
    id: 'title',
    label: { zh: '职务', en: 'Job title' },
    kind: 'text',
    column: 'title',
    maxLength: 100,
    quick: true,
  },
  ...reachFields,
  {
    id: 'credit_code',
    label: { zh: '统一社会信用代码', en: 'Credit code' },
    kind: 'text',
    column: 'credit_code',
    maxLength: 40,
    searchable: true,
    hint: { zh: '营业执照上的 18 位代码', en: 'The 18 characters on the business licence' },
  },
  {
    id: 'website',
    label: { zh: '网站', en: 'Website' },
    kind: 'url',
    column: 'website',
    maxLength: 300,
  },
  {
    id: 'province',
    label: { zh: '省份', en: 'Province' },
    kind: 'text',
    column: 'province',
    maxLength: 60,
    reportable: true,
  },
  {
    id: 'city',
    label: { zh: '城市', en: 'City' },
    kind: 'text',
    column: 'city',
    maxLength: 60,
    listed: true,
  },
  {
    id: 'industry',
    label: { zh: '行业', en: 'Industry' },
    kind: 'select',
    column: 'industry',
    options: industryOptions,
    reportable: true,
  },
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
