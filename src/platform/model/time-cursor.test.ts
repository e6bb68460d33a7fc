import { expect, test } from 'vitest';
import { readTimeCursor, timeCursorOf } from './time-cursor.ts';

const id = '0190b7a4-3c1e-7d2f-8a5b-6c7d8e9f0a1b';

test('a cursor tells the instant and the id it was made of', () => {
  const cursor = timeCursorOf(new Date('2026-03-04T05:06:07.089Z'), id);
  expect(readTimeCursor(cursor)).toEqual({ at: '2026-03-04T05:06:07.089Z', id });
});

test.each(['', id, `2026-03-04_${id}`, `2026-03-04T05:06:07.089Z_${id}'`, '2026-03-04T05:06:07.089Z_1'])(
  'what is no cursor is refused: %s',
  (cursor) => {
    expect(() => readTimeCursor(cursor)).toThrow();
  },
);
