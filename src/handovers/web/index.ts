/** The door of hand-overs' screens. */
import { ArrowRightLeft } from 'lucide-react';
import { createElement } from 'react';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import type { RecordAid } from '../../records/web/index.ts';
import { aidTexts, pageTitles } from './titles.ts';

const HandOverChosen = whenShown(async () => (await import('./HandOverChosen.tsx')).HandOverChosen);
const BriefNotice = whenShown(async () => (await import('./brief/BriefNotice.tsx')).BriefNotice);
const OpenWizard = whenShown(async () => (await import('./OpenWizard.tsx')).OpenWizard);

export const handOverRoutes: readonly RouteEntry[] = [
  { path: '/hand-overs', title: pageTitles.handOvers, load: () => import('./HandOversPage.tsx') },
  {
    path: '/hand-overs/new',
    title: pageTitles.newHandOver,
    load: () => import('./wizard/NewHandOverPage.tsx'),
  },
  { path: '/hand-overs/$handOverId', title: pageTitles.handOver, load: () => import('./HandOverPage.tsx') },
  {
    path: '/hand-overs/$handOverId/briefs',
    title: pageTitles.briefs,
    load: () => import('./brief/BriefsPage.tsx'),
  },
];

export const handOverRail: readonly RailEntry[] = [
  { id: 'hand-overs', label: pageTitles.handOvers, icon: ArrowRightLeft, href: '/hand-overs' },
];

/** What hand-overs add to the lists and pages of records that have an owner. */
export const handOverAid: RecordAid = {
  HandOverChosen,
  Notice: BriefNotice,
};

/** The entry of an account's menu: hand it over with all that belongs to it. */
export const accountHandOverAid: RecordAid = {
  ...handOverAid,
  handOver: {
    id: 'hand-over',
    label: aidTexts.menu,
    icon: createElement(ArrowRightLeft, { size: 16 }),
    refusal: ({ abilities, deletedAt }) =>
      abilities.transfer && deletedAt === null ? null : aidTexts.noTransfer,
    Opened: OpenWizard,
  },
};
export const Holdings = whenShown(async () => (await import('./Holdings.tsx')).Holdings);
