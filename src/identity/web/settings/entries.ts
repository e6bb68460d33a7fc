import { Building, KeyRound, ScrollText, ShieldCheck, Users, type LucideIcon } from 'lucide-react';
import type { Label } from '../../../platform/model/label.ts';
import { pageHints, pageTitles } from '../texts.ts';

/** One page of the settings; domains hand in theirs. `right` is what one must hold to find it there. */
export type SettingsEntry = {
  id: string;
  label: Label;
  hint: Label;
  icon: LucideIcon;
  href: string;
  right: string | null;
};

/** Settings that belong together, under a heading. */
export type SettingsGroup = { id: string; label: Label; entries: readonly SettingsEntry[] };

export const settings: readonly SettingsEntry[] = [
  {
    id: 'people',
    label: pageTitles.people,
    hint: pageHints.people,
    icon: Users,
    href: '/settings/people',
    right: 'user.read',
  },
  {
    id: 'roles',
    label: pageTitles.roles,
    hint: pageHints.roles,
    icon: ShieldCheck,
    href: '/settings/roles',
    right: 'role.read',
  },
  {
    id: 'organisation',
    label: pageTitles.organisation,
    hint: pageHints.organisation,
    icon: Building,
    href: '/settings/organisation',
    right: 'organisation.update',
  },
  {
    id: 'keys',
    label: pageTitles.keys,
    hint: pageHints.keys,
    icon: KeyRound,
    href: '/settings/api-keys',
    right: null,
  },
  {
    id: 'audit',
    label: pageTitles.audit,
    hint: pageHints.audit,
    icon: ScrollText,
    href: '/settings/audit',
    right: 'audit.read',
  },
];
