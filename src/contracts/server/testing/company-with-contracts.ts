/** A company that sells under contracts: its people, a customer, a deal, and approval where a test asks for it. */
import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { accountKind } from '../../../accounts/server/index.ts';
import { approvalUseCases, createFlow } from '../../../approvals/server/index.ts';
import { approvalContract } from '../../../approvals/model/contract.ts';
import { flowOf, person, step } from '../../../approvals/model/testing/flows.ts';
import { createDeal, equipForDeals } from '../../../deals/server/index.ts';
import { identityContract } from '../../../identity/model/contract.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { ClientForTests } from '../../../platform/server/testing/client-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { openEgress, type Work } from '../../../platform/server/index.ts';
import { createRecord } from '../../../records/server/index.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { signHookContract } from '../../model/sign/sign-contract.ts';
import { contractTemplateContract } from '../../model/template/template-contract.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import {
  contractPaper,
  contractRecordUseCases,
  contractTemplateUseCases,
  contractWorkUseCases,
  serveSignatures,
  signHookUseCases,
} from '../index.ts';

const contract = {
  ...contractRecordContract,
  ...contractWorkContract,
  ...contractTemplateContract,
  ...signHookContract,
  ...approvalContract,
};

const papers = { contract: contractPaper };
const secretKey = 'a secret key of thirty-two bytes!!';

/** The code of a company that was made up, with a matching check character. */
export const taxNumber = '91350100M000100Y43';

export async function companyWithContracts(dataDir = tmpdir()) {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const { as } = organisation;
  const rep = await organisation.addPerson({ name: '林晓雯' });
  const other = await organisation.addPerson({ name: '别组的人' });
  const boss = await organisation.addPerson({ name: '周建平', role: 'management' });
  const { app, clientOf } = await serve(organisation, dataDir);
  const { accountId, dealId } = await as(rep, customerWithDeal);
  const client = await clientOf(rep);
  const made = async (body: Record<string, unknown> = {}) => {
    const parties = { account: accountId, deal: dealId, seller_name: '明斗' };
    const told = { name: '年度采购合同', ...parties, ...body };
    return (await client(contractRecordContract.create, { body: told })).body;
  };
  return {
    ...organisation,
    rep,
    other,
    boss,
    app,
    client,
    clientOf,
    accountId,
    dealId,
    made,
    /** A role that reads all contracts but for one field. */
    roleWithout: async (field: string) => roleWithout(await clientOf(organisation.admin), field),
    /** Contracts go to this person first. */
    askFirst: (who: Principal) => as(organisation.admin, (work) => addFlow(work, who)),
    /** Taken to the state by its steps. */
    inState: async (state: 'approved' | 'sent' | 'signed', body: Record<string, unknown> = {}) => {
      const { id } = await made({ amount: '10000000', ...body });
      await client(contractWorkContract.submit, { params: { id }, body: {} });
      if (state === 'approved') return id;
      await client(contractWorkContract.send, { params: { id }, body: {} });
      if (state === 'sent') return id;
      await client(contractWorkContract.sign, { params: { id }, body: { signedOn: '2026-01-05' } });
      return id;
    },
  };
}

/** The house of the provider in tests is this machine. */
const egress = openEgress({ allow: ['127.0.0.1'] });

function serve(organisation: OrganisationForTests, dataDir: string) {
  const useCases = {
    ...contractRecordUseCases,
    ...contractWorkUseCases,
    ...contractTemplateUseCases(dataDir),
    ...signHookUseCases({ baseUrl: () => 'https://mingdou.test', secretKey }),
    ...approvalUseCases(papers),
  };
  const { database } = organisation;
  const open = (app: FastifyInstance) => serveSignatures(app, { database, secretKey, dataDir, egress });
  return appForTests(organisation, { contract, useCases }, { open });
}

async function roleWithout(admin: ClientForTests, field: string): Promise<string> {
  const name = `看不到 ${field}`;
  const { id, version } = (await admin(identityContract.createRole, { body: { name } })).body;
  const rights = { 'contract.read': 'all', 'contract_rules.read': 'all' };
  const body = { name, rights, fields: { [field]: 'hidden' } };
  await admin(identityContract.updateRole, { params: { id }, ifMatch: version, body });
  return id;
}

async function customerWithDeal(work: Work): Promise<{ accountId: string; dealId: string }> {
  const account = { name: '云澜科技', credit_code: taxNumber, address: '福州市软件大道 1 号' };
  const accountId = await createRecord(work, accountKind, account);
  const deal = { name: '云澜年度采购', account: accountId, amount: '10000000' };
  return { accountId, dealId: await createDeal(work, deal) };
}

function addFlow(work: Work, who: Principal) {
  const design = flowOf([step('boss', [person(who.userId!)])]);
  return createFlow(work, papers, { paper: 'contract', name: '合同审批', isOn: true, applies: null, design });
}
