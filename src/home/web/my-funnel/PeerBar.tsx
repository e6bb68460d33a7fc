import { useFormats, useText } from '../../../platform/web/index.ts';
import type { PeerStep } from './use-peers.ts';
import { myFunnelTexts } from './texts.ts';

/** The own rate as a bar, the colleagues' median as a mark across it. Drawn for the eye: the figures stand beside. */
export function PeerBar({ step }: { step: PeerStep }) {
  const ink = step.standing === 'missed' ? 'bg-bad' : 'bg-accent';
  return (
    <span aria-hidden className="relative block h-2 w-full rounded-full bg-sunken">
      <span className={`block h-full rounded-full ${ink}`} style={{ width: `${(step.rate ?? 0) * 100}%` }} />
      {step.median !== null && (
        <span
          className="absolute -top-1 h-4 w-0.5 -translate-x-1/2 bg-ink"
          style={{ left: `${step.median * 100}%` }}
        />
      )}
    </span>
  );
}

/** Both rates of a step in words. */
export function PeerRates({ step, whose }: { step: PeerStep; whose: 'team' | 'organisation' | null }) {
  const t = useText(myFunnelTexts);
  const { percent } = useFormats();
  return (
    <span className="figures flex shrink-0 gap-x-2 text-xs whitespace-nowrap">
      <span className="font-medium">
        {t('mine')} {percent(step.rate)}
      </span>
      <span className="text-soft">
        {step.median === null || !whose ? t('few') : `${t(whose)} ${percent(step.median)}`}
      </span>
    </span>
  );
}
