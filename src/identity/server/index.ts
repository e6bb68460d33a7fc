/** The door of identity's server side. */
export { issueKey } from './api-keys.ts';
export { createAuthentication, principalOfSecret } from './authenticate.ts';
export { createOrganisation, type CreatedOrganisation, type NewOrganisation } from './create-organisation.ts';
export { createUser, type NewUser } from './create-user.ts';
export { entryUseCases } from './entry-routes.ts';
export { insertTeam, type NewTeam } from './insert-team.ts';
export { issueLink, linkUrl } from './one-time-links.ts';
export { findOrCreateTeam, findOrCreateUser, moveUserToTeam } from './people-by-name.ts';
export { findPrincipal } from './principal-queries.ts';
export { identityUseCases } from './routes.ts';
export { findTeamNamed } from './team-queries.ts';
export { teamOfUser } from './user-queries.ts';
