import { expect, test } from 'vitest';
import { emptyDraft, namedReceivers, orderOf, wordsIn } from './order-draft.ts';

const li = { id: 'li', name: '李' };
const wang = { id: 'wang', name: '王' };
const draft = emptyDraft(null, li);

test('an order is whole when it says from whom and to whom', () => {
  expect(orderOf(draft)).toBeNull();
  expect(orderOf({ ...draft, receiver: wang })).toEqual({
    source: { by: 'person', userId: 'li' },
    split: { by: 'one', userId: 'wang' },
    picks: {},
  });
  expect(orderOf({ ...draft, from: 'territory', receiver: wang })).toBeNull();
  expect(orderOf({ ...draft, from: 'territory', regions: '上海、江苏', receiver: wang })?.source).toEqual({
    by: 'territory',
    userId: 'li',
    regions: ['上海', '江苏'],
    industries: [],
  });
});

test('shares without a person or a value are not sent, and the rest needs somebody', () => {
  const shares = [
    { values: ['上海'], user: li },
    { values: [], user: wang },
  ];
  expect(orderOf({ ...draft, by: 'region', shares })).toBeNull();
  expect(orderOf({ ...draft, by: 'region', shares, rest: wang })?.split).toEqual({
    by: 'region',
    shares: [{ values: ['上海'], userId: 'li' }],
    restTo: 'wang',
  });
});

test('words in a row are told apart however they are parted, each once', () => {
  expect(wordsIn(' 上海、江苏, 浙江；上海 ')).toEqual(['上海', '江苏', '浙江']);
});

test('whoever is named can be picked by hand, each once', () => {
  const shares = [{ values: ['a'], user: li }];
  expect(namedReceivers({ ...draft, by: 'size', shares, rest: li })).toEqual([li]);
});
