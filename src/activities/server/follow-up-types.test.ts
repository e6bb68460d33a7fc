import { expect, test } from 'vitest';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { createRecord } from '../../records/server/index.ts';
import { activityContract as contract } from '../model/contract.ts';
import type { WireFollowUpType } from '../model/follow-up-contract.ts';
import { companyWithActivities } from './testing/company-with-activities.ts';

const company = await companyWithActivities();
const { li, mei, wang, dealId, wangsDealId, accountId } = company;
const [byLi, byMei, byAdmin] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(company.admin),
];
const contactId = await company.as(li, (work) =>
  createRecord(work, contactKind, { name: '赵总', account: accountId }),
);

const write = (body: object, client = byLi) =>
  client(contract.addNote, { body: { object: 'deal', id: dealId, body: '客户看完演示很满意', ...body } });
const faultsOf = ({ problem }: { problem: { fields?: { path: string; code: string }[] } }) =>
  (problem.fields ?? []).map(({ path, code }) => `${path} ${code}`);
const nextStep = { what: '发方案', dueOn: '2030-03-06' };

type Draft = Omit<WireFollowUpType, 'version'>;
/** As it is sent back: the server counts the versions. */
const draftOf = (type: WireFollowUpType) =>
  Object.fromEntries(Object.entries(type).filter(([name]) => name !== 'version')) as Draft;

const dealNow = () =>
  company.as(company.system, ({ db }) =>
    db
      .selectFrom('deal')
      .select(['next_step', 'next_step_on'])
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', dealId)
      .executeTakeFirstOrThrow(),
  );
const tasksOf = async (client = byLi) =>
  (await client(contract.listTasks, { query: {} })).body.items.map(({ title, dueOn }) => ({ title, dueOn }));

test('what the type asks for is refused where it is missing, each at its field', async () => {
  const lacking = await write({ type: 'demo' });
  expect(lacking).toMatchObject({ status: 422, problem: { code: 'follow_up_incomplete' } });
  expect(faultsOf(lacking)).toEqual(['result result_missing', 'nextStep.what next_step_missing']);
  expect(faultsOf(await write({ type: 'demo', result: 'fits', nextStep: { what: '发方案' } }))).toEqual([
    'nextStep.dueOn next_step_day_missing',
  ]);
  expect((await write({ type: 'seance' })).problem.code).toBe('follow_up_type_unknown');
  expect((await write({ nextStep: { what: '发方案', dueOn: 'bald' } })).status).toBe(400);
});

test('a whole follow-up keeps type, result and contact, and its next step becomes the deal’s', async () => {
  const written = await write({ type: 'demo', result: 'fits', contactId, nextStep });
  expect(written.body).toMatchObject({
    kind: 'visit',
    type: { key: 'demo', name: '演示' },
    result: { id: 'fits', name: '符合需求' },
    contact: { id: contactId, name: '赵总' },
    nextStep,
  });
  expect(await dealNow()).toEqual({ next_step: '发方案', next_step_on: '2030-03-06' });
  expect(await tasksOf()).toEqual([]);
});

test('on a record without a next step of its own, it is a task of the one who wrote', async () => {
  await write({
    object: 'account',
    id: accountId,
    kind: 'call',
    nextStep: { what: '回访', dueOn: '2030-04-01' },
  });
  expect(await tasksOf()).toEqual([{ title: '回访', dueOn: '2030-04-01' }]);
});

test('whoever may see the deal but not change it plans a task instead', async () => {
  const byReader = await company.clientOf(await company.addPerson({ name: '读', role: 'marketing' }));
  const written = await write({ kind: 'call', nextStep: { what: '问预算', dueOn: '2030-05-01' } }, byReader);
  expect(written.status).toBe(201);
  expect((await dealNow()).next_step).toBe('发方案');
  expect(await tasksOf(byReader)).toEqual([{ title: '问预算', dueOn: '2030-05-01' }]);
});

test('a contact out of sight or of another account is refused', async () => {
  const hidden = await company.as(wang, (work) => createRecord(work, contactKind, { name: '别家的' }));
  expect(faultsOf(await write({ contactId: hidden }))).toEqual(['contactId contact_unknown']);
  const elsewhere = await company.as(li, async (work) => {
    const other = await createRecord(work, accountKind, { name: '乙公司' });
    return createRecord(work, contactKind, { name: '钱总', account: other });
  });
  expect(faultsOf(await write({ contactId: elsewhere }))).toEqual(['contactId contact_elsewhere']);
});

test('a correction meets the rules, too', async () => {
  const { id } = (await write({ type: 'demo', result: 'fits', nextStep })).body;
  const correct = (body: object, ifMatch: number) =>
    byLi(contract.changeNote, { params: { id }, body, ifMatch });
  expect(faultsOf(await correct({ result: null }, 1))).toEqual(['result result_missing']);
  expect((await correct({ result: 'gaps' }, 1)).body).toMatchObject({
    result: { id: 'gaps' },
    nextStep,
    version: 2,
  });
  expect((await correct({ kind: 'call' }, 2)).problem.code).toBe('follow_up_incomplete');
  expect((await correct({ kind: 'call', result: null }, 2)).body).toMatchObject({
    type: { key: 'call' },
    version: 3,
  });
});

test('the list is designed by whoever may design fields, and holds on every path from then on', async () => {
  const { items } = (await byLi(contract.listFollowUpTypes, {})).body;
  expect(items.map(({ name }) => name)).toEqual([
    '电话',
    '拜访',
    '微信',
    '演示',
    '报价跟进',
    '会议',
    '邮件',
    '备注',
  ]);
  const asDraft = items.map(draftOf);
  expect((await byMei(contract.saveFollowUpTypes, { body: { items: asDraft } })).status).toBe(403);
  expect((await company.stranger(contract.listFollowUpTypes, {})).status).toBe(401);
  const changed = asDraft.map((item) => (item.key === 'call' ? { ...item, leastLength: 12 } : item));
  const fair = { kind: 'meeting' as const, name: '展会', requires: ['contact' as const] };
  const saved = (
    await byAdmin(contract.saveFollowUpTypes, { body: { items: [fair, ...changed.slice(0, -3)] } })
  ).body;
  expect(
    saved.items.map(({ name, isRetired, version }) => `${name} ${version}${isRetired ? ' retired' : ''}`),
  ).toEqual(['展会 1', '电话 2', '拜访 1', '微信 1', '演示 1', '报价跟进 1', '会议 1', '邮件 1', '备注 1']);
  expect(faultsOf(await write({ kind: 'call', body: '没人接' }))).toEqual(['body text_too_short']);
  expect(faultsOf(await write({ type: saved.items[0]!.key }))).toEqual(['contactId contact_missing']);
  expect((await write({ type: saved.items[0]!.key, contactId })).body).toMatchObject({ kind: 'meeting' });
});

test('what would leave talks without a type, or ask for what cannot be given, is refused', async () => {
  const { items } = (await byAdmin(contract.listFollowUpTypes, {})).body;
  const save = (change: (item: (typeof items)[number]) => object) =>
    byAdmin(contract.saveFollowUpTypes, {
      body: {
        items: items.map((item) => ({ ...draftOf(item), ...change(item) })),
      },
    });
  const codeOf = async (change: Parameters<typeof save>[0]) => (await save(change)).problem.code;
  expect(await codeOf(({ key }) => (key === 'call' ? { isRetired: true } : {}))).toBe(
    'follow_up_type_stands_for_kind',
  );
  expect(await codeOf(({ key }) => (key === 'note' ? { requires: ['contact'] } : {}))).toBe(
    'remark_asks_nothing',
  );
  expect(await codeOf(({ key }) => (key === 'email' ? { requires: ['result'] } : {}))).toBe(
    'results_missing',
  );
  expect(await codeOf(({ key }) => (key === 'email' ? { key: 'nobody' } : {}))).toBe('not_found');
  expect(await codeOf(({ key }) => (key === 'email' ? { name: ' ' } : {}))).toBe('invalid_input');
});

test('a type that is taken off the list is retired: nobody writes it, what was written keeps its name', async () => {
  const { id } = (await write({ type: 'quote', result: 'accepted', nextStep })).body;
  const { items } = (await byAdmin(contract.listFollowUpTypes, {})).body;
  const kept = items.filter(({ key }) => key !== 'quote').map(draftOf);
  await byAdmin(contract.saveFollowUpTypes, { body: { items: kept } });
  expect((await write({ type: 'quote', result: 'accepted', nextStep })).problem.code).toBe(
    'follow_up_type_unknown',
  );
  const timeline = (await byLi(contract.timeline, { query: { object: 'deal', id: dealId, kinds: 'note' } }))
    .body;
  const found = timeline.items.find((entry) => entry.id === id);
  expect(found).toMatchObject({ note: { type: { key: 'quote', name: '报价跟进' } } });
  expect((await write({ id: wangsDealId })).status).toBe(404);
});
