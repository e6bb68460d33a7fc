import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson } from '../../../platform/server/index.ts';
import { newSalesTeam, type SalesTeam } from './testing/sales-team.ts';

const none = { product: [], industry: [], region: [], size: [], language: [] };

function ledgerOf({ as, system, orgId }: SalesTeam) {
  return as(system, ({ db }) =>
    db
      .selectFrom('ledger_line')
      .select(['user_id', 'capacity', 'received', 'received_weight', 'received_top'])
      .where('tenant_id', '=', orgId)
      .execute(),
  );
}

test('a lead goes to the specialist, with a clock, a notice, a move and the whole table', async () => {
  const team = await newSalesTeam();
  const ann = await team.addRep('安然', { specialities: { ...none, industry: ['retail'] } });
  const bob = await team.addRep('薄朗', {
    specialities: { ...none, industry: ['finance'] },
    takesLeads: false,
  });
  const cid = await team.addRep('岑冬', { specialities: { ...none, industry: ['finance'] } });
  const [id] = await team.receive({ industry: 'retail', company: '远山百货', level: 'A1', score: 88 });
  const [lead] = await team.leadsById([id!]);
  expect(lead).toMatchObject({ owner_id: ann.userId, pool_id: null, status: 'new' });
  expect(lead!.accept_due_at).not.toBeNull();
  const [decision] = await team.decisionsOf(id!);
  expect(decision).toMatchObject({
    occasion: 'arrived',
    outcome: 'owner',
    owner_id: ann.userId,
    rule_name: null,
  });
  expect(decision!.candidates.map((one) => [one.userId, one.exclusion?.code ?? null])).toEqual([
    [ann.userId, null],
    [cid.userId, null],
    [bob.userId, 'takes_no_leads'],
  ]);
  const told = await team.as(ann, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'object', 'record_id', 'payload'])
      .where('tenant_id', '=', team.orgId)
      .where('user_id', '=', ann.userId)
      .execute(),
  );
  expect(told).toMatchObject([
    { kind: 'lead-assigned', object: 'lead', record_id: id, payload: { level: 'A1' } },
  ]);
  const moves = await team.as(team.system, ({ db }) =>
    db
      .selectFrom('lead_move')
      .selectAll()
      .where('tenant_id', '=', team.orgId)
      .where('lead_id', '=', id!)
      .execute(),
  );
  expect(moves).toMatchObject([{ cause: 'assigned', to_owner_id: ann.userId, decision_id: decision!.id }]);
  expect((await ledgerOf(team)).filter((line) => line.received > 0)).toMatchObject([
    { user_id: ann.userId, capacity: 20, received: 1, received_weight: 88n, received_top: 1 },
  ]);
});

test('a batch is given out evenly and never beyond a quota; what is left waits in the queue', async () => {
  const team = await newSalesTeam();
  const reps = [
    await team.addRep('安然', { dailyCapacity: 3 }),
    await team.addRep('薄朗', { dailyCapacity: 5 }),
  ];
  const ids = await team.receive(...Array.from({ length: 10 }, () => ({ score: 50, level: 'B2' })));
  const leads = await team.leadsById(ids);
  expect(reps.map((rep) => leads.filter((lead) => lead.owner_id === rep.userId).length)).toEqual([3, 5]);
  const waiting = leads.filter((lead) => lead.owner_id === null).map((lead) => lead.id);
  const queued = await team.as(team.system, ({ db }) =>
    db.selectFrom('lead_queue').select(['lead_id', 'reason']).where('tenant_id', '=', team.orgId).execute(),
  );
  expect(queued.map((row) => row.lead_id).toSorted()).toEqual(waiting.toSorted());
  expect(new Set(queued.map((row) => row.reason))).toEqual(new Set(['nobody_eligible']));
  const [decision] = await team.decisionsOf(waiting[0]!);
  expect(decision).toMatchObject({ outcome: 'queue', owner_id: null });
  expect(decision!.candidates.map((one) => one.exclusion!.code)).toEqual(['quota_spent', 'quota_spent']);
});

test('the owner of the account gets the lead; a lead that has an owner stays where it is', async () => {
  const team = await newSalesTeam();
  const [ann, bob] = [await team.addRep('安然'), await team.addRep('薄朗')];
  const accountId = await team.as(bob, async ({ db, now }) => {
    const id = newId();
    await db
      .insertInto('account')
      .values({
        tenant_id: team.orgId,
        id,
        name: '远山',
        owner_id: bob.userId,
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
  });
  const [sticky, owned] = await team.receive({ account: accountId }, { owner: ann.userId });
  const leads = new Map((await team.leadsById([sticky!, owned!])).map((lead) => [lead.id, lead]));
  expect(leads.get(sticky!)!.owner_id).toBe(bob.userId);
  expect((await team.decisionsOf(sticky!))[0]).toMatchObject({ sticky: 'account_owner' });
  expect(leads.get(owned!)!.owner_id).toBe(ann.userId);
  expect(await team.decisionsOf(owned!)).toEqual([]);
});

test('the first rule in force that a lead meets decides who takes part; a broken rule is passed over', async () => {
  const team = await newSalesTeam();
  const north = await team.addTeam('北方');
  const [ann, bob] = [await team.addRep('安然', {}, north), await team.addRep('薄朗')];
  const rule = (
    name: string,
    position: number,
    conditions: object[],
    takers: object,
    active_from: Date | null = null,
  ) => ({
    tenant_id: team.orgId,
    id: newId(),
    name,
    position,
    conditions: toJson(conditions),
    takers: toJson(takers),
    levels: null,
    engine: toJson({
      weights: { fit: 0.35, skill: 0.25, fair: 0.25, speed: 0.15 },
      fitWeights: { product: 1, industry: 1, region: 1, size: 1, language: 1 },
      fairnessStrength: 1,
      overdueLimit: 10,
    }),
    accept_within: toJson({ top: 15, others: 240 }),
    enabled: true,
    active_from,
    created_at: new Date(),
  });
  const finance = [{ field: 'industry', op: 'is', value: 'finance' }];
  await team.as(team.system, ({ db }) =>
    db
      .insertInto('assignment_rule')
      .values([
        rule('没有的字段', 0, [{ field: 'custom.gone', op: 'is', value: 'x' }], {
          kind: 'people',
          userIds: [],
        }),
        rule(
          '下个月起',
          1,
          finance,
          { kind: 'people', userIds: [bob.userId] },
          new Date(Date.now() + 30 * 86_400_000),
        ),
        rule('金融归北方', 2, finance, { kind: 'team', teamId: north, below: true }),
        rule('金融归薄朗', 3, finance, { kind: 'people', userIds: [bob.userId] }),
      ])
      .execute(),
  );
  const [first, second] = await team.receive({ industry: 'finance' }, { industry: 'finance' });
  for (const id of [first!, second!]) {
    expect((await team.decisionsOf(id))[0]).toMatchObject({ rule_name: '金融归北方', owner_id: ann.userId });
  }
});
