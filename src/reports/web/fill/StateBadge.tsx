import { Badge, useLabel, useText, type Tone } from '../../../platform/web/index.ts';
import type { WireFilling } from '../../model/fill/sheet-contract.ts';
import { isDone, stateNames, type FillingState } from '../../model/fill/filling.ts';
import { fillTexts } from './texts.ts';

const tones: Readonly<Record<FillingState, Tone>> = {
  open: 'neutral',
  draft: 'accent',
  handed_in: 'good',
  accepted: 'good',
  returned: 'bad',
};

/** How far a filling is, and whether it is late. */
export function StateBadge({ filling }: { filling: Pick<WireFilling, 'state' | 'isLate'> }) {
  const label = useLabel();
  const t = useText(fillTexts);
  const { state, isLate } = filling;
  return (
    <>
      <Badge tone={tones[state]}>{label(stateNames[state])}</Badge>
      {isLate && <Badge tone="warn">{t(isDone(state) ? 'handedInLate' : 'late')}</Badge>}
    </>
  );
}
