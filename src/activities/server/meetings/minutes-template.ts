import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { usualTemplate, type TemplateSection } from '../../model/meetings/minutes.ts';

type Template = { sections: TemplateSection[]; version: number };

/** What minutes are asked to hold: the organisation's template (version 1 is the product's own). */
export async function readTemplate({ db, principal }: Work): Promise<Template> {
  const row = await db
    .selectFrom('minutes_template')
    .select(['sections', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return row
    ? { sections: row.sections as TemplateSection[], version: Number(row.version) }
    : { sections: usualTemplate(principal.locale), version: 1 };
}

/** Draws the template anew; minutes that are written keep their sections. Refuses a stale version. */
export async function changeTemplate(
  work: Work,
  sections: readonly TemplateSection[],
  version: number,
): Promise<Template> {
  const { db, principal, now } = work;
  const before = await readTemplate(work);
  if (before.version !== version) refuse(refusals.staleVersion);
  const columns = { sections: toJson(sections), updated_at: now, updated_by: principal.userId };
  const saved = await db
    .insertInto('minutes_template')
    .values({ tenant_id: principal.tenantId, ...columns, version: BigInt(version + 1) })
    .onConflict((at) =>
      at
        .column('tenant_id')
        .doUpdateSet({ ...columns, version: sql`minutes_template.version + 1` })
        .where('minutes_template.version', '=', BigInt(version)),
    )
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows === 0n) refuse(refusals.staleVersion);
  work.record({
    type: 'minutes-template.updated',
    object: 'minutes_template',
    recordId: null,
    changes: { sections: { from: before.sections, to: sections } },
  });
  return readTemplate(work);
}
