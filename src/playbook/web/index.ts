/** The door of the playbook's screens. */
import { BookOpenText, ClipboardList } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import type { RecordPanel } from '../../records/web/index.ts';
import { requirementTitles } from './requirements/titles.ts';
import { playbookTitles } from './titles.ts';

/** What the playbook has for the stage of a deal. */
export const PlaybookCard = whenShown(async () => (await import('./deal/PlaybookCard.tsx')).PlaybookCard);

/** Puts a filled piece into a mail about a deal. */
export const InsertPiece = whenShown(async () => (await import('./letter/InsertPiece.tsx')).InsertPiece);

export const playbookRoutes: readonly RouteEntry[] = [
  { path: '/playbook', title: playbookTitles.playbook, load: () => import('./library/LibraryPage.tsx') },
  { path: '/playbook/$pieceId', title: playbookTitles.playbook, load: () => import('./piece/PiecePage.tsx') },
  {
    path: '/settings/requirement-forms',
    title: requirementTitles.forms,
    load: () => import('./requirements/FormsPage.tsx'),
  },
];

/** What the page of a deal shows of what its customer needs. */
export const requirementsPanel: RecordPanel = {
  id: 'requirements',
  label: requirementTitles.requirements,
  Panel: whenShown(async () => (await import('./requirements/RequirementsPanel.tsx')).RequirementsPanel),
};

export const playbookSettings: readonly SettingsEntry[] = [
  {
    id: 'requirement-forms',
    label: requirementTitles.forms,
    hint: requirementTitles.formsHint,
    icon: ClipboardList,
    href: '/settings/requirement-forms',
    right: 'pipeline.design',
  },
];

export const playbookRail: readonly RailEntry[] = [
  { id: 'playbook', label: playbookTitles.playbook, icon: BookOpenText, href: '/playbook' },
];
