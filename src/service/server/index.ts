/** The door of after-sales. */
export { clockValues } from './case/case-clock.ts';
export { caseKind } from './case/case-kind.ts';
export { watchCases } from './case/watch-cases.ts';
export { nextNumbers } from './next-number.ts';
export { caseRecordUseCases, caseUseCases } from './routes.ts';
