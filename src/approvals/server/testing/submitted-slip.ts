/** A slip on its way, and what the company's people do with it. */
import { expect } from 'vitest';
import type { Principal } from '../../../platform/model/principal.ts';
import { approvalContract } from '../../model/contract.ts';
import { companyWithApprovals, twoSuperiors } from './company-with-approvals.ts';

type Company = Awaited<ReturnType<typeof companyWithApprovals>>;

/** 李's slip, submitted to a flow of two superiors unless told. */
export async function submitted(
  told: { steps?: Parameters<Company['addFlow']>[0]; flow?: Parameters<Company['addFlow']>[1] } = {},
) {
  const company = await companyWithApprovals();
  expect((await company.addFlow(told.steps ?? twoSuperiors(), told.flow)).status).toBe(201);
  const slipId = company.addSlip(company.li);
  const sent = await company.submit(company.li, slipId);
  const id = sent!.requestId;
  const decide = async (who: Principal, body: object) =>
    (await company.clientOf(who))(approvalContract.decide, {
      params: { id },
      body: body as { act: 'approve' },
    });
  const page = async (who: Principal) =>
    (await company.clientOf(who))(approvalContract.getRequest, { params: { id } });
  const box = async (who: Principal, name: 'waiting' | 'mine' | 'decided' | 'copied') =>
    (
      await (
        await company.clientOf(who)
      )(approvalContract.listRequests, { query: { box: name } })
    ).body!.items.map((one) => one.id);
  return { ...company, slipId, id, decide, page, box };
}
