import {
  ApiProblem,
  Badge,
  Button,
  Checkbox,
  Select,
  TextArea,
  TextField,
  type Tone,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { originFieldIds } from '../../../model/capture/read-draft.ts';
import { changed, type ConfirmedField } from './draft.ts';
import { pasteTexts } from './texts.ts';

type Props = {
  fields: readonly ConfirmedField[];
  catalogue: readonly OpenField[];
  failure: unknown;
  onChange: (fields: ConfirmedField[]) => void;
  onAdd: (field: string) => void;
};

/** Each read field with its value, how sure it is and what else it could be. */
export function ConfirmFields({ fields, catalogue, failure, onChange, onAdd }: Props) {
  const t = useText(pasteTexts);
  const label = useLabel();
  const addable = catalogue.filter(
    ({ id }) => !originFieldIds.has(id) && !fields.some(({ field }) => field === id),
  );
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base">{t('read')}</h3>
      {fields.length === 0 && <p className="text-sm text-soft">{t('nothing')}</p>}
      {fields.map((one) => {
        const field = catalogue.find(({ id }) => id === one.field);
        return (
          field && (
            <ConfirmField
              key={one.field}
              one={one}
              field={field}
              error={failure instanceof ApiProblem ? failure.faultOf(one.field) : undefined}
              onChange={(change) => onChange(changed(fields, one.field, change))}
            />
          )
        );
      })}
      <Select
        label={t('more')}
        hideLabel
        placeholder={t('more')}
        options={addable.map(({ id, label: name }) => ({ id, name: label(name) }))}
        value={null}
        onChange={(id) => id && onAdd(id)}
        className="w-40"
      />
    </section>
  );
}

type FieldProps = {
  one: ConfirmedField;
  field: OpenField;
  error: string | undefined;
  onChange: (change: { value?: string; isUsed?: boolean }) => void;
};

function ConfirmField({ one, field, error, onChange }: FieldProps) {
  const t = useText(pasteTexts);
  const label = useLabel();
  const name = label(field.label);
  const others = one.candidates.filter(({ value }) => value !== one.value);
  const shared = {
    label: name,
    hideLabel: true,
    value: one.value,
    error,
    onChange: (value: string) => onChange({ value, isUsed: true }),
  };
  return (
    <div className="flex items-start gap-2">
      <span className="flex h-8 items-center">
        <Checkbox
          label={t('use', { field: name })}
          hideLabel
          value={one.isUsed}
          onChange={(isUsed) => onChange({ isUsed })}
        />
      </span>
      <span className="w-16 shrink-0 pt-1.5 text-sm text-soft">{name}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {field.kind === 'long_text' ? <TextArea {...shared} rows={2} /> : <TextField {...shared} />}
        {others.length > 0 && (
          <span className="flex flex-wrap items-center gap-1 text-xs text-faint">
            {t('others')}
            {others.map(({ value }) => (
              <Button
                key={value}
                size="small"
                variant="quiet"
                aria-label={t('choose', { value })}
                onPress={() => onChange({ value, isUsed: true })}
              >
                {value}
              </Button>
            ))}
          </span>
        )}
      </div>
      <span className="flex h-8 w-16 shrink-0 items-center justify-end">
        <Sureness one={one} />
      </span>
    </div>
  );
}

function Sureness({ one }: { one: ConfirmedField }) {
  const t = useText(pasteTexts);
  const sureness = one.candidates.find(({ value }) => value === one.value)?.sureness;
  if (sureness === undefined) return null;
  const [tone, word]: [Tone, 'sure' | 'likely' | 'unsure'] =
    sureness >= 0.85 ? ['good', 'sure'] : sureness >= 0.6 ? ['accent', 'likely'] : ['warn', 'unsure'];
  return <Badge tone={tone}>{t(word)}</Badge>;
}
