/** The door of the notifications' screens. */
import { BellRing, Bot } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { RouteEntry } from '../../platform/web/index.ts';
import { robotTitles } from './robots/titles.ts';
import { notificationTitles } from './titles.ts';

export { forgetThisDevice } from './settings/forget-this-device.ts';
export { NotificationBell } from './NotificationBell.tsx';

export const notificationRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/notifications',
    title: notificationTitles.mine,
    load: () => import('./settings/MyNotificationsPage.tsx'),
  },
  {
    path: '/settings/robots',
    title: robotTitles.title,
    load: () => import('./robots/RobotsPage.tsx'),
  },
];

export const notificationSettings: readonly SettingsEntry[] = [
  {
    id: 'notifications',
    label: notificationTitles.mine,
    hint: notificationTitles.mineHint,
    icon: BellRing,
    href: '/settings/notifications',
    right: null,
  },
  {
    id: 'robots',
    label: robotTitles.title,
    hint: robotTitles.hint,
    icon: Bot,
    href: '/settings/robots',
    right: 'organisation.update',
  },
];
