/** The door of coaching's screens. */
import { GitCompareArrows, Milestone, Trophy } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { coachingTitles } from './titles.ts';

export { BaselineCard } from './baseline/BaselineCard.tsx';

export const coachingRoutes: readonly RouteEntry[] = [
  {
    path: '/baseline',
    title: coachingTitles.baseline,
    load: () => import('./baseline/BaselinePage.tsx'),
  },
  {
    path: '/process-versions',
    title: coachingTitles.versions,
    load: () => import('./versions/VersionsPage.tsx'),
  },
  {
    path: '/incentives',
    title: coachingTitles.incentives,
    load: () => import('./incentive/IncentivesPage.tsx'),
  },
];

export const coachingRail: readonly RailEntry[] = [
  { id: 'incentives', label: coachingTitles.incentives, icon: Trophy, href: '/incentives' },
  { id: 'versions', label: coachingTitles.versions, icon: GitCompareArrows, href: '/process-versions' },
  { id: 'baseline', label: coachingTitles.baseline, icon: Milestone, href: '/baseline' },
];
