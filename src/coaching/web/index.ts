/** The door of coaching's screens. */
import { Milestone, Trophy } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { coachingTitles } from './titles.ts';

export const coachingRoutes: readonly RouteEntry[] = [
  {
    path: '/baseline',
    title: coachingTitles.baseline,
    load: () => import('./baseline/BaselinePage.tsx'),
  },
  {
    path: '/incentives',
    title: coachingTitles.incentives,
    load: () => import('./incentive/IncentivesPage.tsx'),
  },
];

export const coachingRail: readonly RailEntry[] = [
  { id: 'incentives', label: coachingTitles.incentives, icon: Trophy, href: '/incentives' },
  { id: 'baseline', label: coachingTitles.baseline, icon: Milestone, href: '/baseline' },
];
