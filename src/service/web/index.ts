/** The door of after-sales' web side. */
import { ClipboardList, Headset, PackageCheck } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type PointerSources, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { recordSourceWhenAsked, type RecordPanel } from '../../records/web/index.ts';
import { pageTitles } from './texts.ts';

const AccountCases = whenShown(async () => (await import('./case/RelatedCases.tsx')).AccountCases);
const Conversation = whenShown(async () => (await import('./case/Conversation.tsx')).Conversation);
const Checklist = whenShown(async () => (await import('./delivery/Checklist.tsx')).Checklist);
const AccountDeliveries = whenShown(
  async () => (await import('./delivery/RelatedDeliveries.tsx')).AccountDeliveries,
);
const DealDeliveries = whenShown(
  async () => (await import('./delivery/RelatedDeliveries.tsx')).DealDeliveries,
);
const AccountService = whenShown(async () => (await import('./account/AccountService.tsx')).AccountService);
const ContactCases = whenShown(async () => (await import('./case/RelatedCases.tsx')).ContactCases);

export const serviceRoutes: readonly RouteEntry[] = [
  { path: '/cases', title: pageTitles.cases, load: () => import('./case/CaseListPage.tsx') },
  { path: '/cases/$caseId', title: pageTitles.case, load: () => import('./case/CasePage.tsx') },
  {
    path: '/deliveries',
    title: pageTitles.deliveries,
    load: () => import('./delivery/DeliveryListPage.tsx'),
  },
  {
    path: '/deliveries/$deliveryId',
    title: pageTitles.delivery,
    load: () => import('./delivery/DeliveryPage.tsx'),
  },
  {
    path: '/cases/insights',
    title: pageTitles.insights,
    load: () => import('./insights/ServiceInsightsPage.tsx'),
  },
  { path: '/surveys', title: pageTitles.surveys, load: () => import('./survey/SurveysPage.tsx') },
  { path: '/surveys/$surveyId', title: pageTitles.survey, load: () => import('./survey/SurveyPage.tsx') },
  {
    path: '/settings/service',
    title: pageTitles.rules,
    load: () => import('./settings/ServiceRulesPage.tsx'),
  },
];

export const serviceRail: readonly RailEntry[] = [
  { id: 'service', label: pageTitles.service, icon: Headset, href: '/cases' },
  { id: 'deliveries', label: pageTitles.deliveries, icon: PackageCheck, href: '/deliveries' },
  { id: 'surveys', label: pageTitles.surveys, icon: ClipboardList, href: '/surveys' },
];

export const servicePointers: PointerSources = {
  delivery: recordSourceWhenAsked(
    'delivery',
    async () => (await import('../model/delivery/contract.ts')).deliveryRecordContract,
    { detail: 'number' },
  ),
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

const deliveries: RecordPanel = { id: 'deliveries', label: pageTitles.deliveries, Panel: AccountDeliveries };
const cases: RecordPanel = { id: 'cases', label: pageTitles.cases, Panel: AccountCases };
const satisfaction: RecordPanel = {
  id: 'satisfaction',
  label: pageTitles.satisfaction,
  Panel: AccountService,
};

/** What after-sales shows on the pages of its own records, and of accounts, contacts and deals. */
export const servicePanels = {
  case: [{ id: 'conversation', label: pageTitles.conversation, Panel: Conversation }],
  delivery: [{ id: 'checklist', label: pageTitles.checklist, Panel: Checklist }],
  account: [deliveries, cases, satisfaction],
  contact: [{ ...cases, Panel: ContactCases }],
  deal: [{ ...deliveries, Panel: DealDeliveries }],
} satisfies Record<string, readonly RecordPanel[]>;
