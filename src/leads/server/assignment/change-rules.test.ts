import { expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { assignmentContract } from '../../model/assignment/contract.ts';
import { assignmentUseCases } from './routes.ts';
import { ruleDraft } from './testing/rule-drafts.ts';
import { newSalesTeam } from './testing/sales-team.ts';

const { listRules, createRule, changeRule, orderRules, archiveRule, tryRules, simulate } = assignmentContract;
const { readWorkingTime, changeWorkingTime } = assignmentContract;

async function arrange() {
  const team = await newSalesTeam();
  const [ann, bob] = [await team.addRep('安然'), await team.addRep('薄朗')];
  const boss = await team.addPerson({ name: '经理', role: 'manager' });
  const app = await appForTests(team, { contract: assignmentContract, useCases: assignmentUseCases });
  return {
    team,
    ann,
    bob,
    asAdmin: await app.clientOf(team.admin),
    asBoss: await app.clientOf(boss),
    asAnn: await app.clientOf(ann),
  };
}

const finance = [{ field: 'industry', op: 'is' as const, value: 'finance' }];

test('rules are drawn, changed, ordered and taken out; a manager reads them, a rep does not', async () => {
  const { team, bob, asAdmin, asBoss, asAnn } = await arrange();
  const first = await asAdmin(createRule, { body: ruleDraft('金融', { conditions: finance }) });
  const second = await asAdmin(createRule, {
    body: ruleDraft('大客户', { takers: { kind: 'people', userIds: [bob.userId] } }),
  });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toMatchObject({ takersName: '薄朗', broken: false, version: 1 });
  const changed = await asAdmin(changeRule, {
    params: { id: first.body.id },
    body: { ...ruleDraft('金融与保险', { conditions: finance, levels: ['senior'] }), version: 1 },
  });
  expect(changed.body).toMatchObject({ name: '金融与保险', levels: ['senior'], version: 2 });
  const ordered = await asAdmin(orderRules, { body: { ids: [second.body.id, first.body.id] } });
  expect(ordered.body.items.map((rule) => rule.name)).toEqual(['大客户', '金融与保险']);
  expect((await asBoss(listRules)).body.items).toHaveLength(2);
  expect((await asBoss(createRule, { body: ruleDraft('我的') })).status).toBe(403);
  expect((await asAnn(listRules)).status).toBe(403);
  expect((await asAdmin(archiveRule, { params: { id: second.body.id } })).status).toBe(204);
  expect((await asAdmin(archiveRule, { params: { id: second.body.id } })).status).toBe(404);
  const audited = await team.as(team.system, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', team.orgId)
      .where('object', '=', 'lead_rules')
      .orderBy('id')
      .execute(),
  );
  expect(audited.map((entry) => entry.action)).toEqual([
    'assignment-rule.created',
    'assignment-rule.created',
    'assignment-rule.changed',
    'assignment-rules.ordered',
    'assignment-rule.archived',
  ]);
});

test('a rule that cannot be is refused: weights, fields, takers, a name twice, a stale version, an order of others', async () => {
  const { asAdmin } = await arrange();
  const made = (await asAdmin(createRule, { body: ruleDraft('金融') })).body;
  const faulty = async (told: Parameters<typeof ruleDraft>[1]) => {
    const answer = await asAdmin(createRule, { body: ruleDraft('新的', told) });
    return [answer.status, answer.problem.code];
  };
  const { engine } = ruleDraft('x');
  expect(await faulty({ engine: { ...engine, weights: { ...engine.weights, fit: 0.9 } } })).toEqual([
    400,
    'invalid_input',
  ]);
  expect(await faulty({ conditions: [{ field: 'nothing', op: 'is', value: 1 }] })).toEqual([
    400,
    'unknown_field',
  ]);
  expect(await faulty({ conditions: [{ field: 'industry', op: 'gt', value: 1 }] })).toEqual([
    400,
    'invalid_filter',
  ]);
  expect(await faulty({ takers: { kind: 'team', teamId: newId(), below: true } })).toEqual([
    422,
    'takers_unknown',
  ]);
  expect(await faulty({ takers: { kind: 'pool', poolId: newId() } })).toEqual([422, 'takers_unknown']);
  expect((await asAdmin(createRule, { body: ruleDraft('金融') })).problem.code).toBe('duplicate');
  const stale = await asAdmin(changeRule, {
    params: { id: made.id },
    body: { ...ruleDraft('金融'), version: 7 },
  });
  expect(stale.status).toBe(412);
  expect((await asAdmin(orderRules, { body: { ids: [newId()] } })).problem.code).toBe('rules_changed');
  expect(
    (await asAdmin(changeRule, { params: { id: newId() }, body: { ...ruleDraft('谁'), version: 1 } })).status,
  ).toBe(404);
});

test('a rule whose people have all left is passed over and says so; one of several who left is not missed', async () => {
  const { team, ann, bob, asAdmin } = await arrange();
  const both = ruleDraft('两人', {
    conditions: finance,
    takers: { kind: 'people', userIds: [ann.userId, bob.userId] },
  });
  const one = ruleDraft('一人', { takers: { kind: 'people', userIds: [ann.userId] } });
  for (const body of [both, one]) await asAdmin(createRule, { body });
  await team.as(team.system, ({ db }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', team.orgId)
      .where('id', '=', ann.userId)
      .execute(),
  );
  const { items } = (await asAdmin(listRules)).body;
  expect(
    items.map(({ name, broken, people }) => [name, broken, people.map((person) => person.name)]),
  ).toEqual([
    ['两人', false, ['薄朗']],
    ['一人', true, []],
  ]);
  const [first, second] = await team.receive({ industry: 'finance' }, {});
  expect((await team.decisionsOf(first!))[0]).toMatchObject({ rule_name: '两人', owner_id: bob.userId });
  expect((await team.decisionsOf(second!))[0]).toMatchObject({ rule_name: null, owner_id: bob.userId });
});

test('a sample shows the rule it meets and everybody’s place, by drafts that are nowhere kept', async () => {
  const { team, ann, bob, asAdmin, asAnn } = await arrange();
  const rules = [
    ruleDraft('金融归薄朗', { conditions: finance, takers: { kind: 'people', userIds: [bob.userId] } }),
  ];
  const tried = await asAdmin(tryRules, {
    body: { rules, lead: { industry: 'finance', level: 'A1', score: 90 } },
  });
  expect([tried.status, tried.body]).toMatchObject([
    200,
    {
      ruleName: '金融归薄朗',
      rulePlace: 0,
      owner: { name: '薄朗' },
      candidates: [{ user: { name: '薄朗' } }],
    },
  ]);
  const other = await asAdmin(tryRules, { body: { rules, lead: { industry: 'retail' } } });
  expect(other.body).toMatchObject({ ruleName: null, rulePlace: null });
  expect(other.body.candidates.map((one) => one.user.id).toSorted()).toEqual(
    [ann.userId, bob.userId].toSorted(),
  );
  const wrong = await asAdmin(tryRules, { body: { lead: { employees: '很多', nothing: 1 } } });
  expect(wrong.problem.fields?.map((fault: { path: string }) => fault.path)).toEqual([
    'lead.employees',
    'lead.nothing',
  ]);
  const [id] = await team.bring({ industry: 'finance' });
  expect((await asAdmin(tryRules, { body: { rules, leadId: id } })).body.owner).toMatchObject({
    name: '薄朗',
  });
  expect((await asAdmin(tryRules, { body: { leadId: newId() } })).status).toBe(404);
  expect((await asAnn(tryRules, { body: {} })).status).toBe(403);
  expect(await team.decisionsOf(id!)).toEqual([]);
});

test('the leads of past days are replayed by other rules beside what happened', async () => {
  const { team, ann, asAdmin, asAnn } = await arrange();
  const ids = await team.bring(
    ...Array.from({ length: 6 }, () => ({ owner: ann.userId, industry: 'finance' })),
  );
  await team.as(team.system, ({ db, now }) =>
    db
      .insertInto('lead_move')
      .values(
        ids.map((lead_id) => ({
          tenant_id: team.orgId,
          id: newId(),
          lead_id,
          at: now,
          to_owner_id: ann.userId,
          cause: 'assigned',
        })),
      )
      .execute(),
  );
  const { status, body } = await asAdmin(simulate, { body: { days: 30 } });
  expect([status, body]).toMatchObject([
    200,
    {
      leads: 6,
      leftOut: 0,
      jain: { before: 0.5, after: 1 },
      unassigned: { before: 0, after: 0 },
      changed: 3,
    },
  ]);
  expect(body.reps.map((rep) => [rep.before.count, rep.after.count]).toSorted()).toEqual([
    [0, 3],
    [6, 3],
  ]);
  expect(body.sample).toHaveLength(6);
  const nobody = await asAdmin(simulate, {
    body: { days: 30, rules: [ruleDraft('只给资深', { levels: ['senior'] })] },
  });
  expect(nobody.body).toMatchObject({
    unassigned: { after: 6 },
    byRule: [
      { name: '只给资深', leads: 6 },
      { name: null, leads: 0 },
    ],
  });
  expect((await asAdmin(simulate, { body: { days: 0 } })).status).toBe(400);
  expect((await asAnn(simulate, { body: {} })).status).toBe(403);
});

test('working hours are everybody’s to read and sales operations’ to set', async () => {
  const { asAdmin, asAnn, asBoss } = await arrange();
  const usual = await asAnn(readWorkingTime);
  expect(usual.body).toMatchObject({
    spans: [
      { from: 540, to: 720 },
      { from: 810, to: 1080 },
    ],
    version: 0,
  });
  const body = { ...usual.body, spans: [{ from: 480, to: 960 }], daysOff: ['2026-05-04'] };
  expect((await asBoss(changeWorkingTime, { body })).status).toBe(403);
  expect((await asAdmin(changeWorkingTime, { body })).body).toEqual({ ...body, version: 1 });
  expect((await asAdmin(changeWorkingTime, { body })).status).toBe(412);
  const overlapping = {
    ...body,
    version: 1,
    spans: [
      { from: 480, to: 960 },
      { from: 900, to: 1000 },
    ],
  };
  expect((await asAdmin(changeWorkingTime, { body: overlapping })).status).toBe(400);
});
