import type { RawBuilder } from 'kysely';
import { say } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireFunnel } from '../model/answer.ts';
import { conversionPart, flowPart, stockPart } from '../model/funnel-answer.ts';
import type { FunnelPart } from '../model/funnel.ts';
import {
  cohortSumsOf,
  flowSumsOf,
  stockSumsOf,
  type CohortTally,
  type FlowTally,
} from '../model/funnel-tally.ts';
import type { AskedFunnel } from '../model/question.ts';
import { insightTexts } from '../model/texts.ts';
import type { Begun } from './answer-question.ts';
import { keyCell } from './cells.ts';
import { cameByColumns, type ColumnStore } from './columns/column-store.ts';
import { compileFunnel, readsOfFunnel, talliesSql } from './compile-funnel.ts';
import { findName } from './find-name.ts';
import { lossReasons, stayTimes } from './funnel-details.ts';
import { tabulateFunnel } from './funnel-table.ts';
import { wirePart } from '../model/funnel-wire.ts';
import type { OpenCube } from './open-cube.ts';
import { planFunnel, type FunnelPlan } from './plan-funnel.ts';

type Row = Record<string, unknown>;

/**
 * Begins to answer a funnel question within what the asker may see, as a funnel and as a table of the same numbers: what is kept
 * by columns is asked for at once.
 */
export async function beginFunnel(
  work: Work,
  open: OpenCube,
  question: AskedFunnel,
  columns: ColumnStore,
): Promise<Begun<WireFunnel>> {
  const plan = await planFunnel(work, open, question);
  const statement = talliesSql(plan);
  const asked: AskedFor = {
    tallied: columns.rowsOf(work, open.cube, readsOfFunnel(plan), statement),
    times: stayTimes(work, plan, columns),
    reasons: lossReasons(work, plan, columns),
  };
  const { tallied: rows, times, reasons } = asked;
  return {
    ready: cameByColumns([{ statement, rows }, ...times.asked, ...reasons.asked]),
    finish: async (own) => finishFunnel(own, plan, asked),
  };
}

type AskedFor = {
  tallied: Promise<RawBuilder<unknown>>;
  times: ReturnType<typeof stayTimes>;
  reasons: ReturnType<typeof lossReasons>;
};

async function finishFunnel(
  work: Work,
  plan: FunnelPlan,
  { tallied, times, reasons }: AskedFor,
): Promise<WireFunnel> {
  const [{ rows }, name, timesOf, reasonsOf] = await Promise.all([
    compileFunnel(plan, await tallied).execute(work.db),
    pipelineName(work, plan),
    times.read(work),
    reasons.read(work),
  ]);
  const tallies = rows.map((row): Row => ({ ...row, count: Number(row.count) }));
  const funnel: WireFunnel['funnel'] = {
    pipeline: { id: plan.pipeline.id, name },
    mode: plan.mode,
    weigh: plan.weigh,
    cohort: plan.cohort,
    amountMeans: insightTexts.currentAmount,
    stages: plan.stages.map(({ nameEn, ...stage }) => ({
      ...stage,
      name: stageName(work, { ...stage, nameEn }),
      ...(timesOf.get(stage.rank) ?? { medianDays: null, p80Days: null, completedStays: 0 }),
      lossReasons: reasonsOf.get(stage.rank) ?? [],
    })),
    whole: wirePart(partOf(plan, tallies), plan.amounts),
    parts: partsOf(plan, tallies),
  };
  return { ...tabulateFunnel(funnel, plan.split), asOf: plan.asOf.toISOString(), funnel };
}

function partOf({ mode, weigh, stages }: FunnelPlan, tallies: readonly Row[]): FunnelPart {
  if (mode === 'flow') return flowPart(weigh, stages, flowSumsOf(tallies as FlowTally[], stages));
  if (mode === 'stock') return stockPart(stages, stockSumsOf(tallies as CohortTally[], stages));
  return conversionPart(mode, weigh, stages, cohortSumsOf(tallies as CohortTally[], stages));
}

/** One part a value, largest first, and the rest as Other. */
function partsOf(plan: FunnelPlan, tallies: readonly Row[]): WireFunnel['funnel']['parts'] {
  const { split, amounts } = plan;
  if (!split) return [];
  const { locale } = plan.records.principal;
  const byPlace = [...Map.groupBy(tallies, (row) => (row.place === null ? Infinity : Number(row.place)))];
  return byPlace
    .sort(([a], [b]) => a - b)
    .map(([place, rows]) => {
      const other = place === Infinity;
      const value = other
        ? say(insightTexts.other, locale)
        : keyCell(split, rows[0]!.k0, rows[0]!.n0, locale);
      return { value, other, part: wirePart(partOf(plan, rows), amounts) };
    });
}

export function stageName(work: Work, { name, nameEn }: FunnelPlan['stages'][number]): string {
  return work.principal.locale === 'en' ? (nameEn ?? name) : name;
}

export async function pipelineName(
  work: Work,
  { pipeline: { id, key } }: FunnelPlan,
): Promise<string | null> {
  return findName(work, key.dimension.names!, id);
}
