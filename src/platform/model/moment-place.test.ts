import { expect, test } from 'vitest';
import { newId } from './identifier.ts';
import { readPlace, writePlace } from './moment-place.ts';

test('a place in a list comes back from its cursor', () => {
  const place = { at: new Date('2026-03-01T08:30:00.123Z'), id: newId() };
  expect(readPlace(writePlace(place))).toEqual(place);
});

test('what is no cursor of ours names no place', () => {
  for (const text of ['', '1', '~', 'x~y', `${Date.now()}~1`, `-5~${newId()}`])
    expect(readPlace(text), text).toBeNull();
});
