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

/** Each with the right that opens it. */
export const forecastRail: readonly { entry: RailEntry; right: string }[] = [
  {
    entry: { id: 'forecast', label: forecastTitles.forecast, icon: TrendingUp, href: '/forecast' },
    right: 'deal.read',
  },
  {
    entry: { id: 'targets', label: forecastTitles.targets, icon: Target, href: '/targets' },
    right: 'target.read',
  },
];

/** Target, forecast with its band, gap, coverage and the change since last week, in sentences. */
export const ForecastCard = whenShown(async () => (await import('./card/ForecastCard.tsx')).ForecastCard);
