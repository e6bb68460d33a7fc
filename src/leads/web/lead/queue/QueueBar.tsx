import { SkipForward, X } from 'lucide-react';
import { Button, useText } from '../../../../platform/web/index.ts';
import { queueTexts } from './texts.ts';
import type { useQueue } from './use-queue.ts';

/** Over a lead that is worked on in a row: why it asks for work, how many do, and on to the next. */
export function QueueBar({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const t = useText(queueTexts);
  return (
    <div
      role="toolbar"
      aria-label={t('title')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 text-sm text-accent md:px-6"
    >
      <span className="figures font-medium" aria-live="polite">
        {t('left', { count: queue.count })}
      </span>
      {queue.here && <span>{t(queue.here.why)}</span>}
      <span className="ml-auto flex gap-1">
        <Button size="small" icon={<SkipForward aria-hidden size={14} />} onPress={queue.skip}>
          {t('skip')}
        </Button>
        <Button size="small" variant="quiet" icon={<X aria-hidden size={14} />} onPress={queue.leave}>
          {t('leave')}
        </Button>
      </span>
    </div>
  );
}
