import { BellRing, Plus } from 'lucide-react';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  Tabs,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { useNavigate } from '@tanstack/react-router';
import type { WireWatch } from '../../model/watch/watch-contract.ts';
import { alertTitles } from '../titles.ts';
import { AlertRow } from './AlertRow.tsx';
import { watchTexts } from './texts.ts';
import { useAlerts, useWatches } from './use-watches.ts';
import { WatchRow } from './WatchRow.tsx';

/** What fires, what has fired, and what is watched. */
export function Page() {
  const t = useText(watchTexts);
  const titles = useText(alertTitles);
  const navigate = useNavigate();
  const [query, change] = useAddressQuery();
  const tab = typeof query['tab'] === 'string' ? query['tab'] : 'open';
  const open = useAlerts('open');
  return (
    <>
      <PageHeader
        title={titles('alerts')}
        actions={
          <Button
            variant="primary"
            icon={<Plus aria-hidden size={16} />}
            onPress={() => void navigate({ href: '/alerts/watches/new' })}
          >
            {t('newRule')}
          </Button>
        }
      >
        <p className="text-sm text-soft">{t('intro')}</p>
      </PageHeader>
      <PageBody className="max-w-260">
        <Tabs
          label={titles('alerts')}
          value={tab}
          onChange={(id) => void change({ tab: id === 'open' ? undefined : id })}
          tabs={[
            { id: 'open', name: t('open'), count: open.data?.items.length, content: <Alerts state="open" /> },
            { id: 'history', name: t('history'), content: <Alerts state="all" /> },
            { id: 'rules', name: t('rules'), content: <Watches /> },
          ]}
        />
      </PageBody>
    </>
  );
}

const listShape = 'divide-y divide-line rounded-lg border border-line bg-surface';

function Alerts({ state }: { state: 'open' | 'all' }) {
  const t = useText(watchTexts);
  const { data, error, refetch } = useAlerts(state);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} className="h-12" />;
  if (data.items.length === 0)
    return (
      <EmptyState
        icon={<BellRing aria-hidden size={28} />}
        title={state === 'open' ? t('noneOpen') : t('noHistory')}
      >
        {t('noneOpenText')}
      </EmptyState>
    );
  return (
    <ul className={listShape}>
      {data.items.map((alert) => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
    </ul>
  );
}

function Watches() {
  const t = useText(watchTexts);
  const { data, error, refetch } = useWatches();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} className="h-12" />;
  if (data.items.length === 0)
    return (
      <EmptyState icon={<BellRing aria-hidden size={28} />} title={t('noRules')}>
        {t('intro')}
      </EmptyState>
    );
  const [mine, others] = [data.items.filter((one) => one.isMine), data.items.filter((one) => !one.isMine)];
  return (
    <div className="flex flex-col gap-5">
      <Group title={t('mine')} watches={mine} />
      <Group title={t('ofTeam')} watches={others} />
    </div>
  );
}

function Group({ title, watches }: { title: string; watches: readonly WireWatch[] }) {
  if (watches.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="pb-2 text-sm font-medium text-soft">{title}</h2>
      <ul className={listShape}>
        {watches.map((watch) => (
          <WatchRow key={watch.id} watch={watch} />
        ))}
      </ul>
    </section>
  );
}
