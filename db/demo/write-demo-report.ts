import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { ReportDocument } from '../../src/reports/model/document.ts';
import { sharePresets } from '../../src/reports/model/sharing.ts';

type Told = {
  title: string;
  document: ReportDocument;
  owner: string;
  /** Roles that look at it; its owner besides. */
  roles?: readonly string[];
};

/** Writes a report with its first edition, and returns its id. */
export async function writeDemoReport(
  { db, principal, now }: Work,
  { title, document, owner, roles = [] }: Told,
): Promise<string> {
  const id = newId();
  const content = { title, folder: '', document: toJson(document) };
  const tenant_id = principal.tenantId;
  await db
    .insertInto('report')
    .values({
      tenant_id,
      id,
      kind: document.kind,
      owner_id: owner,
      ...content,
      created_at: now,
      changed_at: now,
    })
    .execute();
  await db
    .insertInto('report_edition')
    .values({ tenant_id, report_id: id, number: 1, ...content, note: '', by_id: owner, at: now })
    .execute();
  if (roles.length > 0)
    await db
      .insertInto('report_share')
      .values(
        roles.map((role_id, place) => ({
          tenant_id,
          report_id: id,
          place,
          role_id,
          rights: [...sharePresets.viewer],
        })),
      )
      .execute();
  return id;
}
