import { expect, test } from 'vitest';
import { bareQuery, faultOfQuery } from './check-query.ts';

test.each([
  ['select 1', null],
  ['SELECT 1;', null],
  ["with x as (select ';' as a) select * from x", null],
  ["-- all;\nselect 'it''s; fine' as \"a;b\" /* ; */ ", null],
  ['select $$;$$', null],
  ['select 1; select 2', 'several_statements'],
  ['select 1; drop table x', 'several_statements'],
  ['delete from x', 'not_select'],
  ['', 'not_select'],
  ['selection', 'not_select'],
])('%j: %s', (query, fault) => {
  expect(faultOfQuery(query)).toBe(fault);
});

test('the semicolon at the end is left out', () => {
  expect(bareQuery(' select 1 ; ;\n')).toBe('select 1');
});
