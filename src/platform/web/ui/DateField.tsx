import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';

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

/** A day typed by keyboard; the value is 'YYYY-MM-DD' or null. */
export function DateField(props: FieldProps<string | null>) {
  return (
    <AriaDateField
      {...ariaOf(props)}
      value={props.value ? parseDate(props.value) : null}
      onChange={(day) => props.onChange(day?.toString() ?? null)}
      isReadOnly={props.isReadOnly ?? false}
      shouldForceLeadingZeros
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <DaySegments className={`${boxShape} flex h-8 items-center px-1.5`} />
      </FieldFrame>
    </AriaDateField>
  );
}
