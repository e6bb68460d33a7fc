import { expect, test } from 'vitest';
import { afterAttempt, nextToSend, ofOwner, waitBeforeSending, type OutboxEntry } from './entry.ts';

const entry = (id: string, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  owner: 'a',
  at: '2026-03-31T09:00:00Z',
  title: id,
  href: null,
  request: { method: 'POST', path: '/notes' },
  failure: null,
  ...rest,
});

test.each([
  [200, 'sent'],
  [201, 'sent'],
  [204, 'sent'],
  [0, 'stop'],
  [401, 'stop'],
  [408, 'stop'],
  [429, 'stop'],
  [500, 'stop'],
  [503, 'stop'],
  [400, 'failed'],
  [403, 'failed'],
  [404, 'failed'],
  [409, 'failed'],
  [412, 'failed'],
  [422, 'failed'],
])('an answer of %i means %s', (status, next) => {
  expect(afterAttempt({ status, sentence: '' })).toBe(next);
});

test('writes go in the order they were made, those that were refused stand aside, others’ are not seen', () => {
  const all = [entry('3'), entry('1', { failure: 'no' }), entry('2'), entry('0', { owner: 'b' })];
  const own = ofOwner(all, 'a');
  expect(own.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(nextToSend(own)?.id).toBe('2');
  expect(nextToSend(ofOwner(all, 'c'))).toBeUndefined();
});

test('attempts come at longer and longer intervals, up to a minute', () => {
  expect([0, 1, 2, 5, 50].map(waitBeforeSending)).toEqual([2000, 4000, 8000, 60_000, 60_000]);
});
