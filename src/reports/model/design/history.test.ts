import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, redo, step, undo } from './history.ts';

test('what is undone comes back, and a new change forgets it', () => {
  const three = ['a', 'b', 'c'].reduce((history, next) => step(history, next), beginHistory(''));
  expect(undo(three).present).toBe('b');
  expect(redo(undo(three))).toMatchObject({ present: 'c', past: ['', 'a', 'b'], future: [] });
  expect(step(undo(three), 'd')).toMatchObject({ present: 'd', future: [], past: ['', 'a', 'b'] });
  expect(undo(beginHistory('a')).present).toBe('a');
  expect(redo(three)).toBe(three);
});

test('what is typed about one thing is one step; changing nothing is none', () => {
  const typed = ['w', 'wo', 'won'].reduce((history, next) => step(history, next, 'title'), beginHistory(''));
  expect(undo(typed).present).toBe('');
  expect(step(typed, typed.present)).toBe(typed);
  const mixed = step(step(typed, 'won!', 'note'), 'won!?', 'title');
  expect(undo(mixed).present).toBe('won!');
});

test('as many steps back as were made lead to the beginning, and as many forward to the end', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }), (changes) => {
      const end = changes.reduce((history, next) => step(history, { next }), beginHistory({ next: NaN }));
      const back = changes.reduce((history) => undo(history), end);
      expect(back.past).toEqual([]);
      expect(changes.reduce((history) => redo(history), back).present).toEqual(end.present);
    }),
  );
});
