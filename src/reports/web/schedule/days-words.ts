import { useLocale, useText } from '../../../platform/web/index.ts';
import type { SendingDays } from '../../model/schedule/sending-days.ts';
import { scheduleTexts } from './texts.ts';

export type Rhythm = 'workdays' | 'everyDay' | 'weekly' | 'monthly' | 'quarterly';

export function rhythmOf({ days, whenOff }: SendingDays): Rhythm {
  if (days.every === 'week') return 'weekly';
  if (days.every === 'month') return 'monthly';
  if (days.every === 'quarter') return 'quarterly';
  return whenOff === 'go' ? 'everyDay' : 'workdays';
}

/** On which days, and when, in a few words. */
export function useDaysWords(): (plan: SendingDays) => string {
  const t = useText(scheduleTexts);
  const { locale } = useLocale();
  const between = locale === 'en' ? ', ' : '、';
  const which = ({ days }: SendingDays): string => {
    if (days.every === 'day') return '';
    if (days.every !== 'week') {
      const day = days.day === 'last' ? t('lastDay') : t('dayOfMonth', { day: days.day });
      return days.every === 'month' ? day : `${t(`month${days.month as 1}`)} ${day}`;
    }
    const names = days.weekdays.toSorted().map((day) => t(`d${day as 1}`));
    return names.join(between);
  };
  return (plan) =>
    [t(rhythmOf(plan)), which(plan), [plan.at, ...plan.alsoAt].join(between)].filter(Boolean).join(' ');
}
