import { expect, test } from 'vitest';
import { addressOf } from './kinds.ts';
import { writeNotificationMail } from './notification-mail.ts';

const told = {
  kind: 'task-given' as const,
  payload: { who: '周建平', title: '给客户回电' },
  href: 'https://crm.example.cn/tasks/1',
  settingsHref: 'https://crm.example.cn/settings/notifications',
  organisation: '明斗',
};

test('a mail says in the language of its reader what happened and where', () => {
  const mail = writeNotificationMail(told, 'zh-CN');
  expect(mail.subject).toBe('周建平 给您安排了任务：给客户回电');
  expect(mail.text).toContain('https://crm.example.cn/tasks/1');
  expect(mail.text).toContain('https://crm.example.cn/settings/notifications');
  expect(writeNotificationMail(told, 'en').subject).toBe('周建平 gave you a task: 给客户回电');
});

test('a title cannot bring headers or mark-up into a mail', () => {
  const payload = { who: '甲', title: 'x\r\nBcc: all@example.cn <img src=x onerror=alert(1)>"\'' };
  const mail = writeNotificationMail({ ...told, payload }, 'zh-CN');
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain('<img');
  expect(mail.html).toContain('&lt;img');
});

test('a notification that leads nowhere has no link of its own', () => {
  const mail = writeNotificationMail({ ...told, href: null }, 'zh-CN');
  expect(mail.html).not.toContain('tasks/1');
});

test('what a digest is made of stands in the mail with links, in the reader’s language', () => {
  const lines = [
    { text: { zh: '逾期：<b>回电', en: 'Overdue: <b>call' }, href: 'https://crm.example.cn/deals/1' },
  ];
  const mail = writeNotificationMail({ ...told, lines }, 'en');
  expect(mail.text).toContain('· Overdue: <b>call\n  https://crm.example.cn/deals/1');
  expect(mail.html).toMatch(/<a href="https:\/\/crm.example.cn\/deals\/1"[^>]*>Overdue: &lt;b&gt;call<\/a>/);
});

test('what somebody wrote stands above the lines as he wrote it; a line that leads nowhere is plain', () => {
  const lines = [{ text: { zh: '新增商机：42', en: 'New deals: 42' } }];
  const mail = writeNotificationMail({ ...told, words: '各位好：\n请看 <附件>', lines }, 'zh-CN');
  expect(mail.html).toContain('各位好：<br>请看 &lt;附件&gt;</p>');
  expect(mail.html).toMatch(/<li[^>]*>新增商机：42<\/li>/);
  expect(mail.text).toContain('各位好：\n请看 <附件>\n\n· 新增商机：42\n');
});

test('a mail about an approval leads to the very request', () => {
  const asked = ['approval-asked', 'approval-copied', 'approval-sent-back', 'approval-overdue'];
  for (const kind of asked) expect(addressOf(kind, 'approval', '7')).toBe('/approvals/7');
  expect(addressOf('hand-over-received', 'hand_over', '7')).toBe('/hand-overs/7');
});
