import type { SubjectDirectory } from '../../activities/server/index.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { coachingContract } from '../model/contract.ts';
import { listCoachings } from './coaching-queries.ts';
import { cancelCoaching, finishCoaching, planCoaching } from './coachings.ts';
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
