/** A company whose rep has a deal to quote for. */
import { createRecord } from '../../../records/server/index.ts';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { approvalContract } from '../../../approvals/model/contract.ts';
import { approvalFlowContract } from '../../../approvals/model/flow/flow-contract.ts';
import { approvalFlowUseCases, approvalUseCases } from '../../../approvals/server/index.ts';
import { productKind } from '../../../catalog/server/index.ts';
import { createDeal } from '../../../deals/server/create-deal.ts';
import { equipForDeals } from '../../../deals/server/index.ts';
import { serveOpenLinks } from '../../../identity/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { ClientForTests } from '../../../platform/server/testing/client-for-tests.ts';
import { quoteContract, quoteRecordContract } from '../../model/contract.ts';
import { quoteDesignContract } from '../../model/design-contract.ts';
import {
  quoteDesignUseCases,
  quotePaperKind,
  quoteRecordUseCases,
  quoteUseCases,
  quoteForms,
  serveOpenQuotes,
} from '../index.ts';

export type QuotingCompany = Awaited<ReturnType<typeof quotingCompany>>;

export const gateway = {
  name: '边缘网关',
  spec: 'GW-200',
  unit: '台',
  quantity: '20000',
  unitPrice: '1280050',
  discount: 1000,
  taxRate: 1300,
};
export const training = {
  name: '现场培训',
  unit: '天',
  quantity: '15000',
  unitPrice: '200000',
  taxRate: 600,
};

const paperKinds = { quote: quotePaperKind };

/** The record's endpoints are named like those of the content: here each has a name of its own. */
const { get, create, update, remove, bulkChange, list } = quoteRecordContract;
const contract = {
  ...quoteContract,
  ...quoteDesignContract,
  ...approvalContract,
  ...approvalFlowContract,
  record: get,
  createQuote: create,
  updateQuote: update,
  removeQuote: remove,
  bulkQuotes: bulkChange,
  listQuotes: list,
};

function serve(company: OrganisationForTests) {
  const { get: record, create: createQuote, update: updateQuote, ...records } = quoteRecordUseCases;
  const useCases = {
    ...quoteUseCases({ baseUrl: () => 'https://mingdou.test' }),
    ...quoteDesignUseCases,
    ...approvalUseCases(paperKinds),
    ...approvalFlowUseCases(paperKinds),
    record,
    createQuote,
    updateQuote,
    removeQuote: records.remove,
    bulkQuotes: records.bulkChange,
    listQuotes: records.list,
  };
  return appForTests(
    company,
    { contract, useCases },
    {
      open: async (app) => {
        await serveOpenLinks(app, company.database, quoteForms);
        serveOpenQuotes(app, company.database);
      },
    },
  );
}

export async function quotingCompany() {
  const company = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const east = await company.addTeam('华东');
  const west = await company.addTeam('华西');
  const rep = await company.addPerson({ name: '林晓雯', team: east });
  const manager = await company.addPerson({ name: '周建平', role: 'manager', team: east });
  const stranger = await company.addPerson({ name: '外人', team: west });
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('team')
      .set({ manager_id: manager.userId })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', east)
      .execute(),
  );
  const made = await company.as(rep, async (work) => {
    const account = await createRecord(work, accountKind, { name: '青禾乳品' });
    const contact = await createRecord(work, contactKind, { name: '王总', account });
    const dealId = await createDeal(work, { name: '分拣线改造', account, contact, amount: '100' });
    return { account, contact, dealId };
  });
  const productId = await company.as(company.admin, (work) =>
    createRecord(work, productKind, { name: '边缘网关', code: 'GW-200', list_price: '1280050' }),
  );
  const app = await serve(company);
  const client = await app.clientOf(rep);
  const ways = waysOf(client, made.dealId);
  return { ...company, ...made, ...ways, ...app, rep, manager, other: stranger, productId, client };
}

function waysOf(client: ClientForTests, dealId: string) {
  /** A draft with lines; returns its id. */
  const draft = async (told: object = {}, lines: readonly object[] = [gateway, training], lesser = '0') => {
    const body = { name: '一期报价', deal: dealId, tax_mode: 'excluded', ...told };
    const made = await client(quoteRecordContract.create, { body });
    if (made.status !== 201) throw new Error(JSON.stringify(made.problem));
    const { id, version } = made.body;
    const saved = await client(quoteContract.saveLines, {
      params: { id },
      ifMatch: version,
      body: { lines: lines as never, lesser },
    });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.problem));
    return id;
  };
  return {
    draft,
    /** A quote that is with the customer; with the path of its page. */
    sent: async (told: object = {}, lines?: readonly object[]) => {
      const id = await draft(told, lines);
      const link = { label: '启明 张总', livesForDays: 30 };
      const answer = await client(quoteContract.send, { params: { id }, body: { link } });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
      return { id, path: new URL(answer.body.link!.address).pathname };
    },
  };
}
