import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import { integrationsContract } from '../../../integrations/model/contract.ts';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  RelativeTime,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { Defined } from '../../../insights/web/index.ts';
import { CountLine, CountList } from './CountList.tsx';
import { openDeals, type OpenDeals } from './open-deals.ts';
import { homeTexts } from './texts.ts';
import { useDealCount } from './use-deal-lists.ts';

const lacking = [
  'stepless',
  'noContact',
  'noClose',
  'noAccount',
  'late',
  'pastClose',
] as const satisfies readonly OpenDeals[];

/** What open deals lack, each with its part of all open ones. */
export function QualityCard() {
  const t = useText(homeTexts);
  const { percent } = useFormats();
  const open = useDealCount(openDeals.all);
  const share = (count: number) => (open ? t('ofOpen', { share: percent(count / open) }) : null);
  return (
    <CountList
      title={<Defined name={t('quality')} definition={t('qualityMeans')} />}
      counted={lacking.map((id) => ({ id, name: t(id), conditions: openDeals[id], note: share }))}
    />
  );
}

/** The last imports, and the way to the next. */
export function ImportsCard() {
  const t = useText(homeTexts);
  const { number } = useFormats();
  const { data, error } = useQuery(contractQuery(integrationsContract.listImports));
  return (
    <Card
      title={t('imports')}
      actions={
        <Link href="/imports" className="text-sm">
          {t('toImports')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} />}
      {data?.items.length === 0 && <EmptyState title={t('noImports')}>{t('noImportsText')}</EmptyState>}
      <ul>
        {data?.items.slice(0, 5).map((run) => (
          <li
            key={run.id}
            className="flex items-start justify-between gap-3 border-b border-line py-2 text-sm last:border-b-0"
          >
            <span className="min-w-0">
              <span className="block truncate">{run.fileName}</span>
              <span className="figures block text-xs text-faint">
                {t('importRow', {
                  created: number(run.created),
                  updated: number(run.updated),
                  rejected: number(run.rejected),
                })}
              </span>
            </span>
            <span className="shrink-0 text-xs text-faint">
              <RelativeTime at={run.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Who can get in, and who cannot yet. */
export function PeopleStateCard() {
  const t = useText(homeTexts);
  const { data, error } = useQuery(contractQuery(identityContract.listUsers));
  const count = (is: (person: NonNullable<typeof data>['items'][number]) => boolean) =>
    data?.items.filter(is).length;
  return (
    <Card
      title={t('people')}
      actions={
        <Link href="/settings/people" className="text-sm">
          {t('toPeople')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      <ul className="grid grid-cols-2 gap-x-6 gap-y-3">
        <CountLine
          name={t('active')}
          count={count(({ state, entry }) => state === 'active' && entry === 'ready')}
        />
        <CountLine
          name={t('invited')}
          count={count(({ state, entry }) => state === 'active' && entry === 'invited')}
        />
        <CountLine
          name={t('noEntry')}
          count={count(({ state, entry }) => state === 'active' && entry === 'none')}
        />
        <CountLine name={t('disabled')} count={count(({ state }) => state === 'disabled')} />
      </ul>
    </Card>
  );
}
