/** The pages of lead insights, and their place in the rail. */
import { Radar } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../../platform/web/index.ts';
import { qualityTitles } from './titles.ts';

export const qualityRoutes: readonly RouteEntry[] = [
  {
    path: '/insights/leads',
    title: qualityTitles.channels,
    load: () => import('./channels/ChannelsPage.tsx'),
  },
  {
    path: '/insights/leads/funnel',
    title: qualityTitles.funnel,
    load: () => import('./funnel/LeadFunnelPage.tsx'),
  },
  { path: '/insights/leads/speed', title: qualityTitles.speed, load: () => import('./speed/SpeedPage.tsx') },
  {
    path: '/insights/leads/pools',
    title: qualityTitles.pools,
    load: () => import('./pools/PoolFlowPage.tsx'),
  },
  {
    path: '/insights/leads/costs',
    title: qualityTitles.costs,
    load: () => import('./costs/ChannelCostsPage.tsx'),
  },
];

export const qualityRail: RailEntry = {
  id: 'lead-insights',
  label: qualityTitles.insights,
  icon: Radar,
  href: '/insights/leads',
};
