import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { ChoiceChip } from '../../../insights/web/index.ts';
import {
  contractQuery,
  ErrorNotice,
  FilterBar,
  IconButton,
  keepFormer,
  Link,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { ForecastCategory } from '../../model/categories/category.ts';
import { forecastContract, type WireForecast } from '../../model/forecast/contract.ts';
import { targetPeriods } from '../../model/target/target-levels.ts';
import { forecastTitles } from '../titles.ts';
import { stepFrom, useAsked, usePeriodName, type AskedNow } from './asked.ts';
import { CategoriesCard } from './CategoriesCard.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { DealsCard } from './DealsCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { SubmissionsCard } from './SubmissionsCard.tsx';
import { SummaryCard } from './SummaryCard.tsx';
import { forecastTexts } from './texts.ts';
import { TrackRecordCard } from './TrackRecordCard.tsx';

export type Behind = { category?: ForecastCategory; undated?: true };

/** 预测: where the period will end, how sure its deals are, what changed, and how good the forecast was so far. */
export function Page() {
  const asked = useAsked();
  const t = useText(forecastTexts);
  const { data, error, refetch } = useQuery({
    ...contractQuery(forecastContract.readForecast, { query: asked.query }),
    ...keepFormer,
  });
  const maySetTargets = useMay('target.read');
  return (
    <>
      <PageHeader
        title={useText(forecastTitles)('forecast')}
        actions={
          maySetTargets && (
            <Link href="/targets" className="text-sm">
              {t('toTargets')}
            </Link>
          )
        }
      >
        <Choices asked={asked} forecast={data} onChange={asked.change} />
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-9" />}
        {data && <Parts asked={asked} forecast={data} />}
      </PageBody>
    </>
  );
}

const column = 'flex min-w-0 flex-col gap-4';

type PartsProps = { asked: AskedNow; forecast: WireForecast };

function Parts({ asked, forecast }: PartsProps) {
  const [behind, setBehind] = useState<Behind>({});
  const isNow = forecast.period.from <= useToday() && useToday() < forecast.period.to;
  return (
    <div className="flex flex-col gap-4">
      <SummaryCard forecast={forecast} />
      <CategoriesCard forecast={forecast} behind={behind} onOpen={setBehind} />
      {forecast.rows.length > 1 && <PeopleCard forecast={forecast} />}
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <div className={column}>
          <ChangesCard asked={asked} currency={forecast.currency} />
          <SubmissionsCard asked={asked} forecast={forecast} />
        </div>
        <div className={column}>
          <TrackRecordCard asked={asked} currency={forecast.currency} />
          {isNow && <ProposalCard asked={asked} forecast={forecast} />}
        </div>
      </div>
      <DealsCard asked={asked} currency={forecast.currency} behind={behind} onOpen={setBehind} />
    </div>
  );
}

type ChoicesProps = {
  asked: AskedNow;
  forecast: WireForecast | undefined;
  onChange: (part: Record<string, string | undefined>) => void;
};

function Choices({ asked, forecast, onChange }: ChoicesProps) {
  const t = useText(forecastTexts);
  const nameOf = usePeriodName();
  const { kind, on } = asked;
  const rows = forecast?.rows ?? [];
  const first = rows[0]?.subject.id;
  return (
    <FilterBar>
      <SegmentedControl
        label={t('kind')}
        segments={targetPeriods.map((id) => ({ id, name: t(id) }))}
        value={kind}
        onChange={(next) => onChange({ kind: next === 'quarter' ? undefined : next })}
      />
      <span className="inline-flex items-center gap-1">
        <IconButton
          size="small"
          label={t('earlier')}
          icon={<ChevronLeft aria-hidden size={16} />}
          onPress={() => onChange({ on: stepFrom(kind, on, -1) })}
        />
        <span className="figures min-w-24 text-center text-sm font-medium" aria-live="polite">
          {forecast ? nameOf(forecast.period.kind, forecast.period.from) : ''}
        </span>
        <IconButton
          size="small"
          label={t('later')}
          icon={<ChevronRight aria-hidden size={16} />}
          onPress={() => onChange({ on: stepFrom(kind, on, 1) })}
        />
      </span>
      {(rows.length > 1 || asked.subject) && (
        <ChoiceChip
          name={t('subject')}
          choices={rows.map(({ subject, name }) => ({ id: subject.id, name }))}
          value={asked.subject?.id ?? first ?? null}
          onChange={(id) => {
            const row = rows.find(({ subject }) => subject.id === id);
            onChange({ who: row?.subject.kind, id });
          }}
          onClear={asked.subject ? () => onChange({ who: undefined, id: undefined }) : undefined}
        />
      )}
    </FilterBar>
  );
}
