import { Waves } from 'lucide-react';
import type { SettingsEntry } from '../../../../identity/web/index.ts';
import type { RouteEntry } from '../../../../platform/web/index.ts';
import { poolTitles } from '../texts.ts';

export const poolSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-pools',
    label: poolTitles.leadPools,
    hint: poolTitles.leadPoolsHint,
    icon: Waves,
    href: '/settings/lead-pools',
    right: 'lead_rules.read',
  },
];

export const poolSettingsRoutes: readonly RouteEntry[] = [
  { path: '/settings/lead-pools', title: poolTitles.leadPools, load: () => import('./LeadPoolsPage.tsx') },
];
