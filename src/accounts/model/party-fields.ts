/** What is known of a party in whatever record it stands: a lead, a contact, an account. A catalogue adds where it shows. */
import type { Field } from '../../platform/model/fields.ts';
import { industryOptions } from './options.ts';

export const partyFields = {
  title: {
    id: 'title',
    label: { zh: '职务', en: 'Job title' },
    kind: 'text',
    column: 'title',
    maxLength: 100,
  },
  mobile: {
    id: 'mobile',
    label: { zh: '手机', en: 'Mobile' },
    kind: 'phone',
    column: 'mobile',
    searchable: true,
    maskable: true,
  },
  phone: {
    id: 'phone',
    label: { zh: '电话', en: 'Phone' },
    kind: 'phone',
    column: 'phone',
    searchable: true,
    maskable: true,
  },
  email: {
    id: 'email',
    label: { zh: '邮箱', en: 'E-mail' },
    kind: 'email',
    column: 'email',
    searchable: true,
    maskable: true,
  },
  wechat: {
    id: 'wechat',
    label: { zh: '微信', en: 'WeChat' },
    kind: 'text',
    column: 'wechat',
    maxLength: 60,
    searchable: true,
    maskable: true,
  },
  creditCode: {
    id: 'credit_code',
    label: { zh: '统一社会信用代码', en: 'Credit code' },
    kind: 'text',
    column: 'credit_code',
    maxLength: 40,
    searchable: true,
    hint: { zh: '营业执照上的 18 位代码', en: 'The 18 characters on the business licence' },
  },
  industry: {
    id: 'industry',
    label: { zh: '行业', en: 'Industry' },
    kind: 'select',
    column: 'industry',
    options: industryOptions,
    reportable: true,
  },
  province: {
    id: 'province',
    label: { zh: '省份', en: 'Province' },
    kind: 'text',
    column: 'province',
    maxLength: 60,
    reportable: true,
  },
  city: {
    id: 'city',
    label: { zh: '城市', en: 'City' },
    kind: 'text',
    column: 'city',
    maxLength: 60,
    listed: true,
  },
} satisfies Record<string, Field>;
