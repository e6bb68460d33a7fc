import { useQuery } from '@tanstack/react-query';
import { accountContract, contactContract } from '../../../accounts/model/contract.ts';
import type { InsightSubject } from '../../../insights/web/index.ts';
import { leadRecordContract } from '../../../leads/model/lead/contract.ts';
import { contractQuery, ErrorNotice, Link, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { hrefOfRecord, type RecordContract } from '../../../records/web/index.ts';
import type { JudgedObject } from '../../../trust/model/quality-check.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { dataQualityTexts } from './texts.ts';

const filterOf = (ids: readonly string[]) => writeFilter([{ field: 'id', op: 'in', value: [...ids] }]);

/** These very records by their names, in this order, each leading to its page. */
function linesOf(object: JudgedObject, contract: RecordContract) {
  return function RecordLines({ ids }: { ids: readonly string[] }) {
    const t = useText(dataQualityTexts);
    const asked = useQuery(contractQuery(contract.list, { query: { filter: filterOf(ids), limit: 200 } }));
    if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
    if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
    const byId = new Map(asked.data.items.map((record) => [record.id, record]));
    return (
      <ul className="-mx-2">
        {ids.map((id) => (
          <li key={id} className="border-b border-line px-2 py-2 text-sm last:border-b-0">
            {byId.has(id) ? (
              <Link href={hrefOfRecord(object, id)} look="plain" className="font-medium">
                {String(byId.get(id)!['name'])}
              </Link>
            ) : (
              <span className="text-faint">{t('gone')}</span>
            )}
          </li>
        ))}
      </ul>
    );
  };
}

function subjectOf(object: JudgedObject, contract: RecordContract): InsightSubject {
  return {
    ...dealSubject,
    Records: linesOf(object, contract),
    listHref: (ids) => `/${object}s?filter=${encodeURIComponent(filterOf(ids))}`,
  };
}

/** Records of each kind as the lists behind numbers show them. */
export const keptSubjects: Readonly<Record<JudgedObject, InsightSubject>> = {
  deal: dealSubject,
  account: subjectOf('account', accountContract as RecordContract),
  contact: subjectOf('contact', contactContract as RecordContract),
  lead: subjectOf('lead', leadRecordContract as RecordContract),
};
