/** Moves that were sent for approval, as they are kept. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireStageMove } from '../../model/stage-move/contract.ts';

export type StoredMove = {
  id: string;
  dealId: string;
  fromStageId: string;
  toStageId: string;
  lossReasonId: string | null;
  why: string;
  askedById: string;
  state: WireStageMove['state'];
  deal: {
    name: string;
    /** In the organisation's currency; null without a rate. */
    amount: bigint | null;
    stageId: string;
    outcome: string;
    pipelineId: string;
    accountName: string | null;
    ownerId: string | null;
    isDeleted: boolean;
  };
};

/** A move with its deal. Refuses one that is not there, or whose deal is out of the asker's reach. */
export async function getStageMove(work: Work, id: string): Promise<StoredMove> {
  const { db, principal } = work;
  const row = await db
    .selectFrom('stage_move as m')
    .innerJoin('deal as d', (join) =>
      join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.id', '=', 'm.deal_id'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.account_id'),
    )
    .selectAll('m')
    .select([
      'd.name as deal_name',
      'd.base_amount as amount',
      'd.stage_id',
      'd.outcome',
      'd.pipeline_id',
      'd.owner_id',
      'd.deleted_at',
      'a.name as account_name',
    ])
    .where('m.tenant_id', '=', principal.tenantId)
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse(refusals.notFound);
  return {
    id: row.id,
    dealId: row.deal_id,
    fromStageId: row.from_stage_id,
    toStageId: row.to_stage_id,
    lossReasonId: row.loss_reason_id,
    why: row.why,
    askedById: row.asked_by,
    state: row.state as WireStageMove['state'],
    deal: {
      name: row.deal_name,
      amount: row.amount,
      stageId: row.stage_id,
      outcome: row.outcome,
      pipelineId: row.pipeline_id,
      accountName: row.account_name,
      ownerId: row.owner_id,
      isDeleted: row.deleted_at !== null,
    },
  };
}

/** The moves of a deal, the latest first; at most 20. That the asker may see the deal is the caller's to check. */
export async function movesOfDeal({ db, principal }: Work, dealId: string): Promise<WireStageMove[]> {
  const rows = await db
    .selectFrom('stage_move as m')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.asked_by'),
    )
    .selectAll('m')
    .select('u.name')
    .where('m.tenant_id', '=', principal.tenantId)
    .where('m.deal_id', '=', dealId)
    .orderBy('m.asked_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fromStageId: row.from_stage_id,
    toStageId: row.to_stage_id,
    why: row.why,
    askedBy: { id: row.asked_by, name: row.name },
    askedAt: row.asked_at.toISOString(),
    state: row.state as WireStageMove['state'],
  }));
}
