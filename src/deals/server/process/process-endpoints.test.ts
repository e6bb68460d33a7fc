/** The process of a deal over HTTP: done, invalid, refused, out of sight. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { dealContract } from '../../model/contract.ts';
import { processContract as contract } from '../../model/process/contract.ts';
import { dealUseCases, processUseCases } from '../routes.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';

let company: GatedCompany;
let clientOf: Awaited<ReturnType<typeof appForTests>>['clientOf'];
let byRep: Awaited<ReturnType<typeof clientOf>>;
const item = { id: newId(), text: '确认预算', textEn: 'Budget confirmed', required: 'enforce' as const };

beforeAll(async () => {
  company = await gatedCompany();
  await company.ask({
    初步沟通: { checklist: [item] },
    需求确认: {
      entry: [
        { ...anchor(), kind: 'field', object: 'deal', field: 'amount' },
        { ...anchor('remind'), kind: 'contact', role: null, atLeast: 1 },
      ],
    },
  });
  ({ clientOf } = await appForTests(company.org, {
    contract: { ...dealContract, ...contract },
    useCases: { ...dealUseCases, ...processUseCases },
  }));
  byRep = await clientOf(company.rep);
});

test('the gate tells what a move asks for before it is tried, and a refused move tells it by path', async () => {
  const id = await company.deal();
  const stageId = company.stage('需求确认');
  const gate = await byRep(contract.gate, { params: { id, stageId } });
  expect(gate.body).toMatchObject({
    stageId,
    gate: 'closed',
    items: [
      { part: 'checklist', mode: 'enforce', rule: item, have: 0, need: 1 },
      { part: 'entry', rule: { kind: 'field', field: 'amount' }, have: 0 },
      { part: 'entry', mode: 'remind', rule: { kind: 'contact' }, have: 0 },
    ],
  });
  const moved = await byRep(dealContract.changeStage, { params: { id }, body: { stageId } });
  expect(moved).toMatchObject({
    status: 422,
    problem: {
      code: 'stage_gate_closed',
      fields: [
        { path: `checklist.${item.id}`, code: 'enforce', message: '确认预算' },
        { path: 'deal.amount', code: 'enforce', message: '金额' },
        { path: 'contacts.any', code: 'remind' },
      ],
    },
  });
});

test('guidance shows the checklist of the stage with who ticked what, and the gate ahead', async () => {
  const id = await company.deal({ amount: '100' });
  const tick = (ticked: boolean) =>
    byRep(contract.tickItem, { params: { id, itemId: item.id }, body: { ticked } });
  expect((await tick(true)).body).toMatchObject({ ...item, tick: { by: { name: '小陈' } } });
  const { body } = await byRep(contract.guidance, { params: { id } });
  expect(body).toMatchObject({
    stageId: company.stage('初步沟通'),
    checklist: [{ ...item, tick: { by: { id: company.rep.userId } } }],
    next: { stageId: company.stage('需求确认'), gate: 'reminder' },
  });
  expect((await tick(true)).body.tick).toEqual(body.checklist[0]!.tick);
  expect((await tick(false)).body.tick).toBeNull();
  const actions = await company.org.as(company.org.system, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', company.org.orgId)
      .where('record_id', '=', id)
      .where('action', 'like', '%checklist%')
      .orderBy('at')
      .execute(),
  );
  expect(actions.map(({ action }) => action)).toEqual(['deal.checklist-ticked', 'deal.checklist-unticked']);
});

test('an item that is not in the process, and a stage of nowhere, are refused', async () => {
  const id = await company.deal();
  const nowhere = newId();
  const ticked = await byRep(contract.tickItem, { params: { id, itemId: nowhere }, body: { ticked: true } });
  expect(ticked.problem.code).toBe('checklist_item_unknown');
  const gate = await byRep(contract.gate, { params: { id, stageId: nowhere } });
  expect(gate).toMatchObject({ status: 422, problem: { code: 'stage_unknown' } });
  const invalid = await byRep(contract.tickItem, { params: { id, itemId: item.id }, body: {} as never });
  expect(invalid.problem.code).toBe('invalid_input');
});

test('contacts get a part in the deal, another one, and none', async () => {
  const id = await company.deal();
  const { contactId } = company;
  const params = { id, contactId };
  const given = await byRep(contract.setDealContact, { params, body: { role: 'champion' } });
  expect(given.body).toEqual({ contact: { id: contactId, name: '王总' }, title: null, role: 'champion' });
  await byRep(contract.setDealContact, { params, body: { role: 'decision_maker' } });
  const listed = await byRep(contract.listDealContacts, { params: { id } });
  expect(listed.body.items).toMatchObject([{ role: 'decision_maker' }]);
  expect((await byRep(contract.removeDealContact, { params })).status).toBe(204);
  expect((await byRep(contract.removeDealContact, { params })).status).toBe(404);
  const unknown = await byRep(contract.setDealContact, {
    params: { id, contactId: newId() },
    body: { role: 'user' },
  });
  expect(unknown.status).toBe(404);
  const invalid = await byRep(contract.setDealContact, { params, body: { role: 'friend' } as never });
  expect(invalid.status).toBe(400);
});

test('out of reach nothing is found; who only reads changes nothing', async () => {
  const id = await company.deal();
  const { contactId } = company;
  const colleague = await clientOf(await company.org.addPerson({ name: '小王', role: 'rep' }));
  const reader = await clientOf(await company.org.addPerson({ name: '管理层', role: 'read_only' }));
  const stageId = company.stage('需求确认');
  const [tick, role] = [{ ticked: true }, { role: 'user' as const }];
  const statuses = async (client: typeof byRep) => [
    (await client(contract.gate, { params: { id, stageId } })).status,
    (await client(contract.guidance, { params: { id } })).status,
    (await client(contract.listDealContacts, { params: { id } })).status,
    (await client(contract.tickItem, { params: { id, itemId: item.id }, body: tick })).status,
    (await client(contract.setDealContact, { params: { id, contactId }, body: role })).status,
    (await client(contract.removeDealContact, { params: { id, contactId } })).status,
  ];
  expect(await statuses(colleague)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await statuses(reader)).toEqual([200, 200, 200, 403, 403, 403]);
});
