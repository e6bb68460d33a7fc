import { LockKeyhole } from 'lucide-react';
import {
  Badge,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { LeadStanding } from '../../model/pool/contract.ts';
import { exemptionLabels } from '../../model/pool/standing-words.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { HandsList } from './HandsList.tsx';
import { PoolActions } from './PoolActions.tsx';
import { RecycleCountdown } from './RecycleCountdown.tsx';
import { standingTexts } from './texts.ts';
import { useStanding } from './use-standing.ts';

/** On the page of a lead: when and why it goes back, what keeps it, and whose hands it was in. */
export function StandingPanel({ record }: { record: WireRecord }) {
  const { data, error, refetch } = useStanding(record.id);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} className="h-5" />;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Standing standing={data} />
        <PoolActions lead={{ id: record.id, name: String(record['name'] ?? '') }} />
      </div>
      <HandsList hands={data.hands} />
    </div>
  );
}

function Standing({ standing }: { standing: LeadStanding }) {
  const t = useText(standingTexts);
  const label = useLabel();
  const { instant, day } = useFormats();
  const { recycleAt, latestAt, reason, ruleName, kept, lock, returns } = standing;
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <RecycleCountdown recycleAt={recycleAt} />
        {lock && (
          <Badge tone="accent" icon={<LockKeyhole aria-hidden size={12} />}>
            {t('lockedUntil', { day: day(lock.untilOn) })}
          </Badge>
        )}
        {kept && kept !== 'locked' && <Badge tone="good">{label(exemptionLabels[kept])}</Badge>}
        {returns > 0 && <Badge tone="neutral">{t('returns', { count: returns })}</Badge>}
      </span>
      {reason && recycleAt && <span>{label(reason)}</span>}
      <span className="figures text-faint">
        {ruleName === null
          ? t('never')
          : [t('rule', { name: ruleName }), latestAt && t('latest', { time: instant(latestAt) })]
              .filter(Boolean)
              .join(' · ')}
      </span>
      {lock && (lock.reason || lock.by) && (
        <span className="text-faint">
          {[lock.by && t('by', { name: lock.by }), lock.reason].filter(Boolean).join(' · ')}
        </span>
      )}
    </div>
  );
}
