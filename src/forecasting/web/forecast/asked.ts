/** What the page asks: the kind of period, a day in it, whose. It lives in the address. */
import { periodOf, previousPeriod, addDays, type Day } from '../../../platform/model/calendar.ts';
import { useAddressQuery, useText, useToday } from '../../../platform/web/index.ts';
import {
  subjectKinds,
  targetPeriods,
  type Subject,
  type TargetPeriod,
} from '../../model/target/target-levels.ts';
import { forecastTexts } from './texts.ts';

export type AskedNow = {
  kind: TargetPeriod;
  on: Day;
  subject: Subject | null;
  /** As the endpoints take it. */
  query: { kind: TargetPeriod; on: Day; subjectKind?: Subject['kind']; subjectId?: string };
};

export function useAsked(): AskedNow & { change: (part: Record<string, string | undefined>) => void } {
  const today = useToday();
  const [query, change] = useAddressQuery();
  const kind = targetPeriods.find((one) => one === query['kind']) ?? 'quarter';
  const asked = String(query['on'] ?? '');
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const subjectKind = subjectKinds.find((one) => one === query['who']);
  const id = query['id'];
  const subject = subjectKind && typeof id === 'string' ? { kind: subjectKind, id } : null;
  return {
    kind,
    on,
    subject,
    query: { kind, on, ...(subject && { subjectKind: subject.kind, subjectId: subject.id }) },
    change,
  };
}

/** The day by which the period before or after is asked for. */
export function stepFrom(kind: TargetPeriod, on: Day, direction: -1 | 1): Day {
  const period = periodOf(kind, on);
  return direction === 1 ? period.to : previousPeriod(period).from;
}

/** 2026 年 4 季度, 2026 年 11 月, 2026 年. */
export function usePeriodName(): (kind: TargetPeriod, from: Day) => string {
  const t = useText(forecastTexts);
  return (kind, from) => {
    const [year = '', month] = from.split('-');
    const number = Number(month);
    if (kind === 'year') return t('yearOf', { year });
    if (kind === 'quarter') return t('quarterOf', { year, number: Math.ceil(number / 3) });
    return t('monthOf', { year, number });
  };
}

export const weekBefore = (today: Day): Day => addDays(today, -7);
