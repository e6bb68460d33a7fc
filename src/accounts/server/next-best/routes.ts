import type { UseCases } from '../../../platform/server/index.ts';
import type { nextBestContract } from '../../model/next-best/contract.ts';
import type { CustomerSources } from '../portrait/fact-sources.ts';
import { chooseNextBest } from './choose-next-best.ts';
import { listNextBest } from './list-next-best.ts';

export function nextBestUseCases(sources: CustomerSources): UseCases<typeof nextBestContract> {
  return {
    list: (work, { query }) => listNextBest(work, sources, query.limit),
    choose: async (work, { body }) => ({ id: await chooseNextBest(work, body) }),
  };
}
