import { parseAbsolute } from '@internationalized/date';
import { useState } from 'react';
import { DateField as AriaDateField } from 'react-aria-components';
import { useLocale } from '../locale/locale-context.ts';
import { DaySegments } from '../ui/DaySegments.tsx';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from '../ui/FieldFrame.tsx';

/** A day and a time in the organisation's time zone; the value is an ISO instant or null. */
export function InstantField(props: FieldProps<string | null>) {
  const { timeZone } = useLocale();
  const [openedAt] = useState(() => new Date().toISOString());
  return (
    <AriaDateField
      {...ariaOf(props)}
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      value={props.value ? parseAbsolute(props.value, timeZone) : null}
      placeholderValue={parseAbsolute(openedAt, timeZone)}
      onChange={(instant) => props.onChange(instant?.toDate().toISOString() ?? null)}
      isReadOnly={props.isReadOnly ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <DaySegments className={`${boxShape} flex h-8 items-center px-1.5`} />
      </FieldFrame>
    </AriaDateField>
  );
}
