/** The door of identity's server side. */
export { issueKey } from './api-keys.ts';
export { createAuthentication } from './authenticate.ts';
export { currencyOfOrganisation } from './currency-of-organisation.ts';
export { createOrganisation } from './create-organisation.ts';
export { createUser } from './create-user.ts';
export { newCredential, readCredential, type CredentialKind } from './credential.ts';
export { entryUseCases } from './entry-routes.ts';
export { insertTeam } from './insert-team.ts';
export { issueLink, linkUrl } from './one-time-links.ts';
export { findOrCreateTeam, findOrCreateUser, moveUserToTeam } from './people-by-name.ts';
export { findPrincipal } from './principal-queries.ts';
export { knowsReceivers } from './knows-receivers.ts';
export {
  issueOpenLink,
  listOpenLinks,
  listOpenLinkVisits,
  revokeOpenLink,
  type OpenLink,
  type OpenLinkVisit,
} from './open-links/open-links.ts';
export {
  formAddress,
  lookingOf,
  sendOpenPage,
  serveOpenLinks,
  type Looking,
  type OpenForm,
  type OpenForms,
} from './open-links/serve-open-links.ts';
export {
  inWorkOfOpenLink,
  noteStay,
  noteVisit,
  purposeOfOpenLink,
  type OpenedLink,
} from './open-links/visit-open-link.ts';
export { namesOfPeople } from './names-of-people.ts';
export { hashSecret, isPassword } from './password.ts';
export { organisationItself } from './organisation-itself.ts';
export { dayRebuildJob, type RestsOnDays } from './rebuild-days.ts';
export { identityUseCases } from './routes.ts';
export { isSuperiorOf, superiorOf } from './superior.ts';
export { findTeamNamed } from './team-queries.ts';
export { readCalendar, readWorkingHours } from './working-days.ts';
export type { MoneyKeeper } from './money-keeper.ts';
