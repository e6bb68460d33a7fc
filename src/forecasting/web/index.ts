/** The door of forecasting's screens. */
import { Target, TrendingUp } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { forecastTitles } from './titles.ts';

export const forecastRoutes: readonly RouteEntry[] = [
  {
    path: '/forecast',
    title: forecastTitles.forecast,
    load: () => import('./forecast/ForecastPage.tsx'),
  },
  {
    path: '/settings/forecast',
    title: forecastTitles.rules,
    load: () => import('./settings/ForecastRulesPage.tsx'),
  },
  { path: '/targets', title: forecastTitles.targets, load: () => import('./target/TargetsPage.tsx') },
];

/** What is set up for forecasts. */
export const forecastSettings: readonly SettingsEntry[] = [
  {
    id: 'forecast',
    label: forecastTitles.rules,
    hint: forecastTitles.rulesHint,
    icon: TrendingUp,
    href: '/settings/forecast',
    right: 'pipeline.design',
  },
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
