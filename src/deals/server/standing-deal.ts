/** A deal as it stands, locked for a change: its row, its log, its pipeline's stages. One round trip. */
import { sql } from 'kysely';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Processes } from '../model/process/judge-move.ts';
import type { StageProcess } from '../model/process/stage-process.ts';
import type { StageEvent, StageInPipeline, StageKind } from '../model/stage-event.ts';
import { followMappings, type StageMapping } from '../model/stage-mapping.ts';
import type { DealDimensions } from './deal-facts.ts';
import { readProcess } from './pipeline-queries.ts';

export type StandingStage = StageInPipeline & { name: string; probability: number };

export type Standing = {
  deal: DealDimensions & {
    name: string;
    pipeline_version: number;
    stage_id: string;
    outcome: StageKind;
    version: number;
    /** The day of its rate; null in the organisation's own currency, and without a rate. */
    rate_on: string | null;
  };
  log: StageEvent[];
  stages: StandingStage[];
  /** By stage; those that ask for nothing are left out. */
  processes: Processes;
};

/** As priv.lock_deal answers: lines of fields between bars. */
type Row = Standing['deal'] & {
  deleted_at: Date | null;
  log: string;
  stages: string;
  mappings: string | null;
  processes: string | null;
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
    log: followMappings(linesOf(row.log).map(eventOf), linesOf(row.mappings).map(mappingOf)),
    stages: linesOf(row.stages).map(stageOf),
    processes: new Map(linesOf(row.processes).map(processOf)),
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
      d.expected_close_on, d.currency, d.rate, d.rate_on, d.deleted_at, l.log, l.stages, l.mappings, l.processes
    from priv.lock_deal(${dealId}) l cross join lateral (select (l.deal).*) d`.execute(db);
  return found.rows[0];
}

function linesOf(text: string | null): string[] {
  return text ? text.split('\n') : [];
}

type Fields = [string, string, string, string, string, string, string, string, string, string];

function eventOf(line: string): StageEvent {
  const [seq, from, to, at, actor, owner, team, amount, cause, reason] = line.split('|') as Fields;
  return {
    seq: Number(seq),
    fromStageId: from || null,
    toStageId: to,
    at: new Date(at).toISOString(),
    actorId: actor || null,
    ownerIdAt: owner || null,
    teamIdAt: team || null,
    amountAt: BigInt(amount),
    cause: cause as StageEvent['cause'],
    lossReasonId: reason || null,
  };
}

function stageOf(line: string): StandingStage {
  const [id, kind, rank, probability, ...name] = line.split('|') as [string, StageKind, string, string];
  return { id, kind, rank: Number(rank), probability: Number(probability), name: name.join('|') };
}

function processOf(line: string): [string, StageProcess] {
  const bar = line.indexOf('|');
  return [line.slice(0, bar), readProcess(JSON.parse(line.slice(bar + 1)))];
}

function mappingOf(line: string): StageMapping {
  const [from, to] = line.split('|') as [string, string];
  return { from, to };
}
