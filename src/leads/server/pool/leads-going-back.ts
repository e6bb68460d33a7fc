import type { Day } from '../../../platform/model/calendar.ts';
import type { RecycleRule } from '../../model/pool/recycle-rule.ts';
import { standingOf, type Standing } from '../../model/pool/standing.ts';
import { poolItGoesTo, type OwnedLead } from './owned-leads.ts';
import type { Pool } from './pool-queries.ts';
import type { RecycleTerms } from './recycle-rules.ts';

export type GoingBack = { lead: OwnedLead; rule: RecycleRule; standing: Standing; pool: Pool | null };

/** Those of the leads that the run of this day takes back, with where they go. */
export function leadsGoingBack(terms: RecycleTerms, leads: readonly OwnedLead[], day: Day): GoingBack[] {
  return leads.flatMap((lead) => {
    const standing = lead.rule && standingOf(day, lead.rule, lead.facts);
    if (!lead.rule || !standing || standing.on !== day) return [];
    return [{ lead, rule: lead.rule, standing, pool: poolItGoesTo(terms, lead, lead.rule.toPoolId) }];
  });
}
