import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedParts } from './quoted-parts.ts';

test('a mail’s own words stand above what it quotes', () => {
  expect(quotedParts('好的\r\n-----原始邮件-----\r\n发件人: 甲\r\n')).toEqual({
    own: '好的',
    quoted: '-----原始邮件-----\n发件人: 甲',
  });
  expect(quotedParts('Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, Bob <bob@x.com> wrote:\n> Shall we?').own).toBe(
    'Yes.',
  );
  expect(quotedParts('> 上次说的价格\n可以接受')).toEqual({ own: '可以接受', quoted: '> 上次说的价格' });
  expect(quotedParts('没有引用')).toEqual({ own: '没有引用', quoted: '' });
});

test('no line of a mail gets lost, whatever it looks like', () => {
  const line = fc.constantFrom('你好', '> 引用', '----原始邮件----', 'From: a@b.cn', 'Sent: today', '报价');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { own, quoted } = quotedParts(lines.join('\n'));
      const kept = [...own.split('\n'), ...quoted.split('\n')].filter(Boolean);
      expect(kept.toSorted()).toEqual(lines.toSorted());
    }),
  );
});
