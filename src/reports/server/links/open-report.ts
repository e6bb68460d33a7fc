/** What is read through a link to a report, and as whom. */
import { findPrincipal, inWorkOfOpenLink, isPassword, noteStay } from '../../../identity/server/index.ts';
import type { OpenedLink } from '../../../identity/server/index.ts';
import type { Visitor } from '../../../identity/model/visitor.ts';
import { narrowTo, type Reach } from '../../../platform/model/narrow-principal.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse, type RefusalReason } from '../../../platform/model/refusal.ts';
import { inWork, type Database, type Work } from '../../../platform/server/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import type { OpenReport } from '../../model/links/open-report-contract.ts';
import { linkPurpose, restsUntil, visitMs, type LinkUse } from '../../model/links/link.ts';
import { linkRefusals } from '../../model/links/link-refusals.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { mayWith } from '../../model/sharing.ts';
import type { ChosenParams } from '../../model/reading.ts';
import { answerBlocks, type Answering } from '../answer-blocks.ts';
import { picturesAsAddresses } from '../pictures/pictures.ts';
import { getReport, shippedRightsOf } from '../report-queries.ts';
import { allowsOutside } from './report-links.ts';

type KeptLink = {
  usedBy: LinkUse;
  reach: Reach;
  params: ChosenParams;
  passwordHash: string | null;
  lockedUntil: Date | null;
};

/** `principal` reads: its maker as he may read now, narrowed to what he might. */
type Opened = { link: OpenedLink; kept: KeptLink; maker: Principal; principal: Principal };

export type Asked = { database: Database; token: string };

export type ReadingParts = { insights: Answering; dataDir: string };

/**
 * The report behind a link with its numbers. It is read as its maker may read now, narrowed to what he might when he made
 * the link; the questions are those of the published report, its parameters as fixed in the link. Refuses as not found a
 * link that is unknown, ended or expired, whose maker has left or may not share the report any more, or that was given to
 * somebody outside where that is not allowed any more; and refuses a missing or wrong password.
 */
export async function readOpenReport(
  { database, token, insights, dataDir }: Asked & ReadingParts,
  visitor: Visitor,
  { password, held }: { password: string | null; held: readonly string[] },
): Promise<OpenReport> {
  const admitted = await inWorkOfOpenLink(database, linkPurpose, token, async (work, link) => {
    const opened = await findOpened(work, link);
    if (!opened) return null;
    const refusal = await refusalOfPassword(work, opened, password);
    if (!refusal) await noteStay(work, link, visitor, visitMs);
    return { opened, refusal };
  });
  if (!admitted) refuse(refusals.notFound);
  if (admitted.refusal) refuse(admitted.refusal);
  const { link, kept, maker, principal } = admitted.opened;
  const read = async (work: Work): Promise<OpenReport> => {
    const { title, document } = await getShared(work, link.recordId, maker);
    const missing = picturesOf(document).filter((id) => !held.includes(id));
    return {
      title,
      document,
      usedBy: kept.usedBy,
      label: link.label,
      expiresAt: link.expiresAt.toISOString(),
      answered: await answerBlocks(
        work,
        insights,
        document,
        fixedIn(document, kept),
        kept.usedBy === 'person',
      ),
      pictures: await picturesAsAddresses(work, dataDir, link.recordId, missing),
    };
  };
  return inWork(database, principal, 'open-report', read, { inOneSnapshot: true });
}

/** Who reads through a link that asks for no password; null when it is not good. */
export async function principalOfLink({ database, token }: Asked): Promise<Principal | null> {
  const opened = await inWorkOfOpenLink(database, linkPurpose, token, findOpened);
  return opened && opened.kept.passwordHash === null ? opened.principal : null;
}

/**
 * The report as its maker may still share it; to him who may not, it is not there. Whoever reads for him may take nothing out of
 * the house, so of one that comes with the product the maker himself is asked.
 */
async function getShared(work: Work, id: string, maker: Principal) {
  const report = await getReport(work, id);
  const rights = report.isShipped ? shippedRightsOf(maker) : report.rights;
  return mayWith({ rights }, 'share') ? report : refuse(refusals.notFound);
}

/** What is fixed in the link, as far as the report still has it. */
function fixedIn({ params }: ReportDocument, kept: KeptLink): ChosenParams {
  const known = new Set(params.map(({ id }) => id));
  return Object.fromEntries(Object.entries(kept.params).filter(([id]) => known.has(id)));
}

async function findOpened(work: Work, link: OpenedLink): Promise<Opened | null> {
  const kept = await findKept(work, link.id);
  if (!kept || (kept.usedBy === 'person' && !(await allowsOutside(work)))) return null;
  const { tenantId, locale } = work.principal;
  const maker = await findPrincipal(work.db, {
    tenantId,
    userId: link.createdBy,
    kind: 'user',
    credentialId: link.id,
  });
  if (!maker) return null;
  const narrowed = narrowTo(maker, kept.reach);
  // Rows of a list go to people outside only as far as whoever made the link may take them out himself.
  const rights = kept.usedBy === 'person' ? { ...narrowed.rights, ...exportsOf(maker) } : narrowed.rights;
  return { link, kept, maker, principal: { ...narrowed, rights, kind: 'open_link', locale } };
}

function exportsOf({ rights }: Principal): Principal['rights'] {
  return Object.fromEntries(Object.entries(rights).filter(([right]) => right.endsWith('.export')));
}

async function findKept({ db, principal }: Work, linkId: string): Promise<KeptLink | null> {
  const row = await db
    .selectFrom('report_link')
    .select(['used_by', 'reach', 'params', 'password_hash', 'locked_until'])
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', linkId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    usedBy: row.used_by as LinkUse,
    reach: row.reach as unknown as Reach,
    params: row.params as ChosenParams,
    passwordHash: row.password_hash,
    lockedUntil: row.locked_until,
  };
}

/** Why this password does not open the link; null when it does, or none is asked for. Wrong ones are counted. */
async function refusalOfPassword(
  work: Work,
  { link, kept: { passwordHash, lockedUntil } }: Opened,
  password: string | null,
): Promise<RefusalReason | null> {
  if (passwordHash === null) return null;
  if (lockedUntil && lockedUntil > work.now) return linkRefusals.linkRests;
  if (password === null) return linkRefusals.passwordNeeded;
  const isRight = await isPassword(passwordHash, password);
  const failures = await countFailures(work, link.id, isRight);
  const until = restsUntil(failures, work.now);
  if (until) await setRest(work, link.id, until);
  return isRight ? null : linkRefusals.passwordWrong;
}

async function countFailures({ db, principal }: Work, linkId: string, isRight: boolean): Promise<number> {
  const { failures } = await db
    .updateTable('report_link')
    .set((row) => ({ failures: isRight ? 0 : row('failures', '+', 1), locked_until: null }))
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', linkId)
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
}

async function setRest({ db, principal }: Work, linkId: string, until: Date): Promise<void> {
  await db
    .updateTable('report_link')
    .set({ locked_until: until, failures: 0 })
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', linkId)
    .execute();
}
