import type { BottleneckAnswer } from '../../../insights/model/bottleneck/answer.ts';
import { useText } from '../../../platform/web/index.ts';
import { bottleneckTexts } from './texts.ts';
import { useWholeMoney } from './use-whole-money.ts';

/** The finding in one sentence; that none can be claimed is one, too. */
export function BottleneckSentence({ answer }: { answer: BottleneckAnswer }) {
  const t = useText(bottleneckTexts);
  const whole = useWholeMoney();
  const claimed = answer.stages.filter(({ verdict }) => verdict === 'bottleneck');
  const [first] = claimed;
  if (!first)
    return (
      <div className="max-w-4xl">
        <p className="text-lg">{t('none')}</p>
        <p className="pt-1 text-sm text-soft">{t('noneText')}</p>
      </div>
    );
  const { atStake, held, stuckIn } = first;
  const isLost = stuckIn.includes('rate') && atStake !== null;
  return (
    <p className="max-w-4xl text-lg">
      {claimed.length > 1
        ? t('claimed', { count: claimed.length, stage: first.name })
        : t('claimedOne', { stage: first.name })}
      {isLost && (
        <span className="figures">
          {t('claimedMoney', {
            amount: whole(atStake.amount),
            low: whole(atStake.low),
            high: whole(atStake.high),
          })}
        </span>
      )}
      {!isLost && held.count > 0 && (
        <span className="figures">
          {held.amount === null
            ? t('claimedHeldCount', { count: held.count })
            : t('claimedHeld', { count: held.count, amount: whole(held.amount) })}
        </span>
      )}
    </p>
  );
}
