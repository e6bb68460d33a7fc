/** Good requests about contracts, and contracts in the states that they need. */
import { sampleTemplate } from '../../src/contracts/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { usualRules } from '../../src/contracts/model/rules.ts';
import { another } from './another.ts';
import { recordSamples } from './kept-record-samples.ts';
import { formOf } from './file-samples.ts';
import { about, type Sample, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const contractIn = (state: string) => async (world: World, holder: Person) => {
  const { id } = await world.make('account', holder);
  const now = new Date();
  const parties = { account_id: id, buyer_name: '远山科技', seller_name: '明斗' };
  const columns = { ...parties, name: another('合同'), number: another('N'), amount: 100_000, state };
  return {
    table: 'contract',
    columns: { ...columns, owner_id: holder.userId, created_at: now, updated_at: now },
  };
};

export const contractRows = {
  draftContract: contractIn('draft'),
  approvedContract: contractIn('approved'),
  signedContract: contractIn('in_force'),
};

const line = {
  name: '智能网关',
  unit: '台',
  quantity: '30000',
  unitPrice: '199900',
  discount: 500,
  taxRate: 1300,
};
const instalment = { name: '首付', dueFrom: 'signing', dueDays: 7, share: 10_000 };
const receipt = { receivedOn: '2026-01-05', amount: '5000', method: 'transfer', note: '首付' };

async function receiptOf(world: World, holder: Person) {
  const contract = await world.make('approvedContract', holder);
  const id = newId();
  await world.product.query(
    `insert into contract_receipt (tenant_id, id, contract_id, received_on, amount, method, created_at)
       values ($1, $2, $3, '2026-01-05', 5000, 'cash', now())`,
    [world.company.orgId, id, contract.id],
  );
  return { id: contract.id, receiptId: id };
}

/** The form of an upload whose file is no text. */
function wordForm(name: string, content: Buffer, fields: Record<string, string> = {}): Sample {
  const mark = '␟';
  const { headers, body } = formOf(name, mark, fields);
  const [before, after] = String(body).split(mark);
  return { headers: headers!, body: Buffer.concat([Buffer.from(before!), content, Buffer.from(after!)]) };
}

async function templateOf({ product, adminHeaders }: World) {
  const { content } = await sampleTemplate('zh-CN');
  const { headers, body } = wordForm('模板.docx', content, { name: another('模板') });
  const sent = { method: 'POST' as const, url: '/api/v1/contract-templates', body };
  return (await product.send({ ...sent, headers: { ...adminHeaders, ...headers } })).json;
}

const aboutTemplate =
  (rest: (version: number) => Sample = () => ({})): Sampling =>
  async (world) => {
    const { id, version } = await templateOf(world);
    return { params: { id }, ...rest(version) };
  };

async function paperOf(world: World, holder: Person, query: Record<string, string> = {}): Promise<Sample> {
  const { id } = await world.make('contract', holder);
  return { params: { id }, query: { templateId: (await templateOf(world)).id, ...query } };
}

export const contractTemplateSamples: Record<string, Sampling> = {
  'signHook.openHook': async () => ({ body: {} }),
  'signHook.closeHook': async ({ product, adminHeaders: headers }) => {
    await product.send({ method: 'POST', url: '/api/v1/contract-sign-hook', headers, body: {} });
    return {};
  },
  'contractSignatures.report': async () => ({ params: { key: 'unknown' }, body: { contract: 'HT-1' } }),
  'contractTemplates.addTemplate': async () =>
    wordForm('模板.docx', (await sampleTemplate('en')).content, {
      name: another('模板'),
      isStandard: 'true',
    }),
  'contractTemplates.addTemplateVersion': async (world) => ({
    params: { id: (await templateOf(world)).id },
    ...wordForm('新版.docx', (await sampleTemplate('zh-CN')).content),
  }),
  'contractTemplates.changeTemplate': aboutTemplate((version) => ({
    ifMatch: version,
    body: { name: another('改名的模板'), isStandard: false },
  })),
  'contractTemplates.archiveTemplate': aboutTemplate(),
  'contractTemplates.readTemplate': aboutTemplate(() => ({ query: { version: '1' } })),
  'contractTemplates.checkPaper': (world, holder) => paperOf(world, holder),
  'contractTemplates.keepPaper': async (world, holder) => {
    const { params, query } = await paperOf(world, holder, { format: 'docx' });
    return { params, body: query };
  },
  'contractTemplates.makePaper': (world, holder) => paperOf(world, holder, { format: 'docx' }),
};

export const contractSamples: Record<string, Sampling> = {
  ...recordSamples('contracts', 'contract', (_, holder) => ({
    name: '年度采购合同',
    amount: '990000',
    starts_on: '2030-01-01',
    ends_on: '2030-12-31',
    renews: 'by_hand',
    notice_days: 30,
    buyer_name: '远山科技',
    buyer_address: '某路 1 号',
    buyer_bank: '某银行 6222',
    description: '一式四份',
    owner: holder.userId,
  })),
  'contractWork.standing': about('contract'),
  'contractWork.setLines': about('draftContract', () => ({
    body: { version: 1, taxMode: 'included', lines: [line] },
  })),
  'contractWork.setPlan': about('draftContract', () => ({
    body: { version: 1, by: 'share', instalments: [instalment] },
  })),
  'contractWork.addReceipt': about('approvedContract', () => ({ body: receipt })),
  'contractWork.reverseReceipt': async (world, holder) => ({
    params: await receiptOf(world, holder),
    body: { note: '记错了' },
  }),
  'contractWork.submit': about('draftContract', () => ({ body: {} })),
  'contractWork.redraft': about('approvedContract', () => ({ body: {} })),
  'contractWork.send': about('approvedContract', () => ({ body: {} })),
  'contractWork.sign': about('approvedContract', () => ({ body: { signedOn: '2026-01-05' } })),
  'contractWork.terminate': about('signedContract', () => ({
    body: { on: '2026-01-05', reason: '客户停业' },
  })),
  'contractWork.amend': about('signedContract', () => ({ body: {} })),
  'contractWork.fromDeal': about('deal', () => ({ body: {} })),
  'contractWork.fromQuote': about('acceptedQuote', () => ({ body: {} })),
  'contractWork.totals': async () => ({ query: { filter: '[]' } }),
  'contractWork.saveRules': async ({ product, adminHeaders }) => {
    const sent = { method: 'GET', url: '/api/v1/contract-rules', headers: adminHeaders };
    const { version } = (await product.send(sent)).json;
    return { body: { version, rules: usualRules } };
  },
};
