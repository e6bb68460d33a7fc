/** The door of leads' web side. */
import { Magnet, Waves } from 'lucide-react';
import type { PointerSources, RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { recordSource, type RecordPanel } from '../../records/web/index.ts';
import { leadRecordContract } from '../model/lead/contract.ts';
import { leadTexts } from './lead/texts.ts';
import { poolSettingsRoutes } from './pool/settings/entries.ts';
import { handsTexts, poolTitles } from './pool/texts.ts';
import { tagSource } from './tags/tag-source.ts';
import { StandingPanel } from './pool/StandingPanel.tsx';
import { mailboxRoutes } from './mailbox/entries.ts';

export const leadRoutes: readonly RouteEntry[] = [
  { path: '/leads', title: leadTexts.leads, load: () => import('./lead/LeadListPage.tsx') },
  { path: '/leads/$leadId', title: leadTexts.lead, load: () => import('./lead/LeadPage.tsx') },
  { path: '/pools', title: poolTitles.pools, load: () => import('./pool/PoolsPage.tsx') },
  ...poolSettingsRoutes,
  ...mailboxRoutes,
];

export const leadRail: readonly RailEntry[] = [
  { id: 'leads', label: leadTexts.leads, icon: Magnet, href: '/leads', onPhone: true },
  { id: 'pools', label: poolTitles.pools, icon: Waves, href: '/pools' },
];

export const leadPointers: PointerSources = {
  lead: recordSource({ object: 'lead', contract: leadRecordContract }, { detail: 'company' }),
  tag: tagSource,
};

/** What the page of a lead shows of pools: when it goes back, and whose hands it was in. */
export const leadHandsPanel: RecordPanel = { id: 'hands', label: handsTexts.title, Panel: StandingPanel };

export { mailboxSettings } from './mailbox/entries.ts';
export { poolSettings } from './pool/settings/entries.ts';
export { PoolActions } from './pool/PoolActions.tsx';
export { RecycleCountdown } from './pool/RecycleCountdown.tsx';
export { LevelBadge } from './score/LevelBadge.tsx';
export { ScoreCard } from './score/ScoreCard.tsx';
export { ChangeTagsButton } from './tags/ChangeTagsButton.tsx';
export { LeadTags } from './tags/LeadTags.tsx';
export { TagsCell } from './tags/TagsCell.tsx';
