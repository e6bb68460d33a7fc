import { useLocale, useText } from '../../../platform/web/index.ts';
import type { SendingDays } from '../../model/schedule/sending-days.ts';
import { scheduleTexts } from './texts.ts';

export type Rhythm = 'workdays' | 'everyDay' | 'weekly' | 'monthly';

export function rhythmOf({ days, whenOff }: SendingDays): Rhythm {
  if (days.every === 'week') return 'weekly';
  if (days.every === 'month') return 'monthly';
  return whenOff === 'go' ? 'everyDay' : 'workdays';
}

/** On which days, and when, in a few words. */
export function useDaysWords(): (plan: SendingDays) => string {
  const t = useText(scheduleTexts);
  const { locale } = useLocale();
  const which = ({ days }: SendingDays): string => {
    if (days.every === 'day') return '';
    if (days.every === 'month')
      return days.day === 'last' ? t('lastDay') : t('dayOfMonth', { day: days.day });
    const names = days.weekdays.toSorted().map((day) => t(`d${day as 1}`));
    return names.join(locale === 'en' ? ', ' : '、');
  };
  return (plan) => [t(rhythmOf(plan)), which(plan), plan.at].filter(Boolean).join(' ');
}
