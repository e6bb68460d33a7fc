import {
  cellKey,
  cellName,
  Defined,
  isConversion,
  MaturityBadge,
  splitParts,
  useFigure,
  useFunnel,
} from '../../../insights/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  Explained,
  Link,
  SkeletonLines,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { useFullestPipeline } from '../insights/use-fullest-pipeline.ts';
import { sourceRows, type SourceRow } from './source-rows.ts';
import { homeTexts } from './texts.ts';

const cell = 'border-t border-line px-3 py-2 align-top';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

/** What became of the deals of each source. */
export function SourceQuality() {
  const t = useText(homeTexts);
  const today = useToday();
  const pipeline = useFullestPipeline();
  const { data, error, refetch } = useFunnel(
    pipeline
      ? {
          funnel: {
            pipeline,
            mode: 'reached',
            weigh: 'count',
            split: 'deals.source',
            cohort: { from: addDays(today, -365), to: addDays(today, 1) },
          },
          filters: [],
        }
      : null,
  );
  const rows = data && sourceRows(splitParts(data.funnel).filter(isConversion));
  const isEmpty = rows?.length === 0 || pipeline === null;
  return (
    <Card
      title={<Defined name={t('sources')} definition={t('sourcesMeans')} />}
      actions={
        <Link href="/funnel?split=deals.source" className="text-sm">
          {t('bySource')}
        </Link>
      }
      isFlush
      className="overflow-hidden"
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!rows && !error && !isEmpty && (
        <div className="p-4">
          <SkeletonLines lines={6} />
        </div>
      )}
      {isEmpty && <EmptyState title={t('noSources')}>{null}</EmptyState>}
      {rows && !isEmpty && <SourceTable rows={rows} />}
    </Card>
  );
}

function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const t = useText(homeTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  return (
    <div className="overflow-x-auto">
      <table className="mt-1 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} text-left`}>
              {t('source')}
            </th>
            <th scope="col" className={`${head} text-left`}>
              <Defined name={t('settledRate')} definition={t('settledRateMeans')} />
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('createdDeals')}
            </th>
            <th scope="col" className={`${head} text-left`}>
              {t('settledShare')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('wonDeals')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('wonAmount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={cellKey(row.source)}>
              <th scope="row" className={`${cell} text-left font-medium whitespace-nowrap`}>
                {row.other ? t('other') : cellName(row.source, t('noSource'))}
              </th>
              <td className={cell}>
                <SettledRate row={row} />
              </td>
              <td className={`${cell} figures text-right`}>{number(row.created)}</td>
              <td className={cell}>
                <MaturityBadge part={row.part} />
              </td>
              <td className={`${cell} figures text-right`}>{number(row.won)}</td>
              <td className={`${cell} figures text-right whitespace-nowrap`}>
                {row.wonAmount === null ? '' : figure('money', Number(row.wonAmount))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SettledRate({ row: { rate, interval, settled, isFew } }: { row: SourceRow }) {
  const t = useText(homeTexts);
  const { number, percent } = useFormats();
  if (!interval) return <span className="text-faint">{percent(rate)}</span>;
  const range = t('interval', {
    low: percent(interval.low),
    high: percent(interval.high),
    count: number(settled),
  });
  return (
    <Explained text={range} className="inline-flex cursor-help flex-col rounded-sm">
      <span className="figures font-medium">{percent(rate)}</span>
      <span className={`figures text-xs ${isFew ? 'text-warn' : 'text-faint'}`}>
        {isFew ? t('few', { count: settled }) : `${percent(interval.low, 0)} – ${percent(interval.high, 0)}`}
      </span>
    </Explained>
  );
}
