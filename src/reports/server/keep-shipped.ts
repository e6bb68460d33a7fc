/** The rows of the reports that come with the product, in organisations new and old. */
import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import {
  inWork,
  systemPrincipal,
  toJson,
  type Database,
  type Logger,
  type Work,
} from '../../platform/server/index.ts';
import { documentOf } from '../model/shipped/shipped-report.ts';
import { shippedFolder, shippedReports } from '../model/shipped/shipped-reports.ts';

/** Gives an organisation the shipped reports that it does not have yet, and takes away those that ship no more. */
export async function equipWithReports({ db, principal, now }: Work): Promise<void> {
  const { tenantId } = principal;
  const rows = shippedReports.map((report) => {
    const document = documentOf(report, 'zh-CN');
    return {
      tenant_id: tenantId,
      id: newId(),
      kind: document.kind,
      title: report.title.zh,
      folder: shippedFolder.zh,
      owner_id: null,
      document: toJson(document),
      shipped: report.key,
      created_at: now,
      changed_at: now,
    };
  });
  await db
    .insertInto('report')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'shipped']).where('shipped', 'is not', null).doNothing(),
    )
    .execute();
  const keys = shippedReports.map(({ key }) => key);
  await sql`
    update report set deleted_at = case when shipped = any(${keys}::text[]) then null else ${now}::timestamptz end
    where tenant_id = ${tenantId} and shipped is not null
      and (deleted_at is null) <> (shipped = any(${keys}::text[]))`.execute(db);
}

/** The same for every organisation, when a newer product starts; one that fails holds up no other. */
export async function keepShippedReports(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      await inWork(database, systemPrincipal(id), newId(), equipWithReports);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'an organisation lacks shipped reports');
    }
  }
}
