/** The fields of imports that fill no catalogue: people with their teams, notes, and exchange rates. */
import { currencyOptions } from '../../platform/model/currencies.ts';
import type { Field } from '../../platform/model/fields.ts';

export const personImportFields: readonly Field[] = [
  { id: 'user', label: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, maxLength: 80 },
  { id: 'email', label: { zh: '邮箱', en: 'E-mail' }, kind: 'email' },
  { id: 'team', label: { zh: '团队', en: 'Team' }, kind: 'text', maxLength: 80 },
  { id: 'manager', label: { zh: '团队经理', en: 'Team manager' }, kind: 'text', maxLength: 80 },
  { id: 'region', label: { zh: '区域', en: 'Region' }, kind: 'text', maxLength: 80 },
];

export const noteImportFields: readonly Field[] = [
  { id: 'body', label: { zh: '内容', en: 'Text' }, kind: 'long_text', required: true, maxLength: 10_000 },
  { id: 'deal', label: { zh: '商机', en: 'Deal' }, kind: 'reference', references: 'deal' },
  { id: 'account', label: { zh: '客户', en: 'Account' }, kind: 'reference', references: 'account' },
  { id: 'contact', label: { zh: '联系人', en: 'Contact' }, kind: 'reference', references: 'contact' },
  {
    id: 'kind',
    label: { zh: '方式', en: 'Kind' },
    kind: 'select',
    options: [
      { value: 'note', label: { zh: '记录', en: 'Note' } },
      { value: 'call', label: { zh: '电话', en: 'Call' } },
      { value: 'visit', label: { zh: '拜访', en: 'Visit' } },
      { value: 'wechat', label: { zh: '微信', en: 'WeChat' } },
      { value: 'email', label: { zh: '邮件', en: 'E-mail' } },
      { value: 'meeting', label: { zh: '会议', en: 'Meeting' } },
    ],
  },
  { id: 'at', label: { zh: '时间', en: 'Time' }, kind: 'instant' },
  { id: 'author', label: { zh: '记录人', en: 'Author' }, kind: 'user' },
];

export const rateImportFields: readonly Field[] = [
  {
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    kind: 'select',
    options: currencyOptions,
    required: true,
  },
  { id: 'on', label: { zh: '生效日期', en: 'From' }, kind: 'day', required: true },
  { id: 'rate', label: { zh: '汇率', en: 'Rate' }, kind: 'text', required: true, maxLength: 30 },
];
