import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { insightsContract } from '../../../insights/model/contract.ts';
import { useAsking } from '../../../insights/web/index.ts';
import {
  contractKey,
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
import { hrefOfRecord, shownFields, useCatalogue } from '../../../records/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { questionOf, type BlockOf } from '../../model/blocks/block.ts';
import { conditionsOfList, type RecordsOfList } from '../../model/blocks/records.ts';
import { listContractOf, subjectOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { Refused } from './Refused.tsx';
import { useBlockTitle } from './use-block-title.ts';
import type { ViewProps } from './view-props.ts';

/** Records one by one: behind a measure, or of a list. */
export function RecordsBlock({ block, chosen }: ViewProps<'records'>) {
  return block.list ? (
    <OfList block={block} list={block.list} chosen={chosen} />
  ) : (
    <BehindMeasure block={block} chosen={chosen} />
  );
}

type Props = { block: BlockOf<'records'>; chosen: Chosen };

function BehindMeasure({ block, chosen }: Props) {
  const t = useText(reportTexts);
  const question = questionOf(block, chosen)!;
  const target = { question, cell: { measure: block.measure!, values: [] } };
  const measure = useBlockTitle().measureOf(block.measure!);
  const asking = useAsking();
  const { data, error } = useInfiniteQuery({
    queryKey: [...contractKey(insightsContract.drillDown, { body: target }), block.most, asking.whose],
    queryFn: ({ signal }) => asking.records({ ...target, limit: block.most }, signal),
    initialPageParam: 0,
    getNextPageParam: () => undefined,
  });
  if (error) return <Refused error={error} />;
  const page = data?.pages[0];
  if (!page || !measure) return <SkeletonLines lines={4} />;
  if (page.total === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const { Records } = subjectOf(measure);
  return <Records ids={page.ids} lines={page.lines} />;
}

/** So many columns are shown of a list that names none. */
const usualColumns = 5;

function OfList({ block, list, chosen }: Props & { list: RecordsOfList }) {
  const t = useText(reportTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue(list.object);
  const { whose } = useAsking();
  const contract = listContractOf(list.object);
  const query = {
    filter: writeFilter(conditionsOfList(list, block, chosen)),
    limit: block.most,
    ...(list.sort && { sort: list.sort }),
  };
  const asked = useQuery({
    ...contractQuery((contract ?? listContractOf('deal')!).list, { query }),
    enabled: contract !== undefined && whose === '',
  });
  if (whose !== '') return <p className="py-4 text-sm text-faint">{t('ownOnly')}</p>;
  if (!contract) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  if (asked.error) return <Refused error={asked.error} />;
  if (!asked.data || !catalogue) return <SkeletonLines lines={4} />;
  if (asked.data.items.length === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const isTold = list.columns.length > 0;
  const shown = shownFields(catalogue.fields, isTold ? list.columns : null);
  const fields = isTold ? shown : shown.slice(0, usualColumns);
  return (
    <div className="-mx-4 -mb-2 overflow-x-auto">
      <table className="w-full border-collapse text-sm whitespace-nowrap">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.id} scope="col" className={`${cell} text-left font-normal text-soft`}>
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.data.items.map((record) => (
            <tr key={record.id}>
              {fields.map((field, at) => (
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
