/** The door of the deals' screens. */
import { Handshake } from 'lucide-react';
import type { RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { pageTitles } from './titles.ts';

export { CreateDealButton } from './create/CreateDealButton.tsx';

export const dealRoutes: readonly RouteEntry[] = [
  { path: '/deals', title: pageTitles.deals, load: () => import('./board/BoardPage.tsx') },
  { path: '/deals/$dealId', title: pageTitles.deal, load: () => import('./deal/DealPage.tsx') },
];

export const dealRail: readonly RailEntry[] = [{ id: 'deals', label: pageTitles.deals, icon: Handshake, href: '/deals', onPhone: true }];
