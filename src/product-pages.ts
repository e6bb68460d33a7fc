/** The pages of the product, put together from the domains: routes, rail, and where records are found. */
import { type ComponentType, createElement, Fragment } from 'react';
import { accountAids, accountPointers, accountRoutes, portraitPanels } from './accounts/web/index.ts';
import { activityRoutes, FilesPanel, Timeline, type LetterAids } from './activities/web/index.ts';
import { alertRoutes, bellTool } from './alerts/web/index.ts';
import { approvalRoutes } from './approvals/web/index.ts';
import { automationRoutes } from './automation/web/index.ts';
import { servicePanels, servicePointers, serviceRoutes } from './service/web/index.ts';
import {
  contractAids,
  contractListTools,
  contractPointers,
  contractRoutes,
  contractsPanel,
} from './contracts/web/index.ts';
import { exchangeRoutes, productPointers, productRoutes } from './catalog/web/index.ts';
import { accountDealsPanel, dealPointers, dealRoutes, dealSettingsRoutes } from './deals/web/index.ts';
import { forecastRoutes } from './forecasting/web/index.ts';
import { routes as homeRoutes } from './home/web/index.ts';
import { reportRoutes, reportTool } from './reports/web/index.ts';
import { sourceRoutes } from './sources/web/index.ts';
import { accountHandOverAid, handOverAid, handOverRoutes, Holdings } from './handovers/web/index.ts';
import { routes as identityRoutes, type PersonAids } from './identity/web/index.ts';
import { exportTool, importPointers, routes as importRoutes } from './integrations/web/index.ts';
import {
  dealAssignmentAids,
  dealAssignmentPanel,
  leadAids,
  leadAssignmentPanel,
  leadHandsPanel,
  leadPointers,
  leadRoutes,
} from './leads/web/index.ts';
import { JottingButton } from './jottings/web/index.ts';
import { InsertPiece, playbookRoutes, requirementsPanel } from './playbook/web/index.ts';
import { accountQuotesPanel, dealQuotesPanel, quotePointers, quoteRoutes } from './quotes/web/index.ts';
import { coachingRoutes } from './coaching/web/index.ts';
import { reviewRoutes } from './reviews/web/index.ts';
import { notificationRoutes } from './notifications/web/index.ts';
import type { PointerSources, RouteEntry } from './platform/web/index.ts';
import {
  recordRoutes,
  teamSource,
  userSource,
  type ListTools,
  type RecordAids,
  type RecordContract,
  type RecordPanels,
} from './records/web/index.ts';
import type { WireRecord } from './records/model/record-contract.ts';
import { accountContract, contactContract } from './accounts/model/contract.ts';
import { dealRecordContract } from './deals/model/record-contract.ts';
import { leadRecordContract } from './leads/model/lead/contract.ts';
import { qualityNotice, trustRoutes } from './trust/web/index.ts';
import { shellEntryTexts } from './shell-entry-texts.ts';

export const routes: readonly RouteEntry[] = [
  ...homeRoutes,
  ...sourceRoutes,
  ...reportRoutes,
  ...leadRoutes,
  ...dealRoutes,
  ...dealSettingsRoutes,
  ...forecastRoutes,
  ...playbookRoutes,
  ...approvalRoutes,
  ...recordRoutes,
  ...importRoutes,
  ...accountRoutes,
  ...productRoutes,
  ...exchangeRoutes,
  ...serviceRoutes,
  ...contractRoutes,
  ...quoteRoutes,
  ...activityRoutes,
  ...handOverRoutes,
  ...notificationRoutes,
  ...automationRoutes,
  ...trustRoutes,
  ...alertRoutes,
  ...reviewRoutes,
  ...coachingRoutes,
  ...identityRoutes,
  { path: '/settings', title: shellEntryTexts.settings, load: () => import('./SettingsPage.tsx') },
];

/** How records, people and teams are chosen in fields. */
export const pointerSources: PointerSources = {
  ...accountPointers,
  ...dealPointers,
  ...leadPointers,
  ...productPointers,
  ...servicePointers,
  ...contractPointers,
  ...quotePointers,
  ...importPointers,
  user: userSource,
  team: teamSource,
};

/** What domains show on the page of a record of another. */
export const recordPanels: RecordPanels = {
  lead: [timelinePanel('lead'), filesPanel('lead'), leadHandsPanel, leadAssignmentPanel],
  deal: [
    dealQuotesPanel,
    requirementsPanel,
    dealAssignmentPanel,
    contractsPanel('deal'),
    ...servicePanels.deal,
  ],
  case: [...servicePanels.case, timelinePanel('case'), filesPanel('case')],
  delivery: [...servicePanels.delivery, timelinePanel('delivery'), filesPanel('delivery')],
  account: [
    timelinePanel('account'),
    ...portraitPanels,
    accountDealsPanel,
    accountQuotesPanel,
    contractsPanel('account'),
    ...servicePanels.account,
    filesPanel('account'),
  ],
  contact: [timelinePanel('contact'), ...servicePanels.contact, filesPanel('contact')],
};

/** What domains add to the forms, pages and lists of records. */
export const recordAids: RecordAids = {
  account: {
    Beside: JottingButton,
    ...accountAids['account'],
    ...accountHandOverAid,
    Notice: together(accountHandOverAid.Notice!, qualityNotice('account', accountContract as RecordContract)),
  },
  contact: {
    Beside: JottingButton,
    ...accountAids['contact'],
    HandOverChosen: handOverAid.HandOverChosen!,
    Notice: qualityNotice('contact', contactContract as RecordContract),
  },
  lead: {
    Beside: JottingButton,
    ...leadAids['lead'],
    HandOverChosen: handOverAid.HandOverChosen!,
    Notice: qualityNotice('lead', leadRecordContract as RecordContract),
  },
  deal: {
    Beside: JottingButton,
    ...dealAssignmentAids['deal'],
    ...handOverAid,
    Notice: together(handOverAid.Notice!, qualityNotice('deal', dealRecordContract as RecordContract)),
  },
  ...Object.fromEntries(
    ['contract', 'quote', 'delivery', 'case'].map((object) => [
      object,
      { ...contractAids[object], HandOverChosen: handOverAid.HandOverChosen! },
    ]),
  ),
};

/** Notices of several domains over one record, one under the other. */
function together(...notices: readonly ComponentType<{ record: WireRecord }>[]) {
  return function Notices(props: { record: WireRecord }) {
    return createElement(Fragment, null, ...notices.map((Notice) => createElement(Notice, props)));
  };
}

/** What is shown of a person before his account is disabled. */
export const personAids: PersonAids = { BeforeDisabling: Holdings };

/** What helps to write a mail. */
export const letterAids: LetterAids = { InsertWords: InsertPiece };

/** What stands beside the columns of a list. */
export const listTools: ListTools = {
  ...Object.fromEntries(
    (['deal', 'lead', 'account', 'contact', 'case', 'delivery', 'quote'] as const).map((object) => [
      object,
      side(exportTool(object), bellTool(object), reportTool(object)),
    ]),
  ),
  product: side(exportTool('product'), reportTool('product')),
  contract: side(
    contractListTools['contract']!,
    exportTool('contract'),
    bellTool('contract'),
    reportTool('contract'),
  ),
};

/** The tools of several domains over one list, side by side. */
function side(...tools: readonly ListTools[string][]): ListTools[string] {
  return (asked) => createElement(Fragment, null, ...tools.map((tool) => tool(asked)));
}

function timelinePanel(object: string) {
  const Panel = ({ record }: { record: WireRecord }) =>
    createElement(Timeline, {
      subject: { object, id: record.id },
      isClosed: record.deletedAt !== null,
    });
  return { id: 'timeline', label: shellEntryTexts.timeline, Panel };
}

function filesPanel(object: string) {
  const Panel = ({ record }: { record: WireRecord }) =>
    createElement(FilesPanel, {
      subject: { object, id: record.id },
      isClosed: record.deletedAt !== null,
    });
  return { id: 'files', label: shellEntryTexts.files, Panel };
}
