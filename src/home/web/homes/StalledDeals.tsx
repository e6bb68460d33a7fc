import { LevelMark } from '../../../deals/web/index.ts';
import type { ClockLevel } from '../../../deals/model/clock/clock-level.ts';
import { useMay } from '../../../identity/web/index.ts';
import { Card, EmptyState, ErrorNotice, Link, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { DealLine } from '../insights/DealLines.tsx';
import { CountList } from './CountList.tsx';
import { openDeals } from './open-deals.ts';
import { homeTexts } from './texts.ts';
import { useDealsAtRisk } from './use-deal-lists.ts';

const most = 8;

/** What needs a manager's eye: counts with their lists, and the largest deals at risk by their clocks. */
export function StalledDeals() {
  const t = useText(homeTexts);
  const maySupervise = useMay('deal.supervise');
  const { atRisk, error } = useDealsAtRisk(most);
  const counted = (['atRisk', 'late', 'stepless', 'pastClose'] as const).map((id) => ({
    id,
    name: t(id),
    conditions: openDeals[id],
  }));
  return (
    <>
      <CountList title={t('risks')} counted={counted} />
      <Card
        title={t('stalledDeals')}
        actions={
          maySupervise && (
            <Link href="/deals/progress" className="text-sm">
              {t('progress')}
            </Link>
          )
        }
      >
        {error && <ErrorNotice error={error} />}
        {!atRisk && !error && <SkeletonLines lines={6} className="h-8" />}
        {atRisk?.total === 0 && <EmptyState title={t('noStalled')}>{null}</EmptyState>}
        <ul className="-mx-2">
          {atRisk?.largest.map((deal) => (
            <li key={deal.id} className="border-b border-line last:border-b-0">
              <DealLine deal={deal} note={<LevelMark level={deal['clock_level'] as ClockLevel} />} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
