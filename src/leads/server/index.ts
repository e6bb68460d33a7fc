/** The door of leads' server side. */
export { leadReactions } from './judge-lead.ts';
export { leadKind } from './lead/lead-kind.ts';
export { leadRecordUseCases } from './lead/routes.ts';
