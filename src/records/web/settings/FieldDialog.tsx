import { useState } from 'react';
import { Checkbox, FormDialog, Select, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { customKinds, type FieldDefinition } from '../../model/contract.ts';
import { blankOption, draftsOf, type OptionDraft, optionsOf } from './option-drafts.ts';
import { OptionsEditor } from './OptionsEditor.tsx';
import { fieldSettingsTexts } from './texts.ts';
import type { useFieldDefinitions } from './use-field-definitions.ts';

type Kind = (typeof customKinds)[number];
type Draft = {
  zh: string;
  en: string;
  kind: Kind;
  options: readonly OptionDraft[];
  required: boolean;
  searchable: boolean;
  reportable: boolean;
  maskable: boolean;
};
type Props = {
  object: string;
  /** The field being changed; absent for a new one. */
  definition: FieldDefinition | undefined;
  /** Where a new field stands. */
  position: number;
  writes: Pick<ReturnType<typeof useFieldDefinitions>, 'create' | 'change'>;
  onClose: () => void;
};

function draftOf(definition: FieldDefinition | undefined): Draft {
  if (!definition) {
    const plain = { required: false, searchable: false, reportable: false, maskable: false };
    return { zh: '', en: '', kind: 'text', options: [blankOption], ...plain };
  }
  const { label, options, required, searchable, reportable, maskable } = definition;
  const kind = definition.kind as Kind;
  return { ...label, kind, options: draftsOf(options), required, searchable, reportable, maskable };
}

const longestName = 60;
const textKinds: ReadonlySet<Kind> = new Set(['text', 'long_text', 'email', 'phone']);

/** A field of the organisation's own: its name in both languages, its kind, and what it is for. */
export function FieldDialog({ onClose, ...field }: Props) {
  const t = useText(fieldSettingsTexts);
  const { definition } = field;
  const [draft, setDraft] = useState(() => draftOf(definition));
  const { send, ...sending } = useSending({ send: () => write(field, draft), onDone: onClose });
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const isNamed = draft.zh.trim() !== '';
  const lacksOptions = draft.kind === 'select' && optionsOf(draft.options).length === 0;
  const lack = isNamed ? (lacksOptions ? t('optionsNeeded') : null) : t('nameNeeded');
  return (
    <FormDialog
      title={t(definition ? 'editField' : 'add')}
      confirm={t('save')}
      width="normal"
      onSubmit={() => {
        if (lack === null) void send();
      }}
      onClose={onClose}
      disabledReason={lack}
      {...sending}
    >
      <div className="grid gap-3 md:grid-cols-2">
        <TextField
          label={t('labelZh')}
          value={draft.zh}
          onChange={(zh) => put({ zh })}
          maxLength={longestName}
          isRequired
          isFocusedFirst
        />
        <TextField
          label={t('labelEn')}
          hint={t('labelEnHint')}
          value={draft.en}
          onChange={(en) => put({ en })}
          maxLength={longestName}
        />
      </div>
      <Select
        label={t('kind')}
        options={customKinds.map((kind) => ({ id: kind, name: t(kind) }))}
        value={draft.kind}
        onChange={(kind) => kind && put({ kind: kind as Kind })}
        isDisabled={definition !== undefined}
      />
      {draft.kind === 'select' && (
        <OptionsEditor drafts={draft.options} onChange={(options) => put({ options })} />
      )}
      <div className="flex flex-col gap-1">
        <Checkbox label={t('required')} value={draft.required} onChange={(required) => put({ required })} />
        <Checkbox
          label={t('reportable')}
          value={draft.reportable}
          onChange={(reportable) => put({ reportable })}
        />
        <Checkbox label={t('maskable')} value={draft.maskable} onChange={(maskable) => put({ maskable })} />
        {textKinds.has(draft.kind) && !definition && (
          <Checkbox
            label={`${t('searchable')}（${t('searchableHint')}）`}
            value={draft.searchable}
            onChange={(searchable) => put({ searchable })}
          />
        )}
      </div>
    </FormDialog>
  );
}

/** What is sent of a field that is new, or of one that changes: its kind and its being searched stay. */
function write(
  { object, definition, position, writes }: Omit<Props, 'onClose'>,
  draft: Draft,
): Promise<void> {
  const { zh, en, kind, options: drafts, searchable, ...flags } = draft;
  const label = { zh: zh.trim(), en: en.trim() || zh.trim() };
  const options = kind === 'select' ? { options: optionsOf(drafts) } : {};
  if (definition) return writes.change(definition, { label, ...options, ...flags });
  const found = textKinds.has(kind) && searchable;
  const field = { object, label, kind, position, searchable: found, ...options, ...flags };
  return writes.create({ standard: false, ...field });
}
