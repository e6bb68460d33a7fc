import type { RouteEntry } from '../../platform/web/index.ts';
import { pageTitles } from './texts.ts';

export const routes: RouteEntry[] = [
  {
    path: '/welcome/$token',
    title: pageTitles.welcome,
    load: () => import('./entry/WelcomePage.tsx'),
    frame: 'bare',
  },
  { path: '/settings/people', title: pageTitles.people, load: () => import('./people/PeoplePage.tsx') },
  { path: '/settings/roles', title: pageTitles.roles, load: () => import('./roles/RolesPage.tsx') },
  {
    path: '/settings/organisation',
    title: pageTitles.organisation,
    load: () => import('./settings/OrganisationPage.tsx'),
  },
  { path: '/settings/api-keys', title: pageTitles.keys, load: () => import('./keys/KeysPage.tsx') },
  { path: '/settings/audit', title: pageTitles.audit, load: () => import('./audit/AuditPage.tsx') },
];
