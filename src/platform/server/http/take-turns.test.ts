import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('what reads much waits for its turn, what is short does not, and in the end everything is answered', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let begun = 0;
  const long = Array.from({ length: 100 }, async (_, which) => {
    await takeTurns(true, async () => {
      begun += 1;
      await held;
    });
    return which;
  });
  expect(await takeTurns(false, async () => 'a page of rows')).toBe('a page of rows');
  expect(begun).toBe(2 * availableParallelism());
  letGo();
  expect(await Promise.all(long)).toHaveLength(100);
  expect(begun).toBe(100);
});

test('one that fails gives its turn on', async () => {
  const failing = Array.from({ length: 50 }, () =>
    takeTurns(true, async () => {
      throw new Error('no');
    }),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await takeTurns(true, async () => 'next')).toBe('next');
});
