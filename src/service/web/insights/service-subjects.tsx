/** Cases and their customers as the pages of insights show them. */
import { accountContract } from '../../../accounts/model/contract.ts';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import type { InsightSubject } from '../../../insights/web/index.ts';
import { Link, noValue } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { hrefOfRecord, NamedRecords, nameOfRecord, type RecordContract } from '../../../records/web/index.ts';
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
  return (
    <NamedRecords
      ids={[...new Set(ids)]}
      contract={contract}
      line={(record) => (
        <div className="px-2 py-2">
          {record ? (
            <Link href={hrefOfRecord(object, record.id)} look="plain" className="block truncate font-medium">
              {nameOfRecord(record)}
            </Link>
          ) : (
            <span className="text-faint">{noValue}</span>
          )}
          <span className="figures block text-xs text-faint">{String(record?.['number'] ?? '')}</span>
        </div>
      )}
    />
  );
}
