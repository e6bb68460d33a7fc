/** The door of the approvals' screens. */
import { ClipboardCheck, Workflow } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { approvalTitles } from './titles.ts';
import { flowTitles } from './settings/titles.ts';

/** Where a paper stands in its approval, on the paper's own page. */
export const ApprovalPanel = whenShown(async () => (await import('./ApprovalPanel.tsx')).ApprovalPanel);

/** What waits for the reader's decision, for the page he starts on. */
export const WaitingApprovals = whenShown(async () => (await import('./WaitingCard.tsx')).WaitingCard);

export const approvalRoutes: readonly RouteEntry[] = [
  { path: '/approvals', title: approvalTitles.approvals, load: () => import('./box/ApprovalsPage.tsx') },
  {
    path: '/approvals/$id',
    title: approvalTitles.approvals,
    load: () => import('./request/RequestPage.tsx'),
  },
  {
    path: '/approvals/insights',
    title: approvalTitles.insights,
    load: () => import('./insights/ApprovalInsightsPage.tsx'),
  },
  { path: '/settings/approvals', title: flowTitles.flows, load: () => import('./settings/FlowsPage.tsx') },
  { path: '/settings/approvals/$id', title: flowTitles.flows, load: () => import('./settings/FlowPage.tsx') },
];

const WaitingMark = whenShown(async () => (await import('./WaitingMark.tsx')).WaitingMark);

export const approvalRail: readonly RailEntry[] = [
  {
    id: 'approvals',
    label: approvalTitles.approvals,
    icon: ClipboardCheck,
    href: '/approvals',
    Mark: WaitingMark,
  },
];

export const approvalSettings: readonly SettingsEntry[] = [
  {
    id: 'approvals',
    label: flowTitles.flows,
    hint: flowTitles.flowsHint,
    icon: Workflow,
    href: '/settings/approvals',
    right: 'approval.read',
  },
];
