/** The door of after-sales' web side. */
import { Headset } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type PointerSources, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { recordSourceWhenAsked, type RecordPanel } from '../../records/web/index.ts';
import { pageTitles } from './texts.ts';

const AccountCases = whenShown(async () => (await import('./case/RelatedCases.tsx')).AccountCases);
const ContactCases = whenShown(async () => (await import('./case/RelatedCases.tsx')).ContactCases);

export const serviceRoutes: readonly RouteEntry[] = [
  { path: '/cases', title: pageTitles.cases, load: () => import('./case/CaseListPage.tsx') },
  { path: '/cases/$caseId', title: pageTitles.case, load: () => import('./case/CasePage.tsx') },
  {
    path: '/settings/service',
    title: pageTitles.rules,
    load: () => import('./settings/ServiceRulesPage.tsx'),
  },
];

export const serviceRail: readonly RailEntry[] = [
  { id: 'service', label: pageTitles.service, icon: Headset, href: '/cases' },
];

export const servicePointers: PointerSources = {
  case: recordSourceWhenAsked(
    'case',
    async () => (await import('../model/case/contract.ts')).caseRecordContract,
    { detail: 'number' },
  ),
};

export const serviceSettings: readonly SettingsEntry[] = [
  {
    id: 'service',
    label: pageTitles.rules,
    hint: pageTitles.rulesHint,
    icon: Headset,
    href: '/settings/service',
    right: 'service_rules.design',
  },
];

export const accountCasesPanel: RecordPanel = { id: 'cases', label: pageTitles.cases, Panel: AccountCases };
export const contactCasesPanel: RecordPanel = { id: 'cases', label: pageTitles.cases, Panel: ContactCases };
