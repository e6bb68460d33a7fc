import { expect, test } from 'vitest';
import { captureContract } from '../../model/capture/contract.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { captureWorld } from './testing/capture-world.ts';

const take = captureContract.take;

test('somebody types a lead in: his own at once, logged, with its source', async () => {
  const { asAnn, ann, leads, touches, captures } = await captureWorld();
  const taken = await asAnn(take, {
    body: { fields: { mobile: '139 1111 2222', source: 'exhibition', need: '看样机' } },
  });
  expect([taken.status, taken.body.outcome]).toEqual([201, 'created']);
  expect(await leads()).toMatchObject([
    {
      id: taken.body.leadId,
      mobile: '13911112222',
      name: '未留姓名 2222',
      owner_id: ann.userId,
      source: 'exhibition',
      first_source: 'exhibition',
    },
  ]);
  expect(await touches()).toMatchObject([
    { channel: 'manual', source: 'exhibition', capture_id: taken.body.captureId },
  ]);
  expect(await captures()).toMatchObject([{ channel: 'manual', state: 'accepted', created_by: ann.userId }]);
});

test('a pasted text is read as proposals, and kept with what was confirmed', async () => {
  const { asAnn, leads, captures } = await captureWorld();
  const text = '我是苏州恒远精密机械有限公司的王建国，电话13800138000';
  const read = await asAnn(captureContract.readText, { body: { text } });
  const fields = Object.fromEntries(
    read.body.proposals.map(({ field, candidates }) => [field, candidates[0]!.value]),
  );
  expect(fields).toMatchObject({ name: '王建国', mobile: '13800138000', city: '苏州' });
  const taken = await asAnn(take, { body: { channel: 'paste', text, fields, assign: 'auto' } });
  expect(taken.status).toBe(201);
  expect(await leads()).toMatchObject([{ company: '苏州恒远精密机械有限公司', owner_id: null }]);
  expect(await captures()).toMatchObject([{ channel: 'paste', raw_text: text }]);
});

test('wrong values, closed fields and people nobody can reach are refused, and nothing is written', async () => {
  const { asAnn, captures, org } = await captureWorld();
  const refused = async (fields: object) => {
    const { status, problem } = await asAnn(take, { body: { fields } });
    return [status, problem.code, problem.fields?.map(({ path }) => path)];
  };
  expect(await refused({ mobile: 'many' })).toEqual([400, 'invalid_input', ['mobile']]);
  expect(await refused({ wechat: 'abc', status: 'won' })).toEqual([400, 'invalid_input', ['status']]);
  expect(await refused({ name: '王建国' })).toEqual([409, 'lead_unreachable', undefined]);
  expect(await refused({ wechat: 'abc', product: org.orgId })).toEqual([400, 'invalid_input', ['product']]);
  expect(await captures()).toEqual([]);
});

test('who may not add leads takes nobody in', async () => {
  const { org, asAdmin } = await captureWorld();
  const reader = await org.addPerson({ name: '读者', role: 'read_only' });
  const key = await org.keyOf(reader);
  const refused = await asAdmin(take, {
    body: { fields: { wechat: 'abc' } },
    headers: { authorization: `Bearer ${key}` },
  });
  expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden']);
});

test('a lead that a colleague holds gets the touch; the asker learns no more than that', async () => {
  const { org, ann, asAnn, asAdmin, touches, leads } = await captureWorld();
  const bob = await org.addPerson({ name: '薄朗' });
  const made = await asAdmin(leadRecordContract.create, {
    body: { mobile: '13800138000', name: '王建国', owner: bob.userId, source: 'wechat' },
  });
  const taken = await asAnn(take, {
    body: { fields: { mobile: '+86 138-0013-8000', company: '恒远', source: 'exhibition' } },
  });
  expect(taken.body).toMatchObject({ outcome: 'attached', leadId: null });
  expect(await touches()).toMatchObject([{ lead_id: made.body.id, channel: 'manual', source: 'exhibition' }]);
  expect(await leads()).toMatchObject([
    { company: '恒远', owner_id: bob.userId, source: 'exhibition', first_source: 'wechat', version: 3n },
  ]);
  const told = await org.as(org.system, ({ db }) =>
    db.selectFrom('notification').select(['user_id', 'kind']).where('tenant_id', '=', org.orgId).execute(),
  );
  expect(told).toEqual([{ user_id: bob.userId, kind: 'lead-asked-again' }]);
  expect(ann.userId).not.toBe(bob.userId);
});

test('a disqualified lead that asks again is open again; spam stays what it is', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  const disqualify = (reason: string) =>
    world.org.as(world.org.system, ({ db }) =>
      db
        .updateTable('lead')
        .set({ status: 'disqualified', disqualify_reason: reason, disqualified_at: new Date() })
        .where('tenant_id', '=', world.org.orgId)
        .execute(),
    );
  await world.deliver(key, { mobile: '13800138000' });
  await disqualify('no_need');
  await world.deliver(key, { mobile: '13800138000' });
  expect(await world.leads()).toMatchObject([
    { status: 'new', disqualify_reason: null, disqualified_at: null },
  ]);
  await disqualify('spam');
  await world.deliver(key, { mobile: '13800138000' });
  expect(await world.leads()).toMatchObject([{ status: 'disqualified', disqualify_reason: 'spam' }]);
  expect(await world.touches()).toHaveLength(3);
});

test('a lead in a pool that asks again comes out of it, with its move', async () => {
  const world = await captureWorld();
  const poolId = await world.org.as(world.org.system, async ({ db }) => {
    const id = world.org.topTeamId;
    await db.insertInto('pool').values({ tenant_id: world.org.orgId, id, name: '公海' }).execute();
    return id;
  });
  const { key } = await world.apiSource({ poolId });
  await world.deliver(key, { mobile: '13800138000' });
  expect(await world.leads()).toMatchObject([{ pool_id: poolId, owner_id: null }]);
  await world.deliver(key, { mobile: '13800138000', need: '急' });
  expect(await world.leads()).toMatchObject([{ pool_id: null, owner_id: null, need: '急' }]);
  const moves = await world.org.as(world.org.system, ({ db }) =>
    db
      .selectFrom('lead_move')
      .select('cause')
      .where('tenant_id', '=', world.org.orgId)
      .orderBy('at')
      .execute(),
  );
  expect(moves.map(({ cause }) => cause)).toEqual(['created', 'asked_again']);
});

test('somebody of a customer begins a new lead, linked to the account, and the account’s owner is told', async () => {
  const { org, asAnn, leads, apiSource, deliver } = await captureWorld();
  const bob = await org.addPerson({ name: '薄朗' });
  const accountId = await org.as(org.system, async ({ db }) => {
    const whose = {
      tenant_id: org.orgId,
      owner_id: bob.userId,
      created_at: new Date(),
      updated_at: new Date(),
    };
    const id = org.topTeamId;
    await db
      .insertInto('account')
      .values({ ...whose, id, name: '恒远' })
      .execute();
    await db
      .insertInto('contact')
      .values({ ...whose, id: bob.userId, name: '王建国', mobile: '13800138000', account_id: id })
      .execute();
    return id;
  });
  const { key } = await apiSource();
  await deliver(key, { mobile: '13800138000', name: '王总' });
  expect(await leads()).toMatchObject([{ account_id: accountId, contact_id: bob.userId, status: 'new' }]);
  const told = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'kind', 'payload'])
      .where('tenant_id', '=', org.orgId)
      .execute(),
  );
  expect(told).toMatchObject([
    { user_id: bob.userId, kind: 'customer-asked-again', payload: { account: '恒远', title: '王总' } },
  ]);
  expect((await asAnn(captureContract.list)).body.items).toEqual([]);
});

test('a rule that blocks second leads does not turn a customer away who asks again', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  await world.deliver(key, { mobile: '13800138000', name: '王建国' });
  await world.org.as(world.org.system, async ({ db }) => {
    const tenant_id = world.org.orgId;
    await db.insertInto('duplicate_rule').values({ tenant_id, object: 'lead', mode: 'block' }).execute();
    const converted = { status: 'converted', converted_at: new Date() };
    await db.updateTable('lead').set(converted).where('tenant_id', '=', tenant_id).execute();
  });
  const again = await world.deliver(key, { mobile: '13800138000', name: '王建国', need: '加购' });
  expect([again.statusCode, again.json().outcome]).toEqual([201, 'created']);
  expect((await world.leads()).map(({ status }) => status)).toEqual(['converted', 'new']);
});
