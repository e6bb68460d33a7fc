import { NotebookPen } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RouteEntry } from '../../../platform/web/index.ts';
import { followUpTypeTexts } from './texts.ts';

export const activitySettings: readonly SettingsEntry[] = [
  {
    id: 'follow-up-types',
    label: followUpTypeTexts.title,
    hint: followUpTypeTexts.hint,
    icon: NotebookPen,
    href: '/settings/follow-up-types',
    right: 'field.design',
  },
];

export const activitySettingsRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/follow-up-types',
    title: followUpTypeTexts.title,
    load: () => import('./FollowUpTypesPage.tsx'),
  },
];
