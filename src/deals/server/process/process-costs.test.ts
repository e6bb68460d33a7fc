import { beforeAll, expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { updateRecord } from '../../../records/server/index.ts';
import { processDesignContract as contract } from '../../model/process/contract.ts';
import { emptyProcess, type StageProcess } from '../../model/process/stage-process.ts';
import { dealKind } from '../deal-kind.ts';
import { processDesignUseCases } from '../routes.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';
import { setDealContact } from './deal-contacts.ts';

let company: GatedCompany;
let clientOf: Awaited<ReturnType<typeof appForTests>>['clientOf'];
const amount = { ...anchor('observe'), kind: 'field' as const, object: 'deal' as const, field: 'amount' };
const champion = { ...anchor('observe'), kind: 'contact' as const, role: 'champion' as const, atLeast: 1 };
const entry: StageProcess = { ...emptyProcess, entry: [amount, champion] };

beforeAll(async () => {
  company = await gatedCompany();
  ({ clientOf } = await appForTests(company.org, { contract, useCases: processDesignUseCases }));
});

test('costs are told from history, with what was there at the time, and from what was noted since', async () => {
  const { org, rep, contactId, deal, move, ask, stage, lossReasonId, pipeline } = company;
  const [late, lost, ready] = [await deal(), await deal(), await deal({ amount: '100' })];
  await org.as(rep, (work) => setDealContact(work, ready, contactId, 'champion'));
  for (const id of [late, lost, ready]) await move(id, '需求确认');
  await org.as(rep, (work) => updateRecord(work, dealKind, late, { amount: '500' }));
  await move(lost, '输单', { lossReasonId });
  await ask({ 需求确认: entry });
  await move(await deal(), '需求确认');

  const client = await clientOf(org.admin);
  const { id } = await pipeline();
  const body = { stageId: stage('需求确认'), process: entry };
  const answer = await client(contract.processCosts, { params: { id }, body });
  expect(answer.body).toEqual({
    days: 90,
    items: [
      { ruleId: amount.id, moves: 4, broken: 3, lost: 1, observed: 1, confirmed: 0 },
      { ruleId: champion.id, moves: 4, broken: 3, lost: 1, observed: 1, confirmed: 0 },
    ],
  });
});

test('who does not design is refused; a stage of nowhere and half a process are, too', async () => {
  const { org, rep, manager, pipeline } = company;
  const { id } = await pipeline();
  const body = { stageId: newId(), process: entry };
  const asks = async (who: typeof manager, asked: object = body, params = { id }) =>
    (await (await clientOf(who))(contract.processCosts, { params, body: asked as never })).problem.code;
  const viewer = await org.addPerson({ name: '只读', role: 'read_only' });
  expect(await asks(viewer)).toBe('forbidden');
  const admin = org.admin as typeof rep;
  expect(await asks(admin)).toBe('stage_unknown');
  expect(await asks(admin, { ...body, process: { entry: [] } })).toBe('invalid_input');
  expect(await asks(admin, body, { id: newId() })).toBe('not_found');
});
