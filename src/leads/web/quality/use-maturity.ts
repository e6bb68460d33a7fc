import { numberOf, useTable } from '../../../insights/web/index.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import { useToday } from '../../../platform/web/index.ts';
import { matureUntil } from './quality-state.ts';

/** Within how many days 80 % of leads settle, and the day before which leads are mature; null while none has settled. */
export type Maturity = { days: number; before: Day };

/** Undefined until known. */
export function useMaturity(): Maturity | null | undefined {
  const today = useToday();
  const { data } = useTable({ measures: ['leads.settle_days_p80'] });
  if (!data) return undefined;
  const days = numberOf(data, 'leads.settle_days_p80');
  return days === null ? null : { days: Math.ceil(days), before: matureUntil(today, days) };
}
