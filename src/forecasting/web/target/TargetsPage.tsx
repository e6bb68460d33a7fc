import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  keepFormer,
  PageBody,
  PageHeader,
  SegmentedControl,
  Select,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { targetContract } from '../../model/target/contract.ts';
import { levelLabels, targetLevels, type TargetLevel } from '../../model/target/target-levels.ts';
import { forecastTitles } from '../titles.ts';
import { TargetGrid } from './TargetGrid.tsx';
import { TargetHistory } from './TargetHistory.tsx';
import { linesOf, type TargetLine } from './target-lines.ts';
import { targetTexts } from './texts.ts';

type Chosen = { year: number; level: TargetLevel; by: 'month' | 'quarter' };

/** 销售目标: three levels, for the organisation, teams and people, by month or quarter. */
export function Page() {
  const t = useText(targetTexts);
  const thisYear = Number(useToday().slice(0, 4));
  const [query, change] = useAddressQuery();
  const chosen: Chosen = {
    year: Number(query['year']) || thisYear,
    level: targetLevels.find((one) => one === query['level']) ?? 'target',
    by: query['by'] === 'month' ? 'month' : 'quarter',
  };
  const years = Array.from({ length: 5 }, (_, back) => String(thisYear + 1 - back));
  return (
    <>
      <PageHeader
        title={useText(forecastTitles)('targets')}
        actions={
          <div className="w-28">
            <Select
              label={t('year')}
              hideLabel
              options={years.map((id) => ({ id, name: id }))}
              value={String(chosen.year)}
              onChange={(id) => change({ year: id === String(thisYear) ? undefined : Number(id) })}
            />
          </div>
        }
      />
      <PageBody>
        <p className="max-w-4xl text-sm text-soft">{t('means')}</p>
        <Choices chosen={chosen} onChange={change} />
        <YearOfTargets {...chosen} />
      </PageBody>
    </>
  );
}

type ChoicesProps = { chosen: Chosen; onChange: (part: Record<string, string | undefined>) => void };

function Choices({ chosen, onChange }: ChoicesProps) {
  const t = useText(targetTexts);
  const label = useLabel();
  return (
    <div className="flex flex-wrap items-center gap-3 py-2">
      <SegmentedControl
        label={t('level')}
        segments={targetLevels.map((id) => ({ id, name: label(levelLabels[id]) }))}
        value={chosen.level}
        onChange={(level) => onChange({ level: level === 'target' ? undefined : level })}
      />
      <SegmentedControl
        label={t('by')}
        segments={(['quarter', 'month'] as const).map((id) => ({ id, name: t(id) }))}
        value={chosen.by}
        onChange={(by) => onChange({ by: by === 'quarter' ? undefined : by })}
      />
    </div>
  );
}

function YearOfTargets({ year, level, by }: Chosen) {
  const t = useText(targetTexts);
  const [looked, setLooked] = useState<TargetLine | null>(null);
  const { data, error, refetch } = useQuery({
    ...contractQuery(targetContract.listTargets, { query: { year } }),
    ...keepFormer,
  });
  const lines = useMemo(() => (data ? linesOf(data.year, data.lines) : []), [data]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-9" />;
  if (lines.length === 0)
    return (
      <Card>
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </Card>
    );
  return (
    <>
      <Card isFlush className="overflow-hidden">
        <TargetGrid
          lines={lines}
          year={data.year}
          level={level}
          by={by}
          currency={data.currency}
          onLook={setLooked}
        />
      </Card>
      {looked && <TargetHistory line={looked} year={data.year} onClose={() => setLooked(null)} />}
    </>
  );
}
