import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  ErrorNotice,
  type FieldValues,
  FieldCell,
  fieldIn,
  Link,
  LoadMore,
  SkeletonLines,
  useLabel,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import { type Condition, writeFilter } from '../../model/filter.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { CreateRecordDrawer } from '../CreateRecordDrawer.tsx';
import { titleFieldOf } from '../../model/shown-fields.ts';
import type { Cells } from '../list/use-list-columns.tsx';
import { useRecords } from '../list/use-records.ts';
import { hrefOfRecord, type OpenCatalogue, type OpenField, type RecordType } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { useCatalogue } from '../use-catalogue.ts';
import { nameOfRecord } from '../use-removal.ts';
import { useNoun } from '../use-noun.ts';

type Props = RecordType & {
  /** Which records belong here. */
  conditions: readonly Condition[];
  /** The fields shown beside the name. */
  fieldIds: readonly string[];
  cells?: Cells;
  /** What a new one begins with; without it none is made here. */
  createWith?: FieldValues;
  sort?: string;
  /** Said when there are none. */
  emptyText: ReactNode;
};

const usual: Cells = {};

/** The records that belong to another one: an account's contacts, its deals. */
export function RelatedRecords({
  object,
  contract,
  conditions,
  fieldIds,
  cells = usual,
  createWith,
  sort,
  emptyText,
}: Props) {
  const t = useText(listTexts);
  const noun = useNoun();
  const { catalogue } = useCatalogue(object);
  const records = useRecords(contract, { filter: writeFilter(conditions), ...(sort && { sort }) });
  const mayCreate = useMay(`${object}.create`);
  const [isCreating, setCreating] = useState(false);
  if (records.error) return <ErrorNotice error={records.error} onRetry={records.retry} />;
  if (!catalogue || records.isLoading) return <SkeletonLines lines={4} className="h-5" />;
  const fields = fieldIds.flatMap((id) => catalogue.fields.find((field) => field.id === id) ?? []);
  return (
    <div className="flex flex-col gap-2">
      {createWith && mayCreate && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => setCreating(true)}
        >
          {t('create', { name: noun(catalogue.label) })}
        </Button>
      )}
      {records.records.length === 0 ? (
        <p className="py-3 text-sm text-faint">{emptyText}</p>
      ) : (
        <RelatedTable catalogue={catalogue} fields={fields} cells={cells} records={records.records} />
      )}
      {(records.hasMore || records.records.length > 10) && (
        <LoadMore
          shown={records.records.length}
          total={records.total}
          hasMore={records.hasMore}
          isLoading={records.isLoadingMore}
          onLoadMore={records.loadMore}
        />
      )}
      {createWith && (
        <CreateRecordDrawer
          catalogue={catalogue}
          contract={contract}
          initial={createWith}
          isOpen={isCreating}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}

type TableProps = {
  catalogue: OpenCatalogue;
  fields: readonly OpenField[];
  cells: Cells;
  records: readonly WireRecord[];
};

function RelatedTable({ catalogue, fields, cells, records }: TableProps) {
  const label = useLabel();
  const title = titleFieldOf(catalogue.fields);
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="figures w-full text-left text-sm">
        <thead>
          <tr className="text-faint hairline-b">
            {[...(title ? [title] : []), ...fields].map((field) => (
              <th key={field.id} className="px-3 py-2 font-medium whitespace-nowrap">
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id} className="not-last:hairline-b hover:bg-paper">
              <td className="px-3 py-2">
                <Link look="plain" href={hrefOfRecord(catalogue.object, record.id)} className="font-medium">
                  {nameOfRecord(record)}
                </Link>
              </td>
              {fields.map((field) => (
                <td key={field.id} className="max-w-60 truncate px-3 py-2 whitespace-nowrap">
                  {cells[field.id]?.(record) ?? (
                    <FieldCell field={fieldIn(field, record)} value={valueAt(record, field.id)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
