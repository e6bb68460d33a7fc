import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { ScoreState } from '../../model/score/explanation.ts';
import { leadEventKinds, type LeadEvent, type LeadEventKind } from '../../model/tags/lead-event.ts';
import type { LeadTag } from '../../model/tags/tag.ts';

/** What is known of a lead beside its fields. */
export type Known = {
  /** Of the last two years. */
  events: LeadEvent[];
  tags: LeadTag[];
  /** Its newest score. */
  last: { id: string; state: ScoreState } | null;
};

type Row = {
  id: string;
  events: { kind: string; at: string }[];
  tags: LeadTag[];
  last: (Omit<ScoreState, 'rulesVersion' | 'modelVersion'> & LastRow) | null;
};
type LastRow = { id: string; rules_version: number; model_version: number | null };

const kinds: ReadonlySet<string> = new Set(leadEventKinds);

/** Touches and talks, tags, and the newest score of these leads, in one statement: every lead that comes in asks it. */
export async function knownOfLeads(
  { db, principal, now }: Work,
  leadIds: readonly string[],
): Promise<Map<string, Known>> {
  const { tenantId } = principal;
  const since = new Date(now.getTime() - 730 * 86_400_000);
  const { rows } = await sql<Row>`/* kept: leads.known */
    select l.id,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at)), '[]') from (
        select 'touch' as kind, t.at from lead_touch t
        where t.tenant_id = ${tenantId} and t.lead_id = l.id and t.at > ${since}::timestamptz
        union all
        select n.kind, n.at from note n
        where n.tenant_id = ${tenantId} and n.subject_object = 'lead' and n.subject_id = l.id
          and n.at > ${since}::timestamptz and n.deleted_at is null) e) as events,
      (select coalesce(jsonb_agg(jsonb_build_object('tagId', k.tag_id, 'ruleId', k.rule_id, 'reason', k.reason,
          'removed', k.removed_at is not null)), '[]')
        from lead_tag k join tag g on g.tenant_id = k.tenant_id and g.id = k.tag_id and g.archived_at is null
        where k.tenant_id = ${tenantId} and k.lead_id = l.id) as tags,
      (select to_jsonb(s) - 'explanation' from lead_score s
        where s.tenant_id = ${tenantId} and s.lead_id = l.id order by s.at desc, s.id desc limit 1) as last
    from unnest(${[...leadIds]}::uuid[]) as l (id)`.execute(db);
  return new Map(
    rows.map(({ id, events, tags, last }) => [
      id,
      { events: eventsOf(events), tags, last: last && scoreOf(last) },
    ]),
  );
}

function eventsOf(events: Row['events']): LeadEvent[] {
  return events
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, at }) => ({ kind: kind as LeadEventKind, at: new Date(at) }));
}

function scoreOf(last: NonNullable<Row['last']>): Known['last'] {
  const { id, fit, engagement, score, level, probability } = last;
  return {
    id,
    state: {
      fit,
      engagement,
      score,
      level,
      probability,
      rulesVersion: last.rules_version,
      modelVersion: last.model_version,
    },
  };
}
