import { beforeEach, expect, test } from 'vitest';
import { contractReactions } from '../../../contracts/server/index.ts';
import { quoteReactions } from '../../../quotes/server/index.ts';
import { serviceReactions } from '../../../service/server/index.ts';
import { evidenceKinds } from '../../model/process/stage-process.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';
import { advanceOnEvidence } from './advance-on-evidence.ts';

let company: GatedCompany;
beforeEach(async () => {
  company = await gatedCompany();
});

const happened = (dealId: string, evidence: Parameters<typeof advanceOnEvidence>[2], who = company.rep) =>
  company.org.as(who, (work) => advanceOnEvidence(work, dealId, evidence));

async function logOf(dealId: string) {
  const { org } = company;
  const rows = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('stage_event')
      .select(['to_stage_id', 'cause', 'note'])
      .where('tenant_id', '=', org.orgId)
      .where('deal_id', '=', dealId)
      .orderBy('seq')
      .execute(),
  );
  return rows.slice(1);
}

test('evidence moves a deal to the stage that names it, and the log says so', async () => {
  await company.ask({ 方案报价: { advancedBy: ['quote_sent'] } });
  const dealId = await company.deal();
  expect(await happened(dealId, 'quote_accepted')).toBe('nothing');
  expect(await happened(dealId, 'quote_sent')).toBe('moved');
  expect(await logOf(dealId)).toEqual([
    { to_stage_id: company.stage('方案报价'), cause: 'evidence', note: '报价已发出' },
  ]);
  expect(await happened(dealId, 'quote_sent')).toBe('nothing');
});

test('never past a closed gate: the owner is told what is missing, and nothing is moved', async () => {
  const amount = { ...anchor(), kind: 'field' as const, object: 'deal' as const, field: 'amount' };
  await company.ask({ 方案报价: { advancedBy: ['quote_sent'], entry: [amount] } });
  const dealId = await company.deal();
  expect(await happened(dealId, 'quote_sent', company.manager)).toBe('held');
  expect(await logOf(dealId)).toEqual([]);
  const told = await company.org.as(company.org.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'user_id', 'payload'])
      .where('tenant_id', '=', company.org.orgId)
      .execute(),
  );
  expect(told).toMatchObject([
    { kind: 'deal-move-held', user_id: company.rep.userId, payload: { stage: '方案报价', missing: '金额' } },
  ]);
});

test('a closed deal and one that is not there stay as they are', async () => {
  await company.ask({ 方案报价: { advancedBy: ['quote_sent'] } });
  const dealId = await company.deal();
  await company.move(dealId, '输单', { lossReasonId: company.lossReasonId });
  expect(await happened(dealId, 'quote_sent')).toBe('nothing');
  expect(await happened(company.lossReasonId, 'quote_sent')).toBe('nothing');
});

test('what happens to quotes, contracts and deliveries is the evidence that their reactions bring', async () => {
  const events = [
    ['quote.sent', 'quote_sent'],
    ['quote.accepted', 'quote_accepted'],
    ['quote.approved', 'approved'],
    ['contract.approved', 'approved'],
    ['contract.signed', 'contract_signed'],
    ['delivery.accepted', 'delivered'],
  ] as const;
  expect(new Set(events.map(([, evidence]) => evidence))).toEqual(new Set(evidenceKinds));
  const reactions = [...quoteReactions, ...contractReactions, ...serviceReactions].filter(({ name }) =>
    name.endsWith('-moves-deal-on'),
  );
  expect(reactions.map(({ on }) => on).toSorted()).toEqual(events.map(([on]) => on).toSorted());
  for (const [on, evidence] of events) {
    await company.ask({ 方案报价: { advancedBy: [evidence] } });
    const dealId = await company.deal();
    const reaction = reactions.find((one) => one.on === on)!;
    if (!('react' in reaction)) throw new Error(`${on} comes one by one`);
    await company.org.as(company.org.system, (work) =>
      reaction.react(work, { recordId: null, payload: { dealId } } as never),
    );
    expect(await logOf(dealId), on).toMatchObject([{ to_stage_id: company.stage('方案报价') }]);
  }
});
