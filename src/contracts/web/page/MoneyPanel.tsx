import {
  ErrorNotice,
  ProgressBar,
  SkeletonLines,
  Stat,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { WireStanding } from '../../model/work-contract.ts';
import { LinesCard } from '../lines/LinesCard.tsx';
import { PlanCard } from '../plan/PlanCard.tsx';
import { ReceiptsCard } from '../plan/ReceiptsCard.tsx';
import { contractTexts, planTexts } from '../texts.ts';
import { useStanding } from './use-standing.ts';

/** What a contract sells, what is due when, and what has come in. */
export function MoneyPanel({ record }: { record: WireRecord }) {
  const { data, error, refetch } = useStanding(record.id);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} />;
  return (
    <div className="flex flex-col gap-4">
      <Sums standing={data} />
      <PlanCard standing={data} />
      <ReceiptsCard standing={data} />
      <LinesCard standing={data} />
    </div>
  );
}

function Sums({ standing }: { standing: WireStanding }) {
  const t = useText(contractTexts);
  const p = useText(planTexts);
  const { money } = useFormats();
  const shown = (fen: string | null) => money(fen, standing.currency);
  const isOver = standing.overpaid !== null && standing.overpaid !== '0';
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Stat name={t('amount')} value={shown(standing.amount)} />
        <Stat name={t('received')} value={shown(standing.received)} />
        <Stat name={t('open')} value={shown(standing.open)} />
        {isOver ? (
          <Stat name={t('overpaid')} value={shown(standing.overpaid)} />
        ) : (
          <Stat name={t('overdueSum')} value={shown(standing.overdue)} />
        )}
      </div>
      {standing.amount !== null && <ProgressBar label={p('progress')} value={shareReceived(standing)} />}
    </div>
  );
}

function shareReceived({ amount, received }: WireStanding): number {
  const whole = Number(amount ?? '0');
  return whole === 0 ? 0 : Math.min(1, Number(received ?? '0') / whole);
}
