import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CalendarOff, ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  contractKey,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  LoadMore,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { approvalContract } from '../../model/contract.ts';
import { AwayNow } from '../deputies/AwayNow.tsx';
import { DeputiesDrawer } from '../deputies/DeputiesDrawer.tsx';
import { approvalTexts } from '../texts.ts';
import { NamedRequests, Requests } from './Requests.tsx';

const boxes = ['waiting', 'mine', 'decided', 'copied'] as const;
type Box = (typeof boxes)[number] | 'everything';

/** What waits for my decision, what became of mine, and for those who look after approvals all that is on its way. */
export function Page() {
  const t = useText(approvalTexts);
  const mayLookAfter = useMay('approval.supervise');
  const mayRead = useMay('approval.read');
  const [query, setQuery] = useAddressQuery();
  const shown: readonly Box[] = mayLookAfter ? [...boxes, 'everything'] : boxes;
  const box = shown.find((one) => one === query['box']) ?? 'waiting';
  const [isAway, setAway] = useState(false);
  const named = typeof query['ids'] === 'string' ? query['ids'] : null;
  if (named !== null) return <NamedPage ids={named} />;
  return (
    <>
      <PageHeader
        title={t('approvals')}
        actions={
          <>
            {mayRead && (
              <Link href="/approvals/insights" className="text-sm">
                {t('insights')}
              </Link>
            )}
            <Button icon={<CalendarOff aria-hidden size={15} />} onPress={() => setAway(true)}>
              {t('away')}
            </Button>
          </>
        }
      >
        <SegmentedControl
          label={t('approvals')}
          value={box}
          onChange={(id: Box) => setQuery({ box: id === 'waiting' ? undefined : id })}
          segments={shown.map((id) => ({ id, name: t(id) }))}
        />
      </PageHeader>
      <PageBody className="max-w-5xl">
        <AwayNow />
        {box === 'everything' ? <Everything /> : <MyBox key={box} box={box} />}
      </PageBody>
      {isAway && <DeputiesDrawer onClose={() => setAway(false)} />}
    </>
  );
}

/** The requests behind a number of insights. */
function NamedPage({ ids }: { ids: string }) {
  const t = useText(approvalTexts);
  return (
    <>
      <PageHeader title={t('chosenOnes')} crumbs={[{ name: t('approvals'), href: '/approvals' }]} />
      <PageBody className="max-w-5xl">
        <NamedRequests ids={ids.split(',')} />
      </PageBody>
    </>
  );
}

function MyBox({ box }: { box: (typeof boxes)[number] }) {
  const t = useText(approvalTexts);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: contractKey(approvalContract.listRequests, { query: { box } }),
    queryFn: ({ pageParam, signal }) =>
      callContract(approvalContract.listRequests, {
        query: { box, limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-8" />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState
        icon={<ClipboardCheck aria-hidden size={28} />}
        title={t(box === 'waiting' ? 'waitingEmpty' : 'boxEmpty')}
      >
        {t(box === 'waiting' ? 'waitingEmptyText' : 'boxEmptyText')}
      </EmptyState>
    );
  return (
    <div>
      <Requests items={items} />
      <LoadMore
        shown={items.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoadMore={() => void fetchNextPage()}
      />
    </div>
  );
}

function Everything() {
  const t = useText(approvalTexts);
  const { data, error, refetch } = useQuery(contractQuery(approvalContract.listAllRequests, {}));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-8" />;
  if (data.items.length === 0)
    return (
      <EmptyState icon={<ClipboardCheck aria-hidden size={28} />} title={t('boxEmpty')}>
        {t('boxEmptyText')}
      </EmptyState>
    );
  return <Requests items={data.items} />;
}
