/** The door of forecasting's screens. */
import { Target, TrendingUp } from 'lucide-react';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { forecastTitles } from './titles.ts';

export const forecastRoutes: readonly RouteEntry[] = [
  {
    path: '/forecast',
    title: forecastTitles.forecast,
    load: () => import('./forecast/ForecastPage.tsx'),
  },
  { path: '/targets', title: forecastTitles.targets, load: () => import('./target/TargetsPage.tsx') },
];

export const targetRail: RailEntry = {
  id: 'targets',
  label: forecastTitles.targets,
  icon: Target,
  href: '/targets',
};

export const forecastRail: RailEntry = {
  id: 'forecast',
  label: forecastTitles.forecast,
  icon: TrendingUp,
  href: '/forecast',
};

/** Target, forecast with its band, gap, coverage and the change since last week, in sentences. */
export const ForecastCard = whenShown(async () => (await import('./card/ForecastCard.tsx')).ForecastCard);
