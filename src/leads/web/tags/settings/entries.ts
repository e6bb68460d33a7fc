import { Tags } from 'lucide-react';
import type { SettingsEntry } from '../../../../identity/web/index.ts';
import type { RouteEntry } from '../../../../platform/web/index.ts';
import { tagTitles } from '../texts.ts';

export const tagSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-tags',
    label: tagTitles.leadTags,
    hint: tagTitles.leadTagsHint,
    icon: Tags,
    href: '/settings/lead-tags',
    right: 'lead_rules.read',
  },
];

export const tagSettingsRoutes: readonly RouteEntry[] = [
  { path: '/settings/lead-tags', title: tagTitles.leadTags, load: () => import('./LeadTagsPage.tsx') },
];
