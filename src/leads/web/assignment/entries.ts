import { Shuffle } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RailEntry, RouteEntry } from '../../../platform/web/index.ts';
import { assignmentHints, assignmentTitles } from './titles.ts';

export const assignmentSettings: SettingsEntry = {
  id: 'lead-assignment',
  label: assignmentTitles.rules,
  hint: assignmentHints.rules,
  icon: Shuffle,
  href: '/settings/lead-assignment',
  right: 'lead_rules.read',
};

export const assignmentRoutes: readonly RouteEntry[] = [
  {
    path: '/leads/assignment',
    title: assignmentTitles.desk,
    load: () => import('./desk/AssignmentDeskPage.tsx'),
  },
  {
    path: '/settings/lead-assignment',
    title: assignmentTitles.rules,
    load: () => import('./rules/RulesPage.tsx'),
  },
  {
    path: '/settings/lead-assignment/simulation',
    title: assignmentTitles.simulation,
    load: () => import('./simulation/SimulationPage.tsx'),
  },
];

export const assignmentRail: readonly RailEntry[] = [
  { id: 'lead-assignment', label: assignmentTitles.desk, icon: Shuffle, href: '/leads/assignment' },
];
