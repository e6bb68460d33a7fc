/** What every field shares: its label, the mark of a required one, a hint, and the error next to it. */
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import { classNames } from './class-names.ts';

export type FieldLook = {
  label: string;
  /** The label is heard, not seen: filters, table cells. */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  /** A sentence; its presence marks the field as wrong. */
  error?: string | null | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  /** Takes the focus when it appears: only where the person just asked for it. */
  isFocusedFirst?: boolean | undefined;
  /** A list opens as soon as the field is there. */
  isOpenFirst?: boolean | undefined;
  name?: string | undefined;
  placeholder?: string | undefined;
  className?: string | undefined;
};

export type FieldProps<V> = FieldLook & {
  value: V;
  onChange: (value: V) => void;
  onBlur?: (() => void) | undefined;
};

export const fieldShape = 'flex min-w-0 flex-col gap-1 outline-none';

/** The box a value is typed into; used on inputs and on groups that hold one. */
export const boxShape =
  'rounded-md border border-field bg-surface text-base text-ink transition-colors duration-100 ' +
  'data-hovered:border-soft data-focused:border-accent data-focus-within:border-accent ' +
  'data-focused:outline-2 data-focused:outline-offset-0 data-focused:outline-accent/35 ' +
  'data-focus-within:outline-2 data-focus-within:outline-offset-0 data-focus-within:outline-accent/35 ' +
  'data-invalid:border-bad data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-faint';

/** For what a person has just opened: the dialog's answer, the search, the field being edited. */
export const focusFirst = { autoFocus: true };

/** The parts an Aria field takes from our look. */
export function ariaOf(look: FieldLook) {
  return {
    isInvalid: Boolean(look.error),
    isRequired: look.isRequired ?? false,
    isDisabled: look.isDisabled ?? false,
    validationBehavior: 'aria' as const,
    className: classNames(fieldShape, look.className),
    ...(look.name !== undefined && { name: look.name }),
    ...(look.isFocusedFirst && focusFirst),
    ...(look.hideLabel && { 'aria-label': look.label }),
  };
}

/** Label above, hint and error below. */
export function FieldFrame({ look, children }: { look: FieldLook; children: ReactNode }) {
  return (
    <>
      {!look.hideLabel && (
        <Label className="w-fit text-sm text-soft">
          {look.label}
          {look.isRequired && (
            <span aria-hidden className="ml-1 text-bad">
              *
            </span>
          )}
        </Label>
      )}
      {children}
      {look.hint && !look.error && (
        <Text slot="description" className="text-xs text-faint">
          {look.hint}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-xs text-bad">
        <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
        <span>{look.error}</span>
      </FieldError>
    </>
  );
}
