import { useState } from 'react';
import type { Field, FieldCatalogue } from '../../../platform/model/fields.ts';
import {
  Badge,
  Button,
  Card,
  FormDialog,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { FieldDefinition } from '../../model/contract.ts';
import { useTellFailure } from '../use-tell-failure.ts';
import { draftsOf, type OptionDraft, optionsOf } from './option-drafts.ts';
import { OptionsEditor } from './OptionsEditor.tsx';
import { fieldSettingsTexts } from './texts.ts';
import type { useFieldDefinitions } from './use-field-definitions.ts';

type Writes = Pick<ReturnType<typeof useFieldDefinitions>, 'create' | 'change'>;
type Props = {
  catalogue: FieldCatalogue;
  definitions: readonly FieldDefinition[];
  mayDesign: boolean;
  writes: Writes;
};

/** The choices the product brings, with the options this organisation uses. */
export function StandardOptions({ catalogue, definitions, mayDesign, writes }: Props) {
  const t = useText(fieldSettingsTexts);
  const label = useLabel();
  const tellFailure = useTellFailure();
  const [edited, setEdited] = useState<Field | null>(null);
  const selects = catalogue.fields.filter((field) => field.kind === 'select' && !field.readOnly);
  const ownOf = (field: Field): FieldDefinition | undefined =>
    definitions.find((one) => one.standard && one.key === field.id);
  if (selects.length === 0) return null;
  return (
    <Card title={t('standard')}>
      <ul>
        {selects.map((field) => {
          const own = ownOf(field);
          const isOwn = own !== undefined && !own.archived;
          const options = isOwn ? own.options : (field.options ?? []);
          return (
            <li
              key={field.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0"
            >
              <span className="min-w-32 font-medium">{label(field.label)}</span>
              <span className="min-w-0 flex-1 basis-72 text-sm text-soft">
                {options.map((option) => label(option.label)).join(' · ')}
              </span>
              {isOwn && <Badge tone="accent">{t('changed')}</Badge>}
              {mayDesign && isOwn && (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => void writes.change(own, { archived: true }).catch(tellFailure)}
                >
                  {t('backToUsual')}
                </Button>
              )}
              {mayDesign && (
                <Button size="small" onPress={() => setEdited(field)}>
                  {t('editOptions')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {edited && (
        <OptionsDialog
          object={catalogue.object}
          field={edited}
          own={ownOf(edited)}
          writes={writes}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

type DialogProps = {
  object: string;
  field: Field;
  own: FieldDefinition | undefined;
  writes: Writes;
  onClose: () => void;
};

function OptionsDialog({ object, field, own, writes, onClose }: DialogProps) {
  const t = useText(fieldSettingsTexts);
  const label = useLabel();
  const used = own && !own.archived ? own.options : (field.options ?? []);
  const [drafts, setDrafts] = useState<readonly OptionDraft[]>(() => draftsOf(used));
  const options = optionsOf(drafts);
  const { send, ...sending } = useSending({
    send: () =>
      own
        ? writes.change(own, { options, ...(own.archived && { archived: false }) })
        : writes.create({ standard: true, object, key: field.id, options }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${label(field.label)} · ${t('editOptions')}`}
      confirm={t('save')}
      width="normal"
      onSubmit={() => {
        if (options.length > 0) void send();
      }}
      onClose={onClose}
      disabledReason={options.length > 0 ? null : t('optionsNeeded')}
      {...sending}
    >
      <OptionsEditor drafts={drafts} onChange={setDrafts} />
    </FormDialog>
  );
}
