import { useInfiniteQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  ErrorNotice,
  LoadMore,
  notify,
  ProgressBar,
  SkeletonLines,
  useFreshReads,
  useJobEnd,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { segmentContract } from '../../model/segments/contract.ts';
import { MoveLine } from './MoveLine.tsx';
import { segmentTexts } from './texts.ts';

type Props = { jobId: string | null; onJob: (jobId: string | null) => void };

/** Who came into which tier lately, when and why; and the way to sort anew at once. */
export function MovesCard({ jobId, onJob }: Props) {
  const t = useText(segmentTexts);
  const mayDesign = useMay('segment.design');
  const refresh = useFreshReads(['segment-moves', 'accounts', 'segments']);
  const starting = useSending({
    send: () => callContract(segmentContract.run, {}),
    onDone: (started) => onJob(started.jobId),
    failed: (title) => ({ title }),
  });
  useJobEnd(jobId, ({ state, result, error }) => {
    onJob(null);
    const { judged = 0, moved = 0 } = (result ?? {}) as { judged?: number; moved?: number };
    if (state === 'done') notify({ tone: 'good', title: t('sorted', { judged, moved }) });
    else notify({ tone: 'bad', title: t('sortFailed'), ...(error && { detail: error.message }) });
    void refresh();
  });
  const run = mayDesign && (
    <Button
      size="small"
      isPending={starting.isPending || jobId !== null}
      onPress={() => void starting.send()}
    >
      {t('runNow')}
    </Button>
  );
  return (
    <Card title={t('moves')} actions={run}>
      {jobId && <ProgressBar label={t('running')} value={null} />}
      <Moves />
    </Card>
  );
}

function Moves() {
  const t = useText(segmentTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: contractKey(segmentContract.listMoves, {}),
    queryFn: ({ pageParam, signal }) =>
      callContract(segmentContract.listMoves, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonLines lines={3} className="h-5" />;
  const moves = data.pages.flatMap(({ items }) => items);
  if (moves.length === 0) return <p className="text-sm text-faint">{t('noMoves')}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {moves.map((move) => (
          <MoveLine key={move.id} move={move} isNamed />
        ))}
      </ul>
      <LoadMore
        shown={moves.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoadMore={() => void fetchNextPage()}
      />
    </>
  );
}
