import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import {
  contractQuery,
  FieldCell,
  fieldIn,
  Link,
  SkeletonLines,
  useLabel,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { hrefOfRecord, useCatalogue, type RecordContract } from '../../../records/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { AskedList } from '../../model/contract.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { columnsOfList, conditionsOfList, type RecordsOfList } from '../../model/blocks/records.ts';
import { listContractOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { ListAskingContext, type ListAsking } from './list-asking.ts';
import { Refused } from './Refused.tsx';

type Props = { block: BlockOf<'records'>; list: RecordsOfList; chosen: Chosen };

/** The records of a list, with the reach and the columns of whoever the page asks for. */
export function ListBlock({ block, list, chosen }: Props) {
  const t = useText(reportTexts);
  const asking = use(ListAskingContext);
  const contract = listContractOf(list.object);
  const asked = {
    object: list.object,
    filter: conditionsOfList(list, block, chosen),
    sort: list.sort,
    limit: block.most,
  };
  if (!contract) return <Said>{t('noRows')}</Said>;
  if (asking) return <SeenAs asking={asking} asked={asked} list={list} />;
  return <Own contract={contract} asked={asked} list={list} />;
}

function Said({ children }: { children: string }) {
  return <p className="py-4 text-sm text-faint">{children}</p>;
}

type Asked = { asked: AskedList; list: RecordsOfList };

function Own({ contract, asked: { filter, sort, limit }, list }: Asked & { contract: RecordContract }) {
  const { catalogue } = useCatalogue(list.object);
  const query = { filter: writeFilter(filter), limit, ...(sort && { sort }) };
  const { data, error } = useQuery(contractQuery(contract.list, { query }));
  if (error) return <Refused error={error} />;
  if (!data || !catalogue) return <SkeletonLines lines={4} />;
  return <Rows list={list} fields={catalogue.fields} items={data.items} />;
}

function SeenAs({ asking, asked, list }: Asked & { asking: ListAsking }) {
  const { data, error } = useQuery(asking(asked));
  if (error) return <Refused error={error} />;
  if (!data) return <SkeletonLines lines={4} />;
  return <Rows list={list} fields={data.fields as readonly Field[]} items={data.items} />;
}

type RowsProps = { list: RecordsOfList; fields: readonly Field[]; items: readonly WireRecord[] };

function Rows({ list, fields, items }: RowsProps) {
  const t = useText(reportTexts);
  const label = useLabel();
  if (items.length === 0) return <Said>{t('noRows')}</Said>;
  const shown = columnsOfList(fields, list);
  return (
    <div className="-mx-4 -mb-2 overflow-x-auto">
      <table className="w-full border-collapse text-sm whitespace-nowrap">
        <thead>
          <tr>
            {shown.map((field) => (
              <th key={field.id} scope="col" className={`${cell} text-left font-normal text-soft`}>
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <tr key={record.id}>
              {shown.map((field, at) => (
                <td key={field.id} className={`${cell} border-t border-line`}>
                  {at === 0 ? (
                    <Link look="plain" href={hrefOfRecord(list.object, record.id)} className="font-medium">
                      {String(valueAt(record, field.id) ?? '–')}
                    </Link>
                  ) : (
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

const cell = 'px-3 py-1.5 first:pl-4 last:pr-4';
