import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History, ListTodo, Paperclip, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dayOf } from '../../platform/model/calendar.ts';
import {
  Avatar,
  Button,
  callContract,
  contractKey,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  SegmentedControl,
  SkeletonLines,
  useFormats,
  useLabel,
  useLocale,
  useText,
} from '../../platform/web/index.ts';
import { recordsContract } from '../../records/model/contract.ts';
import { activityContract, type TimelineEntry, type TimelineKind, type WireNote } from '../model/contract.ts';
import { AddNote } from './AddNote.tsx';
import { AddTask } from './AddTask.tsx';
import { wordsOfChange } from './change-words.ts';
import { UploadedFile } from './files/UploadedFile.tsx';
import { NoteKindIcon } from './note-kinds.tsx';
import { NoteText } from './NoteText.tsx';
import { subjectHref } from './subject-href.ts';
import { TaskRow } from './TaskRow.tsx';
import { activityTexts } from './texts.ts';

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
          <Button
            size="small"
            icon={<ListTodo aria-hidden size={15} />}
            onPress={() => setPlanning(!isPlanning)}
          >
            {t('planTask')}
          </Button>
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

function Entry({ entry, subject }: { entry: TimelineEntry; subject: Subject }) {
  if (entry.type === 'note') return <NoteEntry entry={entry} subject={subject} />;
  if (entry.type === 'file') return <FileEntry entry={entry} subject={subject} />;
  if (entry.type === 'task') return <TaskRow task={entry.task} hideSubject isInTimeline />;
  return <ChangeEntry entry={entry} object={subject.object} />;
}

/** The frame of an entry: its sign, what it says, who and when. */
function Line({
  icon,
  children,
  who,
  at,
}: {
  icon: ReactNode;
  children: ReactNode;
  who: string | null;
  at: string;
}) {
  const { instant } = useFormats();
  return (
    <li className="group flex gap-3 border-b border-line py-2.5 last:border-b-0">
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-soft">
        {icon}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      <span className="flex shrink-0 items-start gap-2 text-xs text-faint">
        {who && <Avatar name={who} size="small" />}
        <time dateTime={at} title={instant(at)} className="figures pt-0.5">
          {instant(at).slice(-5)}
        </time>
      </span>
    </li>
  );
}

function NoteEntry({
  entry,
  subject,
}: {
  entry: Extract<TimelineEntry, { type: 'note' }>;
  subject: Subject;
}) {
  const { note } = entry;
  return (
    <Line icon={<NoteKindIcon kind={note.kind} />} who={note.author?.name ?? null} at={entry.at}>
      <NoteText
        note={note}
        editIcon={<Pencil aria-hidden size={14} />}
        removeIcon={<Trash2 aria-hidden size={14} />}
      />
      {note.subject.id !== subject.id && <Origin of={note.subject} />}
    </Line>
  );
}

function FileEntry({
  entry,
  subject,
}: {
  entry: Extract<TimelineEntry, { type: 'file' }>;
  subject: Subject;
}) {
  const { file } = entry;
  return (
    <Line icon={<Paperclip aria-hidden size={14} />} who={file.version.author?.name ?? null} at={entry.at}>
      <UploadedFile file={file} />
      {file.subject.id !== subject.id && <Origin of={file.subject} />}
    </Line>
  );
}

/** What a note or a file is about when it is not the record itself: a deal of the account, the lead a deal was made of. */
function Origin({ of }: { of: WireNote['subject'] }) {
  const t = useText(activityTexts);
  if (of.title === null) return <p className="mt-0.5 text-xs text-faint">{t('fromLead')}</p>;
  return (
    <Link href={subjectHref(of)} className="mt-0.5 block w-fit text-xs">
      {t('from', { title: of.title })}
    </Link>
  );
}

function ChangeEntry({
  entry,
  object,
}: {
  entry: Extract<TimelineEntry, { type: 'change' }>;
  object: string;
}) {
  const t = useText(activityTexts);
  const label = useLabel();
  const { data } = useQuery({
    ...contractQuery(recordsContract.readCatalogue, { params: { object } }),
    staleTime: 300_000,
  });
  const fieldName = (id: string): string => {
    const field = data?.fields.find((one) => one.id === id);
    return field ? label(field.label) : id;
  };
  return (
    <Line icon={<History aria-hidden size={14} />} who={entry.actor?.name ?? null} at={entry.at}>
      <p className="text-sm text-soft">
        <span className="text-ink">{entry.actor?.name ?? t('somebody')}</span>{' '}
        {wordsOfChange(entry, t, fieldName)}
      </p>
    </Line>
  );
}
