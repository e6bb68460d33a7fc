import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { BottleneckAnswer, WireSegment, WireStageJudged } from '../../model/bottleneck/answer.ts';
import {
  findBottlenecks,
  type JudgedSegment,
  type JudgedStage,
} from '../../model/bottleneck/find-bottlenecks.ts';
import type { Cause } from '../../model/bottleneck/find-causes.ts';
import { fewestJudged } from '../../model/bottleneck/gaps.ts';
import { periodsOf, type BottleneckQuestion } from '../../model/bottleneck/question.ts';
import { suggest } from '../../model/bottleneck/suggest.ts';
import { askVisits, type VisitsAsker } from '../ask-visits.ts';
import { pipelineName, stageName } from '../answer-funnel.ts';
import { keyCell } from '../cells.ts';
import type { ColumnStore } from '../columns/column-store.ts';
import { findName } from '../find-name.ts';
import type { Key, OpenCube } from '../open-cube.ts';
import { planFunnel, type FunnelPlan } from '../plan-funnel.ts';
import { boundsOfPeriods, type Bounds } from './passages.ts';
import { readCauses, readReasons, signsOf, type Reason } from './read-evidence.ts';
import { readHistories } from './read-histories.ts';

/** Says where a pipeline is stuck, within what the asker may see. Refuses an unknown pipeline and unsuitable filters. */
export async function answerBottlenecks(
  work: Work,
  open: OpenCube,
  question: BottleneckQuestion,
  columns: ColumnStore,
): Promise<BottleneckAnswer> {
  const { plan, bounds, periods } = await planBottlenecks(work, open, question);
  const keys = segmentKeys(open);
  const asker = askVisits(work, plan, columns);
  const histories = await readHistories(asker, plan, bounds, keys);
  const judged = findBottlenecks(histories, question.against ?? null);
  const reasons = await readReasons(work, asker, plan, bounds);
  const stages: WireStageJudged[] = [];
  for (const stage of judged)
    stages.push(await tellStage(work, { plan, bounds, keys, asker }, stage, reasons));
  return {
    pipeline: { id: plan.pipeline.id, name: await pipelineName(work, plan) },
    period: periods.now,
    past: periods.past,
    fewest: fewestJudged,
    asOf: bounds.end.toISOString(),
    stages,
  };
}

/** The plan of the question's passages with its instants. */
export async function planBottlenecks(work: Work, open: OpenCube, question: BottleneckQuestion) {
  const { pipeline, filters } = question;
  const periods = periodsOf(question, dayOf(work.now, work.principal.timeZone));
  const funnel = { pipeline, mode: 'touched' as const, weigh: 'count' as const, details: false };
  const plan = await planFunnel(work, open, { funnel, filters });
  return { plan, periods, bounds: boundsOfPeriods(periods, work.principal.timeZone, work.now) };
}

/** The dimensions of segments that the asker may use. */
function segmentKeys({ cube, dimensions }: OpenCube): Key[] {
  const { who, what } = cube.funnel!.segments;
  return [...who, ...what].flatMap((id) => {
    const dimension = dimensions.get(id);
    return dimension ? [{ id, dimension, grain: 'day' as const }] : [];
  });
}

type Place = { plan: FunnelPlan; bounds: Bounds; keys: readonly Key[]; asker: VisitsAsker };

async function tellStage(
  work: Work,
  place: Place,
  stage: JudgedStage,
  reasons: ReadonlyMap<number, Reason[]>,
): Promise<WireStageJudged> {
  const { plan } = place;
  const isShort = stage.verdict === 'bottleneck' || stage.verdict === 'unsure';
  const causes = isShort && stage.rate ? await readCauses(work, place.asker, place, stage.rank) : [];
  const told = causes.map((cause) => tellCause(plan, cause));
  const segments: WireSegment[] = [];
  for (const segment of stage.segments) segments.push(await tellSegment(work, place, segment));
  const nameAt = (rank: number) => {
    const found = plan.stages.find((one) => one.rank === rank);
    return found ? stageName(work, found) : '';
  };
  return {
    ...stage,
    ...tellMoney(plan, stage),
    stuckIn: [...stage.stuckIn],
    name: nameAt(stage.rank),
    nextName: nameAt(stage.rank + 1),
    change: stage.change && { ...stage.change, dimension: dimensionOf(place, stage.change.dimension) },
    segments,
    reasons: reasons.get(stage.rank) ?? [],
    causes: told,
    suggestion: suggest(stage, told.find(({ isSure }) => isSure)?.advice ?? null),
  };
}

/** Amounts as the wire has them; null where the asker may not read them. */
function tellMoney({ amounts }: FunnelPlan, { entered, held, atStake }: JudgedStage) {
  const fen = (amount: bigint) => (amounts ? String(amount) : null);
  return {
    entered: { count: entered.count, amount: fen(entered.amount) },
    held: { count: held.count, amount: fen(held.amount) },
    atStake: amounts
      ? { amount: String(atStake.amount), low: String(atStake.low), high: String(atStake.high) }
      : null,
  };
}

function dimensionOf({ keys }: Place, id: string) {
  return { id, label: keys.find((key) => key.id === id)!.dimension.label };
}

async function tellSegment(work: Work, place: Place, segment: JudgedSegment): Promise<WireSegment> {
  const { dimension, key, now, rate, interval, missed, isSure, atStake } = segment;
  return {
    dimension: dimensionOf(place, dimension),
    value: await segmentCell(
      work,
      place.keys.find(({ id }) => id === dimension)!,
      key,
    ),
    now,
    rate,
    interval,
    missed,
    atStake: place.plan.amounts ? String(atStake) : null,
    isSure,
  };
}

function tellCause(plan: FunnelPlan, cause: Cause) {
  const { label, advice } = signsOf(plan).find(({ id }) => id === cause.id)!;
  return { ...cause, label, advice };
}

async function segmentCell(work: Work, key: Key, value: string | null) {
  const { names } = key.dimension;
  const name = names && value !== null ? await findName(work, names, value) : null;
  return keyCell(key, value, name, work.principal.locale);
}
