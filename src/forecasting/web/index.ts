/** The door of forecasting's screens. */
import { Target } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { forecastTitles } from './titles.ts';

export const forecastRoutes: readonly RouteEntry[] = [
  { path: '/targets', title: forecastTitles.targets, load: () => import('./target/TargetsPage.tsx') },
];

export const targetRail: RailEntry = {
  id: 'targets',
  label: forecastTitles.targets,
  icon: Target,
  href: '/targets',
};
