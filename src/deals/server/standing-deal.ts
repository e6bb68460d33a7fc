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
  deal: DealDimensions & {
    name: string;
    pipeline_version: number;
    stage_id: string;
    outcome: StageKind;
    version: number;
  };
  log: StageEvent[];
  stages: StandingStage[];
};

type Row = Standing['deal'] & {
  deleted_at: Date | null;
  log: {
    seq: number;
    from: string | null;
    to: string;
    at: string;
    actor: string | null;
    owner: string | null;
    team: string | null;
    amount: string;
    cause: StageEvent['cause'];
    reason: string | null;
  }[];
  stages: StandingStage[];
  mappings: StageMapping[] | null;
};

/**
 * Locks the deal. Refuses "not found" outside what the asker may read, "forbidden" outside what he may do with `action`,
 * and a stale `version` when one is given.
 */
export async function lockDeal(
  work: Work,
  dealId: string,
  action: 'update' | 'transfer',
  version: number | null = null,
): Promise<Standing> {
  const row = await lockedRow(work, dealId);
  const reads = scopeOf(work.principal, 'deal', 'read');
  const held = { ownerId: row?.owner_id ?? null, teamId: row?.team_id ?? null };
  if (!row) return refuse((await isReadable(work, dealId)) ? refusals.forbidden : refusals.notFound);
  if (row.deleted_at || !reads || !covers(work.principal, reads, held)) return refuse(refusals.notFound);
  const may = scopeOf(work.principal, 'deal', action);
  if (!may || !covers(work.principal, may, held)) return refuse(refusals.forbidden);
  if (version !== null && Number(row.version) !== version) return refuse(refusals.staleVersion);
  return {
    deal: { ...row, version: Number(row.version) },
    log: followMappings(row.log.map(eventOf), row.mappings ?? []),
    stages: row.stages,
  };
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

async function lockedRow({ db }: Work, dealId: string): Promise<Row | undefined> {
  const found = await sql<Row>`
    /* kept: deals.lock */ select d.tenant_id, d.id, d.name, d.pipeline_id, d.pipeline_version, d.stage_id, d.outcome,
      d.version, d.amount, d.probability, d.owner_id, d.team_id, d.source, d.product_id, d.account_id, d.created_at,
      d.expected_close_on, d.currency, d.deleted_at, l.log, l.stages, l.mappings
    from priv.lock_deal(${dealId}) l cross join lateral (select (l.deal).*) d`.execute(db);
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
