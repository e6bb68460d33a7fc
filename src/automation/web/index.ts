/** The door of automations' web side. */
import { Workflow } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { type RouteEntry, whenShown } from '../../platform/web/index.ts';
import { automationTitles } from './titles.ts';

/** Actions as another rule than an automation does them. */
export const SetOffActions = whenShown(async () => (await import('./rule/SetOffActions.tsx')).SetOffActions);

export const automationRoutes: readonly RouteEntry[] = [
  {
    path: '/automations',
    title: automationTitles.automations,
    load: () => import('./list/AutomationsPage.tsx'),
  },
  {
    path: '/automations/$ruleId',
    title: automationTitles.automation,
    load: () => import('./rule/RulePage.tsx'),
  },
];

export const automationSettings: SettingsEntry = {
  id: 'automations',
  label: automationTitles.automations,
  hint: automationTitles.hint,
  icon: Workflow,
  href: '/automations',
  right: 'automation.read',
};
