/** The door of hand-overs' screens. */
import { ArrowRightLeft } from 'lucide-react';
import { createElement } from 'react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import type { RecordAid } from '../../records/web/index.ts';
import { HandOverChosen } from './HandOverChosen.tsx';
import { BriefNotice } from './brief/BriefNotice.tsx';
import { OpenWizard } from './OpenWizard.tsx';
import { aidTexts, pageTitles } from './texts.ts';

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
export { Holdings } from './Holdings.tsx';
