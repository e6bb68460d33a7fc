/** The door of the notifications' screens. */
import { BellRing } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { RouteEntry } from '../../platform/web/index.ts';
import { notificationTexts } from './texts.ts';

export { NotificationBell } from './NotificationBell.tsx';

export const notificationRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/notifications',
    title: notificationTexts.mine,
    load: () => import('./settings/MyNotificationsPage.tsx'),
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
];
