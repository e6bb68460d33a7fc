/** The simple form of a schedule: sent to oneself on working days, the first working day of a week or of a month. */
import type { Schedule } from './schedule/schedule.ts';
import type { SendingDays } from './schedule/sending-days.ts';

export const rhythms = ['workdays', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

export type SendingTimes = { rhythm: Rhythm; /** `HH:MM` */ at: string };

const days: Readonly<Record<Rhythm, Pick<SendingDays, 'days' | 'whenOff'>>> = {
  workdays: { days: { every: 'day' }, whenOff: 'skip' },
  weekly: { days: { every: 'week', weekdays: [1] }, whenOff: 'later' },
  monthly: { days: { every: 'month', day: 1 }, whenOff: 'later' },
};

/** The days of a rhythm, as schedules tell them. */
export function daysOf({ rhythm, at }: SendingTimes, timeZone: string): SendingDays {
  return { ...days[rhythm], at, alsoAt: [], timeZone };
}

/** The rhythm that a subscription was made with. */
export function sendingTimesOf({ days: { days: planned, at } }: Schedule): SendingTimes {
  const rhythm = rhythms.find((one) => days[one].days.every === planned.every) ?? 'workdays';
  return { rhythm, at };
}
