import { useEffect, useState } from 'react';
import type { clockFaces } from '../../../model/screen/screen.ts';
import { useLocale } from '../../../../platform/web/index.ts';

type Props = {
  shows: (typeof clockFaces)[number];
  /** How far the server's clock is ahead of this one. */ aheadMs: number;
};

/** The time of the organisation, by the server's clock: that of a TV is often wrong. */
export function Clock({ shows, aheadMs }: Props) {
  const { locale, timeZone } = useLocale();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const tag = locale === 'en' ? 'en-GB' : 'zh-CN';
  const at = new Date(now + aheadMs);
  const date = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone,
  }).format(at);
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(at);
  return (
    <time
      dateTime={at.toISOString()}
      className="flex h-full items-center justify-end gap-4 whitespace-nowrap text-soft"
    >
      {shows !== 'time' && <span className="text-[20px]">{date}</span>}
      {shows !== 'date' && <span className="figures text-[28px] font-semibold text-ink">{time}</span>}
    </time>
  );
}
