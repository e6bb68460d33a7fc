/** The door of the playbook's server side. */
export type { DealDirectory, OpenedDeal } from './deal-directory.ts';
export { followStages } from './follow-stages.ts';
export { insertPieces, insertUses, type NewUseRow } from './insert-pieces.ts';
export { pieceSubject } from './piece-subject.ts';
export { playbookUseCases, requirementUseCases } from './routes.ts';
