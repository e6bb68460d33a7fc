/** Baselines frozen, and compared with the time since. */
import { sql } from 'kysely';
import { dealCube } from '../../../deals/model/measures.ts';
import { dealRefusals } from '../../../deals/model/refusals.ts';
import { listPipelines, paceOfDeals } from '../../../deals/server/index.ts';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { Condition } from '../../../insights/model/question.ts';
import { createInsights } from '../../../insights/server/index.ts';
import { addDays, dayOf, type Day, type Period } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { beforeAfter, maySeason, middleOf, type BaselineFigures } from '../../model/baseline/before-after.ts';
import type { BaselineCardAnswer } from '../../model/baseline/contract.ts';

const insights = createInsights({ cubes: [dealCube] });

type Row = {
  id: string;
  pipeline_id: string;
  pipeline: string;
  from_on: Day;
  to_on: Day;
  origin: 'history' | 'imported';
  figures: BaselineFigures;
  frozen_by: string;
  frozen_at: Date;
};

/** The last baseline (of a pipeline where told) beside everything since it ended. */
export async function readBaseline(work: Work, pipelineId?: string): Promise<BaselineCardAnswer> {
  if (scopeOf(work.principal, 'deal', 'read') !== 'all') return { baseline: null };
  const { rows } = await sql<Row>`
    select b.id, b.pipeline_id, p.name as pipeline, b.from_on, b.to_on, b.origin, b.figures, u.name as frozen_by, b.frozen_at
    from baseline b
    join pipeline p on p.tenant_id = b.tenant_id and p.id = b.pipeline_id
    join app_user u on u.tenant_id = b.tenant_id and u.id = b.frozen_by
    where b.tenant_id = ${work.principal.tenantId} and (${pipelineId ?? null}::uuid is null or b.pipeline_id = ${pipelineId ?? null})
    order by b.frozen_at desc, b.id desc limit 1`.execute(work.db);
  const [row] = rows;
  return { baseline: row ? await compared(work, row) : null };
}

async function compared(work: Work, row: Row): Promise<NonNullable<BaselineCardAnswer['baseline']>> {
  const before = { from: row.from_on, to: row.to_on };
  const since = { from: row.to_on, to: addDays(dayOf(work.now, work.principal.timeZone), 1) };
  const after = await figuresOf(work, row.pipeline_id, since);
  return {
    id: row.id,
    pipeline: { id: row.pipeline_id, name: row.pipeline },
    ...before,
    origin: row.origin,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at.toISOString(),
    since,
    maySeason: maySeason(before, since),
    figures: beforeAfter(row.figures, after),
  };
}

type Asked = {
  pipelineId: string | null;
  from: Day;
  to: Day;
  imported: { won: BaselineFigures['won']; cycle: { n: number; median: number } | null } | null;
};

/** Freezes a baseline. Refuses who does not read all deals, and an unknown pipeline. */
export async function freezeBaseline(work: Work, asked: Asked): Promise<BaselineCardAnswer> {
  if (scopeOf(work.principal, 'deal', 'read') !== 'all') refuse(refusals.forbidden);
  const pipelines = await listPipelines(work);
  const pipeline = asked.pipelineId ? pipelines.find(({ id }) => id === asked.pipelineId) : pipelines[0];
  if (!pipeline) return refuse(dealRefusals.pipelineUnknown);
  const { from, to, imported } = asked;
  const figures = imported ? figuresTold(imported) : await figuresOf(work, pipeline.id, { from, to });
  const id = newId();
  await work.db
    .insertInto('baseline')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      pipeline_id: pipeline.id,
      from_on: from,
      to_on: to,
      origin: imported ? 'imported' : 'history',
      figures: toJson(figures),
      frozen_by: work.principal.userId!,
      frozen_at: work.now,
    })
    .execute();
  const changes = { period: { from: null, to: `${from}–${to}` } };
  work.record({ type: 'baseline.frozen', object: 'baseline', recordId: id, changes });
  return readBaseline(work, pipeline.id);
}

const nothing = { successes: 0, n: 0 };

function figuresTold({ won, cycle }: NonNullable<Asked['imported']>): BaselineFigures {
  return {
    won,
    advanced: nothing,
    overTime: nothing,
    cycle: cycle && { ...cycle, spread: null },
    bySource: [],
  };
}

/** What the history of a pipeline tells of a period. */
export async function figuresOf(work: Work, pipelineId: string, period: Period): Promise<BaselineFigures> {
  const ask = async (measures: string[], day: string, dimensions: string[]) => {
    const filters: Condition[] = [
      { field: 'deals.pipeline', op: 'is', value: pipelineId },
      { field: day, op: 'between', value: [period.from, period.to] },
    ];
    const question = { measures, dimensions, filters, sort: [], limit: 200 };
    return ((await insights.answer(work, question)) as TableAnswer).rows;
  };
  const closed = await ask(['deals.won', 'deals.lost'], 'deals.closed_on', ['deals.source']);
  const [stays = []] = await ask(['stages.advanced', 'stages.ended'], 'stages.left_on', []);
  const { cycles, overTime } = await paceOfDeals(work, { pipelineId, period });
  const bySource = closed.map(([source, won, lost]) => ({
    source: idOf(source),
    won: { successes: Number(won), n: Number(won) + Number(lost) },
  }));
  return {
    won: {
      successes: bySource.reduce((sum, { won }) => sum + won.successes, 0),
      n: bySource.reduce((sum, { won }) => sum + won.n, 0),
    },
    advanced: { successes: Number(stays[0] ?? 0), n: Number(stays[1] ?? 0) },
    overTime,
    cycle: middleOf(cycles),
    bySource,
  };
}

function idOf(cell: Cell | undefined): string {
  return cell !== null && typeof cell === 'object' ? cell.id : String(cell ?? '');
}
