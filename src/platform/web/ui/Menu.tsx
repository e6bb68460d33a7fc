import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { floatShape } from './Popover.tsx';

export type MenuEntry =
  | {
      id: string;
      name: string;
      icon?: ReactNode;
      /** Keys that do the same, e.g. ⌘K. */
      keys?: string;
      href?: string;
      onAction?: () => void;
      isDanger?: boolean;
      isChosen?: boolean;
      /** Why it cannot be done now: shown under its name. */
      disabledReason?: string | null;
    }
  | 'separator';

const itemShape =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 outline-none data-focused:bg-hover ' +
  'data-disabled:cursor-not-allowed data-disabled:text-faint';

function MenuItems({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <AriaMenu aria-label={label} className="max-h-[70dvh] min-w-44 overflow-auto p-1 outline-none">
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <Separator key={`line-${index}`} className="mx-2 my-1 border-t border-line" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.name}
            isDisabled={Boolean(entry.disabledReason)}
            {...(entry.href && { href: entry.href })}
            {...(entry.onAction && { onAction: entry.onAction })}
            className={classNames(itemShape, entry.isDanger && 'text-bad')}
          >
            {entry.icon && <span className="shrink-0 text-faint">{entry.icon}</span>}
            <span className="flex-1">
              {entry.name}
              {entry.disabledReason && <span className="block text-xs">{entry.disabledReason}</span>}
            </span>
            {entry.keys && <Keyboard className="font-sans text-xs text-faint">{entry.keys}</Keyboard>}
            {entry.isChosen && <Check aria-hidden size={16} className="text-accent" />}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}

type Props = {
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'right bottom';
};

/** Actions behind one button. */
export function Menu({ label, trigger, entries, placement = 'bottom start' }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={floatShape}>
        <MenuItems label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}
