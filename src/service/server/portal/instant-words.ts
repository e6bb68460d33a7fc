import type { Locale } from '../../../platform/model/label.ts';

/** Instants as the organisation's customers read them, in its time zone, to the minute. */
export function formatsOfInstant(locale: Locale, timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return (at) => format.format(new Date(at));
}
