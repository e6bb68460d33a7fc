/** What a person can do from anywhere: his own menu, what he can make, what the palette offers. */
import { LogOut, NotebookPen, Settings } from 'lucide-react';
import type { Me } from './identity/web/index.ts';
import { jottingTitles, openJotting } from './jottings/web/index.ts';
import type { Label } from './platform/model/label.ts';
import type { Command, MenuEntry } from './platform/web/index.ts';
import { railOf } from './product-rail.ts';
import { shellEntryTexts } from './shell-entry-texts.ts';

type Say = (label: Label, values?: Record<string, string | number>) => string;

/** What stands under the person's name. */
export function meEntriesOf(say: Say, signOut: () => void): readonly MenuEntry[] {
  return [
    {
      id: 'settings',
      name: say(shellEntryTexts.settings),
      icon: <Settings size={16} />,
      href: '/settings',
    },
    'separator',
    {
      id: 'sign-out',
      name: say(shellEntryTexts.signOut),
      icon: <LogOut size={16} />,
      onAction: signOut,
    },
  ];
}

type Creatable = { right: string; label: Label; href: string };

const creatable: readonly Creatable[] = [
  { right: 'lead.create', label: { zh: '线索', en: 'lead' }, href: '/leads?new=1' },
  { right: 'deal.create', label: { zh: '商机', en: 'deal' }, href: '/deals?new=1' },
  { right: 'account.create', label: { zh: '客户', en: 'account' }, href: '/accounts?new=1' },
  { right: 'contact.create', label: { zh: '联系人', en: 'contact' }, href: '/contacts?new=1' },
  { right: 'case.create', label: { zh: '服务单', en: 'case' }, href: '/cases?new=1' },
  { right: 'delivery.create', label: { zh: '交付单', en: 'delivery' }, href: '/deliveries?new=1' },
  { right: 'quote.create', label: { zh: '报价', en: 'quote' }, href: '/quotes?new=1' },
  { right: 'contract.create', label: { zh: '合同', en: 'contract' }, href: '/contracts?new=1' },
  { right: 'task.create', label: { zh: '任务', en: 'task' }, href: '/tasks' },
  { right: 'task.create', label: { zh: '会议', en: 'meeting' }, href: '/calendar?new=1' },
];

/** What this person can make from anywhere. */
export function createEntriesOf(me: Me, say: Say): readonly Exclude<MenuEntry, 'separator'>[] {
  const made = creatable
    .filter(({ right }) => me.rights[right] !== undefined)
    .map(({ label, href }) => ({
      id: href,
      name: say(shellEntryTexts.create, { name: say(label) }),
      href,
    }));
  const jotting = {
    id: 'jotting',
    name: say(jottingTitles.jotting),
    icon: <NotebookPen size={16} />,
    keys: 'Mod J',
    onAction: openJotting,
  };
  return me.rights['task.create'] === undefined ? made : [jotting, ...made];
}

/** What the command palette offers besides records: every place of the rail, everything that can be made. */
export function commandsOf(me: Me, say: Say): readonly Command[] {
  const places = railOf(me).map(({ id, label, icon: Icon, href }) => ({
    id,
    name: say(shellEntryTexts.goTo, { name: say(label) }),
    words: `${label.zh} ${label.en}`,
    icon: <Icon size={16} />,
    href,
  }));
  return [...places, ...createEntriesOf(me, say)];
}
