import { Pencil } from 'lucide-react';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components';
import { classNames, FieldEditor, useLabel, useText, valueAt } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import type { OpenField } from '../record-type.ts';
import { listTexts } from '../texts.ts';

type Props = {
  field: OpenField;
  record: WireRecord;
  /** Figures keep their edge: the pencil stands before them. */
  isFigure?: boolean;
  onSave: (value: unknown) => Promise<unknown>;
  children: ReactNode;
};

/** A cell whose value is changed in place: the pencil opens its field over the cell. */
export function EditableCell({ field, record, isFigure = false, onSave, children }: Props) {
  const t = useText(listTexts);
  const label = useLabel();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = label(field.label);
  // What is pressed in the floating field is not a press on the row below it.
  const stay = (event: MouseEvent): void => event.stopPropagation();
  return (
    <div
      ref={place}
      className={classNames('group/cell flex min-w-0 items-center', isFigure && 'flex-row-reverse')}
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <AriaButton
        aria-label={t('edit', { name })}
        excludeFromTabOrder
        onPress={() => setOpen(true)}
        className="-mx-1 flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm text-faint opacity-0 group-hover/cell:opacity-100 data-hovered:bg-hover data-hovered:text-ink"
      >
        <Pencil aria-hidden size={12} />
      </AriaButton>
      {isOpen && (
        <Popover
          triggerRef={place}
          isOpen
          onOpenChange={setOpen}
          placement="bottom start"
          offset={-34}
          className="z-40 min-w-(--trigger-width) rounded-lg bg-raised p-1.5 shadow-float"
        >
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- only keeps presses from the row */}
          <div onClick={stay} className="min-w-56">
            <Dialog aria-label={t('edit', { name })} className="outline-none">
              <FieldEditor
                field={field}
                value={valueAt(record, field.id)}
                onSave={onSave}
                close={() => setOpen(false)}
              />
            </Dialog>
          </div>
        </Popover>
      )}
    </div>
  );
}
