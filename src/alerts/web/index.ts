/** The door of alerts' web side. */
import { BellRing } from 'lucide-react';
import { createElement, type ComponentProps, type ReactNode } from 'react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { type RailEntry, type RouteEntry, whenShown } from '../../platform/web/index.ts';
import type { AskedList } from '../../records/web/index.ts';
import type { WatchedObject } from '../model/watch/watch.ts';
import { alertTitles } from './titles.ts';

const ListBell = whenShown(async () => (await import('./watch/ListBell.tsx')).ListBell);
const NumberBell = whenShown(async () => (await import('./watch/NumberBell.tsx')).NumberBell);

export const alertRoutes: readonly RouteEntry[] = [
  { path: '/alerts', title: alertTitles.alerts, load: () => import('./watch/AlertsPage.tsx') },
  { path: '/alerts/$alertId', title: alertTitles.alert, load: () => import('./watch/AlertPage.tsx') },
  { path: '/alerts/watches/$watchId', title: alertTitles.watch, load: () => import('./watch/WatchPage.tsx') },
  { path: '/settings/alerts', title: alertTitles.rules, load: () => import('./AlertRulesPage.tsx') },
];

export const alertRail: RailEntry = {
  id: 'alerts',
  label: alertTitles.alerts,
  icon: BellRing,
  href: '/alerts',
};

/** The bell beside a number. */
export function bellOfNumber(number: ComponentProps<typeof NumberBell>): ReactNode {
  return createElement(NumberBell, number);
}

/** The bell for the tools of a list of these records. */
export function bellTool(object: WatchedObject): (asked: AskedList) => ReactNode {
  return (asked) => createElement(ListBell, { object, asked });
}

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
