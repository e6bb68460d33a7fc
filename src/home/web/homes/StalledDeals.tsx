import {
  Card,
  EmptyState,
  ErrorNotice,
  Link,
  SkeletonLines,
  StatusDot,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { DealLine } from '../insights/DealLines.tsx';
import { dealsHref } from '../insights/deal-subject.ts';
import { CountLine, CountList } from './CountList.tsx';
import { openDeals } from './open-deals.ts';
import { homeTexts } from './texts.ts';
import { useStalledDeals, type Stalled } from './use-deal-lists.ts';

const most = 8;

/** What needs a manager's eye: counts with their lists, and the largest deals that stand still. */
export function StalledDeals() {
  const t = useText(homeTexts);
  const { stalled, error } = useStalledDeals(most);
  const counted = (['late', 'stepless', 'pastClose'] as const).map((id) => ({
    id,
    name: t(id),
    conditions: openDeals[id],
  }));
  return (
    <>
      <CountList title={t('risks')} counted={counted}>
        <CountLine name={t('stalled')} count={stalled?.total} />
      </CountList>
      <Card title={t('stalledDeals')}>
        {error && <ErrorNotice error={error} />}
        {!stalled && !error && <SkeletonLines lines={6} className="h-8" />}
        {stalled?.total === 0 && <EmptyState title={t('noStalled')}>{null}</EmptyState>}
        {stalled && stalled.total > 0 && <StalledList stalled={stalled} />}
      </Card>
    </>
  );
}

function StalledList({ stalled }: { stalled: Stalled }) {
  const t = useText(homeTexts);
  const { number } = useFormats();
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pb-1 text-sm">
        {stalled.byStage.map(({ id, name, count, conditions }) => (
          <Link key={id} href={dealsHref(conditions)} className="figures">
            {name} {number(count)}
          </Link>
        ))}
      </p>
      <ul className="-mx-2">
        {stalled.largest.map(({ deal, stage, daysOver }) => (
          <li key={deal.id} className="border-b border-line last:border-b-0">
            <DealLine
              deal={deal}
              note={
                <span className="text-xs">
                  <StatusDot
                    tone={daysOver > 14 ? 'bad' : 'warn'}
                    label={t('daysOver', { stage, days: daysOver })}
                  />
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
