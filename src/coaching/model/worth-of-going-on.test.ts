import { expect, test } from 'vitest';
import { worthOfGoingOn } from './worth-of-going-on.ts';

const rows = [
  { stageId: 'talk', count: 100, amount: '900000' },
  { stageId: 'quote', count: 40, amount: '600000' },
  { stageId: 'won', count: 10, amount: '200000' },
];

test('a deal going on is worth what was won, shared among all that got there', () => {
  expect([...worthOfGoingOn(rows)]).toEqual([
    ['talk', '5000'],
    ['quote', '20000'],
  ]);
});

test('where nothing went on, or amounts are hidden, nothing is told', () => {
  expect(worthOfGoingOn([rows[0]!, { ...rows[1]!, count: 0 }, { ...rows[2]!, count: 0 }]).size).toBe(0);
  expect(worthOfGoingOn(rows.map((row) => ({ ...row, amount: null }))).size).toBe(0);
  expect(worthOfGoingOn([]).size).toBe(0);
});
