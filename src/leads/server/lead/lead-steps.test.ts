import { expect, test } from 'vitest';
import { activityContract } from '../../../activities/model/contract.ts';
import { leadRecordContract as records } from '../../model/lead/contract.ts';
import { leadStepContract as steps } from '../../model/lead/step-contract.ts';
import { countContact } from '../judge-lead.ts';
import { companyWithLeads, fullLead } from './testing/company-with-leads.ts';

const company = await companyWithLeads();
const { asAnn, asBob, asMei, asZhao, asAdmin, ann, leadOf, workedLead } = company;

const get = async (id: string, client = asAnn) => (await client(records.get, { params: { id } })).body;
const call = { kind: 'call' as const, body: '打了电话' };

test('the first contact makes a new lead one that is worked on, accepted, and dated', async () => {
  const { id } = await leadOf(asAnn);
  const noted = await asAnn(steps.noteContact, { params: { id }, body: call });
  expect([noted.status, noted.body.status]).toEqual([201, 'working']);
  const lead = await get(id);
  expect(lead).toMatchObject({ status: 'working', version: noted.body.version });
  expect(lead['first_contact_at']).toBe(lead['last_contact_at']);
  expect(lead['accepted_at']).not.toBeNull();
  const timeline = await asAnn(activityContract.timeline, { query: { object: 'lead', id } });
  expect(timeline.body.items.filter((entry) => entry.type === 'note')).toMatchObject([{ note: call }]);
});

test('a contact can plan the next step, and be of earlier, but not of the future', async () => {
  const { id } = await leadOf(asAnn);
  const future = new Date(Date.now() + 3_600_000).toISOString();
  const refused = await asAnn(steps.noteContact, { params: { id }, body: { ...call, at: future } });
  expect([refused.status, refused.problem.code]).toEqual([422, 'in_the_future']);
  expect(await get(id)).toMatchObject({ status: 'new' });
  const next = { title: '寄样品', dueOn: '2099-01-01' };
  await asAnn(steps.noteContact, { params: { id }, body: { ...call, next } });
  const tasks = await asAnn(activityContract.listTasks, { query: {} });
  expect(tasks.body.items.find((task) => task.subject?.id === id)).toMatchObject({ title: '寄样品' });
});

test('a note on the timeline counts as a contact, a remark does not, and neither counts twice', async () => {
  const { id } = await leadOf(asAnn);
  const note = async (kind: 'note' | 'wechat') => {
    const added = await asAnn(activityContract.addNote, {
      body: { object: 'lead', id, kind, body: '看过资料了' },
    });
    const event = {
      id,
      type: 'note.added',
      object: 'lead',
      recordId: id,
      actorId: ann.userId,
      payload: { noteId: added.body.id, kind },
      at: new Date(),
    };
    for (const _ of [1, 2]) await company.as(company.system, (work) => countContact.react(work, event));
  };
  await note('note');
  expect(await get(id)).toMatchObject({ status: 'new', version: 1 });
  await note('wechat');
  expect(await get(id)).toMatchObject({ status: 'working', version: 2 });
});

test('a contact without words is bad input, and a disqualified lead takes none', async () => {
  const { id } = await leadOf(asAnn);
  const wrong = await asAnn(steps.noteContact, { params: { id }, body: { kind: 'note', body: '' } });
  expect([wrong.status, wrong.problem.fields?.map(({ path }) => path)]).toEqual([400, ['kind', 'body']]);
  await asAnn(steps.disqualifyLead, { params: { id }, body: { reason: 'spam' }, ifMatch: 1 });
  const refused = await asAnn(steps.noteContact, { params: { id }, body: call });
  expect([refused.status, refused.problem.code]).toEqual([409, 'lead_reopen_first']);
});

test('an owner accepts what he was given, once; nobody accepts for him', async () => {
  const { id } = await leadOf(asAdmin, { owner: ann.userId });
  expect(await get(id)).toMatchObject({ accepted_at: null });
  const forHim = await asMei(steps.acceptLead, { params: { id } });
  expect([forHim.status, forHim.problem.code]).toEqual([403, 'lead_owner_accepts']);
  expect((await asAnn(steps.acceptLead, { params: { id } })).status).toBe(201);
  const again = await asAnn(steps.acceptLead, { params: { id } });
  expect([again.status, again.problem.code]).toEqual([409, 'lead_already_accepted']);
});

test('a lead is qualified when nothing is missing, and told exactly what is', async () => {
  const bare = (await asAnn(records.create, { body: { mobile: '13700000000' } })).body;
  const refused = await asAnn(steps.qualifyLead, { params: { id: bare.id }, body: {}, ifMatch: 1 });
  expect(refused.problem).toMatchObject({
    status: 422,
    code: 'lead_requirements_missing',
    title: '还不能确认有效，还缺：公司、客户需求、30 天内的联系记录',
  });
  expect(refused.problem.fields?.map(({ path }) => path)).toEqual(['company', 'need', 'last_contact_at']);
  const lead = await workedLead();
  const stale = await asAnn(steps.qualifyLead, { params: { id: lead.id }, body: {}, ifMatch: 1 });
  expect(stale.status).toBe(412);
  const done = await asAnn(steps.qualifyLead, { params: { id: lead.id }, body: {}, ifMatch: lead.version });
  expect(done.body).toMatchObject({ status: 'qualified', version: lead.version + 1 });
  const again = await asAnn(steps.qualifyLead, {
    params: { id: lead.id },
    body: {},
    ifMatch: done.body.version,
  });
  expect(again.problem.code).toBe('lead_already_qualified');
});

test('no lead is disqualified without a reason of the list, and “other” says what it is', async () => {
  const { id } = await leadOf(asAnn);
  const attempt = (body: object) => asAnn(steps.disqualifyLead, { params: { id }, body, ifMatch: 1 });
  const nothing = await attempt({});
  expect([nothing.status, nothing.problem.fields?.[0]?.path]).toEqual([400, 'reason']);
  const unknown = await attempt({ reason: 'bad_mood' });
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'lead_reason_unknown']);
  expect((await attempt({ reason: 'other' })).problem.fields).toMatchObject([{ path: 'note' }]);
  expect((await attempt({ reason: 'other', note: '公司已注销' })).status).toBe(201);
  expect(await get(id)).toMatchObject({ status: 'disqualified', disqualify_reason: 'other' });
  const closed = await asAnn(steps.returnLead, { params: { id }, body: { reason: 'too_early' }, ifMatch: 2 });
  expect([closed.status, closed.problem.code]).toEqual([409, 'lead_reopen_first']);
  const opened = await asAnn(steps.reopenLead, { params: { id }, body: {}, ifMatch: 2 });
  expect(opened.body).toMatchObject({ status: 'new' });
  expect(await get(id)).toMatchObject({ disqualify_reason: null, owner: { id: ann.userId } });
});

test('in bulk each lead stands for itself: refused ones are told with their reason and what they lack', async () => {
  const [full, bare] = [
    await workedLead(),
    (await asAnn(records.create, { body: { wechat: 'abc123' } })).body,
  ];
  const bobs = await leadOf(asBob);
  const ids = [full.id, bare.id, bobs.id];
  const qualified = (await asAnn(steps.qualifyLeads, { body: { ids } })).body;
  expect(qualified.changed).toBe(1);
  expect(qualified.failed.find(({ id }) => id === bare.id)).toMatchObject({
    name: '未留姓名 c123',
    code: 'lead_requirements_missing',
    message: '还不能确认有效，还缺：公司、客户需求、30 天内的联系记录',
    fields: ['company', 'need', 'last_contact_at'],
  });
  expect(qualified.failed.find(({ id }) => id === bobs.id)).toMatchObject({ name: '', code: 'not_found' });
  expect((await asAnn(steps.disqualifyLeads, { body: { ids } })).status).toBe(400);
  const closed = (await asAnn(steps.disqualifyLeads, { body: { ids, reason: 'no_need' } })).body;
  expect(closed).toMatchObject({ changed: 2, failed: [{ id: bobs.id }] });
  expect(await get(bobs.id, asBob)).toMatchObject({ status: 'new' });
});

test('what others may not see is not found, what may only be seen is forbidden', async () => {
  const { id } = await leadOf(asAnn);
  const params = { id };
  const attempts = [
    [steps.acceptLead, {}],
    [steps.noteContact, { body: call }],
    [steps.qualifyLead, { body: {}, ifMatch: 1 }],
    [steps.disqualifyLead, { body: { reason: 'spam' }, ifMatch: 1 }],
    [steps.returnLead, { body: { reason: 'too_early' }, ifMatch: 1 }],
    [steps.reopenLead, { body: {}, ifMatch: 1 }],
  ] as const;
  for (const [endpoint, told] of attempts) {
    expect((await asBob(endpoint, { params, ...told })).status, endpoint.path).toBe(404);
    expect((await asZhao(endpoint, { params, ...told })).status, endpoint.path).toBe(403);
    expect((await company.stranger(endpoint, { params, ...told })).status, endpoint.path).toBe(401);
  }
  for (const endpoint of [steps.stepsOfLead, steps.touchesOfLead]) {
    expect((await asBob(endpoint, { params })).status, endpoint.path).toBe(404);
    expect((await asZhao(endpoint, { params })).status, endpoint.path).toBe(200);
  }
});

test('the page is told what can be done, why not, and what is missing', async () => {
  const { id } = await leadOf(asAnn, { company: null });
  const told = (await asAnn(steps.stepsOfLead, { params: { id } })).body.steps;
  const of = (step: string) => told.find((one) => one.step === step)!;
  expect(of('contact')).toMatchObject({ refusal: null });
  expect(of('accept').refusal?.code).toBe('lead_already_accepted');
  expect(of('qualify').missing.map(({ path }) => path)).toEqual(['company', 'last_contact_at']);
  expect(of('convert').refusal?.message).toBe('还不能转为商机，还缺：公司、30 天内的联系记录');
  expect(of('undo_conversion').refusal?.code).toBe('lead_not_converted');
  const seen = (await asZhao(steps.stepsOfLead, { params: { id } })).body.steps;
  expect(seen.every(({ refusal }) => refusal !== null)).toBe(true);
});

test('sales operations decide what a step asks for; nobody else', async () => {
  const own = await companyWithLeads();
  const { rules, version } = (await own.asAnn(steps.readStepRules)).body;
  expect(version).toBe(0);
  const wanted = { ...rules, qualify: { fields: ['city'], contactWithinDays: null, needLength: null } };
  const save = (client: typeof asAnn, body: object) => client(steps.saveStepRules, { body });
  expect((await save(own.asMei, { rules: wanted, version })).status).toBe(403);
  const unknown = { ...wanted, convert: { ...wanted.convert, fields: ['shoe_size'] } };
  const refused = await save(own.asLin, { rules: unknown, version });
  expect([refused.status, refused.problem.code]).toEqual([422, 'lead_rule_field_unknown']);
  expect((await save(own.asLin, { rules: wanted, version })).body.version).toBe(1);
  expect((await save(own.asLin, { rules: wanted, version })).status).toBe(412);
  const { id } = (await own.asAnn(records.create, { body: { ...fullLead, city: '上海' } })).body;
  const done = await own.asAnn(steps.qualifyLead, { params: { id }, body: {}, ifMatch: 1 });
  expect(done.body).toMatchObject({ status: 'qualified' });
});

test('the board counts what the asker sees and the filter lets through', async () => {
  const own = await companyWithLeads();
  await own.leadOf(own.asAnn);
  await own.leadOf(own.asBob, { source: 'referral' });
  const worked = await own.workedLead({ source: 'referral' });
  expect(worked['status']).toBe('working');
  const board = async (client: typeof asAnn, filter?: object[]) => {
    const query = filter ? { filter: JSON.stringify(filter) } : {};
    const { columns } = (await client(steps.leadBoard, { query })).body;
    return Object.fromEntries(columns.filter(({ count }) => count > 0).map((one) => [one.status, one.count]));
  };
  expect(await board(own.asAnn)).toEqual({ new: 1, working: 1 });
  expect(await board(own.asMei)).toEqual({ new: 2, working: 1 });
  expect(await board(own.asMei, [{ field: 'source', op: 'is', value: 'referral' }])).toEqual({
    new: 1,
    working: 1,
  });
  expect((await own.asAnn(steps.leadBoard, { query: { filter: '{' } })).status).toBe(400);
});
