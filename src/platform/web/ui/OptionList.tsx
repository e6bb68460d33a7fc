/** The list that Select, ComboBox and their like open. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { floatShape } from './Popover.tsx';

export type Option = {
  id: string;
  name: string;
  /** A second, quieter line. */ detail?: string | undefined;
  isDisabled?: boolean;
};

const itemShape =
  'group flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-base outline-none ' +
  'data-focused:bg-hover data-selected:font-medium data-disabled:cursor-not-allowed data-disabled:text-faint';

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.name}
      isDisabled={option.isDisabled ?? false}
      className={itemShape}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">{option.name}</span>
        {option.detail && (
          <span className="block truncate text-xs font-normal text-faint">{option.detail}</span>
        )}
      </span>
      <Check aria-hidden size={16} className="invisible shrink-0 text-accent group-data-selected:visible" />
    </ListBoxItem>
  );
}

type Props = { items?: readonly Option[]; emptyText: ReactNode };

/** The floating list; as wide as its field at least. */
export function OptionPopover({ items, emptyText }: Props) {
  return (
    <Popover offset={4} className={`${floatShape} min-w-(--trigger-width)`}>
      <ListBox
        {...(items && { items })}
        className="max-h-80 overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="px-2 py-3 text-sm text-faint">{emptyText}</p>}
      >
        {(option: Option) => <OptionItem option={option} />}
      </ListBox>
    </Popover>
  );
}
