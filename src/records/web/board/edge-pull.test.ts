import { expect, test } from 'vitest';
import { edgePull } from './edge-pull.ts';

const box = { left: 0, right: 1000, top: 0, bottom: 600 };

test('a card held in the middle does not scroll the board', () => {
  expect(edgePull(box, { x: 500, y: 300 })).toEqual({ x: 0, y: 0 });
});

test('the nearer the edge, the faster it scrolls that way', () => {
  expect(edgePull(box, { x: 1000, y: 300 }).x).toBe(18);
  expect(edgePull(box, { x: 964, y: 300 }).x).toBe(9);
  expect(edgePull(box, { x: 500, y: 0 }).y).toBe(-18);
});

test('outside the board nothing scrolls', () => {
  expect(edgePull(box, { x: 1100, y: 300 })).toEqual({ x: 0, y: 0 });
});
