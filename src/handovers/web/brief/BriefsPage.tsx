import { useInfiniteQuery } from '@tanstack/react-query';
import { CheckCheck, Printer } from 'lucide-react';
import { useEffect } from 'react';
import {
  Button,
  callContract,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { briefContract, type WireBrief } from '../../model/brief-contract.ts';
import { briefTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { BriefCard, staleWithBriefs } from './BriefCard.tsx';
import { usePrintBriefs } from './use-print-briefs.ts';

/** All briefs of a hand-over as one document: read, acknowledged, saved as PDF. */
export function Page() {
  const t = useText(briefTexts);
  const label = useLabel();
  const { handOverId } = useAddressParams();
  const id = handOverId!;
  const found = useBriefs(id);
  const briefs = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={label(pageTitles.briefs)}
        crumbs={[
          { name: label(pageTitles.handOvers), href: '/hand-overs' },
          { name: label(pageTitles.handOver), href: `/hand-overs/${id}` },
        ]}
        actions={briefs.length > 0 && <DocumentActions handOverId={id} briefs={briefs} />}
      />
      <PageBody>
        {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <SkeletonLines lines={8} className="h-6" />}
        {found.data && briefs.length === 0 && <EmptyState title={t('noBriefs')}>{null}</EmptyState>}
        {briefs.map((brief) => (
          <BriefCard key={brief.id} brief={brief} />
        ))}
        {found.hasNextPage && <SkeletonLines lines={4} className="h-6" />}
      </PageBody>
    </>
  );
}

/** The document is read to its end by itself. */
function useBriefs(id: string) {
  const found = useInfiniteQuery({
    queryKey: ['hand-overs', id, 'briefs'],
    queryFn: ({ pageParam, signal }) =>
      callContract(briefContract.listBriefs, {
        params: { id },
        query: { limit: 20, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return found;
}

type ActionsProps = { handOverId: string; briefs: readonly WireBrief[] };

function DocumentActions({ handOverId, briefs }: ActionsProps) {
  const t = useText(briefTexts);
  const printing = usePrintBriefs(handOverId);
  const { send, isPending } = useSending({
    send: () => callContract(briefContract.acknowledgeAll, { params: { id: handOverId } }),
    said: ({ acknowledged }) => t('acknowledgedAll', { count: acknowledged }),
    stale: staleWithBriefs,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <span className="flex flex-wrap gap-2">
      <Button
        icon={<Printer aria-hidden size={16} />}
        isPending={printing.isPending}
        onPress={printing.print}
      >
        {t('print')}
      </Button>
      {briefs.some(({ mayAcknowledge }) => mayAcknowledge) && (
        <Button
          variant="primary"
          icon={<CheckCheck aria-hidden size={16} />}
          isPending={isPending}
          onPress={() => void send()}
        >
          {t('acknowledgeAll')}
        </Button>
      )}
    </span>
  );
}
