/** The door of leads' web side. */
import { Inbox, Magnet, PlugZap, Waves } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { duplicateAid } from '../../accounts/web/index.ts';
import { whenShown, type PointerSources, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { recordSource, type RecordAids, type RecordPanel } from '../../records/web/index.ts';
import { leadPartyFields } from '../model/duplicates/party-fields.ts';
import { leadRecordContract } from '../model/lead/contract.ts';
import { assignmentRail, assignmentRoutes } from './assignment/entries.ts';
import { captureTitles } from './capture/titles.ts';
import { stepSettingsRoutes } from './lead/settings/entries.ts';
import { leadTitles } from './lead/titles.ts';
import { poolSource } from './pool/pool-source.ts';
import { poolSettingsRoutes } from './pool/settings/entries.ts';
import { handsTexts, poolTitles } from './pool/texts.ts';
import { scoreSettingsRoutes } from './score/settings/entries.ts';
import { tagSettingsRoutes } from './tags/settings/entries.ts';
import { leadRuleSources } from './rule-sources.ts';
import { tagSource } from './tags/tag-source.ts';
import { mailboxRoutes } from './mailbox/entries.ts';
import { qualityRail, qualityRoutes } from './quality/entries.ts';

export const leadRoutes: readonly RouteEntry[] = [
  { path: '/leads/inbox', title: captureTitles.inbox, load: () => import('./capture/inbox/InboxPage.tsx') },
  {
    path: '/settings/lead-sources',
    title: captureTitles.sources,
    load: () => import('./capture/sources/SourcesPage.tsx'),
  },
  {
    path: '/settings/lead-sources/$sourceId',
    title: captureTitles.sources,
    load: () => import('./capture/sources/SourcePage.tsx'),
  },
  { path: '/leads', title: leadTitles.leads, load: () => import('./lead/list/LeadListPage.tsx') },
  { path: '/leads/board', title: leadTitles.board, load: () => import('./lead/board/LeadBoardPage.tsx') },
  { path: '/leads/queue', title: leadTitles.queue, load: () => import('./lead/queue/QueuePage.tsx') },
  { path: '/leads/$leadId', title: leadTitles.lead, load: () => import('./lead/LeadPage.tsx') },
  { path: '/pools', title: poolTitles.pools, load: () => import('./pool/PoolsPage.tsx') },
  ...stepSettingsRoutes,
  ...poolSettingsRoutes,
  ...assignmentRoutes,
  ...tagSettingsRoutes,
  ...scoreSettingsRoutes,
  ...mailboxRoutes,
  ...qualityRoutes,
];

export const leadRail: readonly RailEntry[] = [
  { id: 'leads', label: leadTitles.leads, icon: Magnet, href: '/leads', onPhone: true },
  { id: 'lead-inbox', label: captureTitles.inbox, icon: Inbox, href: '/leads/inbox' },
  { id: 'pools', label: poolTitles.pools, icon: Waves, href: '/pools' },
  ...assignmentRail,
];

/** Insights about leads stand beside the others. */
export const leadInsightsRail: RailEntry = qualityRail;

/** What is set up for leads coming in. */
export const captureSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-sources',
    label: captureTitles.sources,
    hint: captureTitles.sourcesHint,
    icon: PlugZap,
    href: '/settings/lead-sources',
    right: 'lead_rules.read',
  },
];

export const leadPointers: PointerSources = {
  lead: recordSource({ object: 'lead', contract: leadRecordContract }, { detail: 'company' }),
  tag: tagSource,
  pool: poolSource,
  ...leadRuleSources,
};

/** What the page of a lead shows of pools: when it goes back, and whose hands it was in. */
export const leadHandsPanel: RecordPanel = {
  id: 'hands',
  label: handsTexts.title,
  Panel: whenShown(async () => (await import('./pool/StandingPanel.tsx')).StandingPanel),
};

export { assignmentSettings } from './assignment/entries.ts';
export { dealAssignmentAids } from './assignment/deals/deal-aid.tsx';
export { dealAssignmentPanel, leadAssignmentPanel } from './assignment/lead-panel.ts';
export { mailboxSettings } from './mailbox/entries.ts';
export { stepSettings } from './lead/settings/entries.ts';
export { poolSettings } from './pool/settings/entries.ts';
export { CampaignsCard } from './quality/cards/CampaignsCard.tsx';
export { ChannelQualityCard } from './quality/cards/ChannelQualityCard.tsx';
export { LeadTilesCard, SpeedCard } from './quality/cards/LeadTilesCard.tsx';
export { ReturnsCard } from './quality/cards/ReturnsCard.tsx';

/** What duplicates add to leads. */
export const leadAids: RecordAids = { lead: duplicateAid('lead', leadPartyFields) };
export { tagSettings } from './tags/settings/entries.ts';
export { scoreSettings } from './score/settings/entries.ts';
