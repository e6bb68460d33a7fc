import { whenShown } from '../when-shown.tsx';
import { classNames } from './class-names.ts';
import { fieldShape, type FieldProps } from './FieldFrame.tsx';
import { Skeleton } from './Skeleton.tsx';

type Props = FieldProps<string | null> & { min?: string; max?: string };

/** A day, typed or picked from a month; the value is 'YYYY-MM-DD' or null. The calendar comes when a day is first asked for. */
export const DatePicker = whenShown<Props>(
  async () => (await import('./DrawnDatePicker.tsx')).DrawnDatePicker,
  ({ label, hideLabel, className }) => (
    <div className={classNames(fieldShape, className)}>
      {!hideLabel && <span className="text-sm text-soft">{label}</span>}
      <Skeleton className="h-8 w-36" />
    </div>
  ),
);
