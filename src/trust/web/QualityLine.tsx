import { useQuery } from '@tanstack/react-query';
import { CircleDashed, Hourglass } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  contractQuery,
  FieldEditor,
  useFormats,
  useLabel,
  useText,
  valueAt,
} from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import {
  useCatalogue,
  useGuardedUpdate,
  useReason,
  type OpenCatalogue,
  type OpenField,
  type RecordContract,
} from '../../records/web/index.ts';
import { trustContract, type RecordQuality } from '../model/contract.ts';
import type { JudgedObject } from '../model/quality-check.ts';
import { qualityLineTexts } from './texts.ts';

type Props = { record: WireRecord; object: JudgedObject; contract: RecordContract };
type Check = RecordQuality['missing'][number];

/** How complete a record is and what it lacks, each mended where it stands; silent when nothing is wrong. */
export function QualityLine({ record, object, contract }: Props) {
  const asked = contractQuery(trustContract.qualityOfRecord, { query: { object, recordId: record.id } });
  const { data } = useQuery({
    ...asked,
    queryKey: [...asked.queryKey, record.version],
    placeholderData: (former: RecordQuality | undefined) => former,
  });
  const { catalogue } = useCatalogue(object);
  if (!data || !catalogue || data.completeness === null) return null;
  if (data.missing.length + data.faults.length === 0 && data.fresh !== false) return null;
  return <Line {...{ record, contract, catalogue }} quality={data} />;
}

type LineProps = Omit<Props, 'object'> & { catalogue: OpenCatalogue; quality: RecordQuality };

function Line({ record, contract, catalogue, quality }: LineProps) {
  const t = useText(qualityLineTexts);
  const { percent } = useFormats();
  const { update, dialog } = useGuardedUpdate(contract, catalogue.fields);
  const [openId, setOpen] = useState<string | null>(null);
  const open = catalogue.fields.find(({ id }) => id === openId);
  const marks = { record, catalogue, onOpen: setOpen };
  return (
    <section aria-label={t('line')} className="flex flex-col gap-2 text-sm text-soft">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <CircleDashed aria-hidden size={14} className="shrink-0" />
        <span className="figures">{t('completeness', { share: percent(quality.completeness) })}</span>
        <Marks {...marks} title="missing" checks={quality.missing} />
        <Marks {...marks} title="faults" checks={quality.faults} />
        {quality.fresh === false && (
          <span className="inline-flex items-center gap-1 text-warn">
            <Hourglass aria-hidden size={12} />
            {t('stale', { days: quality.freshDays })}
          </span>
        )}
      </p>
      {open && (
        <div className="max-w-96">
          <FieldEditor
            key={open.id}
            field={open}
            value={valueAt(record, open.id)}
            onSave={(value) => update(record, { [open.id]: value })}
            close={() => setOpen(null)}
          />
        </div>
      )}
      {dialog}
    </section>
  );
}

type MarksProps = {
  record: WireRecord;
  catalogue: OpenCatalogue;
  title: 'missing' | 'faults';
  checks: readonly Check[];
  onOpen: (fieldId: string) => void;
};

function Marks({ record, catalogue, title, checks, onOpen }: MarksProps) {
  const t = useText(qualityLineTexts);
  if (checks.length === 0) return null;
  return (
    <>
      <span>{t(title)}</span>
      {checks.map((check) => (
        <Mark
          key={check.id}
          check={check}
          says={title === 'missing' ? 'mend' : 'check'}
          record={record}
          field={catalogue.fields.find(({ id }) => id === check.field)}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}

type MarkProps = {
  check: Check;
  says: 'mend' | 'check';
  record: WireRecord;
  /** What mends it, where a field does. */
  field: OpenField | undefined;
  onOpen: (fieldId: string) => void;
};

function Mark({ check, says, record, field, onOpen }: MarkProps) {
  const t = useText(qualityLineTexts);
  const label = useLabel();
  const reasonOf = useReason();
  const name = label(check.label);
  if (!field || field.readOnly || field.reach !== 'edit') return <span className="text-ink">{name}</span>;
  return (
    <Button
      size="small"
      aria-label={t(says, { name })}
      disabledReason={reasonOf(record, field)}
      onPress={() => onOpen(field.id)}
    >
      {name}
    </Button>
  );
}
