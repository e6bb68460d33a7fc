import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupReaction, OutboxEvent, Work } from '../../platform/server/index.ts';
import type { Values } from '../../records/server/index.ts';
import { newSalesTeam, type SalesTeam } from './assignment/testing/sales-team.ts';
import { leadReactions } from './judge-lead.ts';
import { equipForScoring } from './score/equip-for-scoring.ts';

const judgeLead = leadReactions.find(({ name }) => name === 'judge-lead') as GroupReaction;
const industries = ['retail', 'finance', 'manufacturing'];
const regions = ['浙江', '广东'];
const none = { product: [], industry: [], region: [], size: [], language: [] };

const anyRep = fc.record({
  industry: fc.subarray(industries),
  region: fc.subarray(regions),
  dailyCapacity: fc.integer({ min: 1, max: 4 }),
  holdLimit: fc.integer({ min: 1, max: 4 }),
  onlyOwnRegions: fc.boolean(),
});

const anyLead = fc.record(
  {
    industry: fc.constantFrom(...industries),
    province: fc.constantFrom(...regions),
    employees: fc.constantFrom(8, 300, 5000),
    title: fc.constantFrom('总经理', '采购经理', '实习生'),
    company: fc.constant('远山百货'),
    need: fc.constantFrom('请尽快报价', '随便看看'),
  },
  { requiredKeys: [] },
);

async function teamOf(reps: readonly (typeof anyRep extends fc.Arbitrary<infer R> ? R : never)[]) {
  const team = await newSalesTeam();
  await team.as(team.system, (work) => equipForScoring(work, 'zh-CN'));
  for (const [at, { industry, region, ...profile }] of reps.entries())
    await team.addRep(`销售${at}`, { specialities: { ...none, industry, region }, ...profile });
  return team;
}

function eventOf(recordId: string): OutboxEvent {
  const at = new Date();
  return { id: recordId, type: 'lead.created', object: 'lead', recordId, actorId: null, payload: {}, at };
}

/** All that judging leaves behind, without ids and times of its own. */
async function outcomeOf({ db, principal }: Work) {
  const decisions = await db
    .selectFrom('assignment_decision')
    .select(['record_id', 'occasion', 'outcome', 'owner_id', 'sticky', 'level', 'weight', 'accept_by'])
    .select('candidates')
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('record_id')
    .execute();
  return {
    leads: await db
      .selectFrom('lead')
      .select(['id', 'owner_id', 'team_id', 'pool_id', 'level', 'score', 'fit', 'engagement'])
      .select(['accept_due_at', 'assigned_at', 'version'])
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('id')
      .execute(),
    tags: await db
      .selectFrom('lead_tag')
      .select(['lead_id', 'tag_id', 'reason'])
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('lead_id')
      .orderBy('tag_id')
      .execute(),
    moves: await db
      .selectFrom('lead_move')
      .select(['lead_id', 'to_owner_id', 'cause'])
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('lead_id')
      .execute(),
    queued: await db
      .selectFrom('lead_queue')
      .select(['lead_id', 'reason', 'team_id'])
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('lead_id')
      .execute(),
    told: await db
      .selectFrom('notification')
      .select(['user_id', 'record_id', 'payload'])
      .where('tenant_id', '=', principal.tenantId)
      .where('kind', '=', 'lead-assigned')
      .orderBy('record_id')
      .execute(),
    ledger: await db
      .selectFrom('ledger_line')
      .select(['user_id', 'capacity', 'received', 'received_weight', 'received_top'])
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('user_id')
      .execute(),
    decisions: decisions.map(({ candidates, ...decision }) => ({
      ...decision,
      candidates: (candidates as Candidate[]).map(comparable),
    })),
  };
}

type Candidate = { userId: string; exclusion?: object; utility?: number; deficit: number };

/** Sums in another order differ in their last digits; the fourth decimal may then be rounded the other way. */
function comparable({ userId, exclusion, utility, deficit }: Candidate) {
  return {
    userId,
    exclusion: exclusion ?? null,
    utility: utility === undefined ? null : expect.closeTo(utility, 3),
    deficit: expect.closeTo(deficit, 3),
  };
}

class Undone extends Error {}

/** Judges them together, reads what came of it, and undoes it. */
async function judgedTogether({ as, system }: SalesTeam, ids: readonly string[], now: Date) {
  let outcome: Awaited<ReturnType<typeof outcomeOf>> | null = null;
  const judging = as(system, async (work) => {
    await judgeLead.reactToAll({ ...work, now }, ids.map(eventOf));
    outcome = await outcomeOf(work);
    throw new Undone();
  });
  await expect(judging).rejects.toThrow(Undone);
  return outcome!;
}

test('leads judged together end as the same leads judged one by one, each in a transaction of its own', async () => {
  const reps = fc.array(anyRep, { minLength: 2, maxLength: 5 });
  const leads = fc.array(anyLead, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(reps, leads, async (someReps, someLeads) => {
      const team = await teamOf(someReps);
      const ids = await team.bring(...(someLeads as Values[]));
      const now = new Date();
      const together = await judgedTogether(team, ids, now);
      for (const id of ids)
        await team.as(team.system, (work) => judgeLead.reactToAll({ ...work, now }, [eventOf(id)]));
      expect(await team.as(team.system, outcomeOf)).toEqual(together);
      expect(together.decisions).toHaveLength(ids.length);
    }),
    { numRuns: 6 },
  );
});

test('a lead is judged once a batch, however many of its events are in it', async () => {
  const team = await newSalesTeam();
  await team.addRep('安然');
  const [id] = await team.bring({});
  await team.as(team.system, (work) => judgeLead.reactToAll(work, [eventOf(id!), eventOf(id!)]));
  expect(await team.decisionsOf(id!)).toHaveLength(1);
});
