import { expect, test } from 'vitest';
import { writeSendingMail } from './sending-mail.ts';

const told = { subject: '周报', body: '请看\n<b>附件</b>', lines: ['商机数：12'], picture: null };

test('words stand as they were written and are no mark-up; a picture is shown where there is one', () => {
  const plain = writeSendingMail(told);
  expect(plain.text).toBe('请看\n<b>附件</b>\n\n商机数：12');
  expect(plain.html).toContain('请看<br>&lt;b&gt;附件&lt;/b&gt;');
  expect(plain.html).not.toMatch(/<img|href/);
  expect(writeSendingMail({ ...told, picture: 'report' }).html).toContain('src="cid:report"');
});
