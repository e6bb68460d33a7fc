import { expect, test } from 'vitest';
import { mostFailures, restsUntil } from './link.ts';

test('a link rests for a quarter of an hour after five wrong passwords in a row', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  expect(restsUntil(mostFailures - 1, now)).toBeNull();
  expect(restsUntil(mostFailures, now)).toEqual(new Date('2026-11-27T09:15:00Z'));
});
