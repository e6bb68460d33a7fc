import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Group } from 'react-aria-components';
import { useText } from '../texts.ts';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Popover } from './Popover.tsx';
import { uiTexts } from './texts.ts';

type ChipProps = {
  name: string;
  /** What is chosen, in words; nothing chosen leaves the chip quiet. */
  chosen?: string | undefined;
  onClear?: () => void;
  /** The control that chooses. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** One condition of a list: its name, what is chosen, and the control behind it. */
export function FilterChip({ name, chosen, onClear, children }: ChipProps) {
  const t = useText(uiTexts);
  const chosenShape = 'border-accent/40 bg-accent-soft text-accent';
  return (
    <span
      className={classNames(
        'inline-flex h-7 max-w-72 items-center rounded-md border text-sm',
        chosen ? chosenShape : 'border-line bg-surface text-soft',
      )}
    >
      <Popover
        label={name}
        trigger={
          <AriaButton className="inline-flex h-full min-w-0 cursor-pointer items-center gap-1 rounded-md px-2 data-hovered:text-ink">
            <span className="shrink-0">{name}</span>
            {chosen ? (
              <span className="truncate font-medium">{chosen}</span>
            ) : (
              <ChevronDown aria-hidden size={14} />
            )}
          </AriaButton>
        }
      >
        {children}
      </Popover>
      {chosen && onClear && (
        <AriaButton
          aria-label={`${t('clear')} ${name}`}
          onPress={onClear}
          className="-ml-1 flex h-full w-6 shrink-0 cursor-pointer items-center justify-center rounded-md data-hovered:text-accent-strong"
        >
          <X aria-hidden size={14} />
        </AriaButton>
      )}
    </span>
  );
}

type BarProps = {
  children: ReactNode;
  /** Sorting, columns, view switch: at the far end. */ tools?: ReactNode;
  onClearAll?: (() => void) | undefined;
};

/** The conditions of a list in one line. */
export function FilterBar({ children, tools, onClearAll }: BarProps) {
  const t = useText(uiTexts);
  return (
    <Group aria-label={t('filters')} className="flex flex-wrap items-center gap-2 py-2 outline-none">
      {children}
      {onClearAll && (
        <Button variant="quiet" size="small" onPress={onClearAll}>
          {t('clearAll')}
        </Button>
      )}
      {tools && <span className="ml-auto flex items-center gap-1">{tools}</span>}
    </Group>
  );
}
