import { ListTodo } from 'lucide-react';
import { useState } from 'react';
import { Button, SegmentedControl, useText } from '../../../platform/web/index.ts';
import { AddNote } from '../follow-up/AddNote.tsx';
import { MailButtons } from '../mail/MailButtons.tsx';
import { PlanMeetingButton } from '../meetings/PlanMeetingButton.tsx';
import { AddTask } from '../AddTask.tsx';
import { activityTexts } from '../texts.ts';
import { askedOf, isNarrowed, shownParts, useTimelineFilter } from './timeline-filter.ts';
import { TimelineEntries } from './TimelineEntries.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { timelineTexts } from './texts.ts';

type Subject = { object: string; id: string };

/** Everything that happened with a record, newest first, and the place to write the next thing down. */
export function Timeline({ subject, isClosed = false }: { subject: Subject; isClosed?: boolean }) {
  const t = useText(activityTexts);
  const say = useText(timelineTexts);
  const [filter, change] = useTimelineFilter();
  const [isPlanning, setPlanning] = useState(false);
  const empty = isNarrowed(filter)
    ? { title: say('nothingFoundTitle'), text: say('nothingFoundText') }
    : { title: t('noTimelineTitle'), text: t('noTimelineText') };
  return (
    <div className="flex flex-col gap-4">
      {!isClosed && <AddNote subject={subject} />}
      <div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <SegmentedControl
            label={t('kind')}
            value={filter.part}
            onChange={(part) => change({ part })}
            segments={shownParts.map((id) => ({ id, name: t(id) }))}
          />
          {!isClosed && (
            <span className="flex flex-wrap items-center gap-2">
              <MailButtons subject={subject} />
              <PlanMeetingButton subject={subject} />
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
        <TimelineFilters filter={filter} change={change} />
      </div>
      {isPlanning && <AddTask subject={subject} onDone={() => setPlanning(false)} />}
      <TimelineEntries subject={subject} asked={askedOf(filter)} empty={empty} />
    </div>
  );
}
