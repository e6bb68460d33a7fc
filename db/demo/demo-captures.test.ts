import { expect, inject, test } from 'vitest';
import { databaseForTests } from '../../src/platform/server/testing/database-for-tests.ts';
import { inWork, systemPrincipal } from '../../src/platform/server/index.ts';
import { makeDemoCompany } from './write-demo-company.ts';

test('what came in lately stands in the log, with its touch and its form, and some of it waits to be mended', async () => {
  const { workerDatabase } = await databaseForTests();
  const orgId = await makeDemoCompany(workerDatabase, inject('runFolder'), new Date());
  await inWork(workerDatabase, systemPrincipal(orgId), 'test', async ({ db }) => {
    const captures = await db.selectFrom('capture').selectAll().where('tenant_id', '=', orgId).execute();
    const touches = await db
      .selectFrom('lead_touch')
      .select(['capture_id', 'lead_id', 'channel'])
      .where('tenant_id', '=', orgId)
      .where('capture_id', 'is not', null)
      .execute();
    const taken = captures.filter(({ lead_id }) => lead_id !== null);
    expect(taken.length).toBeGreaterThan(50);
    const pairs = (rows: readonly (string | null)[][]) => rows.map((row) => row.join(' ')).toSorted();
    expect(pairs(touches.map((one) => [one.capture_id, one.lead_id, one.channel]))).toEqual(
      pairs(taken.map((one) => [one.id, one.lead_id, one.channel])),
    );
    expect(taken.filter(({ channel, source_id }) => channel === 'form' && source_id === null)).toEqual([]);
    expect(new Set(captures.map(({ state }) => state))).toEqual(
      new Set(['accepted', 'attached', 'failed', 'rejected']),
    );
    expect(captures.every(({ received_at }) => received_at <= new Date())).toBe(true);
  });
});
