import { expect, test } from 'vitest';
import { accountContract } from '../../../accounts/model/contract.ts';
import { activityContract } from '../../../activities/model/contract.ts';
import { contactFields } from '../../../accounts/model/contact-fields.ts';
import { dealFields } from '../../../deals/model/deal-fields.ts';
import { dealContract } from '../../../deals/model/contract.ts';
import { createField } from '../../../records/server/index.ts';
import { recordContract } from '../../../records/model/record-contract.ts';
import { accountKind } from '../../../accounts/server/index.ts';
import { leadRecordContract as records } from '../../model/lead/contract.ts';
import { leadConversionContract as conversions } from '../../model/lead/conversion-contract.ts';
import { leadStepContract as steps } from '../../model/lead/step-contract.ts';
import { companyWithLeads } from './testing/company-with-leads.ts';

const deals = recordContract({ object: 'deal', path: '/deals', catalogue: dealFields });
const contacts = recordContract({ object: 'contact', path: '/contacts', catalogue: contactFields });

const company = await companyWithLeads();
const { asAnn, asBob, asMei, asZhao, ann, bob, leadOf, workedLead } = company;

async function converted(body: object = {}, values: object = {}) {
  const lead = await workedLead(values);
  const params = { id: lead.id };
  const done = await asAnn(conversions.convertLead, { params, body, ifMatch: lead.version });
  expect(done.problem, JSON.stringify(done.problem)).toMatchObject({ status: 'converted' });
  return { params, ...done.body };
}

const undo = (params: { id: string }, version: number, client = asAnn) =>
  client(conversions.undoConversion, { params, ifMatch: version });

test('a lead becomes account, contact and deal at once, and stays, with links to them', async () => {
  const [, second] = await company.stages();
  const { params, accountId, contactId, dealId } = await converted(
    { deal: { stageId: second!.id, values: { amount: '1200000', expected_close_on: '2026-12-31' } } },
    { title: '采购经理', campaign: '春季展' },
  );
  expect((await asAnn(records.get, { params })).body).toMatchObject({
    status: 'converted',
    account: { id: accountId, name: '云澜科技' },
    contact: { id: contactId, name: '吕云' },
    deal: { id: dealId },
  });
  const account = (await asAnn(accountContract.get, { params: { id: accountId } })).body;
  expect(account).toMatchObject({
    name: '云澜科技',
    owner: { id: ann.userId },
    source: 'exhibition',
    first_source: 'exhibition',
  });
  const deal = (await asAnn(deals.get, { params: { id: dealId! } })).body;
  expect(deal).toMatchObject({
    name: '云澜科技 · 五十套工位，月底前装好',
    amount: '1200000',
    account: { id: accountId },
    contact: { id: contactId },
    stage: { id: second!.id },
    first_source: 'exhibition',
  });
  const contact = (await asAnn(contacts.get, { params: { id: contactId! } })).body;
  expect(contact).toMatchObject({ name: '吕云', title: '采购经理', mobile: '13912345678' });
  const listed = (await asAnn(records.list, { query: { search: '云澜' } })).body.items;
  expect(listed.map(({ id }) => id)).toContain(params.id);
});

test('the newest source is the deal’s, the first one is kept beside it', async () => {
  const lead = await workedLead();
  const params = { id: lead.id };
  const body = { source: 'search_ads' };
  const changed = (await asAnn(records.update, { params, body, ifMatch: lead.version })).body;
  const done = await asAnn(conversions.convertLead, { params, body: {}, ifMatch: changed.version });
  const deal = (await asAnn(deals.get, { params: { id: done.body.dealId! } })).body;
  expect(deal).toMatchObject({ source: 'search_ads', first_source: 'exhibition' });
});

test('talks and tasks with the lead stand in the timelines of all three, also for who sees no lead', async () => {
  const lead = await workedLead();
  const params = { id: lead.id };
  await asAnn(activityContract.addTask, {
    body: { title: '寄样品', subject: { object: 'lead', id: lead.id } },
  });
  const { accountId, contactId, dealId } = (
    await asAnn(conversions.convertLead, { params, body: {}, ifMatch: lead.version })
  ).body;
  const told = async (client: typeof asAnn, object: string, id: string) => {
    const { items } = (await client(activityContract.timeline, { query: { object, id } })).body;
    return items.flatMap((entry) =>
      entry.type === 'note' ? entry.note.body : entry.type === 'task' ? entry.task.title : [],
    );
  };
  for (const [object, id] of [
    ['account', accountId],
    ['contact', contactId!],
    ['deal', dealId!],
  ] as const)
    expect(await told(asAnn, object, id), object).toEqual(['寄样品', '要五十套，下周来看样']);
  await asMei(dealContract.handOver, { params: { id: dealId! }, body: { ownerId: bob.userId } });
  expect((await asBob(records.get, { params })).status).toBe(404);
  expect(await told(asBob, 'deal', dealId!)).toEqual(['要五十套，下周来看样']);
  expect((await asBob(activityContract.timeline, { query: { object: 'lead', id: lead.id } })).status).toBe(
    404,
  );
});

test('a customer that is there already is proposed, and chosen instead of made anew', async () => {
  const own = await companyWithLeads();
  const make = async (body: object) => (await own.asAnn(accountContract.create, { body })).body.id;
  const [byName, byPhone, byDomain] = [
    await make({ name: '云澜 科技' }),
    await make({ name: '甲', phone: '+86 139-1234-5678'.replace('+86 ', '') }),
    await make({ name: '乙', website: 'https://www.yunlan.cn/' }),
  ];
  await own.asBob(accountContract.create, { body: { name: '云澜科技' } });
  const contactId = (
    await own.asAnn(contacts.create, { body: { name: '老吕', mobile: '13912345678', account: byName } })
  ).body.id;
  const lead = await own.workedLead({ email: 'lv@yunlan.cn' });
  const params = { id: lead.id };
  const {
    accounts,
    contacts: people,
    drafts,
  } = (await own.asAnn(conversions.conversionProposals, { params })).body;
  expect(accounts.map(({ id, why }) => [id, why])).toEqual([
    [byName, ['name']],
    [byPhone, ['phone']],
    [byDomain, ['domain']],
  ]);
  expect(people).toMatchObject([{ id: contactId, account: { id: byName }, why: ['phone'] }]);
  expect(drafts.account).toMatchObject({ name: '云澜科技' });
  const body = { account: { id: byName }, contact: { id: contactId }, deal: null };
  const done = await own.asAnn(conversions.convertLead, { params, body, ifMatch: lead.version });
  expect(done.body).toMatchObject({ accountId: byName, contactId, dealId: null });
  const undone = await own.asAnn(conversions.undoConversion, { params, ifMatch: done.body.version });
  expect(undone.body.status).toBe('working');
  expect((await own.asAnn(accountContract.get, { params: { id: byName } })).body.deletedAt).toBeNull();
});

test('nothing is made when one of the three is refused, and the field that is wrong is named', async () => {
  const lead = await workedLead({ company: '半途科技' });
  const attempt = (body: object) =>
    asAnn(conversions.convertLead, { params: { id: lead.id }, body, ifMatch: lead.version });
  const wrong = await attempt({ deal: { values: { amount: '-5', colour: 'red' } } });
  expect([wrong.status, wrong.problem.fields?.map(({ path }) => path).sort()]).toEqual([
    400,
    ['deal.values.amount', 'deal.values.colour'],
  ]);
  const nowhere = await attempt({ account: { id: crypto.randomUUID() } });
  expect(nowhere.problem).toMatchObject({ status: 400, fields: [{ path: 'account.id' }] });
  const stage = await attempt({ deal: { stageId: crypto.randomUUID() } });
  expect([stage.status, stage.problem.code]).toEqual([422, 'pipeline_unknown']);
  expect((await attempt({ contact: {}, extra: 1 })).status).toBe(400);
  const found = await asAnn(accountContract.list, { query: { search: '半途科技' } });
  expect(found.body.items).toEqual([]);
  expect((await asAnn(records.get, { params: { id: lead.id } })).body).toMatchObject({ status: 'working' });
});

test('a mandatory field of the organisation’s own is asked for, by its name', async () => {
  const own = await companyWithLeads();
  await own.as(own.admin, (work) =>
    createField(work, [accountKind], {
      standard: false,
      object: 'account',
      key: 'tax_no',
      label: { zh: '税号', en: 'Tax number' },
      kind: 'text',
      required: true,
      searchable: false,
      reportable: false,
      maskable: false,
      position: 0,
    }),
  );
  const lead = await own.workedLead();
  const attempt = (body: object) =>
    own.asAnn(conversions.convertLead, { params: { id: lead.id }, body, ifMatch: lead.version });
  expect((await attempt({})).problem.fields).toMatchObject([
    { path: 'account.values.custom.tax_no', code: 'required' },
  ]);
  const done = await attempt({ account: { values: { custom: { tax_no: '91310000' } } } });
  expect(done.status).toBe(201);
});

test('a lead that lacks what the rules ask for, or that nobody holds, is not converted', async () => {
  const bare = await leadOf(asAnn, { need: null });
  const refused = await asAnn(conversions.convertLead, {
    params: { id: bare.id },
    body: {},
    ifMatch: bare.version,
  });
  expect(refused.problem.title).toBe('还不能转为商机，还缺：客户需求、30 天内的联系记录');
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ owner_id: null, team_id: null })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', bare.id)
      .execute(),
  );
  const nobodys = await company.asAdmin(conversions.convertLead, {
    params: { id: bare.id },
    body: {},
    ifMatch: bare.version,
  });
  expect(nobodys.problem.code).toBe('lead_without_owner');
});

test('a manager converts a rep’s lead: what is made belongs to the rep', async () => {
  const lead = await workedLead();
  const done = await asMei(conversions.convertLead, {
    params: { id: lead.id },
    body: {},
    ifMatch: lead.version,
  });
  const deal = (await asAnn(deals.get, { params: { id: done.body.dealId! } })).body;
  expect(deal['owner']).toMatchObject({ id: ann.userId });
});

test('a conversion is taken back: the lead is as before, what was made lies in the recycle bin', async () => {
  const { params, version, accountId, dealId } = await converted();
  expect((await undo(params, version - 1)).status).toBe(412);
  const undone = await undo(params, version);
  expect([undone.status, undone.body.status]).toEqual([200, 'working']);
  expect((await asAnn(records.get, { params })).body).toMatchObject({
    status: 'working',
    converted_at: null,
    qualified_at: null,
    account: null,
    contact: null,
    deal: null,
  });
  expect((await asAnn(accountContract.get, { params: { id: accountId } })).body.deletedAt).not.toBeNull();
  expect((await asAnn(deals.get, { params: { id: dealId! } })).body.deletedAt).not.toBeNull();
  const again = await undo(params, undone.body.version);
  expect(again.problem.code).toBe('lead_not_converted');
  const anew = await asAnn(conversions.convertLead, { params, body: {}, ifMatch: undone.body.version });
  expect(anew.status).toBe(201);
  const history = (await asAnn(records.history, { params })).body.items.map(({ action }) => action);
  expect(history.slice(0, 3)).toEqual(['lead.converted', 'lead.conversion-undone', 'lead.converted']);
});

test('a conversion that others have built on stays, and is told what that is', async () => {
  const { params, version, accountId, dealId } = await converted();
  const [, second] = await company.stages();
  await asAnn(dealContract.changeStage, { params: { id: dealId! }, body: { stageId: second!.id } });
  await asAnn(activityContract.addNote, {
    body: { object: 'deal', id: dealId!, kind: 'visit', body: '看了现场' },
  });
  await company.as(company.system, (work) =>
    work.db
      .insertInto('contact')
      .values({
        tenant_id: company.orgId,
        id: crypto.randomUUID(),
        name: '别人加的',
        account_id: accountId,
        owner_id: bob.userId,
        created_at: work.now,
        updated_at: work.now,
      } as never)
      .execute(),
  );
  const refused = await undo(params, version);
  expect(refused.problem).toMatchObject({
    status: 409,
    code: 'lead_conversion_in_use',
    title: '不能撤销转换，转换后已经有了：1 位其他联系人、1 次商机阶段变更、1 条跟进',
  });
  expect((await asAnn(deals.get, { params: { id: dealId! } })).body.deletedAt).toBeNull();
  expect((await asAnn(records.get, { params })).body).toMatchObject({ status: 'converted' });
});

test('who does not see the lead finds nothing, who may only read it changes nothing', async () => {
  const { params, version } = await converted();
  for (const client of [asBob, asZhao]) {
    const status = client === asBob ? 404 : 403;
    expect((await undo(params, version, client)).status).toBe(status);
    const attempt = await client(conversions.convertLead, { params, body: {}, ifMatch: version });
    expect(attempt.status).toBe(status);
  }
  expect((await asBob(conversions.conversionProposals, { params })).status).toBe(404);
  const closed = await asAnn(steps.disqualifyLead, { params, body: { reason: 'spam' }, ifMatch: version });
  expect(closed.problem.code).toBe('lead_converted');
  expect((await asAnn(conversions.undoConversion, { params })).status).toBe(428);
});

test('the same request twice converts once', async () => {
  const lead = await workedLead();
  const call = {
    params: { id: lead.id },
    body: {},
    ifMatch: lead.version,
    headers: { 'idempotency-key': `convert-${lead.id}` },
  };
  const [one, two] = [await asAnn(conversions.convertLead, call), await asAnn(conversions.convertLead, call)];
  expect(two.body).toEqual(one.body);
});
