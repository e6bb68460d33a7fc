/** The door of after-sales. */
export { serviceBehaviour, serviceFactsOf } from './account-facts.ts';
export { clockValues, workedValues } from './case/case-clock.ts';
export { caseKind } from './case/case-kind.ts';
export { watchCases } from './case/watch-cases.ts';
export { nextNumbers } from './next-number.ts';
export { organisationName } from './portal/organisation-name.ts';
export { serviceMergeParts } from './merge-parts.ts';
export { serviceForms, servePortal } from './portal/serve-portal.ts';
export { deliveryKind } from './delivery/delivery-kind.ts';
export { serviceMilestones } from './milestones.ts';
export { serviceReactions } from './reactions.ts';
export { makeRepurchaseDeals } from './repurchase/repurchase-deals.ts';
export { createSurvey } from './survey/design-surveys.ts';
export { planAllVisits, planVisit } from './visit/plan-visits.ts';
export {
  accountServiceUseCases,
  casePortalUseCases,
  caseRecordUseCases,
  caseUseCases,
  deliveryRecordUseCases,
  deliveryUseCases,
  repurchaseUseCases,
  surveyUseCases,
} from './routes.ts';
