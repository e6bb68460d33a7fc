import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import type { Condition } from '../../../insights/model/question.ts';
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
  const { catalogue } = useCatalogue(list.object);
  if (!contract) return <Said>{t('noRows')}</Said>;
  if (!catalogue) return <SkeletonLines lines={4} />;
  const { fields } = catalogue;
  const asked = {
    object: list.object,
    filter: conditionsOfList(list, block, chosen, fields),
    sort: list.sort,
    limit: block.most,
  };
  if (asking) return <SeenAs asking={asking} asked={asked} list={list} />;
  const followed = (chosen.narrowings ?? []).flatMap((one) =>
    one.to === 'dimension' && one.blocks?.includes(block.id) ? [one.condition] : [],
  );
  return <Own {...{ contract, asked, list, fields, followed }} block={block.id} />;
}

function Said({ children }: { children: string }) {
  return <p className="py-4 text-sm text-faint">{children}</p>;
}

type Asked = { asked: AskedList; list: RecordsOfList };

type OwnProps = Asked & {
  contract: RecordContract;
  block: string;
  fields: readonly Field[];
  followed: readonly Condition[];
};

function Own({ contract, asked: { filter, sort, limit }, list, block, fields, followed }: OwnProps) {
  const offered = useOffered(list);
  const query = { filter: writeFilter(filter), limit, ...(sort && { sort }) };
  const { data, error } = useQuery(contractQuery(contract.list, { query }));
  if (error) return <Refused error={error} />;
  if (!data) return <SkeletonLines lines={4} />;
  const rows = { list, fields, items: data.items };
  return offered.length > 0 && data.items.length > 0 ? (
    <ActableRows {...rows} {...{ block, offered, followed }} />
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
