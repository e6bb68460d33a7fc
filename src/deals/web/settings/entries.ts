import { AlarmClock, Workflow } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RouteEntry } from '../../../platform/web/index.ts';
import { pageHints, pageTitles } from '../titles.ts';

export const dealSettings: readonly SettingsEntry[] = [
  {
    id: 'pipelines',
    label: pageTitles.pipelines,
    hint: pageHints.pipelines,
    icon: Workflow,
    href: '/settings/pipelines',
    right: 'pipeline.design',
  },
  {
    id: 'deal-clocks',
    label: pageTitles.clocks,
    hint: pageHints.clocks,
    icon: AlarmClock,
    href: '/settings/deal-clocks',
    right: 'pipeline.design',
  },
];

export const dealSettingsRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/deal-clocks',
    title: pageTitles.clocks,
    load: () => import('../clock/settings/ClockRulesPage.tsx'),
  },
  { path: '/settings/pipelines', title: pageTitles.pipelines, load: () => import('./PipelinesPage.tsx') },
  {
    path: '/settings/pipelines/$pipelineId',
    title: pageTitles.pipelines,
    load: () => import('./PipelinePage.tsx'),
  },
  {
    path: '/settings/pipelines/$pipelineId/map',
    title: pageTitles.processMap,
    load: () => import('./map/ProcessMapPage.tsx'),
  },
];
