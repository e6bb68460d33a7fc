import { expect, test } from 'vitest';
import type { Refusal } from '../../../platform/model/refusal.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { insertRecords } from '../../../records/server/index.ts';
import { claimLead } from './claim-lead.ts';
import { poolWorld, type Person } from './testing/pool-world.ts';

const repetitions = 20;
const claimers = 8;
const leads = 24;
const triesEach = 7;
const dailyClaims = 4;

test('many at once: every lead has one owner, nobody exceeds his limit, whatever is tried', async () => {
  const world = await poolWorld({ dailyClaims });
  const people: Person[] = [];
  for (let count = 0; count < claimers; count += 1)
    people.push(await world.org.addPerson({ name: `销售${count}`, team: world.teamId }));
  for (let round = 0; round < repetitions; round += 1) {
    const poolId = await world.addPool({
      name: `公海${round}`,
      members: [{ teamId: world.teamId }],
      rules: { dailyClaims },
    });
    const ids = await manyLeads(poolId);
    const tries = people.flatMap((person, index) =>
      ids
        .slice(0, triesEach)
        .map((_, step) =>
          world.org.as(person, (work) => claimLead(work, poolId, ids[(index + step) % leads]!)),
        ),
    );
    const outcomes = await Promise.allSettled(tries);
    const won = outcomes.filter((one) => one.status === 'fulfilled').length;
    const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? (one.reason as Refusal).code : []));
    expect(new Set(codes).difference(new Set(['already_taken', 'claims_used_up']))).toEqual(new Set());
    const { moves, owned } = await takenFrom(poolId, ids);
    expect(moves.length).toBe(won);
    expect(new Set(moves.map((move) => move.lead_id)).size).toBe(won);
    expect(owned).toBe(won);
    const claims = [...Map.groupBy(moves, (move) => move.to_owner_id).values()].map((all) => all.length);
    expect(Math.max(...claims)).toBeLessThanOrEqual(dailyClaims);
  }

  async function manyLeads(poolId: string): Promise<string[]> {
    return world.org.as(world.org.system, (work) =>
      insertRecords(
        work,
        leadKind,
        Array.from({ length: leads }, (_, number) => ({
          values: { name: `客户${number}`, mobile: `1390000${String(number).padStart(4, '0')}` },
          columns: { pool_id: poolId, entered_pool_at: work.now },
        })),
      ),
    );
  }

  async function takenFrom(poolId: string, ids: string[]) {
    return world.org.as(world.org.system, async ({ db }) => ({
      moves: await db
        .selectFrom('lead_move')
        .select(['lead_id', 'to_owner_id'])
        .where('tenant_id', '=', world.org.orgId)
        .where('from_pool_id', '=', poolId)
        .where('cause', '=', 'claimed')
        .execute(),
      owned: (
        await db
          .selectFrom('lead')
          .select('id')
          .where('tenant_id', '=', world.org.orgId)
          .where('id', 'in', ids)
          .where('owner_id', 'is not', null)
          .where('pool_id', 'is', null)
          .execute()
      ).length,
    }));
  }
});
