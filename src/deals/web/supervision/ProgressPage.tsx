import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { supervisionContract } from '../../model/supervision/contract.ts';
import { DealAtRiskLine } from './DealAtRiskLine.tsx';
import { OwnerCounts } from './OwnerCounts.tsx';
import { supervisionTexts } from './texts.ts';

type Board = EndpointAnswer<typeof supervisionContract.progressBoard>;

const levels = ['amber', 'red', 'critical'] as const;
type Level = (typeof levels)[number];

/** The deals of the team that are at risk, and how the deals of each owner stand. */
export function Page() {
  const t = useText(supervisionTexts);
  const [{ level: asked, owner }, setQuery] = useAddressQuery();
  const level = levels.find((one) => one === asked) ?? 'red';
  const ownerId = typeof owner === 'string' ? owner : undefined;
  const { data, error, refetch } = useQuery({
    ...contractQuery(supervisionContract.progressBoard, { query: { level, ownerId } }),
    placeholderData: keepPreviousData,
  });
  const names = { amber: t('fromAmber'), red: t('fromRed'), critical: t('fromCritical') };
  return (
    <>
      <PageHeader
        title={t('progress')}
        meta={<span className="text-sm text-soft">{t('progressHint')}</span>}
        actions={
          <SegmentedControl
            label={t('showFrom')}
            value={level}
            onChange={(id: Level) => setQuery({ level: id === 'red' ? undefined : id }, true)}
            segments={levels.map((id) => ({ id, name: names[id] }))}
          />
        }
      />
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-8" />}
        {data && <AtRisk board={data} />}
        {data && (
          <OwnerCounts
            owners={data.owners}
            chosen={ownerId}
            onChoose={(id) => setQuery({ owner: id }, true)}
          />
        )}
      </PageBody>
    </>
  );
}

function AtRisk({ board: { items, total } }: { board: Board }) {
  const t = useText(supervisionTexts);
  if (items.length === 0)
    return (
      <EmptyState icon={<CircleCheckBig aria-hidden size={28} />} title={t('noneTitle')}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <Card>
      {total > items.length && (
        <p className="pb-2 text-sm text-soft">{t('shownOf', { shown: items.length, total })}</p>
      )}
      <ul>
        {items.map((deal) => (
          <DealAtRiskLine key={deal.dealId} deal={deal} />
        ))}
      </ul>
    </Card>
  );
}
