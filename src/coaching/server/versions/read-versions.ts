import { dealRefusals } from '../../../deals/model/refusals.ts';
import {
  listPipelines,
  outcomesByVersion,
  usualDaysToClose,
  versionsWithDeals,
} from '../../../deals/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { coachingRefusals } from '../../model/refusals.ts';
import { compareVersions } from '../../model/versions/compare-versions.ts';
import type { ProcessVersionsAnswer } from '../../model/versions/contract.ts';

type Asked = { pipelineId?: string | undefined; before?: number | undefined; after?: number | undefined };

/** With fewer days nothing is settled, with more hardly a deal is old enough. */
const [fewestDays, mostDays, usualDays] = [14, 180, 90];

/**
 * Two versions of a pipeline's process (the first pipeline, its last two versions with deals unless told) side by side,
 * within what the asker reads. Deals are told once they are as old as four of five take to close. Refuses an unknown
 * pipeline, and a version under which no deal began.
 */
export async function readVersions(work: Work, asked: Asked): Promise<ProcessVersionsAnswer> {
  const pipelines = await listPipelines(work);
  const pipeline =
    (asked.pipelineId === undefined ? pipelines[0] : pipelines.find(({ id }) => id === asked.pipelineId)) ??
    refuse(dealRefusals.pipelineUnknown);
  const versions = await versionsWithDeals(work, pipeline.id);
  const known = versions.map(({ version }) => version);
  for (const version of [asked.before, asked.after])
    if (version !== undefined && !known.includes(version))
      refuse(coachingRefusals.versionUnknown, { version });
  const after = asked.after ?? known[0];
  const before = asked.before ?? known.find((version) => after !== undefined && version < after);
  return {
    pipeline: { id: pipeline.id, name: nameFor(work, pipeline) },
    versions: versions.map(({ since, ...version }) => ({ ...version, since: since.toISOString() })),
    compared:
      before === undefined || after === undefined || before === after
        ? null
        : await compared(work, pipeline.id, before, after),
  };
}

async function compared(work: Work, pipelineId: string, before: number, after: number) {
  const usual = await usualDaysToClose(work, pipelineId);
  const days = Math.round(Math.min(mostDays, Math.max(fewestDays, usual ?? usualDays)));
  const outcomes = await outcomesByVersion(work, { pipelineId, days });
  return { before, after, days, ...compareVersions(outcomes, before, after) };
}

function nameFor({ principal }: Work, { name, nameEn }: { name: string; nameEn: string | null }): string {
  return (principal.locale === 'en' && nameEn) || name;
}
