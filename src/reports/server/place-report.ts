/** Where reports stand in the list, and under which name: no matter of editions. */
import { sql } from 'kysely';
import { refuse, refusals } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireReport } from '../model/contract.ts';
import { mayWith } from '../model/sharing.ts';
import { getReport, listReports } from './report-queries.ts';

/** Renames a report or moves it to another folder; its draft goes with it. For those who design it. */
export async function placeReport(
  work: Work,
  id: string,
  { title, folder }: { title?: string | undefined; folder?: string | undefined },
): Promise<WireReport> {
  const before = await getReport(work, id, 'design');
  const to = { title: title ?? before.title, folder: folder ?? before.folder };
  await place(work, id, to);
  work.record({
    type: 'report.placed',
    object: 'report',
    recordId: id,
    changes: {
      ...(to.title !== before.title && { title: { from: before.title, to: to.title } }),
      ...(to.folder !== before.folder && { folder: { from: before.folder, to: to.folder } }),
    },
  });
  return getReport(work, id);
}

/** Renames a folder: every report in it that the asker may design moves. Refuses where there is none. */
export async function moveFolder(
  work: Work,
  { from, to }: { from: string; to: string },
): Promise<{ moved: number }> {
  const { items } = await listReports(work);
  const own = items.filter((report) => report.folder === from && mayWith(report, 'design'));
  if (own.length === 0) refuse(refusals.notFound);
  for (const { id, title } of own) {
    await place(work, id, { title, folder: to });
    const changes = { folder: { from, to } };
    work.record({ type: 'report.placed', object: 'report', recordId: id, changes });
  }
  return { moved: own.length };
}

async function place(
  { db, principal }: Work,
  id: string,
  to: { title: string; folder: string },
): Promise<void> {
  await sql`
    update report set title = ${to.title}, folder = ${to.folder}, version = version + 1,
      draft = case when draft is null then null else draft || ${JSON.stringify(to)}::jsonb end
    where tenant_id = ${principal.tenantId} and id = ${id}`.execute(db);
}
