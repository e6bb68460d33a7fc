/** The pages of the product, put together from the domains: routes, rail, and where records are found. */
import { LogOut, Settings } from 'lucide-react';
import { createElement } from 'react';
import { activityRail, activityRoutes } from './activities/web/index.ts';
import { rail as homeRail, routes as homeRoutes } from './home/web/index.ts';
import { routes as identityRoutes, type Me } from './identity/web/index.ts';
import type { Label } from './platform/model/label.ts';
import type { MenuEntry, RailEntry, RouteEntry } from './platform/web/index.ts';
import { shellEntryTexts } from './shell-entry-texts.ts';

type Say = (label: Label) => string;

export const routes: readonly RouteEntry[] = [...homeRoutes, ...activityRoutes, ...identityRoutes];

const rail: readonly RailEntry[] = [...homeRail, ...activityRail];

/** The rail of this person: only what he may open. */
export function railOf(_me: Me): readonly RailEntry[] {
  return rail;
}

/** What stands under the person's name. */
export function meEntriesOf(_me: Me, say: Say, signOut: () => void): readonly MenuEntry[] {
  return [
    {
      id: 'settings',
      name: say(shellEntryTexts.settings),
      icon: createElement(Settings, { size: 16 }),
      href: '/settings',
    },
    'separator',
    {
      id: 'sign-out',
      name: say(shellEntryTexts.signOut),
      icon: createElement(LogOut, { size: 16 }),
      onAction: signOut,
    },
  ];
}
