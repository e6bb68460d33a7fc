import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { say } from '../../../../platform/model/label.ts';
import {
  Card,
  Checkbox,
  IconButton,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { asksForReach, type CaptureForm } from '../../../model/capture/capture-form.ts';
import { capturableFields, originFieldIds } from '../../../model/capture/read-draft.ts';
import type { FormPart } from './FormWords.tsx';
import { formTexts, sourcesTexts } from './texts.ts';

type Asked = CaptureForm['fields'][number];

/** What the form asks, in its order: the fields of leads, the organisation's own ones too. */
export function FormFields({ form, fields, onChange }: FormPart & { fields: readonly OpenField[] }) {
  const t = useText(formTexts);
  const label = useLabel();
  const askable = capturableFields(fields).filter(({ id }) => !originFieldIds.has(id));
  const unasked = askable.filter(({ id }) => !form.fields.some(({ field }) => field === id));
  const set = (asked: Asked[]): void => onChange({ fields: asked });
  const add = (id: string): void => {
    const field = askable.find((one) => one.id === id)!;
    set([...form.fields, { field: id, label: say(field.label, form.language), hint: '', required: false }]);
  };
  const moved = (from: number, to: number): Asked[] => {
    const asked = [...form.fields];
    asked.splice(to, 0, ...asked.splice(from, 1));
    return asked;
  };
  return (
    <Card title={t('fields')}>
      <ol className="flex flex-col gap-3">
        {form.fields.map((asked, place) => (
          <AskedField
            key={asked.field}
            asked={asked}
            name={label(
              fields.find(({ id }) => id === asked.field)?.label ?? { zh: asked.field, en: asked.field },
            )}
            isFirst={place === 0}
            isLast={place === form.fields.length - 1}
            onChange={(part) => set(form.fields.map((one) => (one === asked ? { ...one, ...part } : one)))}
            onMove={(by) => set(moved(place, place + by))}
            onRemove={() => set(form.fields.filter((one) => one !== asked))}
          />
        ))}
      </ol>
      {!asksForReach(form) && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {t('reachMissing')}
        </p>
      )}
      <Select
        label={t('add')}
        hideLabel
        placeholder={t('add')}
        options={unasked.map((field) => ({ id: field.id, name: label(field.label) }))}
        value={null}
        onChange={(id) => id && add(id)}
        className="mt-3 w-44"
      />
    </Card>
  );
}

type AskedProps = {
  asked: Asked;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onChange: (part: Partial<Asked>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function AskedField({ asked, name, isFirst, isLast, onChange, onMove, onRemove }: AskedProps) {
  const t = useText(formTexts);
  const words = useText(sourcesTexts);
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line px-3 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-sm font-medium">{name}</span>
        <Checkbox label={t('must')} value={asked.required} onChange={(required) => onChange({ required })} />
        <IconButton
          label={t('up', { name })}
          icon={<ArrowUp aria-hidden size={16} />}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={t('down', { name })}
          icon={<ArrowDown aria-hidden size={16} />}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={t('remove', { name })}
          icon={<Trash2 aria-hidden size={16} />}
          onPress={onRemove}
        />
      </div>
      <div className="grid gap-2 md:grid-cols-2">
        <TextField
          label={t('label')}
          value={asked.label}
          onChange={(label) => onChange({ label })}
          maxLength={60}
          error={asked.label.trim() ? undefined : words('required')}
        />
        <TextField
          label={t('hint')}
          value={asked.hint}
          onChange={(hint) => onChange({ hint })}
          maxLength={100}
        />
      </div>
    </li>
  );
}
