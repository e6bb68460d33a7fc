import { useQuery } from '@tanstack/react-query';
import { ListOrdered } from 'lucide-react';
import { nextBestContract } from '../../../accounts/model/next-best/contract.ts';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { pageTitles } from '../titles.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { EffectCard } from './EffectCard.tsx';
import { nextBestTexts } from './texts.ts';

/** The customers most worth the next hour, each with its reasons and the ways to act on them. */
export function Page() {
  const t = useText(nextBestTexts);
  const title = useText(pageTitles)('nextBest');
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(contractQuery(nextBestContract.list, { query: { limit: 30 } }));
  return (
    <>
      <PageHeader title={title}>
        <p className="max-w-3xl text-sm text-soft">{t('intro')}</p>
      </PageHeader>
      <PageBody className="max-w-240">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-8" />}
        {data && data.items.length > 0 && (
          <p className="figures text-sm text-faint">
            {t('looked', { looked: number(data.looked), dismissed: number(data.dismissed) })}
          </p>
        )}
        {data?.items.length === 0 && (
          <Card>
            <EmptyState icon={<ListOrdered aria-hidden size={28} />} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          </Card>
        )}
        <ol className="flex flex-col gap-3">
          {data?.items.map((customer) => (
            <CustomerCard key={customer.account.id} customer={customer} />
          ))}
        </ol>
        <EffectCard />
      </PageBody>
    </>
  );
}
