import type { UseCases } from '../../../platform/server/index.ts';
import type { qualityContract } from '../../model/quality/contract.ts';
import { listChannelCosts, saveChannelCosts } from './channel-costs.ts';

export const qualityUseCases: UseCases<typeof qualityContract> = {
  listChannelCosts: (work, { query }) => listChannelCosts(work, query),
  saveChannelCosts: (work, { body }) => saveChannelCosts(work, body.items),
};
