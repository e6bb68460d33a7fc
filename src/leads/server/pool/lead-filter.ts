/** Conditions over leads as predicates, for rules that look at every lead whoever asks. */
import { sql, type RawBuilder } from 'kysely';
import { Refusal } from '../../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../../platform/server/index.ts';
import { writeFilter, type Condition } from '../../../records/model/filter.ts';
import { narrowedRows } from '../../../records/server/index.ts';
import { leadKind } from '../lead/lead-kind.ts';

/** The rows `r` of leads that meet the conditions. Refuses conditions that no longer fit the fields of leads. */
export async function leadsMeeting(
  work: Work,
  conditions: readonly Condition[],
): Promise<RawBuilder<unknown>> {
  if (conditions.length === 0) return sql`true`;
  const { tenantId, timeZone } = work.principal;
  const asSystem: Work = { ...work, principal: systemPrincipal(tenantId, timeZone) };
  return (await narrowedRows(asSystem, leadKind, { filter: writeFilter(conditions) })) ?? sql`true`;
}

/** The same, or null when the conditions name a field or an option that is no longer there. */
export async function leadsMeetingIfSound(
  work: Work,
  conditions: readonly Condition[],
): Promise<RawBuilder<unknown> | null> {
  try {
    return await leadsMeeting(work, conditions);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
