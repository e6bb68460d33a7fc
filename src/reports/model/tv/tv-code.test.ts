import { expect, test } from 'vitest';
import { endOfSlot, readCode, showCode, slotMs, slotOf } from './tv-code.ts';

test.each([
  ['K7QFH2MXD', 'K7QFH2MXD'],
  ['k7q fh2 mxd', 'K7QFH2MXD'],
  [' k7q-fh2-mxd ', 'K7QFH2MXD'],
  ['Ｋ７Ｑ　ＦＨ２　ＭＸＤ', 'K7QFH2MXD'],
  ['K7QFH2MX', null],
  ['K7QFH2MXO', null],
  ['K7QFH2MX1', null],
  ['', null],
])('%j is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('it is shown in threes and read back', () => {
  expect(showCode('K7QFH2MXD')).toBe('K7Q FH2 MXD');
  expect(readCode(showCode('K7QFH2MXD'))).toBe('K7QFH2MXD');
});

test('it is good for five to ten minutes', () => {
  for (const at of [new Date(0), new Date(slotMs - 1), new Date('2026-11-27T09:03:20Z')]) {
    const life = endOfSlot(slotOf(at)).getTime() - at.getTime();
    expect(life).toBeGreaterThan(slotMs);
    expect(life).toBeLessThanOrEqual(2 * slotMs);
  }
});
