import { expect, test } from 'vitest';
import { completeTask } from '../../../activities/server/tasks.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { createLogger } from '../../../platform/server/index.ts';
import { createRecord, updateRecord } from '../../../records/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { createDeal } from '../../../deals/server/index.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import { createInsights } from '../../../insights/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { caseCube } from '../../model/insights/case-cube.ts';
import { npsCube, repurchaseCube } from '../../model/insights/customer-cubes.ts';
import { usualServiceRules } from '../../model/service-rules.ts';
import {
  caseKind,
  deliveryKind,
  makeRepurchaseDeals,
  planAllVisits,
  serviceMergeParts,
  serviceMilestones,
} from '../index.ts';
import { readAccountService } from '../nps/account-service.ts';
import { previewRepurchase } from '../repurchase/repurchase-deals.ts';
import { readServiceRules, saveServiceRules } from '../service-rules.ts';
import { deliveringCompany, today } from '../testing/delivering-company.ts';
import {
  acceptDelivery,
  addItem,
  readChecklist,
  removeItem,
  takeTemplate,
  tickItem,
} from './work-checklist.ts';

const { organisation, rep, stranger, planned, checklist, row, tickAll, accept, told } =
  await deliveringCompany();
const log = createLogger('silent');

test('a delivery begins with the usual checklist; who did what and when is kept', async () => {
  const { id } = await planned();
  const { items } = await checklist(id);
  expect(items.map(({ name }) => name)).toEqual(
    usualServiceRules.delivery.templates[0]!.items.map(({ name }) => name),
  );
  const ticked = await organisation.as(rep, (work) =>
    tickItem(work, id, items[0]!.id, { isDone: true, note: '周三上门' }),
  );
  expect(ticked.items[0]).toMatchObject({ doneBy: '林晓雯', note: '周三上门' });
  expect(await row(id)).toMatchObject({
    state: 'in_work',
    items_done: 1n,
    items_total: BigInt(items.length),
  });
  await expect(organisation.as(rep, (work) => removeItem(work, id, items[0]!.id))).rejects.toMatchObject({
    code: 'already_begun',
  });
  await organisation.as(rep, (work) => tickItem(work, id, items[0]!.id, { isDone: false, note: '' }));
  await organisation.as(rep, (work) => addItem(work, id, { name: '贴标签', isRequired: false }));
  expect(await row(id)).toMatchObject({ state: 'planned', items_total: BigInt(items.length + 1) });
  const [template] = usualServiceRules.delivery.templates;
  await organisation.as(rep, (work) => takeTemplate(work, id, template!.id));
  expect((await checklist(id)).items).toHaveLength(items.length);
  await expect(organisation.as(stranger, (work) => readChecklist(work, id))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('accepted once, when nothing required is left; then it stands', async () => {
  const { id } = await planned();
  await expect(accept(id)).rejects.toMatchObject({ code: 'items_open' });
  await tickAll(id);
  await expect(accept(id, addDays(today, 1))).rejects.toMatchObject({ code: 'in_the_future' });
  const file = { on: today, by: '王工', note: '', fileId: newId() };
  await expect(organisation.as(rep, (work) => acceptDelivery(work, id, file))).rejects.toMatchObject({
    code: 'file_unknown',
  });
  await accept(id);
  expect(await row(id)).toMatchObject({ state: 'accepted', accepted_on: today, accepted_by: '王工' });
  await expect(accept(id)).rejects.toMatchObject({ code: 'delivery_accepted' });
  const change = (values: object) =>
    organisation.as(rep, (work) => updateRecord(work, deliveryKind, id, values as Record<string, unknown>));
  await expect(change({ planned_on: today })).rejects.toMatchObject({ code: 'delivery_accepted' });
  await expect(change({ description: '客户要求发票' })).resolves.toBeUndefined();
});

test('a signed contract begins one delivery, however often it is told', async () => {
  const { account, deal } = await planned();
  const contractId = newId();
  await organisation.as(organisation.system, ({ db }) =>
    db
      .insertInto('contract')
      .values({
        tenant_id: organisation.orgId,
        id: contractId,
        number: `HT-${contractId}`,
        name: '网关合同',
        state: 'in_force',
        account_id: account,
        deal_id: deal,
        signed_on: '2026-11-02',
        owner_id: rep.userId,
        created_at: new Date(),
        updated_at: new Date(),
      } as never)
      .execute(),
  );
  await told('contract.signed', contractId, {});
  await told('contract.signed', contractId, {});
  const made = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('delivery')
      .select(['id', 'planned_on', 'items_total', 'owner_id'])
      .where('tenant_id', '=', organisation.orgId)
      .where('contract_id', '=', contractId)
      .execute(),
  );
  // Twenty working days after the second of November.
  expect(made).toMatchObject([{ planned_on: '2026-11-30', items_total: 6n, owner_id: rep.userId }]);
});

test('an accepted delivery plans one visit by the level of the account, and a done one the next', async () => {
  const { account, id } = await planned();
  const visits = async () => (await organisation.as(rep, (work) => readAccountService(work, account))).visits;
  await tickAll(id);
  await accept(id);
  await told('delivery.accepted', id, { accountId: account });
  await told('delivery.accepted', id, { accountId: account });
  await planAllVisits(organisation.database, log);
  const first = await visits();
  expect(first.done).toBe(0);
  expect(first.nextOn! >= addDays(today, 30)).toBe(true);
  expect(first.nextOn! <= addDays(today, 40)).toBe(true);
  await organisation.as(rep, (work) => completeTask(work, first.nextTaskId!, true));
  await told('task.completed', first.nextTaskId!, {});
  await planAllVisits(organisation.database, log);
  const next = await visits();
  expect(next).toMatchObject({ done: 1 });
  expect(next.nextTaskId).not.toBe(first.nextTaskId);
});

test('a rule of repurchase shows what it would make, makes it when its day comes, and never twice', async () => {
  const { account, id } = await planned('旧产线');
  await tickAll(id);
  await accept(id, addDays(today, -100));
  const rule = {
    id: newId(),
    name: '百日复购',
    isOn: true,
    afterDays: 100,
    productId: null,
    pipelineId: null,
    since: today,
  };
  const preview = await organisation.as(organisation.admin, (work) => previewRepurchase(work, rule));
  expect(preview.items.find((one) => one.deliveryId === id)).toMatchObject({ dealOn: today });
  const { rules, version } = await organisation.as(organisation.admin, readServiceRules);
  await organisation.as(organisation.admin, (work) =>
    saveServiceRules(work, { ...rules, repurchase: [rule] }, version),
  );
  await makeRepurchaseDeals(organisation.database, log);
  await makeRepurchaseDeals(organisation.database, log);
  const deals = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('deal')
      .select(['name', 'owner_id'])
      .where('tenant_id', '=', organisation.orgId)
      .where('account_id', '=', account)
      .where('name', 'like', '%复购%')
      .execute(),
  );
  expect(deals).toMatchObject([{ owner_id: rep.userId }]);
});

test('what happened stands on the timelines of account and deal, and not on those of others', async () => {
  const { account, deal, id } = await planned('看板交付');
  await tickAll(id);
  await accept(id);
  const filter = {
    by: null,
    from: null,
    to: null,
    needles: [],
    withFiles: false,
    types: null,
    entryId: null,
  };
  const page = { joined: [], kinds: ['milestone'] as const, filter, before: null, limit: 20 };
  const on = async (object: string, subjectId: string) => {
    const subject = { object, id: subjectId, title: '', accountId: null, ownerId: null, teamId: null };
    const { entries } = await organisation.as(rep, (work) =>
      serviceMilestones.read(work, { subject, ...page }),
    );
    return entries.map((entry) => entry.type === 'milestone' && entry.milestone.words.zh);
  };
  expect((await on('account', account)).toSorted()).toEqual(['客户验收了', '开始交付']);
  expect((await on('deal', deal)).toSorted()).toEqual(['客户验收了', '开始交付']);
  expect(await on('account', (await planned()).account)).toEqual(['开始交付']);
});

test('repurchase is told of customers old enough only; nobody sees more than his own', async () => {
  const { account, deal } = await planned('首单');
  const again = await organisation.as(rep, (work) => createDeal(work, { name: '增购', account }));
  const young = await planned('新客户');
  const won = (dealId: string, monthsAgo: number) =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .updateTable('deal')
        .set({ outcome: 'won', closed_at: new Date(Date.now() - monthsAgo * 30.5 * 86_400_000) } as never)
        .where('tenant_id', '=', organisation.orgId)
        .where('id', '=', dealId)
        .execute(),
    );
  await won(deal, 8);
  await won(again, 5);
  await won(young.deal, 2);
  const insights = createInsights({ cubes: [caseCube, npsCube, repurchaseCube] });
  const served = await appForTests(organisation, { contract: insightsContract, useCases: insights.useCases });
  const ask = async (who: Principal, measures: string[]) => {
    const client = await served.clientOf(who as typeof rep);
    return (await client(insightsContract.ask, { body: { measures } })).body as { rows: unknown[][] };
  };
  const measures = ['buyers', 'mature_6', 'again_6', 'rate_6', 'mature_12', 'rate_12'];
  const repurchases = await ask(
    rep,
    measures.map((id) => `repurchases.${id}`),
  );
  expect(repurchases.rows).toEqual([[2, 1, 1, 1, 0, null]]);
  expect((await ask(stranger, ['repurchases.buyers'])).rows).toEqual([[0]]);
  const cases = [
    'count',
    'open',
    'late',
    'response_time',
    'solve_time',
    'kept_rate',
    'csat',
    'reopened_rate',
  ];
  const none = await ask(
    stranger,
    cases.map((id) => `cases.${id}`),
  );
  expect(none.rows).toEqual([[0, 0, 0, null, null, null, null, null]]);
  expect((await ask(stranger, ['nps.answers', 'nps.score'])).rows).toEqual([[0, null]]);
});

test('deliveries, visits and cases go along when accounts are merged, and come back', async () => {
  const gone = await planned('并入的');
  const stays = await planned('留下的');
  await tickAll(gone.id);
  await accept(gone.id);
  await told('delivery.accepted', gone.id, { accountId: gone.account });
  const caseBody = { name: '异响', kind: 'fault', priority: 'high', channel: 'phone', account: gone.account };
  const caseId = await organisation.as(rep, (work) => createRecord(work, caseKind, caseBody));
  const parts = serviceMergeParts.filter(({ of }) => of === 'account');
  const moved = await organisation.as(organisation.system, async (work) => {
    const all = [];
    for (const part of parts) all.push(await part.move(work, [gone.account], stays.account));
    return all;
  });
  const accountsOf = () =>
    organisation.as(organisation.system, async ({ db }) => {
      const at = (table: 'delivery' | 'service_case' | 'return_visit', column: string, id: string) =>
        db
          .selectFrom(table)
          .select('account_id')
          .where('tenant_id', '=', organisation.orgId)
          .where(column as never, '=', id as never)
          .execute();
      return [
        await at('delivery', 'id', gone.id),
        await at('service_case', 'id', caseId),
        await at('return_visit', 'account_id', stays.account),
      ].map((rows) => rows.map(({ account_id: id }) => id));
    });
  expect(await accountsOf()).toEqual([[stays.account], [stays.account], [stays.account]]);
  await organisation.as(organisation.system, async (work) => {
    for (const [place, part] of parts.entries()) await part.putBack(work, moved[place]!, stays.account);
  });
  expect(await accountsOf()).toEqual([[gone.account], [gone.account], []]);
});
