/** The door of after-sales. */
export { clockValues } from './case/case-clock.ts';
export { caseKind } from './case/case-kind.ts';
export { watchCases } from './case/watch-cases.ts';
export { nextNumbers } from './next-number.ts';
export { serviceMergeParts } from './merge-parts.ts';
export { serviceForms, servePortal } from './portal/serve-portal.ts';
export { casePortalUseCases, caseRecordUseCases, caseUseCases } from './routes.ts';
