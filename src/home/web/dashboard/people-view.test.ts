import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { rankPeople } from './people-view.ts';

const label = { zh: '', en: '' };
function answer(
  rows: TableAnswer['rows'],
  columns = ['deals.credited_owner', 'deals.won', 'deals.lost', 'deals.win_rate', 'deals.won_amount'],
): TableAnswer {
  return {
    columns: columns.map((id) => ({ id, label, kind: 'measure', unit: null })),
    rows,
    asOf: '',
    total: rows.length,
  };
}
const people = answer([
  [{ id: 'a', name: '甲' }, 3, 0, 1, '900'],
  [{ id: 'b', name: '乙' }, 5, 45, 0.1, '500'],
  [{ id: 'c', name: '丙' }, 10, 30, 0.25, '300'],
]);
const order = (by: 'amount' | 'rate') =>
  rankPeople(people, by).map(({ person, rank }) => [(person as { name: string }).name, rank]);

test('by amount everybody has a rank', () => {
  expect(order('amount')).toEqual([
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ]);
});

test('by rate three deals won out of three are not first: they are too few to be ranked', () => {
  expect(order('rate')).toEqual([
    ['丙', 1],
    ['乙', 2],
    ['甲', null],
  ]);
  expect(rankPeople(people, 'rate')[2]).toMatchObject({ isFew: true, closed: 3 });
});

test('without amounts people are ranked by how many they won', () => {
  const hidden = answer(
    [
      ['x', 1, 1, 0.5],
      ['y', 4, 1, 0.8],
    ],
    ['deals.credited_owner', 'deals.won', 'deals.lost', 'deals.win_rate'],
  );
  expect(rankPeople(hidden, 'amount').map(({ person }) => person)).toEqual(['y', 'x']);
});
