import { ArrowRight } from 'lucide-react';
import { Link, RelativeTime, useText } from '../../../platform/web/index.ts';
import type { SegmentMove } from '../../model/segments/contract.ts';
import { segmentTexts } from './texts.ts';

type Props = { move: SegmentMove; isNamed?: boolean };

/** One change of tier: from where to where, when, what had it found, and the scores it followed from. */
export function MoveLine({ move, isNamed = false }: Props) {
  const t = useText(segmentTexts);
  const { from, to, account, scores } = move;
  const { recency, frequency, monetary, valueClass } = scores;
  const why =
    recency === null
      ? t('noPurchase')
      : [
          t('scores', { recency, frequency: frequency ?? 0, monetary: monetary ?? 0 }),
          valueClass && t('valueClass', { valueClass: valueClass.toUpperCase() }),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2 text-sm">
      {isNamed && (
        <Link href={`/accounts/${account.id}`} look="plain" className="min-w-40 font-medium">
          {account.name ?? ''}
        </Link>
      )}
      <span className="inline-flex items-center gap-1">
        {from?.name ?? t('unsorted')} <ArrowRight aria-hidden size={14} className="text-faint" />
        <span className="font-medium">{to?.name ?? t('unsorted')}</span>
      </span>
      <span className="figures text-soft">{why}</span>
      <span className="ml-auto text-faint">
        {t(move.cause, { version: move.rulesVersion })} · <RelativeTime at={move.at} />
      </span>
    </li>
  );
}
