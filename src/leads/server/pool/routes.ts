import type { UseCases } from '../../../platform/server/index.ts';
import type { poolContract, poolDesignContract } from '../../model/pool/contract.ts';
import type { recycleContract } from '../../model/pool/recycle-contract.ts';
import { claimLead, claimLeads } from './claim-lead.ts';
import { createPoolLead } from './create-pool-lead.ts';
import { archivePool, changePool, createPool, orderPools } from './design-pool.ts';
import { changeRule, createRule, listRules, orderRules, removeRule } from './design-rule.ts';
import { designedPools } from './designed-pools.ts';
import { assignFromPool, moveBetweenPools } from './give-out-of-pool.ts';
import { leadStanding } from './lead-standing.ts';
import { listPoolLeads } from './list-pool-leads.ts';
import { listPools } from './list-pools.ts';
import { lockLead, unlockLead } from './lock-lead.ts';
import { openPoolLead } from './open-pool-lead.ts';
import { poolQuota } from './claim-use.ts';
import { previewRecycling } from './preview-recycling.ts';
import { recycleClock, setClockTimes } from './recycle-clock.ts';
import { listRuns } from './recycle-runs.ts';
import { requestRun, requestUndoing } from './recycling-jobs.ts';
import { releaseLead } from './release-lead.ts';

export const poolUseCases: UseCases<typeof poolContract> = {
  listPools: (work) => listPools(work),
  poolQuota: (work, { params }) => poolQuota(work, params.id),
  listPoolLeads: (work, { params, query }) => listPoolLeads(work, params.id, query),
  openPoolLead: (work, { params }) => openPoolLead(work, params.id, params.leadId),
  createPoolLead: (work, { params, body }) => createPoolLead(work, params.id, body),
  claimLead: (work, { params }) => claimLead(work, params.id, params.leadId),
  claimLeads: (work, { params, body }) => claimLeads(work, params.id, body.leadIds),
  assignFromPool: (work, { params, body }) => assignFromPool(work, params.id, body),
  moveBetweenPools: (work, { params, body }) => moveBetweenPools(work, params.id, body),
  releaseLead: (work, { params, body }) => releaseLead(work, params.id, body),
  lockLead: (work, { params, body }) => lockLead(work, params.id, body),
  unlockLead: (work, { params }) => unlockLead(work, params.id),
  leadStanding: (work, { params }) => leadStanding(work, params.id),
};

export const poolDesignUseCases: UseCases<typeof poolDesignContract> = {
  designedPools: async (work) => ({ items: await designedPools(work) }),
  createPool: (work, { body }) => createPool(work, body),
  changePool: (work, { params, body, version }) => changePool(work, params.id, version!, body),
  archivePool: (work, { params }) => archivePool(work, params.id),
  orderPools: (work, { body }) => orderPools(work, body.ids),
};

export const recycleUseCases: UseCases<typeof recycleContract> = {
  listRecycleRules: (work) => listRules(work),
  createRecycleRule: (work, { body }) => createRule(work, body),
  changeRecycleRule: (work, { params, body, version }) => changeRule(work, params.id, version!, body),
  removeRecycleRule: (work, { params }) => removeRule(work, params.id),
  orderRecycleRules: (work, { body }) => orderRules(work, body.ids),
  readRecycleClock: async (work) => {
    const { runAt, warnAt } = await recycleClock(work);
    return { runAt, warnAt };
  },
  setRecycleClock: (work, { body }) => setClockTimes(work, body),
  previewRecycling: (work, { body }) => previewRecycling(work, body.rule),
  listRecycleRuns: (work) => listRuns(work),
  runRecycling: (work) => requestRun(work),
  undoRecycling: (work, { params }) => requestUndoing(work, params.id),
};
