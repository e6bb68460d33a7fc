import { expect, test } from 'vitest';
import { draftOfMail, skipOf, type ParsedMail } from './lead-mail.ts';

const mail = (told: Partial<ParsedMail> = {}): ParsedMail => ({
  from: { name: '吕云', address: 'lvyun@yunlan.cn' },
  replyTo: null,
  subject: '询价：产线数据采集',
  text: '您好，我们有 12 条产线想做数据采集，请报价。\n\n吕云 采购经理\n苏州云澜电子科技有限公司\n手机：139 1111 2222',
  headers: new Map(),
  ...told,
});
const ours = new Set(['sales@mingdou.cn']);

test('a mail becomes the lead of whoever wrote it, with what the signature tells', () => {
  expect(draftOfMail(mail())).toMatchObject({
    name: '吕云',
    email: 'lvyun@yunlan.cn',
    company: '苏州云澜电子科技有限公司',
    mobile: expect.stringContaining('139'),
    need: expect.stringContaining('12 条产线'),
  });
});

test('the need begins with the subject and holds nothing that was quoted', () => {
  const text = '请再发一份报价。\n\n在 2026年3月1日，李四 <li@x.cn> 写道：\n> 上次的报价单见附件';
  expect(draftOfMail(mail({ text }))).toMatchObject({ need: '询价：产线数据采集\n\n请再发一份报价。' });
});

test('who asks for answers elsewhere is met there', () => {
  const replyTo = { name: '官网表单', address: 'customer@qq.com' };
  expect(draftOfMail(mail({ replyTo }))).toMatchObject({ email: 'customer@qq.com' });
});

test.each([
  ['no_sender', { from: null }],
  ['own_mail', { from: { name: '', address: 'sales@mingdou.cn' } }],
  ['auto_reply', { headers: new Map([['auto-submitted', 'auto-replied']]) }],
  ['auto_reply', { headers: new Map([['x-autoreply', 'yes']]) }],
  ['bulk_mail', { headers: new Map([['precedence', 'bulk']]) }],
  ['bulk_mail', { headers: new Map([['list-unsubscribe', '<mailto:x@y.cn>']]) }],
  [
    'delivery_report',
    { headers: new Map([['content-type', 'multipart/report; report-type=delivery-status']]) },
  ],
  ['delivery_report', { from: { name: '', address: 'mailer-daemon@qq.com' } }],
  ['delivery_report', { from: { name: '', address: 'no-reply@shop.cn' } }],
] as const)('%s is no lead', (reason, told) => {
  expect(skipOf(mail(told), ours)).toBe(reason);
});

test('a plain enquiry is one', () => {
  expect(skipOf(mail({ headers: new Map([['auto-submitted', 'no']]) }), ours)).toBeNull();
});
