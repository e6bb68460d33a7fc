import type { SubjectDirectory } from '../../activities/server/index.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { coachingContract } from '../model/contract.ts';
import type { baselineContract } from '../model/baseline/contract.ts';
import type { incentiveContract } from '../model/incentive/contract.ts';
import { listCoachings } from './coaching-queries.ts';
import { cancelCoaching, finishCoaching, planCoaching } from './coachings.ts';
import { freezeBaseline, readBaseline } from './baseline/baselines.ts';
import type { IncentiveSources } from './incentive/incentive-facts.ts';
import { replayRules } from './incentive/replay-rules.ts';
import { addVersion, createScheme, endScheme, listSchemes } from './incentive/schemes.ts';
import { closePeriod, countScheme, listStatements } from './incentive/statements.ts';
import type { versionsContract } from '../model/versions/contract.ts';
import { readVersions } from './versions/read-versions.ts';
import { readCoachingList } from './read-coaching-list.ts';

export function coachingUseCases(subjects: SubjectDirectory): UseCases<typeof coachingContract> {
  return {
    coachingList: (work, { query }) => readCoachingList(work, query.pipelineId),
    listCoachings: (work, { query }) => listCoachings(work, query.personId),
    planCoaching: (work, { body }) => planCoaching(subjects, work, body),
    finishCoaching: (work, { params, body }) => finishCoaching(work, params.id, body),
    cancelCoaching: (work, { params }) => cancelCoaching(work, params.id),
  };
}

export function incentiveUseCases(sources: IncentiveSources): UseCases<typeof incentiveContract> {
  return {
    listSchemes: (work) => listSchemes(work),
    createScheme: (work, { body }) => createScheme(work, body),
    addVersion: (work, { params, body }) => addVersion(work, params.id, body),
    endScheme: (work, { params }) => endScheme(work, params.id),
    replayRules: (work, { body }) => replayRules(work, sources, body),
    listStatements: (work, { query }) => listStatements(work, query),
    countScheme: (work, { params, body }) => countScheme(work, sources, { ...params, ...body }),
    closePeriod: (work, { params, body }) => closePeriod(work, sources, { ...params, ...body }),
  };
}

export const versionUseCases: UseCases<typeof versionsContract> = {
  compareVersions: (work, { query }) => readVersions(work, query),
};

export const baselineUseCases: UseCases<typeof baselineContract> = {
  readBaseline: (work, { query }) => readBaseline(work, query.pipelineId),
  freezeBaseline: (work, { body }) => freezeBaseline(work, body),
};
