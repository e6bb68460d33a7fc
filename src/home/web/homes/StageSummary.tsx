import {
  cellKey,
  cellName,
  cellOf,
  numberOf,
  Unpriced,
  useFigure,
  useMeasures,
  useTable,
} from '../../../insights/web/index.ts';
import type { Condition } from '../../../insights/model/question.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { dealsHref } from '../insights/deal-subject.ts';
import type { Condition as ListCondition } from '../../../records/model/filter.ts';
import { openDeals } from './open-deals.ts';
import { homeTexts } from './texts.ts';

type Props = {
  title: string;
  /** Whose deals, for the question and for the list behind it. */
  whose?: { asked: Condition; listed: ListCondition };
};

/** Open deals by stage: how many and how much, each the way to its list. */
export function StageSummary({ title, whose }: Props) {
  const t = useText(homeTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  const hasAmounts = useMeasures().measures.some(({ id }) => id === 'deals.open_amount');
  const { data, error, refetch } = useTable({
    measures: hasAmounts ? ['deals.open', 'deals.open_amount', 'deals.unpriced_open'] : ['deals.open'],
    dimensions: ['deals.stage'],
    filters: [{ field: 'deals.outcome', op: 'is', value: 'open' }, ...(whose ? [whose.asked] : [])],
  });
  const rows = data?.rows.map((_, row) => ({
    stage: cellOf(data, 'deals.stage', row),
    count: numberOf(data, 'deals.open', row) ?? 0,
    amount: numberOf(data, 'deals.open_amount', row),
    unpriced: numberOf(data, 'deals.unpriced_open', row) ?? 0,
  }));
  const most = Math.max(1, ...(rows?.map(({ count }) => count) ?? []));
  const sum = rows?.reduce(
    (all, row) => ({
      count: all.count + row.count,
      amount: all.amount + (row.amount ?? 0),
      unpriced: all.unpriced + row.unpriced,
    }),
    { count: 0, amount: 0, unpriced: 0 },
  );
  return (
    <Card
      title={title}
      actions={
        <Link href="/deals" className="text-sm">
          {t('board')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <SkeletonLines lines={5} />}
      {rows?.length === 0 && <EmptyState title={t('noOpenDeals')}>{t('noOpenDealsText')}</EmptyState>}
      {sum && sum.count > 0 && (
        <p className="figures pb-2 text-sm text-soft">
          {hasAmounts
            ? t('total', { count: number(sum.count), amount: figure('money', sum.amount) })
            : number(sum.count)}{' '}
          <Unpriced count={sum.unpriced} />
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {rows?.map(({ stage, count, amount }) => (
          <li key={cellKey(stage)} className="grid grid-cols-[8.5rem_1fr_7rem] items-center gap-3 text-sm">
            <span className="truncate">{cellName(stage, '–')}</span>
            <span aria-hidden className="block h-2 rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
            <span className="figures flex justify-between gap-2 whitespace-nowrap">
              <Link
                href={dealsHref([
                  ...openDeals.all,
                  { field: 'stage', op: 'is', value: cellKey(stage) },
                  ...(whose ? [whose.listed] : []),
                ])}
                look="plain"
                aria-label={t('stageDeals', { stage: cellName(stage, '–'), count })}
              >
                {number(count)}
              </Link>
              {amount !== null && <span className="text-soft">{figure('money', amount)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
