import { expect, test } from 'vitest';
import { defineFields } from '../../../platform/model/fields.ts';
import { formatsFor } from '../../../platform/web/index.ts';
import { changesInWords, deedAround, objectName, type Reader } from './changes-in-words.ts';

const account = defineFields({
  object: 'account',
  label: { zh: '客户', en: 'Account' },
  plural: { zh: '客户', en: 'Accounts' },
  fields: [
    { id: 'phone', label: { zh: '电话', en: 'Phone' }, kind: 'phone' },
    { id: 'revenue', label: { zh: '年营收', en: 'Revenue' }, kind: 'money' },
    {
      id: 'level',
      label: { zh: '级别', en: 'Level' },
      kind: 'select',
      options: [{ value: 'a', label: { zh: '重点', en: 'Key' } }],
    },
  ],
});
const reader: Reader = {
  locale: 'zh-CN',
  formats: formatsFor({ locale: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY', moneyStyle: 'full' }),
  catalogues: [account],
};

test('fields and values of a record read as its own page reads them', () => {
  const changes = {
    revenue: { from: null, to: '123400' },
    level: { from: null, to: 'a' },
    'custom.x': { from: 1, to: 2 },
  };
  expect(changesInWords('account', changes, reader)).toEqual([
    { field: '年营收', from: '–', to: '¥1,234' },
    { field: '级别', from: '–', to: '重点' },
    { field: 'custom.x', from: '1', to: '2' },
  ]);
});

test('rights of a role read as the permission table reads them', () => {
  const changes = {
    'deal.export': { from: null, to: 'team_and_below' },
    'account.phone': { from: 'masked', to: null },
    name: { from: '甲', to: '乙' },
  };
  expect(changesInWords('role', changes, reader)).toEqual([
    { field: '商机 · 导出', from: '–', to: '团队及下级' },
    { field: '客户 · 电话', from: '脱敏', to: '–' },
    { field: '名称', from: '甲', to: '乙' },
  ]);
});

test('lists of names are told one after the other, unknown words as they are', () => {
  expect(changesInWords('user', { roles: { from: ['销售'], to: ['销售', '市场'] } }, reader)[0]).toEqual({
    field: '角色',
    from: '销售',
    to: '销售、市场',
  });
  expect(['account', 'role', 'dragon'].map((object) => objectName(object, 'zh-CN'))).toEqual([
    '客户',
    '角色',
    'dragon',
  ]);
});

test('a deed stands around its subject', () => {
  expect(deedAround('user.reset-requested', 'zh-CN')).toEqual({ before: '给', after: '生成了重置密码链接' });
  expect(deedAround('deal.created', 'en')).toEqual({ before: 'created', after: '' });
  expect(deedAround('session.opened', 'en')).toEqual({ before: 'signed in', after: null });
  expect(deedAround('deal.petted', 'en')).toEqual({ before: 'petted', after: '' });
});
