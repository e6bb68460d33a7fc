import { expect, test } from 'vitest';
import { changeStage } from '../../deals/server/index.ts';
import { updateRecord } from '../../records/server/index.ts';
import { companyWithAutomations, onRecord, task, when } from './testing/company-with-automations.ts';

test('a stage change sets a rule off, and its task is there once, however often the relay looks', async () => {
  const company = await companyWithAutomations();
  const { addRule, addDeal, as, li, stage, settle, tasks, runs } = company;
  await addRule({ trigger: when('stage_changed'), actions: [task('跟进「{name}」')] });
  const dealId = await addDeal(li);
  await settle();
  expect(await tasks()).toEqual([]);
  await as(li, (work) => changeStage(work, { dealId, stageId: stage('需求确认') }));
  await settle();
  await settle();
  expect(await tasks()).toMatchObject([{ title: '跟进「分拣线」', owner_id: li.userId, subject_id: dealId }]);
  expect(await runs()).toMatchObject([
    { state: 'done', initiator_id: li.userId, results: [{ state: 'done' }] },
  ]);
});

test('conditions that do not hold leave an entry and nothing else', async () => {
  const { addRule, addDeal, li, settle, tasks, runs } = await companyWithAutomations();
  const conditions = onRecord({ field: 'amount', op: 'gte', value: '50000000' });
  await addRule({ trigger: when('created'), conditions, actions: [task('大单')] });
  await addDeal(li);
  await settle();
  expect(await tasks()).toEqual([]);
  expect(await runs()).toMatchObject([{ state: 'unmatched', clauses: [{ met: false }] }]);
});

test('a changed field is answered only when it is that field and that value', async () => {
  const { addRule, addDeal, as, parts, li, settle, tasks } = await companyWithAutomations();
  await addRule({
    trigger: when('field_changed', { field: 'next_step', to: '寄样品' }),
    actions: [task('准备样品')],
  });
  const dealId = await addDeal(li);
  const change = (values: Record<string, unknown>) =>
    as(li, (work) => updateRecord(work, parts.kinds[0]!, dealId, values));
  await change({ name: '新名字' });
  await change({ next_step: '打电话' });
  await settle();
  expect(await tasks()).toEqual([]);
  await change({ next_step: '寄样品' });
  await settle();
  expect((await tasks()).map(({ title }) => title)).toEqual(['准备样品']);
});

test('what happened while a rule was off sets nothing off', async () => {
  const { addRule, addDeal, li, settle, runs } = await companyWithAutomations();
  await addDeal(li);
  await addRule({ trigger: when('created'), actions: [task('新商机')] });
  await settle();
  expect(await runs()).toEqual([]);
});
