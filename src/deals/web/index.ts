/** The door of the deals' screens. */
import { Handshake, Siren } from 'lucide-react';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import type { RecordPanel } from '../../records/web/index.ts';
import { shownTitles } from './shown/titles.ts';
import { pageTitles } from './titles.ts';

export { dealPointers } from './deal-pointers.ts';
export { askedNow, dealValuesOf, fieldsInsistedOn, firstGateOf } from './create/first-gate.ts';
export type { GivenByRule } from './process/fill-gate.ts';
export { CreateDealDrawer } from './create/create-deal-drawer.ts';
export { LevelMark } from './clock/LevelMark.tsx';
export { dealSettings, dealSettingsRoutes } from './settings/entries.ts';

export const dealRoutes: readonly RouteEntry[] = [
  { path: '/deals', title: pageTitles.deals, load: () => import('./board/BoardPage.tsx') },
  { path: '/deals/list', title: pageTitles.dealList, load: () => import('./list/DealListPage.tsx') },
  {
    path: '/deals/progress',
    title: pageTitles.progress,
    load: () => import('./supervision/ProgressPage.tsx'),
  },
  { path: '/deals/$dealId', title: pageTitles.deal, load: () => import('./deal/DealPage.tsx') },
];

export const dealRail: readonly RailEntry[] = [
  { id: 'deals', label: pageTitles.deals, icon: Handshake, href: '/deals', onPhone: true },
  { id: 'deal-progress', label: pageTitles.progress, icon: Siren, href: '/deals/progress' },
];

/** What a stage insists on before a deal may begin in it, for forms that make one along the way. */
export const FirstGate = whenShown(async () => (await import('./create/FirstGate.tsx')).FirstGate);

/** What the page of an account shows of its deals. */
export const accountDealsPanel: RecordPanel = {
  id: 'deals',
  label: shownTitles.deals,
  Panel: whenShown(async () => (await import('./shown/AccountDeals.tsx')).AccountDeals),
};
