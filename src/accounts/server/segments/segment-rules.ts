/** Drawing the rules for tiers, and the tiers they name. */
import { sql } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import { systemPrincipal, type Versioned, type Work } from '../../../platform/server/index.ts';
import { operandsFor } from '../../../records/model/filter.ts';
import { openKind } from '../../../records/server/index.ts';
import { segmentRefusals } from '../../model/segments/refusals.ts';
import type { SegmentRules, Tier } from '../../model/segments/segment-rules.ts';
import { followingFields } from '../../model/segments/tier-of.ts';
import { accountKind } from '../kinds.ts';
import { writeSegmentRules } from './kept-segment-rules.ts';

/** Rules speak for the organisation: it sees every account and every field. */
export function asOrganisation(work: Work): Work {
  const { tenantId, timeZone, locale } = work.principal;
  return { ...work, principal: { ...systemPrincipal(tenantId, timeZone), locale } };
}

/**
 * Sets the rules and keeps the tiers they name; a tier that is no longer named is archived, its past stays. Refuses a
 * stale version, and conditions on fields that are not there or that follow from the tier.
 */
export async function saveSegmentRules(
  work: Work,
  rules: SegmentRules,
  version: number,
): Promise<Versioned<SegmentRules>> {
  await requireKnownConditions(work, rules.tiers);
  const saved = await writeSegmentRules(work, rules, version);
  await keepTiers(work, rules.tiers);
  return saved;
}

/** Refuses conditions that no account could be judged by. */
export async function requireKnownConditions(work: Work, tiers: readonly Tier[]): Promise<void> {
  const { fields } = await openKind(asOrganisation(work), accountKind);
  for (const { name, conditions } of tiers)
    for (const condition of conditions) {
      const field = fields.find(({ id }) => id === condition.field);
      const isSound = field && !field.many && !followingFields.has(field.id) && operandsFor(field, condition);
      if (!isSound) refuse(segmentRefusals.unknownCondition, { tier: name, field: condition.field });
    }
}

async function keepTiers({ db, principal, now }: Work, tiers: readonly Tier[]): Promise<void> {
  const { tenantId } = principal;
  for (const [position, { id, name, nameEn, color }] of tiers.entries())
    await sql`
      insert into segment as s (tenant_id, id, name, name_en, color, position)
      values (${tenantId}, ${id}, ${name}, ${nameEn || null}, ${color}, ${position})
      on conflict (tenant_id, id) do update set name = excluded.name, name_en = excluded.name_en,
        color = excluded.color, position = excluded.position, archived_at = null`.execute(db);
  await sql`update segment s set archived_at = ${now} where s.tenant_id = ${tenantId} and s.archived_at is null
    and s.id <> all(${tiers.map(({ id }) => id)}::uuid[])`.execute(db);
}

/** The tiers by priority, those of former rules behind. */
export async function listSegments({ db, principal }: Work) {
  const rows = await db
    .selectFrom('segment')
    .select(['id', 'name', 'name_en', 'color', 'archived_at'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy((order) => order('archived_at', 'is not', null))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, name_en: nameEn, color, archived_at: archivedAt }) => ({
    id,
    name,
    nameEn,
    color: color as Tier['color'],
    archived: archivedAt !== null,
  }));
}
