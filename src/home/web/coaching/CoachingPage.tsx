import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  coachingContract,
  type CoachingListAnswer,
  type WireRepRow,
} from '../../../coaching/model/contract.ts';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { ChoiceChip, RecordsDrawer } from '../../../insights/web/index.ts';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  FilterBar,
  keepFormer,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { CoachingsCard } from './CoachingsCard.tsx';
import type { Opened } from './opened.ts';
import { MatrixCard } from './MatrixCard.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RepCard } from './RepCard.tsx';
import { coachingTexts } from './texts.ts';

/** 辅导清单: which rep falls behind at which step, what was planned for him, and what came of it. */
export function Page() {
  const t = useText(coachingTexts);
  const [{ pipeline }, change] = useAddressQuery();
  const pipelineId = typeof pipeline === 'string' ? pipeline : undefined;
  const { data, error, refetch } = useQuery({
    ...contractQuery(coachingContract.coachingList, { query: { pipelineId } }),
    ...keepFormer,
  });
  return (
    <>
      <PageHeader
        title={useText(pageTitles)('coaching')}
        meta={data && <span className="text-sm text-soft">{t('hint', { fewest: data.fewest })}</span>}
      >
        <PipelineChip
          value={pipelineId ?? null}
          shown={data?.pipeline.id}
          onChange={(id) => change({ pipeline: id ?? undefined })}
        />
      </PageHeader>
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-4">
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <SkeletonLines lines={8} className="h-8" />}
          {data && <Reps answer={data} />}
        </div>
        <CoachingsCard />
      </PageBody>
    </>
  );
}

type ChipProps = {
  value: string | null;
  shown: string | undefined;
  onChange: (id: string | null) => void;
};

function PipelineChip({ value, shown, onChange }: ChipProps) {
  const t = useText(coachingTexts);
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listPipelines), staleTime: 60_000 });
  const choices = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: (locale === 'en' && nameEn) || name,
  }));
  if (choices.length < 2) return null;
  return (
    <FilterBar>
      <ChoiceChip
        name={t('pipeline')}
        choices={choices}
        value={value ?? shown ?? null}
        onChange={onChange}
        onClear={() => onChange(null)}
      />
    </FilterBar>
  );
}

function Reps({ answer }: { answer: CoachingListAnswer }) {
  const t = useText(coachingTexts);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [planning, setPlanning] = useState<WireRepRow | null>(null);
  if (answer.rows.length === 0)
    return (
      <Card>
        <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
      </Card>
    );
  return (
    <>
      <MatrixCard answer={answer} onOpen={setOpened} />
      {answer.rows.map((row) => (
        <RepCard
          key={row.person.id}
          row={row}
          answer={answer}
          onOpen={setOpened}
          onPlan={() => setPlanning(row)}
        />
      ))}
      {opened && (
        <RecordsDrawer subject={dealSubject} {...opened} isMovements onClose={() => setOpened(null)} />
      )}
      {planning && <PlanDialog row={planning} stages={answer.stages} onClose={() => setPlanning(null)} />}
    </>
  );
}
