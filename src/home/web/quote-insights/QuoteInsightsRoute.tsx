import {
  ChoiceChip,
  isWindow,
  MeasureTile,
  numberOf,
  periodOfWindow,
  useFreshNumbers,
  useTable,
  WindowChip,
} from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { useOpenedDeals } from '../insights/use-opened-deals.tsx';
import { pageTitles } from '../titles.ts';
import { DiscountCard } from './DiscountCard.tsx';
import { EffectCard } from './EffectCard.tsx';
import { likenesses, tileMeasures } from './quoted-questions.ts';
import { quoteInsightTexts } from './texts.ts';

const usualWindow = 'all';

/** What quotes lead to: wins, how long they take, what discounts and the standard template have to do with it. */
export function Page() {
  const t = useText(quoteInsightTexts);
  const title = useText(pageTitles)('quoteInsights');
  const [query, change] = useAddressQuery();
  const today = useToday();
  useFreshNumbers('quote.');
  const window = isWindow(query['window']) ? query['window'] : usualWindow;
  const likeness = likenesses.find((one) => one === query['alike']) ?? 'source';
  const period = periodOfWindow(window, today);
  const filters = period
    ? [{ field: 'quoted.sent_on', op: 'between' as const, value: [period.from, period.to] }]
    : [];
  const whole = { measures: tileMeasures, filters };
  const { data, error, refetch } = useTable(whole);
  const { open, drawer } = useOpenedDeals();
  return (
    <>
      <PageHeader title={title}>
        <FilterBar>
          <WindowChip
            name={t('quoted')}
            value={window}
            usual={usualWindow}
            mayBeAll
            onChange={(to) => change({ window: to === usualWindow ? undefined : to }, true)}
          />
          <ChoiceChip
            name={t('alike')}
            choices={likenesses.map((id) => ({ id, name: t(id === 'none' ? 'noneAlike' : id) }))}
            value={likeness}
            onChange={(to) => change({ alike: to === 'source' ? undefined : to }, true)}
          />
        </FilterBar>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && numberOf(data, 'quoted.decided') === 0 && (
          <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
        )}
        {data && (
          <Card title={t('overview')}>
            <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
              {tileMeasures.map((id) => (
                <MeasureTile
                  key={id}
                  measure={id}
                  answer={data}
                  onPress={() => open(t('overview'), whole, id)}
                />
              ))}
            </div>
          </Card>
        )}
        <EffectCard likeness={likeness} filters={filters} open={open} />
        <DiscountCard filters={filters} open={open} />
        {drawer}
      </PageBody>
    </>
  );
}
