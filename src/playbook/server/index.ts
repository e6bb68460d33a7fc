/** The door of the playbook's server side. */
export type { DealDirectory, OpenedDeal } from './deal-directory.ts';
export { followStages } from './follow-stages.ts';
export { pieceSubject } from './piece-subject.ts';
export { playbookUseCases } from './routes.ts';
