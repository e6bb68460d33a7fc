import { useState, type ReactNode } from 'react';
import {
  isWindow,
  MeasureTile,
  periodOfWindow,
  RecordsDrawer,
  useFreshNumbers,
  useMeasures,
  useTable,
  WindowChip,
  type DrillTarget,
} from '../../../insights/web/index.ts';
import {
  Card,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { contractTexts } from '../texts.ts';
import { contractTitles } from '../titles.ts';
import { contractSubject } from './contract-subject.ts';
import { PaymentTable } from './PaymentTable.tsx';
import { paymentTexts } from './texts.ts';

const usualWindow = 'this_year';
const tiles = [
  'contracts.value',
  'contracts.due',
  'contracts.received',
  'contracts.open',
  'contracts.overdue',
  'contracts.collected_rate',
  'contracts.signed',
  'contracts.overdue_count',
];

/** What was signed, what is due, what came in and what is late; the contracts behind every number. */
export function Page() {
  const t = useText(paymentTexts);
  const c = useText(contractTexts);
  const title = useText(contractTitles)('payments');
  const [query, change] = useAddressQuery();
  const today = useToday();
  useFreshNumbers('contract.');
  const window = isWindow(query['window']) ? query['window'] : usualWindow;
  const period = periodOfWindow(window, today);
  const filters = period
    ? [{ field: 'contracts.on', op: 'between' as const, value: [period.from, period.to] }]
    : [];
  const { measures: known } = useMeasures();
  const shown = tiles.filter((id) => known.some((one) => one.id === id));
  const whole = { measures: shown, filters };
  const { data, error, refetch } = useTable(shown.length > 0 ? whole : null);
  const { open, drawer } = useOpened();
  return (
    <>
      <PageHeader title={title} crumbs={[{ name: c('contracts'), href: '/contracts' }]}>
        <FilterBar>
          <WindowChip
            name={t('window')}
            value={window}
            usual={usualWindow}
            mayBeAll
            onChange={(to) => change({ window: to === usualWindow ? undefined : to }, true)}
          />
        </FilterBar>
      </PageHeader>
      <PageBody className="flex flex-col gap-4">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && (
          <Card title={t('overview')}>
            <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
              {shown.map((measure) => (
                <MeasureTile
                  key={measure}
                  measure={measure}
                  answer={data}
                  onPress={() => open(t('overview'), { question: whole, cell: { measure, values: [] } })}
                />
              ))}
            </div>
          </Card>
        )}
        <PaymentTable by="contracts.on.month" title={t('byMonth')} filters={filters} open={open} />
        <PaymentTable by="contracts.owner" title={t('byOwner')} filters={filters} open={open} />
        {drawer}
      </PageBody>
    </>
  );
}

export type Open = (title: string, target: DrillTarget) => void;

function useOpened(): { open: Open; drawer: ReactNode } {
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  return {
    open: (title, target) => setOpened({ title, target }),
    drawer: opened && <RecordsDrawer subject={contractSubject} {...opened} onClose={() => setOpened(null)} />,
  };
}
