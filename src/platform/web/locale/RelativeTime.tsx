import { useFormats } from './formats.ts';
import { useNow } from './use-now.ts';

/** "3 小时前", kept true by the minute; the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={formats.instant(at)} className="whitespace-nowrap">
      {formats.relativeTime(at, now)}
    </time>
  );
}
