/** Loops, floods, authors who leave, targets that go: a rule stops safely and says why. */
import { expect, test } from 'vitest';
import { updateRecord } from '../../records/server/index.ts';
import { changeStage, dealKind } from '../../deals/server/index.ts';
import { changeRule, duplicateRule, switchRule } from './save-rule.ts';
import { companyWithAutomations, draftOf, onRecord, task, when } from './testing/company-with-automations.ts';

test('two rules that set each other off end after one round', async () => {
  const { addRule, addDeal, as, li, parts, settle, runs } = await companyWithAutomations();
  const set = (field: string, value: string) => ({ do: 'set_field', field, value });
  await addRule({ trigger: when('field_changed', { field: 'name' }), actions: [set('next_step', '甲')] });
  await addRule({ trigger: when('field_changed', { field: 'next_step' }), actions: [set('name', '乙')] });
  const dealId = await addDeal(li);
  await as(li, (work) => updateRecord(work, parts.kinds[0]!, dealId, { name: '丙' }));
  await settle();
  const states = (await runs()).map(({ state, reason }) => [state, reason]);
  expect(states).toEqual([
    ['done', null],
    ['done', null],
    ['stopped', 'loop'],
  ]);
});

test('a chain of rules ends at its fifth', async () => {
  const { addRule, addDeal, as, li, parts, settle, runs } = await companyWithAutomations();
  const steps = ['一', '二', '三', '四', '五', '六', '七'];
  for (const [place, to] of steps.slice(0, -1).entries())
    await addRule({
      trigger: when('field_changed', { field: 'next_step', to }),
      actions: [{ do: 'set_field', field: 'next_step', value: steps[place + 1] }],
    });
  const dealId = await addDeal(li);
  await as(li, (work) => updateRecord(work, parts.kinds[0]!, dealId, { next_step: '一' }));
  await settle();
  const all = await runs();
  expect(all.filter(({ state }) => state === 'done')).toHaveLength(5);
  expect(all.at(-1)).toMatchObject({ state: 'stopped', reason: 'too_deep' });
});

test('a rule set off more often than it allows pauses, and its author is told', async () => {
  const { addRule, addDeal, li, settle, runs, tasks, as, system, admin, told } =
    await companyWithAutomations();
  const rule = await addRule({ trigger: when('created'), actions: [task('跟进')], mostAnHour: 2 });
  for (let made = 0; made < 4; made += 1) await addDeal(li);
  await settle();
  expect(await tasks()).toHaveLength(0);
  expect((await runs()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
  const [kept] = await as(system, ({ db, principal }) =>
    db
      .selectFrom('automation_rule')
      .select(['state', 'pause_reason'])
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', rule.id)
      .execute(),
  );
  expect(kept).toEqual({ state: 'paused', pause_reason: 'too_often' });
  expect(await told()).toMatchObject([{ user_id: admin.userId, kind: 'automation-paused' }]);
});

test('a rule pauses when its author leaves, and does nothing more', async () => {
  const { addRule, addDeal, addPerson, as, system, li, relay, run, runs, tasks } =
    await companyWithAutomations();
  const author = await addPerson({ name: '运营', role: 'admin' });
  await addRule({ trigger: when('created'), actions: [task('跟进')] }, author);
  await addDeal(li);
  await relay();
  await as(system, ({ db, principal }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', author.userId)
      .execute(),
  );
  await run();
  expect(await tasks()).toEqual([]);
  expect(await runs()).toMatchObject([{ state: 'stopped', reason: 'author_gone' }]);
});

test('what waits ends on its version, on the conditions of then', async () => {
  const { addRule, addDeal, as, admin, li, parts, relay, run, tasks } = await companyWithAutomations();
  const trigger = { ...when('created'), wait: { amount: 2, unit: 'days' } };
  const conditions = onRecord({ field: 'next_step', op: 'empty' });
  const rule = await addRule({ trigger, conditions, actions: [task('旧版')] });
  await addDeal(li);
  const busy = await addDeal(li);
  await relay();
  const next = draftOf({ trigger, conditions, actions: [task('新版')] });
  await as(admin, (work) => changeRule(work, parts, rule.id, { ...next, version: 1 }));
  await as(li, (work) => updateRecord(work, parts.kinds[0]!, busy, { next_step: '已约' }));
  await run();
  expect(await tasks()).toEqual([]);
  await run(new Date(Date.now() + 2 * 86_400_000 + 60_000));
  expect((await tasks()).map(({ title }) => title)).toEqual(['旧版']);
});

test('the gate of a stage holds against a rule too', async () => {
  const { addRule, addDeal, as, li, stage, settle, runs } = await companyWithAutomations();
  const actions = [{ do: 'change_stage', stageId: stage('输单') }];
  await addRule({ trigger: when('field_changed', { field: 'next_step' }), actions });
  const dealId = await addDeal(li);
  await as(li, (work) => updateRecord(work, dealKind, dealId, { next_step: '放弃' }));
  await settle();
  expect(await runs()).toMatchObject([
    { state: 'refused', results: [{ state: 'refused', words: { zh: expect.any(String) } }] },
  ]);
});

test('a copy has a name of its own and is off; a rule switched off sets off nothing', async () => {
  const { addRule, addDeal, as, admin, li, parts, stage, settle, tasks } = await companyWithAutomations();
  const rule = await addRule({ name: '阶段变更', trigger: when('stage_changed'), actions: [task('甲')] });
  const copy = await as(admin, (work) => duplicateRule(work, parts, rule.id));
  expect(copy).toMatchObject({ name: '阶段变更 (2)', state: 'off', version: 1 });
  await as(admin, (work) => switchRule(work, parts, rule.id, false));
  const dealId = await addDeal(li);
  await as(li, (work) => changeStage(work, { dealId, stageId: stage('需求确认') }));
  await settle();
  expect(await tasks()).toEqual([]);
});
