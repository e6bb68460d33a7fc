import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../model/identifier.ts';
import { attempt } from './savepoint.ts';
import type { Work } from './work.ts';

const dividing = (work: Work) => sql`select 1 / 0`.compile(work.db);

function tell(work: Work, kind: string): void {
  const { tenantId, userId } = work.principal;
  const row = { tenant_id: tenantId, id: newId(), user_id: userId!, kind, at: work.now };
  work.send(work.db.insertInto('notification').values(row).compile());
}

async function kindsTold(work: Work): Promise<string[]> {
  const told = work.db.selectFrom('notification').select('kind');
  const rows = await told.where('tenant_id', '=', work.principal.tenantId).orderBy('kind').execute();
  return rows.map(({ kind }) => kind);
}

test('a part that fails leaves nothing, also of what it sent without waiting, and the rest goes on', async () => {
  const { as, admin } = await newOrganisation();
  const told = await as(admin, async (work) => {
    tell(work, 'before');
    const failed = await attempt(work, async (alone) => {
      tell(alone, 'within');
      throw new Error('no');
    });
    expect(failed).toEqual({ error: new Error('no') });
    tell(work, 'after');
    return kindsTold(work);
  });
  expect(told).toEqual(['after', 'before']);
});

test('what was sent and fails is the part’s failure, whether or not something was asked after it', async () => {
  const { as, admin } = await newOrganisation();
  await as(admin, async (work) => {
    const silent = await attempt(work, async (alone) => alone.send(dividing(alone)));
    expect(silent?.error).toMatchObject({ code: '22012' });
    const asking = await attempt(work, async (alone) => {
      alone.send(dividing(alone));
      await kindsTold(alone);
    });
    expect(asking?.error).toMatchObject({ code: '22012' });
    expect(await attempt(work, async (alone) => tell(alone, 'done'))).toBeNull();
    expect(await kindsTold(work)).toEqual(['done']);
  });
});

test('a part around one that failed leaves nothing either, when it fails in its turn', async () => {
  const { as, admin } = await newOrganisation();
  const told = await as(admin, async (work) => {
    await attempt(work, async (alone) => {
      tell(alone, 'around');
      await attempt(alone, async (within) => {
        tell(within, 'within');
        throw new Error('no');
      });
      throw new Error('nor this');
    });
    return kindsTold(work);
  });
  expect(told).toEqual([]);
});
