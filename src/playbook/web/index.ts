/** The door of the playbook's screens. */
import { BookOpenText } from 'lucide-react';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { playbookTexts } from './texts.ts';

/** What the playbook has for the stage of a deal. */
export const PlaybookCard = whenShown(async () => (await import('./deal/PlaybookCard.tsx')).PlaybookCard);

export const playbookRoutes: readonly RouteEntry[] = [
  { path: '/playbook', title: playbookTexts.playbook, load: () => import('./library/LibraryPage.tsx') },
  { path: '/playbook/$pieceId', title: playbookTexts.playbook, load: () => import('./piece/PiecePage.tsx') },
];

export const playbookRail: readonly RailEntry[] = [
  { id: 'playbook', label: playbookTexts.playbook, icon: BookOpenText, href: '/playbook' },
];
