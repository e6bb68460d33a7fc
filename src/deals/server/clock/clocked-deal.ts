/** A deal as its clocks see it. */
import { sql } from 'kysely';
import type { Action } from '../../../platform/model/contract.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { mayDo, visibleRows } from '../../../records/server/index.ts';
import type { DealMoments } from '../../model/clock/read-clocks.ts';
import { dealKind } from '../deal-kind.ts';

export type ClockedDeal = DealMoments & {
  id: string;
  name: string;
  outcome: 'open' | 'won' | 'lost';
  stageId: string;
  ownerId: string | null;
  teamId: string | null;
  version: number;
};

type Row = {
  id: string;
  name: string;
  outcome: ClockedDeal['outcome'];
  stage_id: string;
  owner_id: string | null;
  team_id: string | null;
  version: bigint;
  created_at: Date;
  stage_entered_at: Date;
  last_contact_at: Date | null;
  account_talk_at: Date | null;
  next_step: string | null;
  next_step_on: string | null;
  next_step_agreed: boolean | null;
};

/** A deal within the asker's reach, with what its clocks read. Refuses as not found, and as forbidden what may only be seen. */
export async function getClockedDeal(work: Work, id: string, action: Action): Promise<ClockedDeal> {
  const found = await sql<Row>`
    select r.id, r.name, r.outcome, r.stage_id, r.owner_id, r.team_id, r.version, r.created_at, r.stage_entered_at,
      r.last_contact_at, r.account_talk_at, r.next_step, r.next_step_on, r.next_step_agreed
    from deal r where r.tenant_id = ${work.principal.tenantId} and r.id = ${id} and r.deleted_at is null
      and ${visibleRows(work, dealKind, 'read')}`.execute(work.db);
  const row = found.rows[0] ?? refuse(refusals.notFound);
  const deal = dealOf(row);
  return mayDo(work, dealKind, action, deal) ? deal : refuse(refusals.forbidden);
}

function dealOf(row: Row): ClockedDeal {
  return {
    id: row.id,
    name: row.name,
    outcome: row.outcome,
    stageId: row.stage_id,
    ownerId: row.owner_id,
    teamId: row.team_id,
    version: Number(row.version),
    createdAt: row.created_at,
    stageEnteredAt: row.stage_entered_at,
    lastContactAt: row.last_contact_at,
    accountTalkAt: row.account_talk_at,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    nextStepAgreed: row.next_step_agreed ?? false,
  };
}
