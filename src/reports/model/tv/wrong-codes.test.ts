import { expect, test } from 'vitest';
import { mostFailures } from '../links/link.ts';
import { countWrongCodes } from './wrong-codes.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 27, 9, minutes));
const times = (count: number, act: (turn: number) => void) => {
  for (let turn = 0; turn < count; turn += 1) act(turn);
};

test('after so many wrong codes nothing is taken from that person for a quarter of an hour; others go on', () => {
  const wrong = countWrongCodes();
  times(mostFailures - 1, (turn) => wrong.note('li', `guess ${turn}`, at(0)));
  expect(wrong.rests('li', 'right', at(0))).toBe(false);
  wrong.note('li', 'guess', at(1));
  expect(wrong.rests('li', 'right', at(15))).toBe(true);
  expect(wrong.rests('wang', 'right', at(1))).toBe(false);
  expect(wrong.rests('li', 'right', at(16))).toBe(false);
});

test('a code that several people entered in vain rests for everybody', () => {
  const wrong = countWrongCodes();
  times(mostFailures, (turn) => wrong.note(`person ${turn}`, 'K7QFH2MXD', at(0)));
  expect(wrong.rests('somebody else', 'K7QFH2MXD', at(0))).toBe(true);
  expect(wrong.rests('somebody else', 'ABCDEFGHJ', at(0))).toBe(false);
});

test('a right code ends the count; what is long ago counts no more', () => {
  const wrong = countWrongCodes();
  times(mostFailures - 1, () => wrong.note('li', 'x', at(0)));
  wrong.forgive('li');
  wrong.note('li', 'y', at(0));
  expect(wrong.rests('li', 'z', at(0))).toBe(false);
  times(mostFailures - 2, () => wrong.note('li', 'y', at(1)));
  wrong.note('li', 'w', at(20));
  expect(wrong.rests('li', 'z', at(20))).toBe(false);
});
