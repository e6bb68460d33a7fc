/** The door of leads' server side. */
export { captureLead, foreseeTouches, type Captured, type CaptureOrigin } from './capture/capture-lead.ts';
export { captureSourceUseCases, captureUseCases } from './capture/routes.ts';
export { serveCaptures } from './capture/serve-captures.ts';
export { assignmentUseCases } from './assignment/routes.ts';
export { sweepLeads } from './assignment/sweep-leads.ts';
export { leadReactions } from './judge-lead.ts';
export { leadDuplicates } from './duplicates/lead-duplicates.ts';
export { leadMergeParts } from './duplicates/lead-parts.ts';
export { leadKind } from './lead/lead-kind.ts';
export { leadsNeedingWork } from './lead/leads-needing-work.ts';
export { leadConversionUseCases, leadRecordUseCases, leadStepUseCases } from './lead/routes.ts';
export { equipForPools } from './pool/equip-pools.ts';
export { keepRecycleTimes } from './pool/nightly-recycling.ts';
export { poolReactions } from './pool/pool-reactions.ts';
export { poolJobs } from './pool/recycling-jobs.ts';
export { poolDesignUseCases, poolUseCases, recycleUseCases } from './pool/routes.ts';
