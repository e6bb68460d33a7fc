/** Accounts behind a number, as the lists of insights show them. */
import { accountContract } from '../../../accounts/model/contract.ts';
import type { InsightSubject } from '../../../insights/web/index.ts';
import { Link, noValue } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { hrefOfRecord, NamedRecords, nameOfRecord, type RecordContract } from '../../../records/web/index.ts';

const mostListed = 200;

const filterOf = (ids: readonly string[]) =>
  writeFilter([{ field: 'id', op: 'in', value: [...new Set(ids)] }]);

export const accountSubject: InsightSubject = {
  count: 'accounts.count',
  pipeline: '',
  dimensions: ['accounts.segment', 'accounts.owner', 'accounts.team'],
  ownDimensions: 'accounts.custom.',
  events: 'account.',
  Records: AccountLines,
  listHref: (ids) => `/accounts?filter=${encodeURIComponent(filterOf(ids))}`,
  listHolds: mostListed,
};

/** These very accounts, in this order; one that moved more than once is told as often. */
function AccountLines({ ids }: { ids: readonly string[] }) {
  return (
    <NamedRecords
      ids={ids}
      contract={accountContract as RecordContract}
      line={(record) => (
        <div className="px-2 py-2">
          {record ? (
            <Link
              href={hrefOfRecord('account', record.id)}
              look="plain"
              className="block truncate font-medium"
            >
              {nameOfRecord(record)}
            </Link>
          ) : (
            noValue
          )}
        </div>
      )}
    />
  );
}
