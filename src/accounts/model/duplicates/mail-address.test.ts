import { expect, test } from 'vitest';
import { domainOfMail, domainOfSite, isPersonalMailbox, mailKeyOf } from './mail-address.ts';

test.each([
  [' Li.Wei@YunLan.com ', 'li.wei@yunlan.com'],
  ['ｌｉ＠ｙｕｎｌａｎ．ｃｏｍ', 'li@yunlan.com'],
  ['li@yunlan', null],
  ['li wei@yunlan.com', null],
  ['', null],
])('the address “%s” is kept as %s', (written, kept) => {
  expect(mailKeyOf(written)).toBe(kept);
});

test('free mail tells no organisation', () => {
  expect(domainOfMail('li@yunlan.com')).toBe('yunlan.com');
  for (const host of ['qq.com', '163.com', 'gmail.com', '139.com'])
    expect(domainOfMail(`li@${host}`), host).toBeNull();
});

test.each([
  ['https://www.YunLan.com/about?x=1', 'yunlan.com'],
  ['yunlan.com', 'yunlan.com'],
  ['http://www.yunlan.com.cn:8080', 'yunlan.com.cn'],
  ['shop.yunlan.com', 'shop.yunlan.com'],
  ['https://weibo.com/yunlan', null],
  ['http://10.0.0.1', null],
  ['localhost', null],
  ['暂无', null],
])('the site “%s” is kept as %s', (written, kept) => {
  expect(domainOfSite(written)).toBe(kept);
});

test('a mailbox that several people read is no person', () => {
  expect(isPersonalMailbox('li.wei@yunlan.com')).toBe(true);
  expect(isPersonalMailbox('sales01@yunlan.com')).toBe(false);
  expect(isPersonalMailbox('info@yunlan.com')).toBe(false);
});
