import { expect, test } from 'vitest';
import { filterInAddress } from '../../../records/web/index.ts';
import { readBoardState } from './board-address.ts';

test('an address without anything is the whole board', () => {
  expect(readBoardState({})).toEqual({
    pipeline: null,
    conditions: [],
    search: '',
    lanes: null,
    stage: null,
    withClosed: false,
  });
});

test('filters read as a list writes them, and what cannot be read is left out', () => {
  const mine = [{ field: 'owner', op: 'is_me' as const }];
  expect(readBoardState(filterInAddress(mine)).conditions).toEqual(mine);
  expect(readBoardState({ filter: '[{"field":"owner","op":"is_me"}]' }).conditions).toEqual(mine);
  expect(readBoardState({ filter: [{ field: 'owner', op: 'nonsense' }] }).conditions).toEqual([]);
});
