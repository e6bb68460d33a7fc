import { useQuery } from '@tanstack/react-query';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { exchangeContract } from '../../model/exchange/contract.ts';
import { catalogTitles } from '../titles.ts';
import { CurrencyTable } from './CurrencyTable.tsx';
import { RateDialog } from './RateDialog.tsx';
import { RateHistory } from './RateHistory.tsx';
import { exchangeTexts } from './texts.ts';

const unpricedDeals = `/deals/list?filter=${encodeURIComponent(
  writeFilter([{ field: 'base_amount', op: 'empty' }]),
)}`;

/** The currencies that are used, and at which rates they count. */
export function Page() {
  const t = useText(exchangeTexts);
  const label = useLabel();
  const mayKeep = useMay('exchange_rate.update');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(contractQuery(exchangeContract.listCurrencies));
  const shown = chosen ?? data?.items[0]?.currency ?? null;
  return (
    <>
      <PageHeader
        title={label(catalogTitles.currencies)}
        crumbs={[{ name: t('settings'), href: '/settings' }]}
        actions={<PageActions mayKeep={mayKeep} onAdd={() => setAdding(true)} />}
      />
      <PageBody className="flex max-w-4xl flex-col gap-4">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} />}
        {data && (
          <>
            <p className="text-sm text-soft">{t('intro', { base: data.base })}</p>
            <Card isFlush>
              {data.items.length === 0 ? (
                <p className="px-4 py-6 text-center text-sm text-soft">{t('none')}</p>
              ) : (
                <CurrencyTable currencies={data.items} chosen={shown} onChoose={setChosen} />
              )}
            </Card>
            <Link href={unpricedDeals} className="text-sm">
              {t('unpriced')}
            </Link>
            {shown && <RateHistory key={shown} currency={shown} mayKeep={mayKeep} />}
          </>
        )}
      </PageBody>
      {isAdding && data && (
        <RateDialog base={data.base} currency={shown} onClose={() => setAdding(false)} onSaved={setChosen} />
      )}
    </>
  );
}

function PageActions({ mayKeep, onAdd }: { mayKeep: boolean; onAdd: () => void }) {
  const t = useText(exchangeTexts);
  return (
    <>
      {mayKeep && (
        <Link href="/imports/new?entity=rates" className="flex items-center gap-1 text-sm">
          <FileUp aria-hidden size={15} />
          {t('importRates')}
        </Link>
      )}
      <Button
        variant="primary"
        icon={<Plus aria-hidden size={15} />}
        disabledReason={mayKeep ? null : t('noRight')}
        onPress={onAdd}
      >
        {t('add')}
      </Button>
    </>
  );
}
