import { ListChecks } from 'lucide-react';
import type { SettingsEntry } from '../../../../identity/web/index.ts';
import type { RouteEntry } from '../../../../platform/web/index.ts';
import { stepRuleTexts } from './texts.ts';

export const stepSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-steps',
    label: stepRuleTexts.title,
    hint: stepRuleTexts.hint,
    icon: ListChecks,
    href: '/settings/lead-steps',
    right: 'lead_rules.read',
  },
];

export const stepSettingsRoutes: readonly RouteEntry[] = [
  { path: '/settings/lead-steps', title: stepRuleTexts.title, load: () => import('./StepRulesPage.tsx') },
];
