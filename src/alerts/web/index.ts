/** The door of alerts' web side. */
import { BellRing } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { RouteEntry } from '../../platform/web/index.ts';
import { alertTitles } from './titles.ts';

export const alertRoutes: readonly RouteEntry[] = [
  { path: '/settings/alerts', title: alertTitles.rules, load: () => import('./AlertRulesPage.tsx') },
];

export const alertSettings: readonly SettingsEntry[] = [
  {
    id: 'alerts',
    label: alertTitles.rules,
    hint: alertTitles.rulesHint,
    icon: BellRing,
    href: '/settings/alerts',
    right: 'pipeline.design',
  },
];
