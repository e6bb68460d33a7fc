/** Where lead mailboxes are set up, and who finds them. */
import { MailOpen } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RouteEntry } from '../../../platform/web/index.ts';
import { mailboxTexts } from './texts.ts';

export const mailboxRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/lead-mailboxes',
    title: mailboxTexts.title,
    load: () => import('./MailboxesPage.tsx'),
  },
];

export const mailboxSettings: readonly SettingsEntry[] = [
  {
    id: 'lead-mailboxes',
    label: mailboxTexts.title,
    hint: mailboxTexts.hint,
    icon: MailOpen,
    href: '/settings/lead-mailboxes',
    right: 'lead_rules.read',
  },
];
