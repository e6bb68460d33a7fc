import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpenText, Plus } from 'lucide-react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  EmptyState,
  ErrorNotice,
  Link,
  LoadMore,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import { useStages } from '../stage-names.ts';
import { playbookTexts } from '../texts.ts';
import { isNarrowed, readLibraryAddress, type LibraryQuery } from './library-address.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { PieceLine } from './PieceLine.tsx';
import { libraryTexts } from './texts.ts';
import { Waiting } from './Waiting.tsx';

/** Everything the playbook has for the reader. */
export function Page() {
  const t = useText(libraryTexts);
  const title = useText(playbookTexts)('playbook');
  const [query] = useAddressQuery();
  const seesDeals = useMay('deal.read');
  const asked = readLibraryAddress(query);
  const found = usePieces(asked);
  const pages = found.data?.pages ?? [];
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {seesDeals && <Link href="/playbook/effect">{t('effect')}</Link>}
            <NewPiece />
          </>
        }
      />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        <Waiting />
        <LibraryFilters asked={asked} tags={pages[0]?.tags ?? []} />
        {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <SkeletonLines lines={6} className="h-12" />}
        {pages[0]?.total === 0 && <Nothing asked={asked} />}
        {pages[0] && pages[0].total > 0 && <Pieces found={found} />}
      </PageBody>
    </>
  );
}

const pageSize = 50;

function usePieces(asked: LibraryQuery) {
  return useInfiniteQuery({
    queryKey: contractKey(playbookContract.listPieces, { query: asked }),
    queryFn: ({ pageParam, signal }) =>
      callContract(playbookContract.listPieces, {
        query: { ...asked, offset: pageParam, limit: pageSize },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((count, page) => count + page.items.length, 0);
      return last.items.length > 0 && seen < last.total ? seen : undefined;
    },
  });
}

function Pieces({ found }: { found: ReturnType<typeof usePieces> }) {
  const t = useText(libraryTexts);
  const { nameOf } = useStages();
  const pieces = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card>
      <ul aria-label={t('list')} className="flex flex-col">
        {pieces.map((piece) => (
          <PieceLine key={piece.id} piece={piece} stageNameOf={nameOf} />
        ))}
      </ul>
      <LoadMore
        shown={pieces.length}
        total={found.data?.pages[0]?.total}
        hasMore={found.hasNextPage}
        isLoading={found.isFetchingNextPage}
        onLoadMore={() => void found.fetchNextPage()}
      />
    </Card>
  );
}

function NewPiece() {
  const t = useText(libraryTexts);
  const navigate = useNavigate();
  if (!useMay('playbook_piece.create')) return null;
  return (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onPress={() => void navigate({ href: '/playbook/new' })}
    >
      {t('write')}
    </Button>
  );
}

function Nothing({ asked }: { asked: LibraryQuery }) {
  const t = useText(libraryTexts);
  const navigate = useNavigate();
  if (!isNarrowed(asked))
    return (
      <EmptyState
        icon={<BookOpenText aria-hidden size={28} strokeWidth={1.5} />}
        title={t('emptyTitle')}
        action={<NewPiece />}
      >
        {t('empty')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('nothingFound')}
      action={<Button onPress={() => void navigate({ href: '/playbook' })}>{t('clear')}</Button>}
    >
      {t('nothingFoundText')}
    </EmptyState>
  );
}
