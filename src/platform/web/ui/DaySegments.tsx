import { DateInput, DateSegment } from 'react-aria-components';

const segmentShape =
  'figures rounded-sm px-0.5 outline-none data-placeholder:text-faint data-focused:bg-accent data-focused:text-on-accent';

/** The segments of a day: year, month, day, each typed or stepped. */
export function DaySegments({ className }: { className?: string }) {
  return (
    <DateInput className={className ?? ''}>
      {(segment) => <DateSegment segment={segment} className={segmentShape} />}
    </DateInput>
  );
}
