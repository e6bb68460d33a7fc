import { useText } from '../../../../platform/web/index.ts';
import type { ProcessMode } from '../../../model/process/stage-process.ts';
import { panelTexts } from './texts.ts';
import type { RuleCostShown } from './use-process-costs.ts';

type Props = { cost: RuleCostShown | null | undefined; mode: ProcessMode | null };

/** The mode that comes after: what its cost is told for. */
const nextOf = { observe: 'nextRemind', remind: 'nextEnforce', enforce: 'atEnforce' } as const;

/** What a rule would have cost in the days behind, and what the next stricter mode would. */
export function RuleCostLine({ cost, mode }: Props) {
  const t = useText(panelTexts);
  if (cost === undefined) return null;
  if (cost === null) return <p>{t('costNew')}</p>;
  if (cost.moves === 0) return <p>{t('costNone', cost)}</p>;
  if (cost.broken === 0) return <p>{t('costMet', cost)}</p>;
  return (
    <>
      <p className="figures">{t('cost', cost)}</p>
      {mode && <p className="figures">{t(nextOf[mode], cost)}</p>}
      {cost.observed + cost.confirmed > 0 && <p className="figures">{t('noted', cost)}</p>}
    </>
  );
}
