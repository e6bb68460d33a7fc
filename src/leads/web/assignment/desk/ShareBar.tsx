import { useFormats, useText } from '../../../../platform/web/index.ts';
import { deskTexts } from './texts.ts';

/** What somebody received as a bar, what his capacity was due as a mark on it; both are written beside. */
export function ShareBar({ received, due }: { received: number; due: number }) {
  const t = useText(deskTexts);
  const { percent } = useFormats();
  const most = Math.max(received, due, 0.01) * 1.15;
  const at = (share: number) => `${(share / most) * 100}%`;
  const words = t('shareWords', { received: percent(received), due: percent(due) });
  return (
    <span className="flex min-w-32 flex-col gap-0.5 md:min-w-40 md:flex-row md:items-center md:gap-2">
      <span aria-hidden className="relative block h-2 rounded-full md:flex-1 bg-hover">
        <span className="block h-full rounded-full bg-accent" style={{ width: at(received) }} />
        <span className="absolute -top-0.5 -bottom-0.5 w-0.5 bg-ink" style={{ left: at(due) }} />
      </span>
      <span className="figures shrink-0 text-xs text-soft md:w-34">{words}</span>
    </span>
  );
}
