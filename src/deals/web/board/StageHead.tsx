import { FoldHorizontal } from 'lucide-react';
import { Explained, IconButton, Skeleton, StatusDot, useText } from '../../../platform/web/index.ts';
import { useNameOf } from '../pipelines.ts';
import { Unpriced } from '../../../insights/web/index.ts';
import { useAmount } from '../use-amount.ts';
import type { ShownColumn } from './board-sums.ts';
import { boardTexts } from './texts.ts';

type Props = { column: ShownColumn; onFold?: (() => void) | undefined };

/** What stands over a column: how many, how much, how much it is likely worth, and how it is against its targets. */
export function StageHead({ column, onFold }: Props) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const amountOf = useAmount();
  const { stage, count, amount, weightedAmount } = column;
  const name = <span className="truncate">{nameOf(stage)}</span>;
  return (
    <header className="flex flex-col gap-0.5 px-1.5 pt-1 pb-2">
      <div className="flex min-h-7 items-center gap-2">
        <h2 className="flex min-w-0 items-baseline gap-1.5 text-base">
          {stage.goal ? (
            <Explained text={t('goal', { goal: stage.goal })} className="min-w-0 truncate">
              {name}
            </Explained>
          ) : (
            name
          )}
          {count !== null && (
            <span className="figures text-sm font-normal text-faint" aria-label={t('count', { count })}>
              {count}
            </span>
          )}
        </h2>
        <Stalled column={column} />
        {onFold && (
          <IconButton
            size="small"
            className="ml-auto"
            label={t('hideClosed')}
            icon={<FoldHorizontal aria-hidden size={14} />}
            onPress={onFold}
          />
        )}
      </div>
      {count === null && <Skeleton className="my-1 h-3 w-24" />}
      {amount !== null && (
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="figures font-medium">{amountOf(amount)}</span>
          <Unpriced count={column.unpriced} />
          {stage.kind === 'open' && (
            <Explained
              text={t('weightedMeans', { probability: stage.probability })}
              className="figures text-xs text-faint"
            >
              {t('weighted', { amount: amountOf(weightedAmount) })}
            </Explained>
          )}
        </div>
      )}
      {stage.kind === 'open' && <Targets stage={stage} />}
    </header>
  );
}

function Targets({ stage }: { stage: ShownColumn['stage'] }) {
  const t = useText(boardTexts);
  const targets = [
    stage.targetDays !== null && t('target', { days: stage.targetDays }),
    stage.targetConversion !== null && t('conversion', { rate: stage.targetConversion }),
  ].filter(Boolean);
  return <p className="figures min-h-4 truncate text-xs text-faint">{targets.join(' · ')}</p>;
}

function Stalled({ column: { stage, stalled } }: { column: ShownColumn }) {
  const t = useText(boardTexts);
  if (stalled === 0 || stage.targetDays === null) return null;
  return (
    <Explained
      text={t('stalledMeans', { days: stage.targetDays })}
      className="figures ml-auto shrink-0 text-xs text-soft"
    >
      <StatusDot tone="bad" label={t('stalled', { count: stalled })} />
    </Explained>
  );
}
