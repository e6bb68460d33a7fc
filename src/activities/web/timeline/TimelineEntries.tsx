import { useInfiniteQuery } from '@tanstack/react-query';
import { type ComponentType, useEffect } from 'react';
import { dayOf } from '../../../platform/model/calendar.ts';
import {
  Button,
  callContract,
  contractKey,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useAddressQuery,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import type { TimelineAnswer, TimelineEntry } from '../../model/timeline.ts';
import { activityTexts } from '../texts.ts';
import { EntryPlaceContext } from './entry-place.ts';
import { timelineRows, type RowProps } from './rows.ts';

type Props = {
  /** Whose timeline; null: the talks of all records. */
  subject: { object: string; id: string } | null;
  asked: Record<string, string>;
  /** What is said when there is nothing. */
  empty: { title: string; text: string };
};

/** The entries, a page at a time, under their days. */
export function TimelineEntries({ subject, asked, empty }: Props) {
  const t = useText(activityTexts);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(subject, asked);
  const aimed = useAimedEntry(data, { hasNextPage, isFetchingNextPage, fetchNextPage });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} />;
  const entries = data.pages.flatMap((page) => page.items);
  const comments = Object.assign(
    {},
    ...data.pages.map((page) => page.comments),
  ) as TimelineAnswer['comments'];
  const needles = (asked['q'] ?? '').split(/\s+/).filter(Boolean);
  if (entries.length === 0 && !hasNextPage) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <>
      <Days entries={entries} subject={subject} comments={comments} needles={needles} aimed={aimed} />
      {hasNextPage && (
        <Button variant="quiet" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

function useEntries(subject: Props['subject'], asked: Props['asked']) {
  const endpoint = subject ? activityContract.timeline : activityContract.listTalks;
  const query = { ...subject, ...asked };
  return useInfiniteQuery({
    queryKey: [...contractKey(endpoint), query],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: TimelineAnswer) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }): Promise<TimelineAnswer> =>
      callContract(endpoint, {
        query: { ...query, cursor: pageParam } as never,
        signal,
      }) as Promise<TimelineAnswer>,
  });
}

/** So many pages are fetched to find an entry that an address leads to; one further back is left to the reader. */
const mostPages = 10;

type Fetching = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** The entry that the address of the page leads to, looked for page by page. */
function useAimedEntry(data: { pages: TimelineAnswer[] } | undefined, fetching: Fetching): string | null {
  const [{ entry }] = useAddressQuery();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = fetching;
  const aimed = typeof entry === 'string' ? entry : null;
  const isFound = data?.pages.some(({ items }) => items.some(({ id }) => id === aimed)) ?? true;
  const isSought = aimed !== null && !isFound && hasNextPage && (data?.pages.length ?? 0) < mostPages;
  useEffect(() => {
    if (isSought && !isFetchingNextPage) fetchNextPage();
  }, [isSought, isFetchingNextPage, fetchNextPage]);
  return aimed;
}

type DaysProps = {
  entries: readonly TimelineEntry[];
  subject: Props['subject'];
  comments: TimelineAnswer['comments'];
  needles: readonly string[];
  /** The entry that the address leads to. */
  aimed: string | null;
};

function Days({ entries, subject, comments, needles, aimed }: DaysProps) {
  const { timeZone } = useLocale();
  const formats = useFormats();
  const days = [...Map.groupBy(entries, (entry) => dayOf(entry.at, timeZone))];
  return (
    <ol className="flex flex-col gap-4">
      {days.map(([day, own]) => (
        <li key={day}>
          <h2 className="figures sticky top-0 z-10 bg-paper pb-1 text-xs font-medium text-faint">
            {formats.day(day)}
          </h2>
          <ol className="flex flex-col">
            {own.map((entry) => (
              <EntryPlaceContext
                key={`${entry.type}.${entry.id}`}
                value={{
                  entry,
                  subject,
                  comments: comments[entry.id] ?? 0,
                  needles,
                  isAimed: entry.id === aimed,
                }}
              >
                <Entry entry={entry} subject={subject} />
              </EntryPlaceContext>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, subject }: RowProps<TimelineEntry['type']>) {
  // The row on the list under an entry's type draws entries of that type.
  const Row = timelineRows[entry.type] as ComponentType<RowProps<TimelineEntry['type']>>;
  return <Row entry={entry} subject={subject} />;
}
