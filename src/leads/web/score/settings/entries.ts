import { Gauge } from 'lucide-react';
import type { SettingsEntry } from '../../../../identity/web/index.ts';
import type { RouteEntry } from '../../../../platform/web/index.ts';
import { scoreTitles } from '../texts.ts';

export const scoreSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-scoring',
    label: scoreTitles.leadScoring,
    hint: scoreTitles.leadScoringHint,
    icon: Gauge,
    href: '/settings/lead-scoring',
    right: 'lead_rules.read',
  },
];

export const scoreSettingsRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/lead-scoring',
    title: scoreTitles.leadScoring,
    load: () => import('./LeadScoringPage.tsx'),
  },
];
