/** The contract register of the demo company, and the flow in which two contracts wait for approval today. */
import { createFlow, flowApplies, submitPaper } from '../../src/approvals/server/index.ts';
import type { ApproverRule, FlowStep } from '../../src/approvals/model/flow/flow.ts';
import { checkCharacterOf } from '../../src/accounts/model/duplicates/credit-code.ts';
import {
  contractPaper,
  insertContracts,
  insertTemplate,
  sampleTemplate,
  type KeptContract,
} from '../../src/contracts/server/index.ts';
import type { LineInput } from '../../src/contracts/model/work-contract.ts';
import { usualRules, type ContractRules } from '../../src/contracts/model/rules.ts';
import { findPrincipal } from '../../src/identity/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import { moneyOf } from '../../src/quotes/model/quote-money.ts';
import { papers } from '../../src/papers.ts';
import { noticeDays, sketchContracts, type ContractSketch } from './contract-sketches.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoWorld } from './demo-world.ts';
import { makeRandom } from './random.ts';
import { executive } from './vocabulary/company.ts';
import { writeEntries, type Entry } from './write-history.ts';

export async function writeDemoContracts(
  work: Work,
  dataDir: string,
  world: DemoWorld,
  ids: Ids,
): Promise<void> {
  const rules = rulesOf(world);
  await saveRules(work, rules);
  const sketches = sketchContracts(world);
  for (const { deal } of sketches) ids.set(keyOf(deal), newId());
  await insertContracts(
    work,
    sketches.map((sketch) => contractOf(sketch, world, ids, rules)),
  );
  await writeEntries(
    work,
    ids,
    sketches.flatMap((sketch) => historyOf(sketch)),
  );
  const { name: fileName, content } = await sampleTemplate('zh-CN');
  await insertTemplate(work, dataDir, { name: '产品购销合同', fileName, content });
  await equipFlow(work, ids);
  for (const { state, deal } of sketches)
    if (state === 'to_submit') await submit(work, ids.get(keyOf(deal))!, ids.get(deal.owner)!);
}

function keyOf({ key }: ContractSketch['deal']): string {
  return `contract:${key}`;
}

function rulesOf({ company }: DemoWorld): ContractRules {
  return {
    ...usualRules,
    seller: {
      name: company.name,
      taxNumber: withCheck('91320594MA1X7K2L3'),
      address: '江苏省苏州市工业园区星湖街 328 号创意产业园 7 幢',
      bank: '招商银行苏州工业园区支行 5129 0288 1310 601',
    },
  };
}

function withCheck(code: string): string {
  return `${code}${checkCharacterOf(code)}`;
}

async function saveRules({ db, principal, now }: Work, rules: ContractRules): Promise<void> {
  await db
    .insertInto('contract_rules')
    .values({ tenant_id: principal.tenantId, rules: toJson(rules), version: 1n, changed_at: now })
    .execute();
}

function contractOf(
  sketch: ContractSketch,
  world: DemoWorld,
  ids: Ids,
  { seller }: ContractRules,
): KeptContract {
  const { deal, state, signedOn } = sketch;
  const account = world.accounts.find(({ key }) => key === deal.account)!;
  const createdBy = ids.get(deal.owner)!;
  const lines = linesOf(sketch, world, ids);
  return {
    id: ids.get(keyOf(deal))!,
    values: {
      name: `${deal.name}采购合同`,
      account: ids.get(deal.account)!,
      deal: ids.get(deal.key)!,
      contact: ids.get(deal.contact)!,
      currency: 'CNY',
      starts_on: sketch.startsOn,
      ends_on: sketch.endsOn,
      delivered_on: sketch.deliveredOn,
      renews: sketch.renews,
      notice_days: sketch.renews === 'never' ? null : noticeDays,
      renewal_deal: sketch.renewalDeal && ids.get(sketch.renewalDeal.key)!,
      special_terms: false,
      buyer_name: account.name,
      buyer_tax_number: buyerCode(account.key),
      buyer_address: account.address,
      seller_name: seller.name,
      seller_tax_number: seller.taxNumber,
      seller_address: seller.address,
      seller_bank: seller.bank,
      ...holder(ids, world, deal.owner),
    },
    state: state === 'to_submit' ? 'draft' : state,
    signedOn,
    createdAt: morningOf(sketch.createdOn),
    createdBy,
    taxMode: 'included',
    lines,
    plan: planOf(sketch),
    receipts: receiptsOf(sketch, lines, createdBy),
  };
}

function morningOf(day: string): Date {
  return new Date(`${day}T02:10:00Z`);
}

function buyerCode(key: string): string {
  return withCheck(`91310115MA1${String(makeRandom(key).integer(100_000, 999_999))}`);
}

/** The product at its list price with the discount that was agreed, and the work on site that makes up the rest. */
function linesOf({ deal }: ContractSketch, world: DemoWorld, ids: Ids): LineInput[] {
  const product = world.products.find(({ key }) => key === deal.product)!;
  const pieces = (deal.amount * 9n) / (product.listPrice * 10n);
  const quantity = pieces > 0n ? pieces : 1n;
  const goods: LineInput = {
    productId: ids.get(product.key)!,
    name: product.name,
    unit: product.unit,
    quantity: String(quantity * 10_000n),
    unitPrice: String(pieces > 0n ? product.listPrice : deal.amount),
    discount: pieces > 0n ? 500 : 0,
    taxRate: 1300,
  };
  const rest = deal.amount - grossOf([goods]);
  if (rest <= 0n) return [goods];
  const work = { productId: null, name: '安装调试与培训', unit: '项', quantity: '10000', discount: 0 };
  return [goods, { ...work, unitPrice: String(rest), taxRate: 600 }];
}

function grossOf(lines: readonly LineInput[]): bigint {
  const priced = lines.map(({ quantity, unitPrice, discount, taxRate }) => ({
    quantity: BigInt(quantity),
    unitPrice: BigInt(unitPrice),
    discount: BigInt(discount),
    taxRate: BigInt(taxRate),
    unitCost: null,
  }));
  return moneyOf(priced, 'included').gross;
}

function planOf({ plan }: ContractSketch): KeptContract['plan'] {
  return {
    by: 'share',
    instalments: plan.map(({ name, share, due }) => ({
      name,
      share,
      amount: null,
      ...('onDay' in due
        ? { dueFrom: 'day' as const, dueDays: null, dueOn: due.onDay }
        : { dueFrom: due.from, dueDays: due.days, dueOn: null }),
    })),
  };
}

function receiptsOf(
  { plan, payments }: ContractSketch,
  lines: readonly LineInput[],
  createdBy: string,
): KeptContract['receipts'] {
  const amount = grossOf(lines);
  return payments.map(({ instalment, on, percent }) => {
    const whole = (amount * BigInt(plan[instalment]!.share)) / 10_000n;
    return {
      instalment,
      receivedOn: on,
      amount: (whole * BigInt(percent)) / 100n,
      method: instalment === 1 ? ('acceptance' as const) : ('transfer' as const),
      note: percent < 100 ? '客户先付一部分，余款月底前补齐' : null,
      createdBy,
    };
  });
}

function historyOf({ deal, createdOn, signedOn, state, startsOn }: ContractSketch): Entry[] {
  const whose = { object: 'contract', key: keyOf(deal), actor: deal.owner } as const;
  const created: Entry = {
    ...whose,
    at: morningOf(createdOn).toISOString(),
    action: 'contract.created',
    changes: { name: { from: null, to: `${deal.name}采购合同` } },
  };
  if (!signedOn) return [created];
  const signed: Entry = {
    ...whose,
    at: `${signedOn}T07:30:00.000Z`,
    action: 'contract.signed',
    changes: {
      state: { from: 'sent', to: startsOn! > signedOn ? 'signed' : state },
      signed_on: { from: null, to: signedOn },
    },
  };
  return [created, signed];
}

/** The superior decides; large contracts go on to the general manager. */
async function equipFlow(work: Work, ids: Ids): Promise<void> {
  if (await flowApplies(work, 'contract', { amount: '1' })) return;
  const large = {
    match: 'all' as const,
    comparisons: [{ fact: 'amount', op: 'at_least', value: '20000000' }],
  };
  const steps = [
    approval('superior', '直属上级', { kind: 'superior', level: 1 }),
    {
      kind: 'branch',
      id: 'size',
      name: '合同金额',
      arms: [
        {
          id: 'large',
          name: '20 万元及以上',
          when: large,
          steps: [approval('executive', '总经理', { kind: 'person', userId: ids.get(executive)! })],
        },
      ],
      otherwise: [],
    },
  ] as FlowStep[];
  await createFlow(work, papers, {
    paper: 'contract',
    name: '合同审批',
    isOn: true,
    applies: null,
    design: { steps, whenAskedBefore: 'first', afterSendBack: 'start' },
  });
}

function approval(id: string, name: string, who: ApproverRule): FlowStep {
  return {
    kind: 'approve',
    id,
    name,
    approvers: [who],
    mode: 'any',
    whenEmpty: { kind: 'admin' },
    whenSubmitter: 'superior',
    escalation: { afterHours: 24, act: 'remind' },
    fields: {},
  };
}

async function submit(work: Work, contractId: string, userId: string): Promise<void> {
  const { tenantId } = work.principal;
  const owner = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  await submitPaper({ ...work, principal: owner! }, contractPaper, contractId);
  await work.db
    .updateTable('contract')
    .set({ state: 'in_approval' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', contractId)
    .execute();
}
