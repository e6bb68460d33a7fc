import { sql } from 'kysely';
import { covers, reachOf, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { nameIn, type Work } from '../../platform/server/index.ts';
import type { VisitExit } from '../model/stage-visit.ts';
import type { StageKind } from '../model/stage-event.ts';
import { findPipeline } from './pipeline-queries.ts';

/** The stages a deal really stood in, oldest first, with returns, re-openings and the loss reason; never the nominal path. */
export async function dealPath(work: Work, dealId: string) {
  const { db, principal } = work;
  const tenantId = principal.tenantId;
  const deal = await db
    .selectFrom('deal')
    .select(['pipeline_id', 'owner_id', 'team_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', dealId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const scope = scopeOf(principal, 'deal', 'read');
  if (!deal || !scope || !covers(principal, scope, { ownerId: deal.owner_id, teamId: deal.team_id }))
    return refuse(refusals.notFound);
  const visits = await visitsOf(work, dealId);
  const showsAmount = !['hidden', 'masked'].includes(reachOf(principal, 'deal', 'amount'));
  return {
    pipeline: (await findPipeline(work, deal.pipeline_id)) ?? refuse(refusals.notFound),
    visits: visits.map((visit) => ({
      visitNo: visit.visit_no,
      stage: { id: visit.stage_id, name: visit.stage_name },
      kind: visit.kind as StageKind,
      enteredAt: visit.entered_at.toISOString(),
      leftAt: visit.left_at?.toISOString() ?? null,
      exit: visit.exit as VisitExit,
      retro: visit.retro,
      amountAt: showsAmount && visit.amount_at !== null ? String(visit.amount_at) : null,
      owner: visit.owner_at ? { id: visit.owner_at, name: visit.owner_name ?? '' } : null,
      lossReason: visit.loss_reason,
      lifeNo: visit.life_no,
    })),
  };
}

async function visitsOf({ db, principal }: Work, dealId: string) {
  return db
    .selectFrom('visit_fact as v')
    .innerJoin('stage as s', (join) =>
      join.onRef('s.tenant_id', '=', 'v.tenant_id').onRef('s.id', '=', 'v.stage_id'),
    )
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'v.tenant_id').onRef('u.id', '=', 'v.owner_at'),
    )
    .leftJoin('loss_reason as r', (join) =>
      join.onRef('r.tenant_id', '=', 'v.tenant_id').onRef('r.id', '=', 'v.loss_reason_id'),
    )
    .select([
      'v.visit_no',
      'v.stage_id',
      nameIn(principal.locale, 's').as('stage_name'),
      'v.kind',
      'v.entered_at',
      'v.left_at',
      'v.exit',
      'v.retro',
      'v.amount_at',
      'v.owner_at',
      'u.name as owner_name',
      sql<string | null>`${nameIn(principal.locale, 'r')}`.as('loss_reason'),
      'v.life_no',
    ])
    .where('v.tenant_id', '=', principal.tenantId)
    .where('v.deal_id', '=', dealId)
    .orderBy('v.visit_no')
    .execute();
}
