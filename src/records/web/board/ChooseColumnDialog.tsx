import { ListBox, ListBoxItem } from 'react-aria-components';
import { Dialog, StatusDot, type Tone } from '../../../platform/web/index.ts';

export type ColumnChoice = {
  id: string;
  name: string;
  tone: Tone;
  hint?: string | undefined;
  /** Where the card stands, or cannot go. */
  isDisabled?: boolean;
};

type Props = {
  title: string;
  label: string;
  columns: readonly ColumnChoice[];
  onChoose: (columnId: string) => void;
  onClose: () => void;
};

/** Chooses the column a card goes to: by keys on a desk, by thumb on a phone. */
export function ChooseColumnDialog({ title, label, columns, onChoose, onClose }: Props) {
  return (
    <Dialog title={title} isOpen onClose={onClose} width="small">
      <ListBox
        aria-label={label}
        items={columns}
        selectionMode="none"
        disabledKeys={columns.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
        ref={focusOnce}
        onAction={(key) => {
          onClose();
          onChoose(String(key));
        }}
        className="-mx-2 flex flex-col outline-none"
      >
        {(column) => (
          <ListBoxItem
            id={column.id}
            textValue={column.name}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 outline-none data-disabled:cursor-default data-disabled:text-faint data-focused:bg-hover data-hovered:bg-hover max-md:min-h-12"
          >
            <StatusDot tone={column.tone} label={column.name} />
            <span className="ml-auto text-sm text-faint">{column.hint}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

/** The list takes the keys as soon as it is asked for. */
function focusOnce(list: HTMLDivElement | null): void {
  requestAnimationFrame(() =>
    list?.querySelector<HTMLElement>('[role=option]:not([aria-disabled=true])')?.focus(),
  );
}
