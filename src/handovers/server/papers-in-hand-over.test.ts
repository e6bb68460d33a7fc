/** A customer's papers and meetings change hands with the customer; what waits for approval goes on as the receiver's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFlow, submitPaper } from '../../approvals/server/index.ts';
import { flowOf, person, step } from '../../approvals/model/testing/flows.ts';
import { contractKind } from '../../contracts/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { closePress } from '../../platform/server/paper/press.ts';
import { readPaper } from '../../platform/server/testing/read-paper.ts';
import { quoteKind, quotePaperKind } from '../../quotes/server/index.ts';
import { createRecord, type RecordKind, type Values } from '../../records/server/index.ts';
import { caseKind, deliveryKind } from '../../service/server/index.ts';
import { briefContract } from '../model/brief-contract.ts';
import { handOverContract, type HandOverOrder } from '../model/contract.ts';
import { paperOfBriefs } from './paper-of-briefs.ts';
import { previewHandOver } from './preview-hand-over.ts';
import { companyToHandOver, desk, type CompanyToHandOver } from './testing/company-to-hand-over.ts';

let company: CompanyToHandOver;
let held: Awaited<ReturnType<typeof papersOnDesk>>;

beforeAll(async () => {
  company = await companyToHandOver();
  held = await papersOnDesk();
});
afterAll(closePress);

/** What 陈离 has besides: a quote in approval, a contract, a delivery, a case and a meeting ahead, and a deal without a rate. */
async function papersOnDesk() {
  const own = await desk(company);
  const { chen, admin, as, east } = company;
  const deal = own.dealId;
  const about = { account: own.accountId, deal };
  const make = (kind: RecordKind, values: Values) => as(chen, (work) => createRecord(work, kind, values));
  const design = flowOf([step('boss', [person(admin.userId!)])]);
  const flow = { paper: 'quote', name: '报价审批', isOn: true, applies: null, design };
  await as(admin, (work) => createFlow(work, { quote: quotePaperKind }, flow));
  const quoteId = await make(quoteKind, { deal, name: '分拣线报价' });
  await as(chen, (work) => submitPaper(work, quotePaperKind, quoteId));
  const contractId = await make(contractKind, { ...about, name: '分拣线合同', amount: '800000' });
  const deliveryId = await make(deliveryKind, { ...about, name: '首批交付' });
  const fault = { kind: 'fault', priority: 'normal', channel: 'phone' };
  const caseId = await make(caseKind, { ...about, ...fault, name: '皮带跑偏' });
  const meetingId = newId();
  await as(company.system, async ({ db, principal, now }) => {
    const [start, end] = [1, 2].map((days) => new Date(now.getTime() + days * 86_400_000));
    const places = { subject_object: 'contract', subject_id: contractId, account_id: own.accountId };
    const row = { tenant_id: principal.tenantId, id: meetingId, uid: meetingId, title: '签约会', ...places };
    const times = {
      starts_at: start!,
      ends_at: end!,
      time_zone: 'Asia/Shanghai',
      created_at: now,
      updated_at: now,
    };
    await db
      .insertInto('meeting')
      .values({ ...row, ...times, owner_id: chen.userId, team_id: east })
      .execute();
    await db
      .updateTable('deal')
      .set({ currency: 'CHF', rate: null, rate_on: null })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', own.awayId)
      .execute();
  });
  return { ...own, quoteId, contractId, deliveryId, caseId, meetingId };
}

const leaving = (): HandOverOrder => ({
  source: { by: 'person', userId: company.chen.userId },
  split: { by: 'one', userId: company.li.userId },
  picks: {},
});

const holders = () =>
  company.as(company.system, async ({ db, principal }) => {
    const holderIn = (table: 'quote' | 'contract' | 'delivery' | 'service_case' | 'meeting', id: string) =>
      db
        .selectFrom(table)
        .select(['owner_id', 'team_id'])
        .where('tenant_id', '=', principal.tenantId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const { submitter_id } = await db
      .selectFrom('approval_request')
      .select('submitter_id')
      .where('tenant_id', '=', principal.tenantId)
      .where('paper_id', '=', held.quoteId)
      .executeTakeFirstOrThrow();
    return [
      submitter_id,
      (await holderIn('quote', held.quoteId)).owner_id,
      (await holderIn('contract', held.contractId)).owner_id,
      (await holderIn('delivery', held.deliveryId)).owner_id,
      (await holderIn('service_case', held.caseId)).owner_id,
      (await holderIn('meeting', held.meetingId)).owner_id,
    ];
  });

test('the preview counts papers and meetings, and tells deals without a rate apart from the sums', async () => {
  const client = await company.clientOf(company.mei);
  const { body } = await client(handOverContract.previewHandOver, { body: leaving() });
  expect(body.kinds.map(({ object, count, open, unpriced }) => [object, count, open, unpriced])).toEqual([
    ['account', 2, 2, 0],
    ['contact', 1, 1, 0],
    ['lead', 1, 1, 0],
    ['deal', 3, 2, 1],
    ['quote', 1, 1, 0],
    ['contract', 1, 1, 0],
    ['delivery', 1, 1, 0],
    ['case', 1, 1, 0],
    ['task', 1, 1, 0],
    ['meeting', 1, 1, 0],
  ]);
  expect(body.kinds[3]).toMatchObject({ amount: '10000000', openAmount: '5000000' });
  expect(body.receivers).toMatchObject([{ records: 13, unpriced: 1, openAmount: '5000000' }]);
  const whole = body.units.find(({ id }) => id === held.accountId)!;
  expect(whole.counts.map(({ object }) => object)).toContain('meeting');
  expect(whole).toMatchObject({ unpriced: 0, openAmount: '5000000' });
});

test('a deal alone takes its papers along, and what is about them', async () => {
  const client = await company.clientOf(company.mei);
  const source = { by: 'records', object: 'deal', ids: [held.dealId] } as const;
  const { body } = await client(handOverContract.previewHandOver, { body: { ...leaving(), source } });
  expect(body.units).toHaveLength(1);
  expect(body.units[0]!.counts.map(({ object }) => object)).toEqual([
    'deal',
    'quote',
    'contract',
    'delivery',
    'case',
    'task',
    'meeting',
  ]);
});

test('all of it moves, is told in the brief and on its paper, and comes back when the hand-over is undone', async () => {
  const { chen, li, mei, hu } = company;
  const { id, ...count } = await company.handOver(mei, leaving());
  expect(count).toEqual({ moved: 13, failed: 0 });
  expect(await holders()).toEqual(Array.from({ length: 6 }, () => li.userId));
  const reader = await company.clientOf(li);
  const asked = { query: { recordId: held.accountId } };
  const { brief } = (await reader(briefContract.briefOfRecord, asked)).body;
  expect(brief!.content!.papers).toMatchObject([
    { object: 'quote', name: '分拣线报价', on: expect.any(String) },
    { object: 'contract', name: '分拣线合同', amount: '800000', currency: 'CNY', state: { zh: '草稿' } },
    { object: 'delivery', name: '首批交付' },
    { object: 'case', name: '皮带跑偏', on: expect.any(String) },
  ]);
  expect(brief!.content!.meetings).toMatchObject([{ title: '签约会', leader: { name: '李' } }]);
  const paper = await company.as(li, (work) => paperOfBriefs(work, id, { briefId: brief!.id }));
  const { text } = await readPaper((paper as { content: Buffer }).content);
  for (const words of ['青禾乳品', '分拣线合同', '签约会', '王总', '李的人'])
    expect(text.replace(/\s+/g, '')).toContain(words);
  const print = async (who: typeof li, briefId?: string) =>
    (await company.clientOf(who))(briefContract.printBriefs, {
      params: { id },
      query: briefId ? { briefId } : {},
    });
  expect((await print(company.wang)).status).toBe(404);
  expect((await print(hu)).status).toBe(404);
  expect((await print(li, held.accountId)).status).toBe(404);
  expect(await company.undo(mei, id)).toEqual({ returned: 13, kept: 0 });
  expect(await holders()).toEqual(Array.from({ length: 6 }, () => chen.userId));
});

test('whoever may not transfer papers leaves them where they are, named with the reason', async () => {
  const { rights } = company.mei;
  const may = Object.entries(rights).filter(([right]) => !/^(quote|contract)\.transfer$/.test(right));
  const mei = { ...company.mei, rights: Object.fromEntries(may) };
  const plan = await company.as(mei, (work) => previewHandOver(work, leaving()));
  expect(plan.kinds.map(({ object }) => object)).not.toContain('quote');
  expect(plan.staying).toContainEqual(
    expect.objectContaining({ why: 'no_right', count: 2, examples: ['分拣线报价', '分拣线合同'] }),
  );
});
