import { useState } from 'react';
import {
  Checkbox,
  FormDialog,
  Select,
  TextArea,
  TextField,
  useDraft,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import {
  columnSchema,
  ownTypes,
  type FormColumn,
  type OwnType,
  type Preset,
} from '../../../model/fill/form.ts';
import { designTexts } from '../texts.ts';

type Props = {
  /** Null: a new one of the form's own. */
  column: FormColumn | null;
  freshId: string;
  /** Of a column that is a field. */
  field: OpenField | undefined;
  onApply: (column: FormColumn) => void;
  onClose: () => void;
};

/** One column: what it is called and holds, whether it must be filled, what stands in it at first. */
export function ColumnDialog({ column, freshId, field, onApply, onClose }: Props) {
  const t = useText(designTexts);
  const label = useLabel();
  const [draft, setDraft] = useDraft<FormColumn>(column ?? newColumn(freshId));
  const change = (part: object) => setDraft({ ...draft, ...part } as FormColumn);
  const read = columnSchema.safeParse(draft);
  const name = draft.kind === 'own' ? draft.label : field ? label(field.label) : draft.field;
  return (
    <FormDialog
      title={column ? t('editColumn', { name }) : t('addOwn')}
      confirm={t('apply')}
      isDisabled={!read.success}
      onSubmit={() => read.success && onApply(read.data)}
      onClose={onClose}
    >
      {draft.kind === 'own' ? (
        <OwnParts draft={draft} change={change} />
      ) : (
        <Checkbox
          label={t('readOnly')}
          value={draft.isReadOnly}
          isDisabled={field?.readOnly === true && field.id !== 'stage'}
          onChange={(isReadOnly) => change({ isReadOnly })}
        />
      )}
      <Checkbox
        label={t('required')}
        value={draft.isRequired}
        onChange={(isRequired) => change({ isRequired })}
      />
      <PresetPick
        preset={draft.preset}
        kind={draft.kind === 'own' ? draft.type : (field?.kind ?? 'text')}
        onChange={(preset) => change({ preset })}
      />
    </FormDialog>
  );
}

function newColumn(id: string): FormColumn {
  return { kind: 'own', id, label: '', type: 'text', options: [], isRequired: false, hint: '', preset: null };
}

type OwnProps = { draft: Extract<FormColumn, { kind: 'own' }>; change: (part: object) => void };

function OwnParts({ draft, change }: OwnProps) {
  const t = useText(designTexts);
  const [options, setOptions] = useState(draft.options.join('\n'));
  const setType = (type: OwnType): void =>
    change({ type, preset: null, options: type === 'select' ? linesOf(options) : [] });
  return (
    <>
      <TextField
        label={t('label')}
        isRequired
        isFocusedFirst
        value={draft.label}
        onChange={(next) => change({ label: next })}
        maxLength={40}
      />
      <Select
        label={t('type')}
        options={ownTypes.map((id) => ({ id, name: t(id) }))}
        value={draft.type}
        onChange={(id) => setType(id as OwnType)}
      />
      {draft.type === 'select' && (
        <TextArea
          label={t('options')}
          isRequired
          value={options}
          onChange={(text) => {
            setOptions(text);
            change({ options: linesOf(text) });
          }}
        />
      )}
      <TextField
        label={t('hintOf')}
        value={draft.hint}
        onChange={(hint) => change({ hint })}
        maxLength={100}
      />
    </>
  );
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, 50);
}

type PresetProps = { preset: Preset; kind: string; onChange: (preset: Preset) => void };

/** What stands in a new row at first: nothing, the day, the filler, or a value that is typed. */
function PresetPick({ preset, kind, onChange }: PresetProps) {
  const t = useText(designTexts);
  const isTyped = ['integer', 'decimal', 'text', 'long_text', 'select'].includes(kind);
  const kinds = [
    { id: 'none', name: t('presetNone') },
    ...(kind === 'day' ? [{ id: 'today', name: t('presetToday') }] : []),
    ...(kind === 'user' ? [{ id: 'me', name: t('presetMe') }] : []),
    ...(isTyped ? [{ id: 'value', name: t('presetValue') }] : []),
  ];
  if (kinds.length === 1) return null;
  const isNumber = kind === 'integer' || kind === 'decimal';
  const choose = (id: string | null): void => {
    if (id === 'value') onChange({ kind: 'value', value: isNumber ? 0 : '' });
    else onChange(id === 'today' || id === 'me' ? { kind: id } : null);
  };
  const type = (text: string): void => {
    const number = Number(text);
    if (!isNumber) onChange({ kind: 'value', value: text });
    else if (Number.isFinite(number)) onChange({ kind: 'value', value: number });
  };
  return (
    <>
      <Select label={t('preset')} options={kinds} value={preset?.kind ?? 'none'} onChange={choose} />
      {preset?.kind === 'value' && (
        <TextField label={t('presetValue')} value={String(preset.value)} onChange={type} maxLength={500} />
      )}
    </>
  );
}
