import { sql } from 'kysely';
import type { Label } from '../../../platform/model/label.ts';
import { keptStatement, type Work } from '../../../platform/server/index.ts';
import type { WireTagGroup, WireTagRule } from '../../model/tags/contract.ts';
import type { LeadTest } from '../../model/tags/lead-test.ts';
import type { LeadTag, TagColor } from '../../model/tags/tag.ts';

/** The groups in use with their tags, in order. */
export async function listTagGroups({ db, principal }: Work): Promise<WireTagGroup[]> {
  const groups = await db
    .selectFrom('tag_group')
    .select(['id', 'name', 'name_en', 'exclusive', 'color', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const tags = await db
    .selectFrom('tag')
    .select(['id', 'group_id', 'name', 'name_en'])
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return groups.map(({ id, name, name_en, exclusive, color, version }) => ({
    id,
    name,
    nameEn: name_en,
    exclusive,
    color: color as TagColor,
    version: Number(version),
    tags: tags
      .filter((tag) => tag.group_id === id)
      .map((tag) => ({ id: tag.id, name: tag.name, nameEn: tag.name_en })),
  }));
}

export type KeptTagRule = Omit<WireTagRule, 'words'>;

/** The rules in their order. */
export async function listTagRules({ db, principal }: Work): Promise<KeptTagRule[]> {
  const rows = await db
    .selectFrom('tag_rule')
    .select(['id', 'tag_id', 'test', 'enabled', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, tag_id, test, enabled, version }) => ({
    id,
    tagId: tag_id,
    test: test as LeadTest,
    enabled,
    version: Number(version),
  }));
}

/** What stands about tags in use on these leads, by lead; what a person took off is among it. */
export async function standingTags(
  { db, principal }: Work,
  leadIds: readonly string[],
): Promise<Map<string, LeadTag[]>> {
  const asked = db
    .selectFrom('lead_tag as t')
    .innerJoin('tag', (join) =>
      join.onRef('tag.tenant_id', '=', 't.tenant_id').onRef('tag.id', '=', 't.tag_id'),
    )
    .select(['t.lead_id', 't.tag_id', 't.rule_id', 't.reason', 't.removed_at'])
    .where('t.tenant_id', '=', principal.tenantId)
    .where('t.lead_id', '=', sql<string>`any(${[...leadIds]}::uuid[])`)
    .where('tag.archived_at', 'is', null);
  const { rows } = await db.executeQuery(keptStatement('leads.standing_tags', asked.compile()));
  const byLead = Map.groupBy(rows, (row) => row.lead_id);
  return new Map(
    [...byLead].map(([leadId, some]) => [
      leadId,
      some.map((row) => ({
        tagId: row.tag_id,
        ruleId: row.rule_id,
        reason: row.reason as Label | null,
        removed: row.removed_at !== null,
      })),
    ]),
  );
}
