/** Cases and their customers as the pages of insights show them. */
import { useQuery } from '@tanstack/react-query';
import { accountContract } from '../../../accounts/model/contract.ts';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import type { InsightSubject } from '../../../insights/web/index.ts';
import { contractQuery, ErrorNotice, Link, SkeletonLines } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, nameOfRecord, type RecordContract } from '../../../records/web/index.ts';
import { caseRecordContract } from '../../model/case/contract.ts';

type Ids = { ids: readonly string[] };

const filterOf = (ids: readonly string[]) =>
  writeFilter([{ field: 'id', op: 'in', value: [...new Set(ids)] }]);

function subjectOf(object: string, contract: RecordContract, cube: string, list: string): InsightSubject {
  return {
    count: `${cube}.count`,
    pipeline: '',
    dimensions: [`${cube}.owner`, `${cube}.team`],
    ownDimensions: `${cube}.custom.`,
    events: `${object}.`,
    Records: ({ ids }) => <Lines ids={ids} object={object} contract={contract} />,
    listHref: (ids) => `${list}?filter=${encodeURIComponent(filterOf(ids))}`,
    listHolds: 200,
  };
}

export const caseSubject = subjectOf('case', caseRecordContract as RecordContract, 'cases', '/cases');
export const accountSubject = subjectOf('account', accountContract as RecordContract, 'nps', '/accounts');

export const surveySubject = subjectOf('deal', dealRecordContract as RecordContract, 'surveys', '/deals');

/** These very records, in this order. */
function Lines({ ids, object, contract }: Ids & { object: string; contract: RecordContract }) {
  const query = { filter: filterOf(ids), limit: 200 };
  const asked = useQuery(contractQuery(contract.list, { query }));
  if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map<string, WireRecord>(asked.data.items.map((one) => [one.id, one]));
  return (
    <ul className="-mx-2">
      {[...new Set(ids)].map((id) => (
        <li key={id} className="border-b border-line px-2 py-2 last:border-b-0">
          <Link href={hrefOfRecord(object, id)} look="plain" className="block truncate font-medium">
            {byId.has(id) ? nameOfRecord(byId.get(id)!) : '–'}
          </Link>
          <span className="figures block text-xs text-faint">{String(byId.get(id)?.['number'] ?? '')}</span>
        </li>
      ))}
    </ul>
  );
}
