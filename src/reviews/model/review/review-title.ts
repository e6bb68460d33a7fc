import { addDays, periodOf, type Period } from '../../../platform/model/calendar.ts';
import type { Locale } from '../../../platform/model/label.ts';

/** What a review is called unless told: 「新客户销售 2026年10月复盘」, for other days than a month with both days. */
export function titleOfReview(pipeline: string, period: Period, locale: Locale): string {
  const month = periodOf('month', period.from);
  const isMonth = month.from === period.from && month.to === period.to;
  const [year, number] = period.from.split('-');
  const last = addDays(period.to, -1);
  if (locale === 'en')
    return `${pipeline}: review of ${isMonth ? `${year}-${number}` : `${period.from} to ${last}`}`;
  return `${pipeline} ${isMonth ? `${year}年${Number(number)}月` : `${period.from} 至 ${last} `}复盘`;
}
