/** The door of the screens of sources beside the CRM. */
import { DatabaseZap } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { sourceTitles } from './titles.ts';

export const sourceRoutes: readonly RouteEntry[] = [
  { path: '/reports/sources', title: sourceTitles.sources, load: () => import('./SourcesPage.tsx') },
  {
    path: '/reports/sources/new',
    title: sourceTitles.newSource,
    load: () => import('./connect/NewSourcePage.tsx'),
  },
  {
    path: '/reports/sources/$sourceId',
    title: sourceTitles.source,
    load: () => import('./source/SourceRoute.tsx'),
  },
];

export const sourceRail: RailEntry = {
  id: 'outside-sources',
  label: sourceTitles.sources,
  icon: DatabaseZap,
  href: '/reports/sources',
};

export const sourceSettings: SettingsEntry = {
  id: 'outside-sources',
  label: sourceTitles.sources,
  hint: sourceTitles.hint,
  icon: DatabaseZap,
  href: '/reports/sources',
  right: 'outside_source.design',
};
