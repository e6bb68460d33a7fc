import { expect, test } from 'vitest';
import { isReachable, nameOfLead } from './lead-name.ts';

test('a lead that left only a phone is called by its last four digits', () => {
  expect(nameOfLead({ mobile: '13912345678' }, 'zh-CN')).toBe('未留姓名 5678');
  expect(nameOfLead({ name: ' ', wechat: 'lily2020' }, 'en')).toBe('No name 2020');
});

test('the name that was given is kept without spaces around it', () => {
  expect(nameOfLead({ name: ' 吕云 ', mobile: '13912345678' }, 'zh-CN')).toBe('吕云');
});

test('one way to reach a person is enough, blanks are none', () => {
  expect(isReachable({ email: 'a@b.cn' })).toBe(true);
  expect(isReachable({ name: '吕云', mobile: ' ', phone: null })).toBe(false);
});
