import { expect, test } from 'vitest';
import { isNarrowed, readLibraryAddress } from './library-address.ts';

test('an address says what is looked for; what it cannot mean is left out', () => {
  expect(readLibraryAddress({ family: 'quote', stage: 's1', text: '价格', order: 'title' })).toEqual({
    family: 'quote',
    stageId: 's1',
    text: '价格',
    order: 'title',
    state: 'live',
  });
  expect(readLibraryAddress({ family: 'poem', order: 'worst', text: 7, state: 'x' })).toEqual({
    order: 'used',
    state: 'live',
  });
});

test('an order alone narrows nothing', () => {
  expect(isNarrowed(readLibraryAddress({ order: 'recent' }))).toBe(false);
  expect(isNarrowed(readLibraryAddress({ state: 'archived' }))).toBe(true);
});
