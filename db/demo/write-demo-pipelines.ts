import { changePipeline, createPipeline, saveLossReasons } from '../../src/deals/server/index.ts';
import type { Pipeline } from '../../src/deals/model/pipeline.ts';
import { addMonths } from '../../src/platform/model/calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { DemoPipeline, DemoWorld } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { stageProcesses } from './vocabulary/stage-processes.ts';

/** The demo's pipelines and loss reasons; returns the pipelines by key and notes the ids of stages and reasons. */
export async function equipDemoPipelines(
  work: Work,
  world: DemoWorld,
  ids: Ids,
): Promise<Map<string, DemoVersions>> {
  const made = new Map<string, DemoVersions>();
  for (const drawn of world.pipelines) made.set(drawn.key, await drawTwice(work, drawn, world, ids));
  const reasons = await saveLossReasons(
    work,
    world.lossReasons.map(({ name }) => ({ name: name.zh, nameEn: name.en })),
  );
  for (const [place, reason] of world.lossReasons.entries()) ids.set(reason.key, reasons.items[place]!.id);
  return made;
}

/** Deals that begin from a day on begin under the second version. */
export type DemoVersions = { first: Pipeline; second: Pipeline; since: string };

const monthsOfSecond = 6;

/** After half a year the process got tighter days for closing. */
async function drawTwice(
  work: Work,
  drawn: DemoPipeline,
  { today }: DemoWorld,
  ids: Ids,
): Promise<DemoVersions> {
  const first = await drawPipeline(work, drawn, ids);
  const last = first.stages.filter(({ kind }) => kind === 'open').length;
  const stages = first.stages.map((stage) => ({
    ...stage,
    process: undefined,
    targetDays: stage.targetDays !== null && stage.rank === last ? stage.targetDays - 2 : stage.targetDays,
  }));
  const second = await changePipeline(work, first.id, { ...first, stages, mapping: {} });
  return { first, second, since: addMonths(today, -monthsOfSecond) };
}

async function drawPipeline(work: Work, drawn: DemoPipeline, ids: Ids): Promise<Pipeline> {
  const processes = stageProcesses();
  const pipeline = await createPipeline(work, {
    name: drawn.name.zh,
    nameEn: drawn.name.en,
    stages: drawn.stages.map((stage) => ({
      name: stage.name.zh,
      nameEn: stage.name.en,
      kind: stage.kind,
      goal: stage.goal.zh,
      targetConversion: stage.targetConversion,
      targetDays: stage.targetDays,
      probability: stage.winProbability,
      process: processes[stage.key] ?? null,
    })),
  });
  for (const stage of drawn.stages)
    ids.set(stage.key, pipeline.stages.find((one) => one.name === stage.name.zh)!.id);
  return pipeline;
}
