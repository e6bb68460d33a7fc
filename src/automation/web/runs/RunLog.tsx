import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import {
  callContract,
  contractKey,
  EmptyState,
  ErrorNotice,
  LoadMore,
  Select,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { automationContract } from '../../model/contract.ts';
import { logTexts } from '../texts.ts';
import { RunRow } from './RunRow.tsx';

const states = ['shown', 'bad', 'waiting', 'all'] as const;
type ShownState = (typeof states)[number];

/** The run log, of one rule or of all, the newest first. */
export function RunLog({ ruleId }: { ruleId?: string }) {
  const t = useText(logTexts);
  const [address, setAddress] = useAddressQuery();
  const state = states.find((one) => one === address['runs']) ?? 'shown';
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useRuns(ruleId, state);
  const runs = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('states')}
        className="max-w-60"
        options={states.map((id) => ({ id, name: t(id) }))}
        value={state}
        onChange={(id) => setAddress({ runs: id === 'shown' ? undefined : (id ?? undefined) })}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!runs && !error && <SkeletonLines lines={5} className="h-12" />}
      {runs?.length === 0 && (
        <EmptyState icon={<History aria-hidden size={28} />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {runs && runs.length > 0 && (
        <div className="rounded-lg border border-line bg-surface">
          <ul className="divide-y divide-line">
            {runs.map((run) => (
              <RunRow key={run.id} run={run} namesRule={ruleId === undefined} />
            ))}
          </ul>
          <LoadMore
            shown={runs.length}
            hasMore={hasNextPage}
            isLoading={isFetchingNextPage}
            onLoadMore={() => void fetchNextPage()}
          />
        </div>
      )}
    </div>
  );
}

function useRuns(ruleId: string | undefined, state: ShownState) {
  const query = { ...(ruleId && { rule: ruleId }), ...(state !== 'shown' && { state }) };
  return useInfiniteQuery({
    queryKey: [...contractKey(automationContract.listRuns, { query }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      callContract(automationContract.listRuns, {
        query: { ...query, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
