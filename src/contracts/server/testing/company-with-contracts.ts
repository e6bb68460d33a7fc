/** A company that sells under contracts: its people, a customer, a deal, and approval where a test asks for it. */
import { accountKind } from '../../../accounts/server/index.ts';
import { approvalUseCases, createFlow } from '../../../approvals/server/index.ts';
import { approvalContract } from '../../../approvals/model/contract.ts';
import { flowOf, person, step } from '../../../approvals/model/testing/flows.ts';
import { createDeal, equipForDeals } from '../../../deals/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { createRecord } from '../../../records/server/index.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { contractPaper, contractRecordUseCases, contractWorkUseCases } from '../index.ts';

const contract = { ...contractRecordContract, ...contractWorkContract, ...approvalContract };

const papers = { contract: contractPaper };

/** The code of a company that was made up, with a matching check character. */
export const taxNumber = '91350100M000100Y43';

export async function companyWithContracts() {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const { as } = organisation;
  const rep = await organisation.addPerson({ name: '林晓雯' });
  const other = await organisation.addPerson({ name: '别组的人' });
  const boss = await organisation.addPerson({ name: '周建平', role: 'management' });
  const { clientOf } = await appForTests(organisation, {
    contract,
    useCases: { ...contractRecordUseCases, ...contractWorkUseCases, ...approvalUseCases(papers) },
  });
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
    client,
    clientOf,
    accountId,
    dealId,
    made,
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
