/** The pages where the domains meet. */
import {
  ChartColumn,
  FileSpreadsheet,
  Filter,
  Gauge,
  GraduationCap,
  House,
  Layers,
  ListOrdered,
  ShieldCheck,
  Users,
} from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { pageTitles } from './titles.ts';

export const routes: RouteEntry[] = [
  { path: '/', title: pageTitles.home, load: () => import('./homes/HomeRoute.tsx') },
  {
    path: '/insights/customers',
    title: pageTitles.customerInsights,
    load: () => import('./customer-insights/CustomerInsightsPage.tsx'),
  },
  { path: '/next-best', title: pageTitles.nextBest, load: () => import('./next-best/NextBestPage.tsx') },
  { path: '/cockpit', title: pageTitles.cockpit, load: () => import('./cockpit/CockpitPage.tsx') },
  { path: '/insights', title: pageTitles.dashboard, load: () => import('./dashboard/DashboardRoute.tsx') },
  {
    path: '/insights/quality',
    title: pageTitles.dataQuality,
    load: () => import('./data-quality/DataQualityPage.tsx'),
  },
  {
    path: '/insights/quotes',
    title: pageTitles.quoteInsights,
    load: () => import('./quote-insights/QuoteInsightsRoute.tsx'),
  },
  { path: '/coaching', title: pageTitles.coaching, load: () => import('./coaching/CoachingPage.tsx') },
  { path: '/funnel', title: pageTitles.funnel, load: () => import('./insights/FunnelRoute.tsx') },
  {
    path: '/bottlenecks',
    title: pageTitles.bottleneck,
    load: () => import('./bottleneck/BottleneckPage.tsx'),
  },
  { path: '/people', title: pageTitles.people, load: () => import('./people/PeoplePage.tsx') },
  { path: '/people/$personId', title: pageTitles.person, load: () => import('./people/PersonPage.tsx') },
  { path: '/my-funnel', title: pageTitles.myFunnel, load: () => import('./my-funnel/MyFunnelRoute.tsx') },
  {
    path: '/playbook/effect',
    title: pageTitles.playbookEffect,
    load: () => import('./playbook-effect/PlaybookEffectRoute.tsx'),
  },
];

export const rail: RailEntry[] = [
  { id: 'home', label: pageTitles.home, icon: House, href: '/', onPhone: true },
  { id: 'next-best', label: pageTitles.nextBest, icon: ListOrdered, href: '/next-best' },
  { id: 'funnel', label: pageTitles.funnel, icon: Filter, href: '/funnel', onPhone: true },
  { id: 'insights', label: pageTitles.dashboard, icon: ChartColumn, href: '/insights' },
  { id: 'quote-insights', label: pageTitles.quoteInsights, icon: FileSpreadsheet, href: '/insights/quotes' },
  { id: 'coaching', label: pageTitles.coaching, icon: GraduationCap, href: '/coaching' },
  { id: 'data-quality', label: pageTitles.dataQuality, icon: ShieldCheck, href: '/insights/quality' },
  { id: 'bottlenecks', label: pageTitles.bottleneck, icon: Gauge, href: '/bottlenecks' },
  { id: 'people', label: pageTitles.people, icon: Users, href: '/people' },
  { id: 'customer-insights', label: pageTitles.customerInsights, icon: Layers, href: '/insights/customers' },
];
