/** The pages where the domains meet. */
import { Filter } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { pageTitles } from './titles.ts';

export const routes: RouteEntry[] = [
  { path: '/funnel', title: pageTitles.funnel, load: () => import('./insights/FunnelRoute.tsx') },
];

export const rail: RailEntry[] = [
  { id: 'funnel', label: pageTitles.funnel, icon: Filter, href: '/funnel', onPhone: true },
];
