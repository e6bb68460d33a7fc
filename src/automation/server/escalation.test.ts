/** S20: an automation does nothing that its author and whoever set it off may not both do. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addNote } from '../../activities/server/index.ts';
import { handOverDeal } from '../../deals/server/index.ts';
import { leadKind } from '../../leads/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import { createRecord, updateRecord } from '../../records/server/index.ts';
import { switchRule } from './save-rule.ts';
import {
  companyWithAutomations,
  task,
  when,
  type CompanyWithAutomations,
  type DraftForTests,
  type Person,
} from './testing/company-with-automations.ts';
import { ownSeller, personWith } from './testing/people-with-rights.ts';

let company: CompanyWithAutomations;
beforeAll(async () => {
  company = await companyWithAutomations();
});

/** Everything that tells whether something was done to a record. */
async function traces(work: Work, object: 'deal' | 'lead', id: string) {
  const { db, principal } = work;
  const record = await db
    .selectFrom(object)
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const count = async (table: 'task' | 'note') =>
    (
      await db
        .selectFrom(table)
        .select('id')
        .where('tenant_id', '=', principal.tenantId)
        .where('subject_id', '=', id)
        .execute()
    ).length;
  const { owner_id, team_id, name } = record;
  const stage = 'stage_id' in record ? record.stage_id : null;
  return { owner_id, team_id, name, stage, tasks: await count('task'), notes: await count('note') };
}

/** Sets a rule off by a remark of this person and returns how the run ended, and whether anything was done. */
async function remark(
  draft: DraftForTests,
  {
    author,
    initiator,
    object,
    id,
  }: { author: Person; initiator: Person; object: 'deal' | 'lead'; id: string },
) {
  const { as, system, parts, addRule, settle, runs } = company;
  const rule = await addRule(
    { object, trigger: when('follow_up', { noteKinds: ['note'] }), ...draft },
    author,
  );
  const input = { object, id, kind: 'note' as const, body: '知道了', mentions: [] };
  await as(initiator, (work) => addNote(parts.subjects, work, input));
  const before = await as(system, (work) => traces(work, object, id));
  await settle();
  const after = await as(system, (work) => traces(work, object, id));
  // The next test is not answered by this rule.
  await as(company.admin, (work) => switchRule(work, parts, rule.id, false));
  const run = (await runs()).find((one) => one.rule_id === rule.id);
  return {
    state: run?.state,
    reason: run?.reason,
    isUntouched: JSON.stringify(before) === JSON.stringify(after),
  };
}

const person = (userId: string) => ({ who: 'person', userId });

describe('a rep sets off a rule of the administrator', () => {
  const actions: readonly [string, (c: CompanyWithAutomations) => unknown][] = [
    ['a deal given to somebody else', (c) => ({ do: 'change_owner', to: person(c.wang.userId) })],
    ['a deal given to his own manager', () => ({ do: 'change_owner', to: { who: 'superior' } })],
    ['a deal given to the management', (c) => ({ do: 'change_owner', to: person(c.zhao.userId) })],
    ['a deal given by the engine', () => ({ do: 'assign' })],
    ['a task for a colleague', (c) => task('代办', person(c.wang.userId))],
    ['a task for the management', (c) => task('代办', person(c.zhao.userId))],
    ['a task for the administrator', (c) => task('代办', person(c.admin.userId))],
  ];
  test.each(actions)('%s is refused', async (_, action) => {
    const id = await company.addDeal(company.li);
    const { admin, li } = company;
    const told = await remark(
      { actions: [action(company)] },
      { author: admin, initiator: li, object: 'deal', id },
    );
    expect(told).toEqual({ state: 'refused', reason: 'refused', isUntouched: true });
  });

  test('a lead assigned by the engine is refused', async () => {
    const { admin, li, as } = company;
    const id = await as(li, (work) => createRecord(work, leadKind, { name: '钱', phone: '13800000001' }));
    const told = await remark(
      { actions: [{ do: 'assign' }] },
      { author: admin, initiator: li, object: 'lead', id },
    );
    expect(told).toMatchObject({ state: 'refused', isUntouched: true });
  });

  const gone: readonly [string, unknown][] = [
    ['a field set', { do: 'set_field', field: 'name', value: '改了' }],
    ['a note', { do: 'add_note', body: '越权' }],
    ['a task of its own', task('越权', { who: 'actor' })],
    ['a word to somebody', { do: 'notify', to: [{ who: 'actor' }], text: '越权' }],
  ];
  test.each(gone)('%s on a deal that has left his reach meanwhile is refused', async (_, action) => {
    const { admin, li, wang, as, addRule, addDeal, relay, run, runs, system } = company;
    const rule = await addRule({ trigger: when('field_changed', { field: 'next_step' }), actions: [action] });
    const id = await addDeal(li);
    await as(li, (work) => updateRecord(work, company.parts.kinds[0]!, id, { next_step: '报价' }));
    await as(admin, (work) => handOverDeal(work, { dealId: id, ownerId: wang.userId }));
    await relay();
    const before = await as(system, (work) => traces(work, 'deal', id));
    await run();
    await as(admin, (work) => switchRule(work, company.parts, rule.id, false));
    expect(await as(system, (work) => traces(work, 'deal', id))).toEqual(before);
    const ended = (await runs()).find((one) => one.rule_id === rule.id);
    expect(ended).toMatchObject({ state: 'refused', reason: 'record_gone' });
  });
});

describe('somebody who may only look sets off a rule of the administrator', () => {
  const actions: readonly [string, (c: CompanyWithAutomations) => unknown][] = [
    ['a field set', () => ({ do: 'set_field', field: 'name', value: '改了' })],
    ['a stage changed', (c) => ({ do: 'change_stage', stageId: c.stage('需求确认') })],
    ['a deal won', (c) => ({ do: 'change_stage', stageId: c.stage('赢单') })],
    ['an owner changed', (c) => ({ do: 'change_owner', to: person(c.wang.userId) })],
    ['a task made', () => task('越权')],
  ];
  test.each(actions)('%s is refused', async (_, action) => {
    const reader = await company.addPerson({ name: '只读', role: 'read_only' });
    const id = await company.addDeal(company.li);
    const told = await remark(
      { actions: [action(company)] },
      { author: company.admin, initiator: reader, object: 'deal', id },
    );
    expect(told).toMatchObject({ state: 'refused', isUntouched: true });
  });

  test('a lead sent to a pool is refused', async () => {
    const { admin, li, as } = company;
    const reader = await company.addPerson({ name: '只读', role: 'read_only' });
    const id = await as(li, (work) => createRecord(work, leadKind, { name: '孙', phone: '13800000002' }));
    const told = await remark(
      { actions: [{ do: 'release', poolId: null }] },
      { author: admin, initiator: reader, object: 'lead', id },
    );
    expect(told).toMatchObject({ state: 'refused', isUntouched: true });
  });
});

describe('the administrator sets off a rule of somebody who may do less', () => {
  const actions: readonly [string, (c: CompanyWithAutomations) => unknown][] = [
    ['a field of a deal of another set', () => ({ do: 'set_field', field: 'name', value: '改了' })],
    ['a deal of another moved', (c) => ({ do: 'change_stage', stageId: c.stage('需求确认') })],
    ['a deal of another taken', () => ({ do: 'change_owner', to: { who: 'actor' } })],
    ['a task for the owner', () => task('越权')],
  ];
  test.each(actions)('%s is refused', async (_, action) => {
    const author = await personWith(company, ownSeller, company.west);
    const id = await company.addDeal(company.li);
    const told = await remark(
      { actions: [action(company)] },
      { author, initiator: company.admin, object: 'deal', id },
    );
    expect(told).toMatchObject({ state: 'refused', reason: 'refused', isUntouched: true });
  });

  test('a deal that the author does not see is out of reach, whatever is to be done', async () => {
    const author = await personWith(company, { ...ownSeller, 'deal.read': 'team' }, company.west);
    const id = await company.addDeal(company.li);
    const told = await remark(
      { actions: [{ do: 'notify', to: [{ who: 'owner' }], text: '看得见吗' }] },
      { author, initiator: company.admin, object: 'deal', id },
    );
    expect(told).toEqual({ state: 'refused', reason: 'record_gone', isUntouched: true });
  });

  test('a field that the author may not edit is refused', async () => {
    const author = await personWith(company, { ...ownSeller, 'deal.update': 'all' }, company.west, {
      'deal.amount': 'read',
    });
    const id = await company.addDeal(company.li);
    const told = await remark(
      { actions: [{ do: 'set_field', field: 'amount', value: '999900' }] },
      { author, initiator: company.admin, object: 'deal', id },
    );
    expect(told).toMatchObject({ state: 'refused', isUntouched: true });
  });
});

test('nobody who may not see a record is told of it', async () => {
  const { admin, li, wang, told } = company;
  const id = await company.addDeal(li);
  const ended = await remark(
    { actions: [{ do: 'notify', to: [person(wang.userId)], text: '偷看「{name}」' }] },
    { author: admin, initiator: admin, object: 'deal', id },
  );
  expect(ended).toMatchObject({ state: 'refused' });
  expect((await told()).filter((one) => JSON.stringify(one.payload).includes('偷看'))).toEqual([]);
});
