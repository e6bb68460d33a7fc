/** The door of contracts. */
export { paperFactsOf } from './account-facts.ts';
export { contractKind } from './contract-kind.ts';
export { contractPaper } from './contract-paper.ts';
export { insertContracts, type KeptContract } from './insert-contracts.ts';
export { contractMergeParts } from './merge-parts.ts';
export { contractReactions } from './reactions.ts';
export { contractRecordUseCases, contractWorkUseCases } from './routes.ts';
export { serveSignatures, signHookUseCases } from './sign/serve-signatures.ts';
export { watchContracts } from './clock/watch-contracts.ts';
export { contractTemplateUseCases } from './templates/routes.ts';
export { insertTemplate, knownTemplates } from './templates/templates.ts';
export { sampleTemplate } from './templates/sample-template.ts';
