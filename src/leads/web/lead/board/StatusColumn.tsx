import { StatusDot, useText } from '../../../../platform/web/index.ts';
import { CardColumn, type Narrowed } from '../../../../records/web/index.ts';
import { boardStatuses, type LeadStatus } from '../../../model/lead/lead-status.ts';
import { stepBetween } from '../../../model/lead/lead-step.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { statusTones } from '../LeadStatusBadge.tsx';
import { BoardCard } from './BoardCard.tsx';
import { columnQuery } from './lead-columns.ts';
import { boardTexts } from './texts.ts';
import { useStatusName, type LeadMove } from './use-lead-move.ts';

type Props = {
  status: LeadStatus;
  count: number;
  narrowed: Narrowed;
  fresh: ReadonlySet<string>;
  isOnPhone: boolean;
  onMove: (move: LeadMove) => void;
  onAsk: (card: LeadFacts) => void;
};

/** One state with its leads. */
export function StatusColumn({ status, count, narrowed, fresh, isOnPhone, onMove, onAsk }: Props) {
  const t = useText(boardTexts);
  const name = useStatusName()(status);
  const step = (card: LeadFacts, by: 1 | -1): string | null => {
    const here = boardStatuses.indexOf(status);
    const onward = by > 0 ? boardStatuses.slice(here + 1) : boardStatuses.slice(0, here).toReversed();
    const to = onward.find((one) => stepBetween(status, one) !== null);
    if (!to) return null;
    onMove({ card, from: status, to });
    return to;
  };
  return (
    <CardColumn
      id={status}
      name={name}
      column={status}
      lane="leads"
      head={
        <header className="flex min-h-9 items-center gap-2 px-1.5 pt-1 pb-2">
          <h2 className="flex min-w-0 items-baseline gap-1.5 text-base">
            <StatusDot tone={statusTones[status]} label={name} />
            <span className="figures text-sm font-normal text-faint" aria-label={t('count', { count })}>
              {count}
            </span>
          </h2>
        </header>
      }
      count={count}
      query={columnQuery(status, narrowed)}
      emptyText={t('emptyColumn')}
      onDrop={onMove}
      onStep={step}
      onAsk={onAsk}
      renderCard={(card: LeadFacts, place) => (
        <BoardCard
          {...{ card, status, isOnPhone, ...place }}
          isFresh={fresh.has(card.id)}
          onMove={() => onAsk(card)}
        />
      )}
    />
  );
}
