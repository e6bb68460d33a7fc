import { FlaskConical, ScanText } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  Button,
  FieldInput,
  type FieldValues,
  NumberField,
  TextArea,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { readLeadText } from '../../../model/capture/read-text/read-lead-text.ts';
import type { Sample } from '../../../model/score/contract.ts';
import { sampleOf, type Counts } from './sample-of.ts';
import { trialTexts } from './texts.ts';

/** What rules ask for most. */
const shownFields = [
  'name',
  'title',
  'company',
  'employees',
  'mobile',
  'source',
  'product',
  'industry',
  'need',
];
const mostEvents = 20;

/** A lead that is only thought of: pasted, or filled in by hand. */
export function MadeUpLead({ onTry }: { onTry: (sample: Sample) => void }) {
  const t = useText(trialTexts);
  const [values, setValues] = useState<FieldValues>({});
  const [counts, setCounts] = useState<Counts>({ touches: 1, talks: 0, meetings: 0 });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onTry(sampleOf(values, counts));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Pasted onRead={(read) => setValues({ ...values, ...read })} />
      <SampleFields values={values} onChange={setValues} />
      <div className="grid grid-cols-3 items-end gap-2">
        {(['touches', 'talks', 'meetings'] as const).map((what) => (
          <NumberField
            key={what}
            label={t(what)}
            value={counts[what]}
            onChange={(count) => setCounts({ ...counts, [what]: count ?? 0 })}
            min={0}
            max={mostEvents}
          />
        ))}
      </div>
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        icon={<FlaskConical aria-hidden size={16} />}
      >
        {t('run')}
      </Button>
    </form>
  );
}

function Pasted({ onRead }: { onRead: (values: FieldValues) => void }) {
  const t = useText(trialTexts);
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const read = (): void => {
    const found = readLeadText(text).map(({ field, candidates }) => [field, candidates[0]?.value] as const);
    setEmpty(found.length === 0);
    onRead(Object.fromEntries(found));
  };
  return (
    <div className="flex flex-col gap-2">
      <TextArea label={t('pasted')} value={text} onChange={setText} rows={3} maxLength={5000} />
      <Button
        size="small"
        className="self-start"
        icon={<ScanText aria-hidden size={14} />}
        isDisabled={text.trim() === ''}
        onPress={read}
      >
        {t('read')}
      </Button>
      {isEmpty && (
        <p role="status" className="text-sm text-faint">
          {t('readNothing')}
        </p>
      )}
    </div>
  );
}

type FieldsProps = { values: FieldValues; onChange: (values: FieldValues) => void };

function SampleFields({ values, onChange }: FieldsProps) {
  const { catalogue } = useCatalogue('lead');
  const fields = shownFields.flatMap((id) => catalogue?.fields.find((field) => field.id === id) ?? []);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {fields.map((field) => (
        <div key={field.id} className={field.kind === 'long_text' ? 'md:col-span-2' : undefined}>
          <FieldInput
            field={field}
            value={values[field.id] ?? null}
            onChange={(value) => onChange({ ...values, [field.id]: value })}
          />
        </div>
      ))}
    </div>
  );
}
