import type { UseCases } from '../../platform/server/index.ts';
import type { targetContract } from '../model/target/contract.ts';
import { saveTargets } from './target/save-targets.ts';
import { listTargetChanges, listTargets } from './target/target-queries.ts';

export const targetUseCases: UseCases<typeof targetContract> = {
  listTargets: (work, { query }) => listTargets(work, query.year),
  saveTargets: (work, { body }) => saveTargets(work, body.changes),
  targetHistory: (work, { query: { year, ...subject } }) => listTargetChanges(work, subject, year),
};
