import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DatePicker as AriaDatePicker,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { useText } from '../texts.ts';
import { DaySegments } from './DaySegments.tsx';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { floatShape } from './Popover.tsx';
import { uiTexts } from './texts.ts';

const partShape =
  'flex size-7 cursor-pointer items-center justify-center rounded-md text-soft data-hovered:bg-hover';
const dayShape =
  'figures flex size-8 cursor-pointer items-center justify-center rounded-md text-sm data-hovered:bg-hover ' +
  'data-outside-month:hidden data-selected:bg-accent data-selected:text-on-accent data-today:font-semibold ' +
  'data-disabled:text-faint data-unavailable:text-faint data-unavailable:line-through';

/** A month of days; the week begins on Monday. */
function MonthOfDays() {
  const t = useText(uiTexts);
  return (
    <Calendar firstDayOfWeek="mon">
      <header className="flex items-center justify-between pb-2">
        <AriaButton slot="previous" aria-label={t('previousMonth')} className={partShape}>
          <ChevronLeft aria-hidden size={16} />
        </AriaButton>
        <Heading className="text-sm font-medium" />
        <AriaButton slot="next" aria-label={t('nextMonth')} className={partShape}>
          <ChevronRight aria-hidden size={16} />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="narrow">
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="size-8 text-xs font-normal text-faint">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>{(day) => <CalendarCell date={day} className={dayShape} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

/** A day, typed or picked from a month; the value is 'YYYY-MM-DD' or null. */
export function DrawnDatePicker({
  min,
  max,
  ...props
}: FieldProps<string | null> & { min?: string; max?: string }) {
  const t = useText(uiTexts);
  return (
    <AriaDatePicker
      {...ariaOf(props)}
      value={props.value ? parseDate(props.value) : null}
      onChange={(day) => props.onChange(day?.toString() ?? null)}
      isReadOnly={props.isReadOnly ?? false}
      shouldForceLeadingZeros
      {...(min && { minValue: parseDate(min) })}
      {...(max && { maxValue: parseDate(max) })}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center pr-0.5 pl-1.5`}>
          <DaySegments className="flex min-w-0 flex-1 items-center" />
          <AriaButton
            aria-label={t('openCalendar')}
            className="flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm text-faint data-hovered:text-ink"
          >
            <CalendarDays aria-hidden size={16} />
          </AriaButton>
        </Group>
        <Popover offset={4} className={floatShape}>
          <Dialog aria-label={t('pickDay')} className="p-3 outline-none">
            <MonthOfDays />
          </Dialog>
        </Popover>
      </FieldFrame>
    </AriaDatePicker>
  );
}
