import { CalendarClock } from 'lucide-react';
import { Badge, Link, useFormats, useText } from '../../../platform/web/index.ts';
import { meetingTexts } from '../meetings/texts.ts';
import { EntryLine, Origin } from './EntryLine.tsx';
import type { RowProps } from './rows.ts';

/** A meeting that is planned or was cancelled; one that was held is a talk. */
export function MeetingRow({ entry: { meeting, at }, subject }: RowProps<'meeting'>) {
  const t = useText(meetingTexts);
  const { instant } = useFormats();
  const isCancelled = meeting.state === 'cancelled';
  return (
    <EntryLine icon={<CalendarClock aria-hidden size={14} />} who={meeting.owner?.name ?? null} at={at}>
      <p className="flex flex-wrap items-center gap-2">
        <Link href={`/meetings/${meeting.id}`} className={isCancelled ? 'line-through' : ''}>
          {meeting.title}
        </Link>
        <Badge tone={isCancelled ? 'neutral' : 'accent'}>{t(meeting.state)}</Badge>
      </p>
      <p className="figures text-sm text-faint">
        {[instant(meeting.startsAt), meeting.place].filter(Boolean).join(' · ')}
      </p>
      {meeting.subject && <Origin of={meeting.subject} on={subject} />}
    </EntryLine>
  );
}
