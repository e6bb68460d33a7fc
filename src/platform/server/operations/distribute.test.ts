import { expect, test } from 'vitest';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { distribute } from './distribute.ts';

test('a dry run tells every table once, the group’s founder first, and changes nothing', async () => {
  const { adminUrl } = await databaseForTests();
  const report = await distribute(adminUrl, { dryRun: true });
  expect(report).toMatchObject({ citus: null, standing: [], executed: false });
  const spread = report.statements.filter((statement) => statement.includes('create_distributed_table'));
  expect(spread[0]).toBe(
    `select create_distributed_table('public.team', 'tenant_id', colocate_with => 'none')`,
  );
  expect(spread.length).toBeGreaterThan(30);
  expect(new Set(spread).size).toBe(spread.length);
  expect(spread.slice(1).every((statement) => statement.includes(`colocate_with => 'public.team'`))).toBe(
    true,
  );
  const place = (table: string) => spread.findIndex((statement) => statement.includes(`'public.${table}'`));
  expect(place('stage_event')).toBeGreaterThan(place('deal'));
  const references = report.statements.filter((statement) => statement.includes('create_reference_table'));
  expect(references).toEqual([
    `select create_reference_table('public.organisation')`,
    `select create_reference_table('public.login')`,
    `select create_reference_table('public.tv_code')`,
  ]);
});

test('without Citus nothing is spread, and the refusal says what to do', async () => {
  const { adminUrl } = await databaseForTests();
  await expect(distribute(adminUrl, { dryRun: false })).rejects.toMatchObject({ code: 'citus_missing' });
});
