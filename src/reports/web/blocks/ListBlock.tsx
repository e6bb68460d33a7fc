import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { contractQuery, SkeletonLines, useText, whenShown } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { useCatalogue, type RecordContract } from '../../../records/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { AskedList } from '../../model/contract.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { conditionsOfList, type RecordsOfList } from '../../model/blocks/records.ts';
import { useOffered } from '../list-actions/acting.ts';
import { listContractOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { ListAskingContext, type ListAsking } from './list-asking.ts';
import { ListRows } from './ListRows.tsx';
import { Refused } from './Refused.tsx';

const ActableRows = whenShown(async () => (await import('../list-actions/ActableRows.tsx')).ActableRows);

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
  return <Own contract={contract} asked={asked} list={list} block={block.id} />;
}

function Said({ children }: { children: string }) {
  return <p className="py-4 text-sm text-faint">{children}</p>;
}

type Asked = { asked: AskedList; list: RecordsOfList };

type OwnProps = Asked & { contract: RecordContract; block: string };

function Own({ contract, asked: { filter, sort, limit }, list, block }: OwnProps) {
  const offered = useOffered(list);
  const { catalogue } = useCatalogue(list.object);
  const query = { filter: writeFilter(filter), limit, ...(sort && { sort }) };
  const { data, error } = useQuery(contractQuery(contract.list, { query }));
  if (error) return <Refused error={error} />;
  if (!data || !catalogue) return <SkeletonLines lines={4} />;
  const rows = { list, fields: catalogue.fields, items: data.items };
  return offered.length > 0 && data.items.length > 0 ? (
    <ActableRows {...rows} block={block} offered={offered} />
  ) : (
    <ListRows {...rows} />
  );
}

function SeenAs({ asking, asked, list }: Asked & { asking: ListAsking }) {
  const { data, error } = useQuery(asking(asked));
  if (error) return <Refused error={error} />;
  if (!data) return <SkeletonLines lines={4} />;
  return <ListRows list={list} fields={data.fields as readonly Field[]} items={data.items} />;
}
