import { expect, test } from 'vitest';
import { conversionDrafts, wordsOfDependents, type Dependents } from './conversion.ts';
import { identityOf } from './identity.ts';

test('a lead with a company becomes that account, with the person as its contact', () => {
  const drafts = conversionDrafts({
    name: '吕云',
    company: ' 云澜科技 ',
    title: '采购经理',
    mobile: '13912345678',
    phone: '021-55667788',
    need: '五十套工位，月底前装好\n预算二十万',
    product: 'p1',
    source: 'exhibition',
    city: null,
  });
  expect(drafts.account).toEqual({ name: '云澜科技', phone: '021-55667788', source: 'exhibition' });
  expect(drafts.contact).toEqual({
    name: '吕云',
    title: '采购经理',
    mobile: '13912345678',
    phone: '021-55667788',
  });
  expect(drafts.deal).toEqual({
    name: '云澜科技 · 五十套工位，月底前装好',
    product: 'p1',
    source: 'exhibition',
  });
});

test('a person without a company is the account', () => {
  const { account, deal } = conversionDrafts({ name: '吕云', mobile: '13912345678' });
  expect(account).toEqual({ name: '吕云', phone: '13912345678' });
  expect(deal).toEqual({ name: '吕云' });
});

test('however a customer was typed, he is known by the same company, phone and domain', () => {
  expect(
    identityOf({
      company: ' 云澜 科技（ＹＬ） ',
      mobile: '+86 139-1234-5678',
      phone: '139 1234 5678',
      email: 'Lv@YunLan.cn',
      website: 'https://www.yunlan.cn/about',
    }),
  ).toEqual({
    company: '云澜科技(yl)',
    phones: ['13912345678'],
    email: 'lv@yunlan.cn',
    domains: ['yunlan.cn'],
  });
});

test('free mail and a number too short to be one tell nothing', () => {
  expect(identityOf({ email: 'a@qq.com', phone: '110' })).toEqual({
    company: null,
    phones: [],
    email: 'a@qq.com',
    domains: [],
  });
});

test('what stands in the way of taking a conversion back is named, the rest is not', () => {
  const none: Dependents = {
    deals: 0,
    contacts: 0,
    leads: 0,
    accounts: 0,
    stageChanges: 0,
    notes: 0,
    files: 0,
    tasks: 0,
  };
  expect(wordsOfDependents(none)).toEqual([]);
  const found = wordsOfDependents({ ...none, deals: 2, notes: 1 });
  expect(found.map(({ label }) => label.zh)).toEqual(['2 个其他商机', '1 条跟进']);
});
