import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireHands } from '../../model/pool/pool-schemas.ts';
import { handsTexts } from './texts.ts';

/** Whose hands a lead was in, newest first, with how long and why. */
export function HandsList({ hands }: { hands: readonly WireHands[] }) {
  const t = useText(handsTexts);
  const { instant, number } = useFormats();
  if (hands.length === 0) return <p className="text-sm text-faint">{t('none')}</p>;
  return (
    <ol className="flex flex-col">
      {hands.map((move) => (
        <li
          key={`${move.at} ${move.cause}`}
          className="border-l-2 border-line py-1.5 pl-3 text-sm [overflow-wrap:anywhere]"
        >
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{t(move.cause)}</span>
            <span className="text-soft">
              <FromTo move={move} />
            </span>
          </span>
          <span className="figures flex flex-wrap gap-x-2 text-xs text-faint">
            <span>{instant(move.at)}</span>
            {Boolean(move.heldDays) && <span>{t('held', { days: number(move.heldDays, 1) })}</span>}
          </span>
          {move.reason && <span className="block text-soft">{move.reason}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What has just come to be comes from nobody. */
function FromTo({ move }: { move: WireHands }) {
  const t = useText(handsTexts);
  const from = move.fromOwner ?? move.fromPool;
  const to = move.toOwner ?? move.toPool ?? t('nobody');
  if (move.cause === 'created' || move.cause === 'imported') return to;
  return t('fromTo', { from: from ?? t('nobody'), to });
}
