import { expect, test } from 'vitest';
import { leadRecordContract as records } from '../../model/lead/contract.ts';
import { leadStepContract as steps } from '../../model/lead/step-contract.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { companyWithLeads } from './testing/company-with-leads.ts';

const told = { reason: 'too_early', note: '明年才有预算' };

async function returned(own: Awaited<ReturnType<typeof companyWithLeads>>) {
  const lead = await own.workedLead();
  const params = { id: lead.id };
  const done = await own.asAnn(steps.returnLead, { params, body: told, ifMatch: lead.version });
  expect([done.status, done.body.status]).toEqual([201, 'returned']);
  return { params, version: done.body.version };
}

test('a return goes to marketing with its reason and a day, and out of sales’ hands', async () => {
  const own = await companyWithLeads();
  const { params, version } = await returned(own);
  expect((await own.asAnn(records.get, { params })).status).toBe(404);
  const lead = (await own.asLin(records.get, { params })).body;
  expect(lead).toMatchObject({
    owner: { id: own.lin.userId },
    status: 'returned',
    return_reason: 'too_early',
    version,
  });
  expect(Date.parse(String(lead['return_due_at']))).toBeGreaterThan(Date.now());
  const [move] = await own.movesOf(params.id);
  expect(move).toMatchObject({
    cause: 'returned',
    reason: '时机未到，需要培育 · 明年才有预算',
    from_owner_id: own.ann.userId,
  });
  const [queued] = (await own.asLin(steps.leadQueue)).body.items;
  expect(queued).toMatchObject({ leadId: params.id, why: 'returned', at: lead['return_due_at'] });
});

test('marketing is told who returned what, and why', async () => {
  const own = await companyWithLeads();
  const { params } = await returned(own);
  const notices = await own.as(own.lin, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'kind', 'record_id', 'payload'])
      .where('tenant_id', '=', own.orgId)
      .execute(),
  );
  expect(notices).toMatchObject([
    {
      user_id: own.lin.userId,
      kind: 'lead-returned',
      record_id: params.id,
      payload: { who: '安然', title: '吕云', reason: '时机未到，需要培育 · 明年才有预算' },
    },
  ]);
});

test('where there is a nurture pool a return lies in it, and whoever runs the leads finds it in the queue', async () => {
  const own = await companyWithLeads();
  const poolId = newId();
  await own.as(own.system, ({ db }) =>
    db
      .insertInto('pool')
      .values({
        tenant_id: own.orgId,
        id: poolId,
        name: '培育池',
        name_en: null,
        kind: 'nurture',
        archived_at: null,
      })
      .execute(),
  );
  const { params } = await returned(own);
  expect((await own.asLin(records.get, { params })).body).toMatchObject({
    owner: null,
    pool: { id: poolId },
    status: 'returned',
  });
  expect((await own.asLin(steps.leadQueue)).body.items).toMatchObject([
    { leadId: params.id, why: 'returned' },
  ]);
  expect((await own.asMei(steps.leadQueue)).body.items).toEqual([]);
});

test('marketing sends a return on to sales: it is new again in the hands of whoever gets it', async () => {
  const own = await companyWithLeads();
  const { params, version } = await returned(own);
  const sent = await own.asLin(steps.reopenLead, {
    params,
    body: { ownerId: own.bob.userId },
    ifMatch: version,
  });
  expect([sent.status, sent.body.status]).toEqual([201, 'new']);
  expect((await own.asBob(records.get, { params })).body).toMatchObject({
    status: 'new',
    return_due_at: null,
    return_reason: 'too_early',
    accepted_at: null,
    version: sent.body.version,
  });
});

test('a return that is simply handed over is new, too', async () => {
  const own = await companyWithLeads();
  const { params, version } = await returned(own);
  const body = { owner: own.bob.userId };
  expect((await own.asLin(records.update, { params, body, ifMatch: version })).status).toBe(200);
  expect((await own.asBob(records.get, { params })).body).toMatchObject({
    status: 'new',
    return_due_at: null,
  });
});

test('marketing lets the assignment decide who gets it next', async () => {
  const own = await companyWithLeads();
  const { params, version } = await returned(own);
  const sent = await own.asLin(steps.reopenLead, { params, body: { ownerId: null }, ifMatch: version });
  expect(sent.status).toBe(201);
  const lead = (await own.asAdmin(records.get, { params })).body;
  expect(lead).toMatchObject({ status: 'new', version: sent.body.version });
  const [decided] = await own.movesOf(params.id);
  expect(decided!.cause === 'assigned' || lead['owner'] === null).toBe(true);
});

test('without anybody in marketing a return goes to whoever designs the rules; a rep re-opens nothing of others', async () => {
  const own = await companyWithLeads();
  await own.as(own.system, ({ db }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', own.orgId)
      .where('id', '=', own.lin.userId)
      .execute(),
  );
  const { params, version } = await returned(own);
  expect((await own.asAdmin(records.get, { params })).body['owner']).toMatchObject({ id: own.admin.userId });
  const attempt = await own.asBob(steps.reopenLead, { params, body: {}, ifMatch: version });
  expect(attempt.status).toBe(404);
});

test('a return needs a reason, and a rep cannot send it on to a colleague himself', async () => {
  const own = await companyWithLeads();
  const lead = await own.workedLead();
  const params = { id: lead.id };
  const attempt = (body: object) => own.asAnn(steps.returnLead, { params, body, ifMatch: lead.version });
  expect((await attempt({})).status).toBe(400);
  expect((await attempt({ reason: 'spam' })).problem.code).toBe('lead_reason_unknown');
  await own.asAnn(steps.disqualifyLead, { params, body: { reason: 'spam' }, ifMatch: lead.version });
  const given = await own.asAnn(steps.reopenLead, {
    params,
    body: { ownerId: own.bob.userId },
    ifMatch: lead.version + 1,
  });
  expect(given.status).toBe(403);
});
