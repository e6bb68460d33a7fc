/** Links to a report, as those who may share it make, see and end them. */
import {
  hashSecret,
  issueOpenLink,
  listOpenLinks,
  listOpenLinkVisits,
  namesOfPeople,
  revokeOpenLink,
} from '../../../identity/server/index.ts';
import { readingReachOf } from '../../../platform/model/narrow-principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type UseCases, type Work } from '../../../platform/server/index.ts';
import type { linkContract, WantedLink, WireLink } from '../../model/links/link-contract.ts';
import { linkPurpose, longestDays, type LinkUse } from '../../model/links/link.ts';
import { linkRefusals } from '../../model/links/link-refusals.ts';
import { chosenBy } from '../chosen-by.ts';
import { getReport } from '../report-queries.ts';

export const linkUseCases: UseCases<typeof linkContract> = {
  listLinks: (work, { params }) => listLinks(work, params.id),
  makeLink: (work, { params, body }) => makeLink(work, params.id, body),
  revokeLink: (work, { params }) => revokeLink(work, params.id, params.linkId),
  listVisits: (work, { params }) => listVisits(work, params.id, params.linkId),
  allowOutside: (work, { body }) => allowOutside(work, body.allowsOutside),
};

/** The links of a report, the newest first, for those who may share it. */
async function listLinks(work: Work, id: string): Promise<{ items: WireLink[]; allowsOutside: boolean }> {
  await getReport(work, id, 'share');
  const links = await listOpenLinks(work, linkPurpose, id);
  const kept = await work.db
    .selectFrom('report_link')
    .select(['link_id', 'used_by', 'password_hash'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('report_id', '=', id)
    .execute();
  const byId = new Map(kept.map((row) => [row.link_id, row]));
  const names = await namesOfPeople(
    work,
    links.map(({ createdBy }) => createdBy),
  );
  const items = links.flatMap((link): WireLink[] => {
    const own = byId.get(link.id);
    if (!own) return [];
    return [
      {
        id: link.id,
        usedBy: own.used_by as LinkUse,
        label: link.label,
        madeBy: names.get(link.createdBy) ?? '–',
        madeAt: link.createdAt.toISOString(),
        expiresAt: link.expiresAt.toISOString(),
        revokedAt: link.revokedAt?.toISOString() ?? null,
        hasPassword: own.password_hash !== null,
        visits: link.views,
        lastVisitedAt: link.lastViewedAt?.toISOString() ?? null,
      },
    ];
  });
  return { items, allowsOutside: await allowsOutside(work) };
}

/**
 * Makes a link that reads this report alone, with what its maker may read today. Refuses those who may not share the
 * report, values that its parameters cannot have, a life longer than its use allows, and a person outside where the organisation does not permit that.
 */
export async function makeLink(
  work: Work,
  id: string,
  { usedBy, label, days, password, params }: WantedLink,
): Promise<{ id: string; token: string }> {
  const { db, principal, now } = work;
  const { document } = await getReport(work, id, 'share');
  if (days > longestDays[usedBy]) refuse(linkRefusals.livesTooLong, { most: longestDays[usedBy] });
  if (usedBy === 'person' && !(await allowsOutside(work))) refuse(linkRefusals.outsideNotAllowed);
  await chosenBy(work, document, params);
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const made = await issueOpenLink(work, { purpose: linkPurpose, recordId: id, label, expiresAt });
  await db
    .insertInto('report_link')
    .values({
      tenant_id: principal.tenantId,
      link_id: made.id,
      report_id: id,
      used_by: usedBy,
      reach: toJson(readingReachOf(principal)),
      params: toJson(params),
      password_hash: password === null ? null : await hashSecret(password),
    })
    .execute();
  note(work, 'report.link-made', id, { link: { from: null, to: label }, usedBy: { from: null, to: usedBy } });
  return made;
}

/** Ends a link at once: who has it reads nothing more. */
async function revokeLink(work: Work, id: string, linkId: string): Promise<null> {
  await getReport(work, id, 'share');
  await revokeOpenLink(work, { purpose: linkPurpose, recordId: id, linkId });
  note(work, 'report.link-ended', id, { link: { from: linkId, to: null } });
  return null;
}

async function listVisits(work: Work, id: string, linkId: string) {
  await getReport(work, id, 'share');
  const own = await work.db
    .selectFrom('report_link')
    .select('link_id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('report_id', '=', id)
    .where('link_id', '=', linkId)
    .executeTakeFirst();
  if (!own) refuse(refusals.notFound);
  const visits = await listOpenLinkVisits(work, linkId);
  return { items: visits.map(({ at, address, device }) => ({ at: at.toISOString(), address, device })) };
}

/** May reports of this organisation be given to people outside? Not unless it has said so. */
export async function allowsOutside({ db, principal }: Work): Promise<boolean> {
  const row = await db
    .selectFrom('report_setting')
    .select('allows_outside')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return row?.allows_outside ?? false;
}

/** Lets reports be given to people outside, or no longer: links given to them before read nothing from then on. */
async function allowOutside(work: Work, wanted: boolean): Promise<{ allowsOutside: boolean }> {
  const before = await allowsOutside(work);
  await work.db
    .insertInto('report_setting')
    .values({ tenant_id: work.principal.tenantId, allows_outside: wanted })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ allows_outside: wanted }))
    .execute();
  work.record({
    type: 'report.outside-allowed',
    object: 'organisation',
    recordId: work.principal.tenantId,
    changes: { allowsOutside: { from: before, to: wanted } },
  });
  return { allowsOutside: wanted };
}

function note(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'report', recordId, changes });
}
