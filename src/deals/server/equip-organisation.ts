import { say, type Locale } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import { defaultLossReasons, defaultPipeline } from '../model/pipeline.ts';
import { createPipeline } from './save-pipeline.ts';
import { saveLossReasons } from './save-loss-reasons.ts';

/** Gives a new organisation the article's pipeline and the usual loss reasons, in its language. */
export async function equipForDeals(work: Work, locale: Locale): Promise<void> {
  await createPipeline(work, {
    name: say(defaultPipeline.name, locale),
    nameEn: defaultPipeline.name.en,
    stages: defaultPipeline.stages.map((stage) => ({
      ...stage,
      name: say(stage.name, locale),
      nameEn: stage.name.en,
      goal: say(stage.goal, locale),
    })),
  });
  await saveLossReasons(
    work,
    defaultLossReasons.map((reason) => ({ name: say(reason, locale), nameEn: reason.en })),
  );
}
