import { Check, Minus } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { classNames } from './class-names.ts';

type Props = {
  label: string;
  hideLabel?: boolean;
  value: boolean;
  onChange: (value: boolean) => void;
  /** Some of what it stands for is chosen. */
  isPartial?: boolean;
  isDisabled?: boolean | undefined;
  slot?: string | null;
  /** Inside a row whose own keys do the same. */
  excludeFromTabOrder?: boolean;
};

const tickShape =
  'flex size-4 shrink-0 items-center justify-center rounded-sm border border-field bg-surface text-on-accent ' +
  'group-data-hovered:border-soft group-data-selected:border-accent group-data-selected:bg-accent ' +
  'group-data-indeterminate:border-accent group-data-indeterminate:bg-accent';

export function Checkbox({ label, hideLabel = false, value, isPartial = false, ...props }: Props) {
  return (
    <AriaCheckbox
      {...props}
      isSelected={value}
      isIndeterminate={isPartial}
      isDisabled={props.isDisabled ?? false}
      {...(hideLabel && { 'aria-label': label })}
      className={classNames(
        'group relative inline-flex min-h-6 cursor-pointer items-center gap-2 rounded-sm',
        'data-disabled:cursor-not-allowed data-disabled:text-faint',
        hideLabel && 'min-w-6 justify-center',
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={tickShape}>
            {isIndeterminate ? (
              <Minus aria-hidden size={12} />
            ) : (
              isSelected && <Check aria-hidden size={12} strokeWidth={3} />
            )}
          </span>
          {!hideLabel && <span>{label}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}
