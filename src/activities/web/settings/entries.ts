import { ClipboardList, NotebookPen, PhoneCall } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RouteEntry } from '../../../platform/web/index.ts';
import { callTexts } from '../calls/texts.ts';
import { meetingTexts } from '../meetings/texts.ts';
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
  {
    id: 'minutes-template',
    label: meetingTexts.template,
    hint: meetingTexts.templateHint,
    icon: ClipboardList,
    href: '/settings/minutes-template',
    right: 'organisation.update',
  },
  {
    id: 'phone-systems',
    label: callTexts.systems,
    hint: callTexts.systemsHint,
    icon: PhoneCall,
    href: '/settings/phone-systems',
    right: 'organisation.update',
  },
];

export const activitySettingsRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/follow-up-types',
    title: followUpTypeTexts.title,
    load: () => import('./FollowUpTypesPage.tsx'),
  },
  {
    path: '/settings/minutes-template',
    title: meetingTexts.template,
    load: () => import('../meetings/TemplatePage.tsx'),
  },
  {
    path: '/settings/phone-systems',
    title: callTexts.systems,
    load: () => import('../calls/PhoneSystemsPage.tsx'),
  },
];
