/** The door of coaching's server side. */
export { coachingReactions } from './reactions.ts';
export type { IncentiveSources } from './incentive/incentive-facts.ts';
export { countIncentives, countRunning } from './incentive/statements.ts';
export { createScheme } from './incentive/schemes.ts';
export { figuresOf } from './baseline/baselines.ts';
export { baselineUseCases, coachingUseCases, incentiveUseCases, versionUseCases } from './routes.ts';
