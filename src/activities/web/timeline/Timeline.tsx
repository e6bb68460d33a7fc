import { useInfiniteQuery } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { dayOf } from '../../../platform/model/calendar.ts';
import {
  Button,
  callContract,
  contractKey,
  EmptyState,
  ErrorNotice,
  SegmentedControl,
  SkeletonLines,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import type { TimelineEntry, TimelineKind } from '../../model/timeline.ts';
import { AddNote } from '../follow-up/AddNote.tsx';
import { MailButtons } from '../mail/MailButtons.tsx';
import { AddTask } from '../AddTask.tsx';
import { activityTexts } from '../texts.ts';
import { timelineRows, type RowProps } from './rows.ts';

type Subject = { object: string; id: string };
type Shown = 'all' | 'notes' | 'file' | 'task' | 'changes';

const kindsOf: Record<Shown, readonly TimelineKind[] | undefined> = {
  all: undefined,
  notes: ['note', 'call', 'visit', 'wechat', 'email', 'meeting'],
  file: ['file'],
  task: ['task'],
  changes: ['change', 'stage'],
};

/** Everything that happened with a record, newest first, and the place to write the next thing down. */
export function Timeline({ subject, isClosed = false }: { subject: Subject; isClosed?: boolean }) {
  const t = useText(activityTexts);
  const [shown, setShown] = useState<Shown>('all');
  const [isPlanning, setPlanning] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      {!isClosed && <AddNote subject={subject} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={t('kind')}
          value={shown}
          onChange={setShown}
          segments={(['all', 'notes', 'file', 'task', 'changes'] as const).map((id) => ({ id, name: t(id) }))}
        />
        {!isClosed && (
          <span className="flex flex-wrap items-center gap-2">
            <MailButtons subject={subject} />
            <Button
              size="small"
              icon={<ListTodo aria-hidden size={15} />}
              onPress={() => setPlanning(!isPlanning)}
            >
              {t('planTask')}
            </Button>
          </span>
        )}
      </div>
      {isPlanning && <AddTask subject={subject} onDone={() => setPlanning(false)} />}
      <Entries subject={subject} shown={shown} />
    </div>
  );
}

function Entries({ subject, shown }: { subject: Subject; shown: Shown }) {
  const t = useText(activityTexts);
  const query = { ...subject, ...(kindsOf[shown] && { kinds: kindsOf[shown].join(',') }) };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...contractKey(activityContract.timeline), query],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }) =>
      callContract(activityContract.timeline, { query: { ...query, cursor: pageParam } as never, signal }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} />;
  const entries = data.pages.flatMap((page) => page.items as TimelineEntry[]);
  if (entries.length === 0)
    return <EmptyState title={t('noTimelineTitle')}>{t('noTimelineText')}</EmptyState>;
  return (
    <>
      <Days entries={entries} subject={subject} />
      {hasNextPage && (
        <Button variant="quiet" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

function Days({ entries, subject }: { entries: readonly TimelineEntry[]; subject: Subject }) {
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
              <Entry key={`${entry.type}.${entry.id}`} entry={entry} subject={subject} />
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
