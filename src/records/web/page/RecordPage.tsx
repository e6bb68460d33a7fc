import { type ReactNode, use } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import {
  ApiProblem,
  Card,
  ErrorNotice,
  NotFoundPage,
  PageBody,
  SkeletonLines,
  Tabs,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { useRecordAid } from '../record-aids.ts';
import type { RecordType } from '../record-type.ts';
import { recordTexts } from '../texts.ts';
import { useCatalogue } from '../use-catalogue.ts';
import { useIsNarrow } from '../use-is-narrow.ts';
import { FieldPanel } from './FieldPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { RecordHeader } from './RecordHeader.tsx';
import { RecordPanelsContext, type RecordPanel } from './record-panels.ts';
import { useRecord } from './use-record.ts';

type Props = RecordType & {
  recordId: string;
  /** The list it belongs to, over its name. */
  list: { name: Label; href: string };
  /** The object's own parts; those handed in by other domains come first. */
  panels?: readonly RecordPanel[];
  /** Beside the name: level, state. */
  meta?: (record: WireRecord) => ReactNode;
  actions?: (record: WireRecord) => ReactNode;
  /** Below the name, over the whole width: what must be known of the record before anything else. */
  notice?: (record: WireRecord) => ReactNode;
  /** Cards beside the parts, over the fields. */
  side?: (record: WireRecord) => ReactNode;
  /** Fields shown elsewhere on the page. */
  without?: readonly string[];
};

const none: readonly RecordPanel[] = [];

/** One record: its fields beside what belongs to it, one part at a time; the part is in the address. */
export function RecordPage({
  object,
  contract,
  recordId,
  list,
  panels = none,
  meta,
  actions,
  notice,
  side,
  without,
}: Props) {
  const { catalogue, error } = useCatalogue(object);
  const record = useRecord(contract, recordId);
  const given = use(RecordPanelsContext)[object] ?? [];
  const { Action, WhenGone, Notice } = useRecordAid(object);
  const failure = error ?? (record.data ? null : record.error);
  if (failure instanceof ApiProblem && failure.status === 404) return <NotFoundPage />;
  if (failure) {
    return (
      <PageBody>
        <ErrorNotice error={failure} onRetry={() => void record.refetch()} />
      </PageBody>
    );
  }
  if (!catalogue || !record.data) {
    return (
      <PageBody className="max-w-3xl pt-6">
        <SkeletonLines lines={8} className="h-5" />
      </PageBody>
    );
  }
  const shown = { record: record.data, contract, catalogue };
  return (
    <>
      <RecordHeader
        {...shown}
        list={list}
        meta={meta?.(record.data)}
        actions={
          <>
            {Action && !record.data.deletedAt && <Action record={record.data} />}
            {actions?.(record.data)}
          </>
        }
        notice={
          <>
            {Notice && <Notice record={record.data} />}
            {notice?.(record.data)}
          </>
        }
      />
      {record.data.deletedAt && WhenGone && <WhenGone record={record.data} />}
      <PageBody className="lg:grid lg:grid-cols-[minmax(0,1fr)_340px] lg:items-start lg:gap-6">
        <RecordParts
          record={record.data}
          parts={[...given, ...panels]}
          history={<HistoryPanel recordId={recordId} contract={contract} catalogue={catalogue} />}
          side={side?.(record.data)}
          fields={<FieldPanel {...shown} {...(without && { without })} />}
        />
      </PageBody>
    </>
  );
}

type PartsProps = {
  record: WireRecord;
  parts: readonly RecordPanel[];
  history: ReactNode;
  side: ReactNode;
  fields: ReactNode;
};

/** Beside each other where there is room; on a phone the fields are the first part. */
function RecordParts({ record, parts, history, side, fields }: PartsProps) {
  const t = useText(recordTexts);
  const label = useLabel();
  const isNarrow = useIsNarrow('tablet');
  const [{ part }, setQuery] = useAddressQuery();
  const tabs = [
    ...(isNarrow
      ? [
          {
            id: 'fields',
            name: t('fields'),
            content: (
              <div className="flex flex-col gap-4">
                {fields}
                {side}
              </div>
            ),
          },
        ]
      : []),
    ...parts.map(({ id, label: name, Panel }) => ({
      id,
      name: label(name),
      content: <Panel record={record} />,
    })),
    { id: 'history', name: t('history'), content: history },
  ];
  const first = tabs[0]!.id;
  const isKnown = tabs.some((tab) => tab.id === part);
  return (
    <>
      <div className="min-w-0">
        <Tabs
          label={t('parts')}
          tabs={tabs}
          value={isKnown ? String(part) : first}
          onChange={(id) => setQuery({ part: id === first ? undefined : id }, true)}
        />
      </div>
      {!isNarrow && (
        <div className="flex flex-col gap-4">
          <Card title={t('fields')}>{fields}</Card>
          {side}
        </div>
      )}
    </>
  );
}
