/** The door of the notifications' screens. */
import { BellRing, Bot } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { RouteEntry } from '../../platform/web/index.ts';
import { robotTexts } from './robots/texts.ts';
import { notificationTexts } from './texts.ts';

export { forgetThisDevice } from './settings/forget-this-device.ts';
export { NotificationBell } from './NotificationBell.tsx';

export const notificationRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/notifications',
    title: notificationTexts.mine,
    load: () => import('./settings/MyNotificationsPage.tsx'),
  },
  {
    path: '/settings/robots',
    title: robotTexts.title,
    load: () => import('./robots/RobotsPage.tsx'),
  },
];

export const notificationSettings: readonly SettingsEntry[] = [
  {
    id: 'notifications',
    label: notificationTexts.mine,
    hint: notificationTexts.mineHint,
    icon: BellRing,
    href: '/settings/notifications',
    right: null,
  },
  {
    id: 'robots',
    label: robotTexts.title,
    hint: robotTexts.hint,
    icon: Bot,
    href: '/settings/robots',
    right: 'organisation.update',
  },
];
