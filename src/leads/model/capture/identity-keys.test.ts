import { expect, test } from 'vitest';
import { identityKeysOf, namesAgree } from './identity-keys.ts';

test('spellings of one number are one key', () => {
  const spelt = ['138 0013 8000', '+86 13800138000', '８６１３８００１３８０００'];
  expect(new Set(spelt.flatMap((mobile) => identityKeysOf({ mobile }).map(({ value }) => value)))).toEqual(
    new Set(['13800138000']),
  );
});

test('mobiles, e-mails and WeChat tell a person; switchboards and mailboxes of departments do not by themselves', () => {
  const keys = identityKeysOf({
    mobile: '13800138000',
    phone: '0512-62881234',
    email: 'Sales@Acme.cn',
    wechat: 'LvYun88',
  });
  expect(keys).toEqual([
    { kind: 'phone', value: '13800138000', isShared: false },
    { kind: 'phone', value: '0512-62881234', isShared: true },
    { kind: 'email', value: 'sales@acme.cn', isShared: true },
    { kind: 'wechat', value: 'lvyun88', isShared: false },
  ]);
});

test('the same mobile in two fields is one key; what is no number is none', () => {
  expect(identityKeysOf({ mobile: '13800138000', phone: '138-0013-8000' })).toHaveLength(1);
  expect(identityKeysOf({ mobile: '无', email: ' ', wechat: null })).toEqual([]);
});

test('a name that nobody gave agrees with any', () => {
  expect(namesAgree('王 建国', '王建国')).toBe(true);
  expect(namesAgree('未留姓名 8000', '王建国')).toBe(true);
  expect(namesAgree(null, '王建国')).toBe(true);
  expect(namesAgree('王建国', '王建军')).toBe(false);
});
