import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDeal } from './choose-deal.ts';
import { providerOf } from './mail-providers.ts';
import { skipOfMail, largestMail } from './skip-mail.ts';
import { nextSyncAt } from './sync-pace.ts';
import { answerSubject, bareSubject, isAnswering } from './thread-subject.ts';

const own = { addresses: new Set(['lin@mingdou.cn']), domain: 'mingdou.cn' };
const known = new Set(['lvyun@yunlan.cn']);
const glance = { addresses: ['lin@mingdou.cn', 'lvyun@yunlan.cn'], size: 1000, sensitivity: '' };

test.each([
  ['own_only', { addresses: ['lin@mingdou.cn', 'boss@mingdou.cn'] }],
  ['not_matched', { addresses: ['lin@mingdou.cn', 'shop@jd.com'] }],
  ['private', { sensitivity: 'Personal' }],
  ['too_big', { size: largestMail + 1 }],
  [null, {}],
  [null, { addresses: ['boss@mingdou.cn', 'someone@x.cn', 'lvyun@yunlan.cn'] }],
] as const)('a mail is left alone because it is %s', (reason, told) => {
  expect(skipOfMail({ ...glance, ...told }, own, known)).toBe(reason);
});

const now = new Date('2026-03-02T01:00:00Z');
const waits = (failure: 'unreachable' | 'wrong_login' | null, failures: number, hasMore = false) =>
  (nextSyncAt(now, { failure, failures, hasMore }).getTime() - now.getTime()) / 60_000;

test('a mailbox is read every five minutes, at once while there is more, and ever more seldom after failures', () => {
  expect([waits(null, 0), waits(null, 0, true)]).toEqual([5, 0]);
  expect([waits('unreachable', 1), waits('unreachable', 2), waits('unreachable', 50)]).toEqual([10, 20, 360]);
  expect(waits('wrong_login', 1)).toBe(60);
});

test('a subject is the same however often it was answered', () => {
  expect(bareSubject('Re: 回复：答复: RE[2]: 报价单')).toBe('报价单');
  expect([isAnswering('回复：报价'), isAnswering('报价：回复')]).toEqual([true, false]);
  const prefix = fc.constantFrom('Re: ', '回复：', 'Fwd: ', '转发: ', 'RE：');
  fc.assert(
    fc.property(fc.array(prefix, { maxLength: 5 }), (prefixes) => {
      expect(bareSubject(`${prefixes.join('')}产线采集`)).toBe('产线采集');
      expect(answerSubject(`${prefixes.join('')}产线采集`, 'zh-CN')).toBe('回复：产线采集');
    }),
  );
});

test('a thread belongs to my deal that I last worked on, to another’s only when it is the only one', () => {
  const deal = (id: string, ownerId: string, day: number) => ({
    id,
    ownerId,
    changedAt: new Date(2026, 1, day),
  });
  expect(chooseDeal([deal('a', 'me', 1), deal('b', 'me', 5), deal('c', 'you', 9)], 'me')).toBe('b');
  expect(chooseDeal([deal('c', 'you', 9)], 'me')).toBe('c');
  expect(chooseDeal([deal('c', 'you', 9), deal('d', 'her', 9)], 'me')).toBeNull();
  expect(chooseDeal([], 'me')).toBeNull();
});

test('an address tells its provider where only that provider has such addresses', () => {
  expect(providerOf('a@QQ.com')?.servers.imapHost).toBe('imap.qq.com');
  expect(providerOf('a@mingdou.cn')).toBeUndefined();
});
