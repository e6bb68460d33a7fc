/** What the process says of a deal as it stands: its checklist, and what a move would be asked for. */
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import type { processContract, WireGate } from '../../model/process/contract.ts';
import { verdictOf, type Processes } from '../../model/process/judge-move.ts';
import { dealRefusals } from '../../model/refusals.ts';
import { findPipeline } from '../pipeline-queries.ts';
import { ticksOf, withTick } from './checklist.ts';
import { judgeMove, moverOf } from './pass-gate.ts';

export type Guidance = EndpointAnswer<typeof processContract.guidance>;

/**
 * What moving the deal to the stage asks for, and what would become of the move now. Refuses as not found outside the
 * asker's reach, and a stage of another pipeline.
 */
export async function dealGate(work: Work, dealId: string, stageId: string): Promise<WireGate> {
  const { deal, pipeline } = await gatedDeal(work, dealId);
  const to = pipeline.stages.find(({ id }) => id === stageId) ?? refuse(dealRefusals.stageUnknown);
  return gateOf(work, deal, pipeline, to);
}

/** The checklist of the deal's stage with who ticked what, and the gate of the stage that comes next, if one does. */
export async function dealGuidance(work: Work, dealId: string): Promise<Guidance> {
  const { deal, pipeline } = await gatedDeal(work, dealId);
  const stage = pipeline.stages.find(({ id }) => id === deal.stage_id)!;
  const next = stage.kind === 'open' && pipeline.stages.find(({ rank }) => rank === stage.rank + 1);
  const ticks = stage.process?.checklist.length ? await ticksOf(work, dealId) : new Map();
  return {
    stageId: stage.id,
    checklist: (stage.process?.checklist ?? []).map((item) => withTick(item, ticks)),
    next: next ? await gateOf(work, deal, pipeline, next) : null,
  };
}

/** A deal that the asker sees. Refuses any other as not found. */
export async function getVisibleDeal(work: Work, dealId: string): Promise<void> {
  await gatedDeal(work, dealId);
}

type GatedRow = Awaited<ReturnType<typeof gatedDeal>>['deal'];

async function gatedDeal(work: Work, dealId: string) {
  const { db, principal } = work;
  const deal = await db
    .selectFrom('deal as d')
    .innerJoin('deal_fact as f', (join) =>
      join.onRef('f.tenant_id', '=', 'd.tenant_id').onRef('f.deal_id', '=', 'd.id'),
    )
    .select([
      'd.id',
      'd.amount',
      'd.rate',
      'd.pipeline_id',
      'd.stage_id',
      'd.owner_id',
      'd.team_id',
      'd.stage_entered_at',
      'f.furthest_rank',
    ])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', dealId)
    .where('d.deleted_at', 'is', null)
    .executeTakeFirst();
  const scope = scopeOf(principal, 'deal', 'read');
  if (!deal || !scope || !covers(principal, scope, { ownerId: deal.owner_id, teamId: deal.team_id }))
    return refuse(refusals.notFound);
  const pipeline = (await findPipeline(work, deal.pipeline_id)) ?? refuse(refusals.notFound);
  return { deal, pipeline };
}

async function gateOf(work: Work, deal: GatedRow, pipeline: Pipeline, to: Stage): Promise<WireGate> {
  const move = {
    from: pipeline.stages.find(({ id }) => id === deal.stage_id)!,
    to,
    furthestRank: deal.furthest_rank,
    mover: moverOf(work.principal, deal),
  };
  const items = await judgeMove(work, deal, processesIn(pipeline), move, deal.stage_entered_at);
  const { gate } = verdictOf(items, { isConfirmed: false, isUnattended: false });
  return { stageId: to.id, gate, items };
}

function processesIn({ stages }: Pipeline): Processes {
  return new Map(stages.flatMap(({ id, process }) => (process ? [[id, process] as const] : [])));
}
