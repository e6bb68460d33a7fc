/** The door of deals. */
export { changeStage } from './change-stage.ts';
export { clocksOfDeal } from './clock/clocks-of-deal.ts';
export { clockReactions } from './clock/follow-deal.ts';
export { clockUseCases } from './clock/routes.ts';
export { dealsOfDigest, digestDueOn } from './clock/deals-of-digest.ts';
export { takeNextStep } from './clock/take-next-step.ts';
export { risenClocks } from './clock/risen-clocks.ts';
export { readSupervisors } from './clock/supervisors.ts';
export { settleClocks } from './clock/settle-clocks.ts';
export { watchDeals } from './clock/watch-deals.ts';
export { createDeal, type NewDeal } from './create-deal.ts';
export { dealDays } from './deal-days.ts';
export { dealKind } from './deal-kind.ts';
export { dealsNeedingWork } from './deals-needing-work.ts';
export { equipForDeals } from './equip-organisation.ts';
export { handOverDeal, handOverDealWith } from './hand-over-deal.ts';
export { insertDeals, type DealDraft } from './insert-deals.ts';
export { listLossReasons, listPipelines, lossReasonIds } from './pipeline-queries.ts';
export { tickItem } from './process/checklist.ts';
export { passFirstGate } from './process/pass-gate.ts';
export { dealGate, dealGuidance } from './process/deal-gate.ts';
export { listDealContacts } from './process/deal-contacts.ts';
export { dealReactions } from './reactions.ts';
export { dealMergeParts } from './merge-parts.ts';
export { playbookDeals } from './playbook/deal-directory.ts';
export { rateReactions, watchRates } from './watch-rates.ts';
export { rebuildFacts } from './rebuild-facts.ts';
export { openDealsOf } from './open-deals.ts';
export { purchasesOf } from './purchases.ts';
export { dealFactsOf } from './account-facts.ts';
export {
  dealRecordUseCases,
  dealUseCases,
  pipelineUseCases,
  processDesignUseCases,
  processUseCases,
  stageMoveUseCases,
} from './routes.ts';
export { saveLossReasons } from './save-loss-reasons.ts';
export { changePipeline, createPipeline } from './save-pipeline.ts';
export { advanceOnEvidence } from './stage-move/advance-on-evidence.ts';
export { stageMoveKind } from './stage-move/stage-move-kind.ts';
export { openByOwner } from './supervision/open-by-owner.ts';
export { supervisionUseCases } from './supervision/routes.ts';
export { rebuildAllFacts } from './rebuild-all-facts.ts';
export { settleDeals } from './settle-deals.ts';
export { outcomesByVersion, usualDaysToClose, versionsWithDeals } from './outcomes-by-version.ts';
export { paceOfDeals } from './pace-of-deals.ts';
export { winHabits, type WinHabits } from './win-habits.ts';
export { nextStepsBetween } from './clock/next-steps-between.ts';
export { moneyOfDeals } from './money-of-deals.ts';
