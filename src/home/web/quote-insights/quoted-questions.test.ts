import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { isMatched, strataOf, strataQuestion } from './quoted-questions.ts';

const label = { zh: '', en: '' };
const answerTo = (likeness: 'source' | 'none', rows: TableAnswer['rows']): TableAnswer => {
  const { dimensions, measures } = strataQuestion(likeness, []);
  const columns = [...dimensions, ...measures].map((id) => ({ id, label, kind: 'text', unit: null }));
  return { columns, rows, asOf: '', total: rows.length };
};
const sales = { id: 'p1', name: '新客户销售' };
const small = { id: '5', name: '5 万以下' };
const fair = { id: 'exhibition', name: '展会' };

test('both sides of a group come together, the fullest group first; groups without decided deals say nothing', () => {
  const strata = strataOf(
    answerTo('source', [
      [true, sales, small, fair, 3, 1],
      [true, sales, small, null, 9, 2],
      [false, sales, small, null, 4, 3],
      [false, sales, small, { id: 'web', name: '官网' }, 0, 0],
    ]),
  );
  expect(strata.map(({ alike, with: used, without }) => [alike[2], used, without])).toEqual([
    [null, { deals: 9, lost: 2 }, { deals: 4, lost: 3 }],
    [fair, { deals: 3, lost: 1 }, { deals: 0, lost: 0 }],
  ]);
  expect(strata.map(isMatched)).toEqual([true, false]);
});

test('without a further likeness deals are alike in pipeline and amount', () => {
  const strata = strataOf(
    answerTo('none', [
      [true, sales, small, 5, 1],
      [false, sales, small, 6, 2],
    ]),
  );
  expect(strata).toMatchObject([
    { alike: [sales, small], with: { deals: 5, lost: 1 }, without: { deals: 6, lost: 2 } },
  ]);
});
