import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newSalesTeam } from './testing/sales-team.ts';

/** More than a relay takes at once. */
const leads = 260;

test(
  'a worker killed in the middle of a burst leaves every lead with exactly one owner',
  { timeout: 60_000 },
  async () => {
    const team = await newSalesTeam();
    for (const name of ['安然', '薄朗', '岑冬', '邓青']) await team.addRep(name, { dailyCapacity: 200 });
    const ids = await team.bring(...Array.from({ length: leads }, () => ({ score: 50, level: 'B1' })));
    const script = path.join(import.meta.dirname, 'testing/dying-relay.ts');
    const child = spawn(process.execPath, [script, team.adminUrl, team.secretKey], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Killed when it has written the second batch, and not committed it.
    const batches: number[] = [];
    for await (const chunk of child.stdout) {
      batches.push(...String(chunk).trim().split('\n').map(Number));
      if (batches.length >= 2) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    const halfway = (await team.leadsById(ids)).filter((lead) => lead.owner_id !== null).length;
    expect(batches[0]! + batches[1]!, 'all leads had been given out').toBe(leads);
    expect(halfway, 'what was not committed is gone').toBe(batches[0]);

    // Two other workers take over, at once.
    await Promise.all([team.relay(), team.relay()]);
    await team.relay();
    expect((await team.leadsById(ids)).filter((lead) => lead.owner_id === null)).toEqual([]);
    const counted = await team.as(team.system, async ({ db }) => ({
      moves: await db
        .selectFrom('lead_move')
        .select(['lead_id', ({ fn }) => fn.countAll<bigint>().as('count')])
        .where('tenant_id', '=', team.orgId)
        .groupBy('lead_id')
        .execute(),
      booked: await db
        .selectFrom('ledger_line')
        .select(({ fn }) => fn.sum<bigint>('received').as('sum'))
        .where('tenant_id', '=', team.orgId)
        .executeTakeFirstOrThrow(),
      told: await db
        .selectFrom('notification')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .where('tenant_id', '=', team.orgId)
        .where('kind', '=', 'lead-assigned')
        .executeTakeFirstOrThrow(),
    }));
    expect(counted.moves.map((row) => row.count)).toEqual(Array.from({ length: leads }, () => 1n));
    expect([Number(counted.booked.sum), Number(counted.told.count)]).toEqual([leads, leads]);
  },
);
