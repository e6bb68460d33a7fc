/** A deal as it stands, locked for a change: its row, its log, its pipeline's stages. One round trip. */
import { sql } from 'kysely';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { StageEvent, StageInPipeline, StageKind } from '../model/stage-event.ts';
import { followMappings, type StageMapping } from '../model/stage-mapping.ts';
import type { DealDimensions } from './deal-facts.ts';

export type StandingStage = StageInPipeline & { name: string; probability: number };

export type Standing = {
  deal: DealDimensions & { name: string; pipeline_version: number; stage_id: string; outcome: StageKind; version: number };
  log: StageEvent[];
  stages: StandingStage[];
};

type Row = Standing['deal'] & {
  deleted_at: Date | null;
  log: { seq: number; from: string | null; to: string; at: string; actor: string | null; owner: string | null; team: string | null; amount: string; cause: StageEvent['cause']; reason: string | null }[];
  stages: StandingStage[];
  mappings: StageMapping[] | null;
};

/**
 * Locks the deal. Refuses "not found" outside what the asker may read, "forbidden" outside what he may do with `action`,
 * and a stale `version` when one is given.
 */
export async function lockDeal(work: Work, dealId: string, action: 'update' | 'transfer', version: number | null = null): Promise<Standing> {
  const row = await lockedRow(work, dealId);
  const reads = scopeOf(work.principal, 'deal', 'read');
  const held = { ownerId: row?.owner_id ?? null, teamId: row?.team_id ?? null };
  if (!row) return refuse((await isReadable(work, dealId)) ? refusals.forbidden : refusals.notFound);
  if (row.deleted_at || !reads || !covers(work.principal, reads, held)) return refuse(refusals.notFound);
  const may = scopeOf(work.principal, 'deal', action);
  if (!may || !covers(work.principal, may, held)) return refuse(refusals.forbidden);
  if (version !== null && Number(row.version) !== version) return refuse(refusals.staleVersion);
  return { deal: { ...row, version: Number(row.version) }, log: followMappings(row.log.map(eventOf), row.mappings ?? []), stages: row.stages };
}

/** Locking asks row-level security for the right to update; a deal that may only be read is not locked. */
async function isReadable({ db, principal }: Work, dealId: string): Promise<boolean> {
  const deal = await db
    .selectFrom('deal')
    .select(['owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const scope = scopeOf(principal, 'deal', 'read');
  return Boolean(deal && scope && covers(principal, scope, { ownerId: deal.owner_id, teamId: deal.team_id }));
}

async function lockedRow({ db, principal }: Work, dealId: string): Promise<Row | undefined> {
  const tenantId = principal.tenantId;
  const found = await sql<Row>`
    select d.tenant_id, d.id, d.name, d.pipeline_id, d.pipeline_version, d.stage_id, d.outcome, d.version, d.amount,
      d.probability, d.owner_id, d.team_id, d.source, d.product_id, d.account_id, d.created_at, d.expected_close_on,
      d.currency, d.deleted_at,
      (select json_agg(json_build_object('seq', e.seq, 'from', e.from_stage_id, 'to', e.to_stage_id, 'at', e.at,
         'actor', e.actor_id, 'owner', e.owner_id_at, 'team', e.team_id_at, 'amount', e.amount_at::text,
         'cause', e.cause, 'reason', e.loss_reason_id) order by e.seq)
       from stage_event e where e.tenant_id = ${tenantId} and e.deal_id = d.id) as log,
      (select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'rank', v.rank,
         'probability', v.probability))
       from stage_version v join stage s on s.tenant_id = v.tenant_id and s.id = v.stage_id
       join pipeline p on p.tenant_id = v.tenant_id and p.id = v.pipeline_id and p.current_version = v.pipeline_version
       where v.tenant_id = ${tenantId} and v.pipeline_id = d.pipeline_id) as stages,
      (select json_agg(json_build_object('from', m.from_stage_id, 'to', m.to_stage_id) order by m.pipeline_version)
       from stage_mapping m where m.tenant_id = ${tenantId} and m.pipeline_id = d.pipeline_id) as mappings
    from deal d where d.tenant_id = ${tenantId} and d.id = ${dealId} for update of d`.execute(db);
  return found.rows[0];
}

function eventOf(row: Row['log'][number]): StageEvent {
  return {
    seq: row.seq,
    fromStageId: row.from,
    toStageId: row.to,
    at: new Date(row.at).toISOString(),
    actorId: row.actor,
    ownerIdAt: row.owner,
    teamIdAt: row.team,
    amountAt: BigInt(row.amount),
    cause: row.cause,
    lossReasonId: row.reason,
  };
}
