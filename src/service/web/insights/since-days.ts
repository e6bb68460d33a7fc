import { addDays } from '../../../platform/model/calendar.ts';
import type { TableQuestion } from '../../../insights/web/index.ts';

/** Narrows a question to the last so many days. */
export function sinceDays(field: string, today: string, days: number): NonNullable<TableQuestion['filters']> {
  return [{ field, op: 'between', value: [addDays(today, -days), addDays(today, 1)] }];
}
