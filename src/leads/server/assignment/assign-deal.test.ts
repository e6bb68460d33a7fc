import { expect, test } from 'vitest';
import { dealRecordUseCases, equipForDeals } from '../../../deals/server/index.ts';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson } from '../../../platform/server/index.ts';
import { usualSpans } from '../../../platform/model/working-hours.ts';
import { assignmentContract } from '../../model/assignment/contract.ts';
import { assignmentUseCases } from './routes.ts';
import { newSalesTeam } from './testing/sales-team.ts';

async function arrange() {
  const team = await newSalesTeam();
  await team.as(team.system, (work) => equipForDeals(work, 'zh-CN'));
  const [ann, bob] = [await team.addRep('安然'), await team.addRep('薄朗')];
  const contract = {
    ...assignmentContract,
    createDeal: dealRecordContract.create,
    getDeal: dealRecordContract.get,
  };
  const useCases = {
    ...assignmentUseCases,
    createDeal: dealRecordUseCases.create,
    getDeal: dealRecordUseCases.get,
  };
  const app = await appForTests(team, { contract, useCases });
  return {
    team,
    ann,
    bob,
    contract,
    asAdmin: await app.clientOf(team.admin),
    asAnn: await app.clientOf(ann),
  };
}

test('a deal is handed on by the engine: stage and clock stay, the table is kept', async () => {
  const { ann, bob, contract, asAdmin, asAnn } = await arrange();
  const deal = (await asAnn(contract.createDeal, { body: { name: '远山一期' } })).body;
  const params = { id: deal.id };
  expect((await asAnn(contract.assignDeal, { params, body: {} })).status, 'a rep hands nothing over').toBe(
    403,
  );
  const given = await asAdmin(contract.assignDeal, { params, body: {} });
  expect([given.status, given.body.owner]).toEqual([201, { id: bob.userId, name: '薄朗' }]);
  const seen = (await asAdmin(contract.getDeal, { params })).body;
  expect(seen).toMatchObject({
    owner: { id: bob.userId },
    stage: deal.stage,
    stage_entered_at: deal.stage_entered_at,
  });
  const decisions = await asAdmin(contract.dealDecisions, { params });
  expect(decisions.body.items).toMatchObject([{ occasion: 'asked', owner: { name: '薄朗' } }]);
  expect(decisions.body.items[0]!.candidates.find((one) => one.user.id === ann.userId)!.exclusion!.code).toBe(
    'previous_owner',
  );
  expect((await asAnn(contract.dealDecisions, { params })).status).toBe(404);
  const back = await asAdmin(contract.assignDeal, {
    params,
    body: { ownerId: ann.userId, reason: '老客户' },
  });
  expect(back.body.owner).toEqual({ id: ann.userId, name: '安然' });
  expect((await asAdmin(contract.assignDeal, { params, body: { ownerId: newId() } })).problem.code).toBe(
    'person_unknown',
  );
  expect((await asAdmin(contract.assignDeal, { params: { id: newId() }, body: {} })).status).toBe(404);
  expect((await asAdmin(contract.assignDeal, { params, body: { ownerId: 'x' } })).status).toBe(400);
});

test('a proposal shows everybody with his reasons, and one press hands the deal over', async () => {
  const { ann, bob, contract, asAdmin, asAnn } = await arrange();
  const deal = (await asAnn(contract.createDeal, { body: { name: '远山二期' } })).body;
  const params = { id: deal.id };
  const { body } = await asAdmin(contract.proposeDealOwners, { body: { ids: [deal.id] } });
  expect(body.items).toMatchObject([
    {
      deal: { id: deal.id, name: '远山二期' },
      present: { id: ann.userId },
      owner: { id: bob.userId },
      refusal: null,
    },
  ]);
  const [first] = body.items[0]!.candidates;
  expect(first).toMatchObject({ user: { id: bob.userId }, exclusion: null, parts: { skill: 0.5 } });
  expect((await asAdmin(contract.getDeal, { params })).body.owner, 'looking changes nothing').toMatchObject({
    id: ann.userId,
  });
  expect((await asAnn(contract.proposeDealOwners, { body: { ids: [deal.id] } })).status).toBe(403);
  const taken = await asAdmin(contract.assignDeal, { params, body: { ownerId: bob.userId, proposed: true } });
  expect([taken.status, taken.body.owner?.id]).toEqual([201, bob.userId]);
  expect((await asAdmin(contract.getDeal, { params })).body).toMatchObject({
    owner: { id: bob.userId },
    stage: deal.stage,
    stage_entered_at: deal.stage_entered_at,
  });
  const [decision] = (await asAdmin(contract.dealDecisions, { params })).body.items;
  expect(decision).toMatchObject({
    occasion: 'proposed',
    owner: { id: bob.userId },
    actor: { id: expect.any(String) },
  });
  expect(decision!.candidates.length).toBe(body.items[0]!.candidates.length);
});

test('a proposal that has grown old is refused: the person is on leave now', async () => {
  const { bob, contract, asAdmin, asAnn } = await arrange();
  const deal = (await asAnn(contract.createDeal, { body: { name: '远山三期' } })).body;
  await asAdmin(contract.addAbsence, { body: { userId: bob.userId, kind: 'hold', reason: '出差' } });
  const accept = { ownerId: bob.userId, proposed: true };
  const refused = await asAdmin(contract.assignDeal, { params: { id: deal.id }, body: accept });
  expect(refused.problem.code).toBe('proposal_stale');
  expect((await asAdmin(contract.dealDecisions, { params: { id: deal.id } })).body.items).toEqual([]);
  const byHand = await asAdmin(contract.assignDeal, {
    params: { id: deal.id },
    body: { ownerId: bob.userId },
  });
  expect(byHand.status, 'by hand it goes to whoever is named').toBe(201);
});

test('the deals of somebody who leaves go to several, each proposal knowing the ones before it', async () => {
  const { team, ann, bob, contract, asAdmin, asAnn } = await arrange();
  const cleo = await team.addRep('程乐');
  const make = async (name: string) => (await asAnn(contract.createDeal, { body: { name } })).body.id;
  const ids = [await make('甲'), await make('乙'), await make('丙'), await make('丁')];
  const gone = newId();
  const { items } = (await asAdmin(contract.proposeDealOwners, { body: { ids: [...ids, gone] } })).body;
  const proposed = items.slice(0, 4).map(({ owner }) => owner!.id);
  expect(proposed.toSorted()).toEqual([bob.userId, bob.userId, cleo.userId, cleo.userId].toSorted());
  expect(items[4]).toMatchObject({ deal: { id: gone }, refusal: { code: 'not_found' }, candidates: [] });
  const accepted = await asAdmin(contract.acceptProposals, {
    body: {
      items: [
        ...ids.map((id, place) => ({ id, ownerId: proposed[place]! })),
        { id: gone, ownerId: bob.userId },
      ],
    },
  });
  expect(accepted.body).toMatchObject({ changed: 4, failed: [{ id: gone, code: 'not_found' }] });
  const owners = await Promise.all(
    ids.map(async (id) => (await asAdmin(contract.getDeal, { params: { id } })).body.owner as { id: string }),
  );
  expect(owners.map(({ id }) => id)).toEqual(proposed);
  expect(
    (await asAnn(contract.acceptProposals, { body: { items: [{ id: ids[0]!, ownerId: ann.userId }] } }))
      .status,
  ).toBe(403);
});

test('a manager is proposed only people of his own teams', async () => {
  const { team, contract } = await arrange();
  const [east, west] = [await team.addTeam('东区'), await team.addTeam('西区')];
  const manager = await team.addPerson({ name: '东经理', role: 'manager', team: east });
  const here = await team.addRep('东销', {}, east);
  const there = await team.addRep('西销', {}, west);
  const app = await appForTests(team, {
    contract,
    useCases: {
      ...assignmentUseCases,
      createDeal: dealRecordUseCases.create,
      getDeal: dealRecordUseCases.get,
    },
  });
  const asManager = await app.clientOf(manager);
  const deal = (await asManager(contract.createDeal, { body: { name: '东区项目' } })).body;
  const [proposal] = (await asManager(contract.proposeDealOwners, { body: { ids: [deal.id] } })).body.items;
  const seen = proposal!.candidates.map(({ user }) => user.id);
  expect([proposal!.owner?.id, seen.includes(there.userId)]).toEqual([here.userId, false]);
  const outside = { ownerId: there.userId, proposed: true };
  expect(
    (await asManager(contract.assignDeal, { params: { id: deal.id }, body: outside })).problem.code,
  ).toBe('owner_outside_reach');
});

test('a new deal without an owner gets one where the organisation wants that', async () => {
  const { team, contract, asAdmin, ann, bob } = await arrange();
  const owners = [ann.userId, bob.userId];
  const arrive = async () => {
    const { body } = await asAdmin(contract.createDeal, { body: { name: '官网询价' } });
    await team.as(team.system, ({ db }) =>
      db
        .updateTable('deal')
        .set({ owner_id: null })
        .where('tenant_id', '=', team.orgId)
        .where('id', '=', body.id)
        .execute(),
    );
    await team.relay();
    return (await asAdmin(contract.getDeal, { params: { id: body.id } })).body.owner as { id: string } | null;
  };
  expect(await arrive()).toBeNull();
  await team.as(team.system, ({ db }) =>
    db
      .insertInto('working_time')
      .values({ tenant_id: team.orgId, spans: toJson(usualSpans), assigns_deals: true })
      .execute(),
  );
  expect(owners).toContain((await arrive())?.id);
});
