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
  expect(faultOfQuery(query, 'postgres')).toBe(fault);
});

test.each([
  [
    'select \'it\\\'s; into\' as `a;b`, "into\\"" from t -- into\n# for update\n/* into; */ where a --1',
    null,
  ],
  ['select 1; drop table t', 'several_statements'],
  ["select '\\' ; drop table t -- '", null],
  ["select '\\\\' ; drop table t -- '", 'several_statements'],
  ["select * into outfile '/tmp/x' from t", 'not_only_reading'],
  ["select 'a' 'b' INTO/**/DUMPFILE '/tmp/x'", 'not_only_reading'],
  ["select 1 /*!50000 into outfile '/tmp/x' */", 'not_only_reading'],
  ["select 1 /*M! into outfile '/tmp/x' */", 'not_only_reading'],
  ['select /*+ MAX_EXECUTION_TIME(0) */ 1', 'not_only_reading'],
  ['select * from t for\n update', 'not_only_reading'],
  ['select * from t lock in share mode', 'not_only_reading'],
  ['select * from t for share', 'not_only_reading'],
  ['select into_stock from t', null],
  ['delete from t', 'not_select'],
])('in MySQL %j: %s', (query, fault) => {
  expect(faultOfQuery(query, 'mysql')).toBe(fault);
});

test('the semicolon at the end is left out', () => {
  expect(bareQuery(' select 1 ; ;\n')).toBe('select 1');
});
