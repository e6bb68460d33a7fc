import { createPipeline, saveLossReasons } from '../../src/deals/server/index.ts';
import type { Pipeline } from '../../src/deals/model/pipeline.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { DemoPipeline, DemoWorld } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { stageProcesses } from './vocabulary/stage-processes.ts';

/** The demo's pipelines and loss reasons; returns the pipelines by key and notes the ids of stages and reasons. */
export async function equipDemoPipelines(
  work: Work,
  world: DemoWorld,
  ids: Ids,
): Promise<Map<string, Pipeline>> {
  const made = new Map<string, Pipeline>();
  for (const drawn of world.pipelines) made.set(drawn.key, await drawPipeline(work, drawn, ids));
  const reasons = await saveLossReasons(
    work,
    world.lossReasons.map(({ name }) => ({ name: name.zh, nameEn: name.en })),
  );
  for (const [place, reason] of world.lossReasons.entries()) ids.set(reason.key, reasons.items[place]!.id);
  return made;
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
