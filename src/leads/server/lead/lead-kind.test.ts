import { expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { catalogueFaults } from '../../../records/server/testing/catalogue-faults.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { leadKind } from './lead-kind.ts';
import { moveLead } from './move-lead.ts';
import { leadRecordUseCases } from './routes.ts';

async function arrange() {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然' });
  const bob = await organisation.addPerson({ name: '薄朗' });
  const app = await appForTests(organisation, { contract: leadRecordContract, useCases: leadRecordUseCases });
  const [asAnn, asBob, asAdmin] = [
    await app.clientOf(ann),
    await app.clientOf(bob),
    await app.clientOf(organisation.admin),
  ];
  const moves = () =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('lead_move')
        .select(['cause', 'from_owner_id', 'to_owner_id', 'to_pool_id'])
        .where('tenant_id', '=', organisation.orgId)
        .orderBy('at')
        .execute(),
    );
  return { organisation, ann, bob, asAnn, asBob, asAdmin, moves };
}

/** What leads keep beside their fields. */
const own = [
  'probability',
  'merged_into_id',
  'entered_pool_at',
  'picked_at',
  'hard_recycle_at',
  'wechat_key',
];

test('the catalogue of leads agrees with the schema', async () => {
  const { as, system } = await newOrganisation();
  expect(await as(system, (work) => catalogueFaults(work, leadKind, own))).toEqual([]);
});

test('a lead that left only a phone is kept, remembers its first source, and belongs to whoever took it in', async () => {
  const { asAnn, ann, moves } = await arrange();
  const made = await asAnn(leadRecordContract.create, {
    body: { mobile: '139 1111 2222', source: 'exhibition' },
  });
  expect(made).toMatchObject({
    status: 201,
    body: {
      name: '未留姓名 2222',
      status: 'new',
      source: 'exhibition',
      first_source: 'exhibition',
      owner: { id: ann.userId },
    },
  });
  expect(await moves()).toMatchObject([{ cause: 'created', to_owner_id: ann.userId }]);
});

test('a lead nobody can reach is refused, and stays reachable', async () => {
  const { asAnn } = await arrange();
  const refused = await asAnn(leadRecordContract.create, { body: { name: '吕云' } });
  expect([refused.status, refused.problem.code]).toEqual([409, 'lead_unreachable']);
  const made = await asAnn(leadRecordContract.create, { body: { wechat: 'lvyun88' } });
  const emptied = await asAnn(leadRecordContract.update, {
    params: { id: made.body.id },
    body: { wechat: null },
    ifMatch: made.body.version,
  });
  expect([emptied.status, emptied.problem.code]).toEqual([409, 'lead_unreachable']);
});

test('status and first source cannot be written by a form', async () => {
  const { asAnn } = await arrange();
  for (const field of ['status', 'first_source', 'score'])
    expect(
      (await asAnn(leadRecordContract.create, { body: { wechat: 'abc', [field]: 'new' } })).status,
      field,
    ).toBe(400);
});

test('a rep sees his own leads only; a hand-over leaves its row and the new owner', async () => {
  const { asAnn, asBob, asAdmin, ann, bob, moves } = await arrange();
  const made = await asAnn(leadRecordContract.create, { body: { email: 'Lv@x.cn' } });
  const params = { id: made.body.id };
  expect((await asBob(leadRecordContract.get, { params })).status).toBe(404);
  const body = { owner: bob.userId };
  expect((await asAnn(leadRecordContract.update, { params, body, ifMatch: 1 })).status).toBe(403);
  expect((await asAdmin(leadRecordContract.update, { params, body, ifMatch: 1 })).status).toBe(200);
  expect((await asBob(leadRecordContract.get, { params })).status).toBe(200);
  const nobody = await asAdmin(leadRecordContract.update, { params, body: { owner: null }, ifMatch: 2 });
  expect([nobody.status, nobody.problem.code]).toEqual([409, 'lead_owner_needed']);
  expect((await moves()).at(-1)).toMatchObject({
    cause: 'handed_over',
    from_owner_id: ann.userId,
    to_owner_id: bob.userId,
  });
});

test('of two who move a lead out of the same hands only the first succeeds', async () => {
  const { organisation, asAnn, ann, bob } = await arrange();
  const { id } = (await asAnn(leadRecordContract.create, { body: { wechat: 'abc' } })).body;
  const move = {
    leadId: id,
    from: { ownerId: ann.userId, poolId: null },
    to: { ownerId: bob.userId, poolId: null },
    cause: 'assigned' as const,
  };
  await organisation.as(organisation.system, (work) => moveLead(work, move));
  await expect(organisation.as(organisation.system, (work) => moveLead(work, move))).rejects.toThrow(
    'lead_moved_meanwhile',
  );
});
