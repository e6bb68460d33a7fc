/** The lists behind numbers, for every measure: kept records by their names, other rows by what they say. */
import { useQuery } from '@tanstack/react-query';
import { accountContract, contactContract } from '../../accounts/model/contract.ts';
import { productContract } from '../../catalog/model/contract.ts';
import { contractRecordContract } from '../../contracts/model/contract.ts';
import { dealRecordContract } from '../../deals/model/record-contract.ts';
import type { RecordsAnswer } from '../../insights/model/answer.ts';
import type { CatalogueMeasure, InsightSubject } from '../../insights/web/index.ts';
import { leadRecordContract } from '../../leads/model/lead/contract.ts';
import {
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../platform/web/index.ts';
import { quoteRecordContract } from '../../quotes/model/contract.ts';
import { writeFilter } from '../../records/model/filter.ts';
import { hrefOfRecord, type RecordContract } from '../../records/web/index.ts';
import { caseRecordContract } from '../../service/model/case/contract.ts';
import { deliveryRecordContract } from '../../service/model/delivery/contract.ts';
import { reportTexts } from './texts.ts';

const contracts: Readonly<Record<string, unknown>> = {
  deal: dealRecordContract,
  lead: leadRecordContract,
  account: accountContract,
  contact: contactContract,
  contract: contractRecordContract,
  quote: quoteRecordContract,
  product: productContract,
  case: caseRecordContract,
  delivery: deliveryRecordContract,
};

/** The contract of a kind of record that has lists; undefined of any other. */
export function listContractOf(object: string): RecordContract | undefined {
  return contracts[object] as RecordContract | undefined;
}

const filterOf = (ids: readonly string[]) => writeFilter([{ field: 'id', op: 'in', value: [...ids] }]);
const lineShape = 'flex justify-between gap-3 border-b border-line px-2 py-2 text-sm last:border-b-0';

/** These very records by their names; one that is named twice stands twice. */
function recordsOf(object: string, contract: RecordContract) {
  return function RecordLines({ ids }: { ids: readonly string[] }) {
    const t = useText(reportTexts);
    const wanted = [...new Set(ids)];
    const asked = useQuery(contractQuery(contract.list, { query: { filter: filterOf(wanted), limit: 200 } }));
    if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
    if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
    const byId = new Map(asked.data.items.map((record) => [record.id, record]));
    return (
      <ul className="-mx-2">
        {ids.map((id, place) => (
          <li key={`${id} ${place}`} className={lineShape}>
            {byId.has(id) ? (
              <Link href={hrefOfRecord(object, id)} look="plain" className="min-w-0 truncate font-medium">
                {String(byId.get(id)!['name'] ?? '–')}
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

const pageless = new Set(['task', 'meeting', 'note', 'phone_call', 'mail']);

/** Rows that are no kept records: what they say, when they were, and the way to what they are about. */
function SaidLines({ ids, lines = [] }: { ids: readonly string[]; lines?: RecordsAnswer['lines'] }) {
  const t = useText(reportTexts);
  const { instant } = useFormats();
  return (
    <ul className="-mx-2">
      {lines.map(({ title, at, object, recordId }, place) => (
        <li key={`${ids[place]} ${place}`} className={lineShape}>
          {object && recordId && !pageless.has(object) ? (
            <Link href={hrefOfRecord(object, recordId)} look="plain" className="min-w-0 truncate">
              {title || t('untitled')}
            </Link>
          ) : (
            <span className="min-w-0 truncate">{title || t('untitled')}</span>
          )}
          <span className="figures shrink-0 text-xs text-faint">{at && instant(at)}</span>
        </li>
      ))}
    </ul>
  );
}

const bare = {
  count: '',
  pipeline: '',
  dimensions: [],
  ownDimensions: ' ',
  events: '',
  listHolds: 200,
} satisfies Partial<InsightSubject>;

const said: InsightSubject = { ...bare, Records: SaidLines, listHref: null };
const kept = new Map(
  Object.entries(contracts).map(([object, contract]): [string, InsightSubject] => [
    object,
    {
      ...bare,
      Records: recordsOf(object, contract as RecordContract),
      listHref: (ids) => `${listOf(object)}?filter=${encodeURIComponent(filterOf(ids))}`,
    },
  ]),
);

function listOf(object: string): string {
  return object === 'deal' ? '/deals/list' : hrefOfRecord(object, '').replace(/\/$/, '');
}

/** How the list behind a measure's numbers is shown. */
export function subjectOf({ records }: Pick<CatalogueMeasure, 'records'>): InsightSubject {
  return (records !== null && kept.get(records)) || said;
}
