import { Check, X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ApiProblem } from '../api/api-problem.ts';
import type { Field } from '../../model/fields.ts';
import { useFormats } from '../locale/formats.ts';
import { useLabel, useText } from '../texts.ts';
import { sentenceOf } from '../ui/ErrorNotice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { uiTexts } from '../ui/texts.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { faultOf, isEmpty, sentValue } from './field-values.ts';
import { PhoneNumber } from './PhoneNumber.tsx';
import { FieldCell, plainText } from './FieldCell.tsx';
import { FieldInput } from './FieldInput.tsx';
import { fieldTexts } from './texts.ts';

type Props = {
  field: Field;
  value: unknown;
  /** Sends the new value (a pointer as its id, nothing as null); a rejection's sentence stands beside the field. */
  onSave: (value: unknown) => Promise<unknown>;
  /** Why it cannot be changed: shown on hover, the value stays plain. */
  disabledReason?: string | null;
};

/** Picking is deciding: these save at once. */
const pickedKinds = new Set<Field['kind']>(['select', 'reference', 'user', 'team', 'boolean']);
/** Leaving these saves; a calendar or a list may take the focus from the others. */
const typedKinds = new Set<Field['kind']>([
  'text',
  'email',
  'phone',
  'url',
  'money',
  'integer',
  'decimal',
  'percent',
  'long_text',
]);

/** A value that becomes its own field on click: Enter saves, Escape gives up, an error stands beside it. */
export function InlineEdit({ field, value, onSave, disabledReason }: Props) {
  const [isEditing, setEditing] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  if (isEditing) {
    const close = (): void => {
      setEditing(false);
      requestAnimationFrame(() => open.current?.focus());
    };
    return <FieldEditor field={field} value={value} onSave={onSave} close={close} />;
  }
  return (
    <Shown
      field={field}
      value={value}
      disabledReason={disabledReason}
      buttonRef={open}
      onEdit={() => setEditing(true)}
    />
  );
}

type ShownProps = Pick<Props, 'field' | 'value' | 'disabledReason'> & {
  buttonRef: React.Ref<HTMLButtonElement>;
  onEdit: () => void;
};

function Shown({ field, value, disabledReason, buttonRef, onEdit }: ShownProps) {
  const t = useText(fieldTexts);
  const label = useLabel();
  const formats = useFormats();
  if (field.readOnly) return <FieldCell field={field} value={value} />;
  const option = field.options?.find((one) => one.value === value);
  const read = isEmpty(value) ? t('empty') : option ? label(option.label) : plainText(field, value, formats);
  const button = (
    <AriaButton
      ref={buttonRef}
      aria-label={t('edit', { name: label(field.label), value: read })}
      aria-disabled={Boolean(disabledReason) || undefined}
      {...(!disabledReason && { onPress: onEdit })}
      className="-mx-1.5 flex min-h-7 w-[calc(100%+12px)] min-w-0 cursor-text items-center rounded-md px-1.5 py-0.5 text-left data-hovered:bg-hover aria-disabled:cursor-not-allowed"
    >
      <span className="pointer-events-none min-w-0 truncate">
        <FieldCell field={field} value={value} isPlain />
      </span>
    </AriaButton>
  );
  const shown = disabledReason ? <Tooltip text={disabledReason}>{button}</Tooltip> : button;
  if (field.kind !== 'phone' || isEmpty(value)) return shown;
  return (
    <span className="flex items-center gap-1">
      {shown}
      <PhoneNumber number={String(value)} isSign />
    </span>
  );
}

function useSaving({ field, value, onSave, close }: Omit<Props, 'disabledReason'> & { close: () => void }) {
  const t = useText({ ...uiTexts, ...fieldTexts });
  const label = useLabel();
  // As it was when the field was opened: what somebody else changes meanwhile must not slip under the reader's eyes.
  const [seen] = useState({ value, onSave });
  const [draft, setDraft] = useState(value);
  const latest = useRef(value);
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const take = (next: unknown): void => {
    latest.current = next;
    setDraft(next);
    setError(null);
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    const fault = faultOf(field, latest.current);
    if (fault)
      return setError(fault === 'required' ? t('missing', { name: label(field.label) }) : t('notAnAmount'));
    const sent = sentValue(latest.current);
    if (sent === sentValue(seen.value)) return close();
    setSaving(true);
    try {
      await seen.onSave(sent);
      close();
    } catch (problem) {
      const own = problem instanceof ApiProblem ? problem.faultOf(field.id) : undefined;
      setError(own ?? sentenceOf(problem, t));
      setSaving(false);
    }
  };
  return { draft, take, save, error, isSaving };
}

/** The open field by itself, for a place that opens it in its own way; saves and closes as InlineEdit does. */
export function FieldEditor(props: Omit<Props, 'disabledReason'> & { close: () => void }) {
  const { field, close } = props;
  const t = useText(fieldTexts);
  const { draft, take, save, error, isSaving } = useSaving(props);
  const isPicked = pickedKinds.has(field.kind);
  const isTyped = typedKinds.has(field.kind);

  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isOnInput =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, [role=spinbutton]');
    if (event.nativeEvent.isComposing || !isOnInput) return;
    if (event.key === 'Escape' && !isPicked) {
      event.stopPropagation();
      close();
    } else if (
      event.key === 'Enter' &&
      !isPicked &&
      (field.kind !== 'long_text' || event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault();
      // Leaving the input makes number and money fields read what was typed; leaving saves.
      (event.target as HTMLElement).blur();
      if (!isTyped) void save();
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (isTyped && !event.currentTarget.contains(event.relatedTarget)) void save();
  };
  const onChange = (next: unknown): void => {
    take(next);
    if (isPicked) void save();
  };
  return (
    <div className="flex min-w-0 items-start gap-1" onKeyDownCapture={onKeyDownCapture} onBlur={onBlur}>
      <div className="min-w-0 flex-1">
        <FieldInput
          field={field}
          value={draft}
          onChange={onChange}
          hideLabel
          hint={undefined}
          error={error}
          isFocusedFirst
          isOpenFirst
        />
      </div>
      {isSaving ? (
        <span className="flex size-8 items-center justify-center text-faint">
          <Spinner />
        </span>
      ) : (
        <>
          {!isPicked && (
            <IconButton
              label={t('save')}
              icon={<Check aria-hidden size={16} />}
              onPress={() => void save()}
            />
          )}
          <IconButton label={t('cancel')} icon={<X aria-hidden size={16} />} onPress={close} />
        </>
      )}
    </div>
  );
}
