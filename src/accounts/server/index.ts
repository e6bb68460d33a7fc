/** The door of the accounts' server side. */
export { accountKind, contactKind } from './kinds.ts';
export { accountUseCases, contactUseCases } from './routes.ts';
export { accountDuplicates, contactDuplicates } from './duplicates/account-duplicates.ts';
export { accountMergeParts, activityParts } from './duplicates/account-parts.ts';
export type { DuplicateKind, MergeRegistry } from './duplicates/duplicate-kind.ts';
export { fillAllKeys } from './duplicates/fill-keys.ts';
export { duplicateGroupsJob } from './duplicates/find-groups.ts';
export { foreseeDuplicates, type Lookalike } from './duplicates/foresee-duplicates.ts';
export { hangingRows, type MergePart, type MovedRow } from './duplicates/merge-parts.ts';
export { partyHooks, settleCreditCode } from './duplicates/party-hooks.ts';
export { contactAddresses, partiesAt } from './parties-at.ts';
export type { PartyKind } from './duplicates/party-kind.ts';
export { renewContactsOfRenamed } from './duplicates/renew-contacts.ts';
export { duplicateUseCases } from './duplicates/routes.ts';
export { accountsDue } from './segments/accounts-due.ts';
export { findTiersJob, nightlyTiers } from './segments/find-tiers.ts';
export { cadenceReactions } from './segments/keep-cadence.ts';
export { segmentUseCases } from './segments/routes.ts';
