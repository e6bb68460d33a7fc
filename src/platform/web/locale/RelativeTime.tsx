import { useEffect, useState } from 'react';
import { useFormats } from './formats.ts';

/** "3 小时前", kept true by the minute; the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const formats = useFormats();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={formats.instant(at)} className="whitespace-nowrap">
      {formats.relativeTime(at, now)}
    </time>
  );
}
