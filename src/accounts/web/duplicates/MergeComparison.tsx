import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Avatar,
  Badge,
  Button,
  Card,
  Checkbox,
  ErrorNotice,
  FieldCell,
  isNamed,
  RelativeTime,
  useLabel,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import {
  hrefOfRecord,
  nameOfRecord,
  type OpenCatalogue,
  type OpenField,
} from '../../../records/web/index.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { choiceFor, mergedFields, type MergeDraft } from './merge-draft.ts';
import { MergeChoices } from './MergeChoices.tsx';
import { MergeResult } from './MergeResult.tsx';
import { mergeTexts } from './texts.ts';
import { useMerge } from './use-merge.ts';

export type Preview = EndpointAnswer<typeof duplicateContract.previewMerge>;

type Props = { catalogue: OpenCatalogue; preview: Preview; onDone: () => void };

/** Everything there is to choose, and the button that merges. */
export function MergeComparison({ catalogue, preview, onDone }: Props) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();
  const { records, survivorId } = preview;
  const [draft, setDraft] = useState<MergeDraft>({ survivorId, chosen: {} });
  const merge = useMerge(({ survivor }) => {
    onDone();
    void navigate({ to: hrefOfRecord(catalogue.object, survivor.id), replace: true } as never);
  });
  const stay = (id: string): void => setDraft({ survivorId: id, chosen: draft.chosen });
  const choose = (field: string, id: string): void =>
    setDraft({ ...draft, chosen: { ...draft.chosen, [field]: id } });
  return (
    <>
      <Card title={t('keepWhich')}>
        <MergeChoices
          label={t('keepWhich')}
          head={<span className="text-faint">{t('stays')}</span>}
          choices={records.map((record) => ({
            id: record.id,
            name: nameOfRecord(record),
            content: <RecordHead record={record} isProposed={record.id === survivorId} />,
          }))}
          value={draft.survivorId}
          onChange={stay}
        />
        <FieldChoices catalogue={catalogue} records={records} draft={draft} onChoose={choose} />
      </Card>
      <MergeResult preview={preview} draft={draft} />
      {merge.error && <ErrorNotice error={merge.error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={() => history.back()}>{t('cancel')}</Button>
        <Button
          variant="primary"
          isPending={merge.isPending}
          disabledReason={preview.noMerge && t('noRight')}
          onPress={() => merge.mutate({ object: catalogue.object, draft, records })}
        >
          {t('go', { count: records.length })}
        </Button>
      </div>
    </>
  );
}

function RecordHead({ record, isProposed }: { record: WireRecord; isProposed: boolean }) {
  const t = useText(mergeTexts);
  const owner = record['owner'];
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {nameOfRecord(record)}
        {isProposed && <Badge tone="accent">{t('proposed')}</Badge>}
      </span>
      <span className="flex flex-wrap items-center gap-2 text-xs text-faint">
        {isNamed(owner) && owner.name && <Avatar name={owner.name} size="small" showName />}
        <RelativeTime at={record.createdAt} />
      </span>
    </span>
  );
}

type FieldProps = {
  catalogue: OpenCatalogue;
  records: readonly WireRecord[];
  draft: MergeDraft;
  onChoose: (field: string, id: string) => void;
};

function FieldChoices({ catalogue, records, draft, onChoose }: FieldProps) {
  const t = useText(mergeTexts);
  const [isShort, setShort] = useState(true);
  const { different, all } = mergedFields(catalogue.fields, records);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-2">
        {different.length === 0 && <p className="text-sm text-soft">{t('allSame')}</p>}
        <Checkbox label={t('onlyDifferent')} value={isShort} onChange={setShort} />
      </div>
      {(isShort ? different : all).map((field) => (
        <FieldChoice key={field.id} field={field} records={records} draft={draft} onChoose={onChoose} />
      ))}
    </>
  );
}

type ChoiceProps = Omit<FieldProps, 'catalogue'> & { field: OpenField };

function FieldChoice({ field, records, draft, onChoose }: ChoiceProps) {
  const t = useText(mergeTexts);
  const label = useLabel();
  return (
    <MergeChoices
      label={label(field.label)}
      choices={records.map((record) => ({
        id: record.id,
        name: nameOfRecord(record),
        content: <FieldCell field={field} value={valueAt(record, field.id)} isPlain />,
      }))}
      value={choiceFor(draft, records, field.id)}
      onChange={(id) => onChoose(field.id, id)}
      closedReason={field.reach === 'edit' ? null : t('closed')}
    />
  );
}
