import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { WireEdition } from '../model/contract.ts';
import { readDocument } from '../model/document.ts';
import { getReport } from './report-queries.ts';

const most = 100;

/** The latest editions of a report, the newest first. */
export async function listEditions(work: Work, id: string): Promise<{ items: WireEdition[] }> {
  await getReport(work, id);
  const { tenantId: t } = work.principal;
  const { rows } = await sql<{
    number: number;
    title: string;
    folder: string;
    note: string;
    by: string | null;
    at: Date;
    document: unknown;
  }>`
    select e.number, e.title, e.folder, e.note, u.name as by, e.at, e.document
    from report_edition e left join app_user u on u.tenant_id = ${t} and u.id = e.by_id
    where e.tenant_id = ${t} and e.report_id = ${id} order by e.number desc limit ${most}`.execute(work.db);
  return {
    items: rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      document: readDocument(row.document),
    })),
  };
}
