import { MultiSelect, NumberField, TextArea, useLabel, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { eventLabels, leadEventKinds, type LeadEventKind } from '../../../model/tags/lead-event.ts';
import { SegmentField } from '../../pool/settings/SegmentField.tsx';
import type { DrawnTest } from './drawn-test.ts';
import { testTexts } from './texts.ts';

type Props = {
  test: DrawnTest;
  fields: readonly OpenField[];
  isAsked: boolean;
  error: string | null;
  onChange: (test: DrawnTest) => void;
};

/** What a rule asks of a lead: fields, words, behaviour; all that is filled in must hold. */
export function LeadTestFields({ test, fields, isAsked, error, onChange }: Props) {
  const t = useText(testTexts);
  const part = (change: Partial<DrawnTest>): void => onChange({ ...test, ...change });
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-line p-3">
      <SegmentField
        label={t('conditions')}
        fields={fields}
        conditions={test.conditions}
        onChange={(conditions) => part({ conditions })}
      />
      <Words test={test} fields={fields} isAsked={isAsked} onPart={part} />
      <Behaviour test={test} onPart={part} />
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

type PartProps = Pick<Props, 'test'> & { onPart: (change: Partial<DrawnTest>) => void };

const textKinds: ReadonlySet<string> = new Set(['text', 'long_text']);

function Words({ test, fields, isAsked, onPart }: PartProps & Pick<Props, 'fields' | 'isAsked'>) {
  const t = useText(testTexts);
  const label = useLabel();
  const options = fields
    .filter(({ kind }) => textKinds.has(kind))
    .map((field) => ({ id: field.id, name: label(field.label) }));
  const isMissing = isAsked && test.words.trim() !== '' && test.wordFields.length === 0;
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        value={test.words}
        onChange={(words) => onPart({ words })}
        rows={2}
        maxLength={4000}
      />
      {test.words.trim() !== '' && (
        <MultiSelect
          label={t('wordFields')}
          options={options}
          value={test.wordFields}
          onChange={(wordFields) => onPart({ wordFields })}
          error={isMissing ? t('wordFieldsMissing') : null}
        />
      )}
    </div>
  );
}

function Behaviour({ test, onPart }: PartProps) {
  const t = useText(testTexts);
  const label = useLabel();
  const options = leadEventKinds.map((kind) => ({ id: kind, name: label(eventLabels[kind]) }));
  return (
    <div className="flex flex-col gap-2">
      <MultiSelect
        label={`${t('behaviour')} · ${t('kinds')}`}
        options={options}
        value={test.kinds}
        onChange={(kinds) => onPart({ kinds: kinds as LeadEventKind[] })}
      />
      {test.kinds.length > 0 && (
        <div className="grid grid-cols-2 gap-2">
          <NumberField
            label={t('atLeast')}
            value={test.atLeast}
            onChange={(atLeast) => onPart({ atLeast: atLeast ?? 1 })}
            min={1}
            max={100}
            unit={t('times')}
          />
          <NumberField
            label={t('within')}
            value={test.days}
            onChange={(days) => onPart({ days: days ?? 30 })}
            min={1}
            max={730}
            unit={t('days')}
          />
        </div>
      )}
    </div>
  );
}
