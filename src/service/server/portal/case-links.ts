/** The links by which a customer sees his case, as the team makes and ends them. */
import { issueOpenLink, listOpenLinks, revokeOpenLink } from '../../../identity/server/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { casePortalContract } from '../../model/portal/contract.ts';
import { linkDays } from '../../model/portal/portal-rules.ts';
import { caseKind } from '../case/case-kind.ts';
import { caseFacts, lockCase } from '../case/move-case.ts';

/** Purpose of the links to cases. */
export const casePurpose = 'case';

/** Makes a link to a case the asker may change; its address is shown this once. */
export async function makeLink(
  work: Work,
  baseUrl: string,
  caseId: string,
  label: string,
): Promise<{ id: string; url: string }> {
  const stored = await lockCase(work, caseId);
  const expiresAt = new Date(work.now.getTime() + linkDays * 86_400_000);
  const { id, token } = await issueOpenLink(work, {
    purpose: casePurpose,
    recordId: caseId,
    label,
    expiresAt,
  });
  const payload = caseFacts(stored, { linkId: id, label });
  work.record({ type: 'case.link-made', object: 'case', recordId: caseId, payload });
  return { id, url: `${baseUrl}/s/${token}` };
}

/** Ends a link of a case the asker may change. Refuses as not found what is none of its links, or ended already. */
export async function endLink(work: Work, caseId: string, linkId: string): Promise<null> {
  const stored = await lockCase(work, caseId);
  await revokeOpenLink(work, { purpose: casePurpose, recordId: caseId, linkId });
  work.record({
    type: 'case.link-ended',
    object: 'case',
    recordId: caseId,
    payload: caseFacts(stored, { linkId }),
  });
  return null;
}

/** The links of a case the asker may see, and what the customer said of his satisfaction. */
export async function readPortal(
  work: Work,
  caseId: string,
): Promise<EndpointAnswer<typeof casePortalContract.readPortal>> {
  await getStored(work, await openKind(work, caseKind), caseId, 'any');
  const links = await listOpenLinks(work, casePurpose, caseId);
  const ratings = await work.db
    .selectFrom('satisfaction')
    .select(['id', 'score', 'comment', 'answered_at'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('answered_at', 'desc')
    .execute();
  return {
    links: links.map((link) => ({
      id: link.id,
      label: link.label,
      expiresAt: link.expiresAt.toISOString(),
      isGood: link.revokedAt === null && link.expiresAt > work.now,
      views: link.views,
      lastViewedAt: link.lastViewedAt?.toISOString() ?? null,
    })),
    ratings: ratings.map(({ answered_at: at, ...one }) => ({ ...one, answeredAt: at.toISOString() })),
  };
}
