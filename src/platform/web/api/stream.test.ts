import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage, waitBeforeAttempt } from './stream.ts';

test('a lost stream is tried again later and later, never after more than half a minute', () => {
  expect(waitBeforeAttempt(0, 0)).toBe(500);
  expect(waitBeforeAttempt(3, 0.999)).toBeGreaterThan(7_900);
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.99, noNaN: true }), (failures, chance) => {
      const wait = waitBeforeAttempt(failures, chance);
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(30_000);
    }),
  );
});

test('a message without a type is not a change', () => {
  expect(readMessage('{"type":"deal.stage-changed","dealId":"d1"}')?.type).toBe('deal.stage-changed');
  expect(readMessage('ping')).toBeUndefined();
  expect(readMessage('null')).toBeUndefined();
});
