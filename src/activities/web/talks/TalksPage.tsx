import {
  Link,
  PageBody,
  PageHeader,
  SegmentedControl,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { addDays, periodOf, previousPeriod, type Day } from '../../../platform/model/calendar.ts';
import { askedOf, useTimelineFilter } from '../timeline/timeline-filter.ts';
import { TimelineEntries } from '../timeline/TimelineEntries.tsx';
import { TimelineFilters } from '../timeline/TimelineFilters.tsx';
import { timelineTexts } from '../timeline/texts.ts';

type Span = { from: Day | null; to: Day | null };
const spans = ['thisWeek', 'lastWeek', 'anyTime'] as const;

/** What was talked about with customers on all records one may see: who, when, what. */
export function Page() {
  const t = useText(timelineTexts);
  const today = useToday();
  const [filter, change] = useTimelineFilter();
  const week = periodOf('week', today);
  const daysOf = {
    thisWeek: daysIn(week),
    lastWeek: daysIn(previousPeriod(week)),
    anyTime: { from: null, to: null },
  };
  const chosen = spans.find((span) => isSame(daysOf[span], filter));
  return (
    <>
      <PageHeader title={t('talks')}>
        <div className="flex flex-wrap items-center gap-3">
          <SegmentedControl<(typeof spans)[number] | 'other'>
            label={t('days')}
            value={chosen ?? 'other'}
            onChange={(span) => span !== 'other' && change(daysOf[span])}
            segments={spans.map((id) => ({ id, name: t(id) }))}
          />
          <Link href="/tasks">{t('tasks')}</Link>
        </div>
      </PageHeader>
      <PageBody className="max-w-4xl">
        <TimelineFilters filter={filter} change={change} />
        <TimelineEntries
          subject={null}
          asked={askedOf(filter)}
          empty={{ title: t('noTalksTitle'), text: t('noTalksText') }}
        />
      </PageBody>
    </>
  );
}

/** A period ends before its last day; the filter names both days. */
function daysIn({ from, to }: { from: Day; to: Day }): Span {
  return { from, to: addDays(to, -1) };
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}
