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
