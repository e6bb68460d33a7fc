import { useText } from '../texts.ts';
import { classNames } from './class-names.ts';
import { uiTexts } from './texts.ts';

/** One grey stroke in place of what is coming. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={classNames('animate-breathe block rounded-sm bg-hover', className)} />;
}

const widths = ['w-2/3', 'w-1/2', 'w-5/6', 'w-3/5', 'w-3/4'];

/** Some lines of text or rows that are coming; heard as "loading". */
export function SkeletonLines({ lines = 5, className = 'h-4' }: { lines?: number; className?: string }) {
  const t = useText(uiTexts);
  return (
    <output aria-label={t('loading')} className="flex flex-col gap-3 py-1">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={classNames(className, widths[line % widths.length])} />
      ))}
    </output>
  );
}
